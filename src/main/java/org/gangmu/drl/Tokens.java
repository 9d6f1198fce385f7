package org.gangmu.drl;

import java.util.ArrayList;
import java.util.List;

/** Reads the tokens of one constraint, annotation or consequence, one after the other; what is not expected is refused. */
final class Tokens {

    /** What may stand there, for the message of a refusal. */
    private final String allowed;
    private final List<DrlToken> tokens;
    private final int line;
    private int at;

    /** @param line of the file on which the text begins */
    Tokens(String text, int line, String allowed) throws Refusal {
        this.allowed = allowed;
        this.line = line;
        List<String> wrong = new ArrayList<>();
        this.tokens = new DrlLexer("", text, p -> wrong.add(p.message())).tokens();
        if (!wrong.isEmpty()) {
            throw new Refusal(line, wrong.get(0));
        }
    }

    boolean next(String sign) {
        return tokens.get(at).is(sign);
    }

    boolean isNumber() {
        return tokens.get(at).kind() == DrlToken.Kind.NUMBER;
    }

    Tokens take(String... signs) throws Refusal {
        for (String sign : signs) {
            if (!next(sign)) {
                throw refusal();
            }
            at++;
        }
        return this;
    }

    boolean takeIf(String sign) {
        boolean found = next(sign);
        at += found ? 1 : 0;
        return found;
    }

    String take(DrlToken.Kind kind) throws Refusal {
        if (tokens.get(at).kind() != kind) {
            throw refusal();
        }
        return tokens.get(at++).text();
    }

    /** A quoted text, decoded. */
    String text() throws Refusal {
        return DrlText.decode(take(DrlToken.Kind.TEXT)).orElseThrow(this::refusal);
    }

    /** Quoted texts up to the closing bracket, which is taken too. */
    List<String> texts() throws Refusal {
        List<String> out = new ArrayList<>();
        do {
            out.add(text());
        } while (takeIf(","));
        take(")");
        return out;
    }

    void end() throws Refusal {
        if (tokens.get(at).kind() != DrlToken.Kind.END) {
            throw refusal();
        }
    }

    private Refusal refusal() {
        DrlToken token = tokens.get(at);
        return new Refusal(line + token.line() - 1, token.shown() + " has no place here; " + allowed);
    }
}
