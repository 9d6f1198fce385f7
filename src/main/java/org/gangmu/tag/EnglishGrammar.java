package org.gangmu.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gangmu.text.Span;

/** Forms of English sentences: the tagger gives universal tags only, so tense is read off the word's ending and its auxiliaries. */
final class EnglishGrammar implements Grammar {

    private static final Set<String> PAST = words("was were had did became began brought built bought came chose cut drew drove fell fought found gave got grew"
            + " held kept knew laid led left lost made met paid put ran rose said saw sent set shut spent stood struck sold spoke took taught"
            + " told thought understood went won wrote saved hit broke sought won");
    private static final Set<String> PARTICIPLE = words("been begun brought built bought come chosen cut drawn driven fallen fought found given gone grown held hit kept"
            + " known laid led left lost made met overseen paid put read risen run said seen sent set shown shut sold sought spent spoken stood taken taught"
            + " told thought undertaken understood won written done become broken");
    private static final Set<String> BE = words("am is are was were be been being 's 're 'm");
    private static final Set<String> PRESENT_BE = words("am is are 's 're 'm");
    private static final Set<String> PAST_BE = words("was were");
    private static final Set<String> HAVE = words("have has had 've having");
    private static final Set<String> MODAL = words("must shall should will would may might can could ought 'll cannot");
    private static final Set<String> FIRST_PERSON = words("i we our us my ours let's");
    private static final Set<String> NOT_IMPERATIVE = words("thank thanks welcome please based given according including regarding compared let");

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, List<Span>> forms(List<Token> tokens, int content) {
        Map<String, List<Span>> out = new TreeMap<>();
        List<Token> own = tokens.stream().filter(t -> t.span().end() > content).toList();
        opening(own, out);
        boolean verb = false;
        String before = "";
        String beforeThat = "";
        for (int i = 0; i < own.size(); i++) {
            Token token = own.get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean isVerb = token.pos().equals("VERB");
            boolean isAux = token.pos().equals("AUX");
            verb |= isVerb || isAux;
            if (FIRST_PERSON.contains(word)) {
                Grammar.add(out, "#first-person", token.span());
            } else if (word.equals("you") || word.equals("your")) {
                Grammar.add(out, "#second-person", token.span());
            }
            if (isAux && MODAL.contains(word)) {
                Grammar.add(out, word.equals("will") || word.equals("'ll") ? "#future" : "#modal", token.span());
            }
            if (isVerb || isAux) {
                verbForm(token, word, before, beforeThat, out);
            }
            if (!token.pos().equals("ADV") && !token.pos().equals("PART") && !word.equals("not")) {
                beforeThat = before;
                before = word;
            }
        }
        if (!verb) {
            Span all = own.isEmpty() ? new Span(content, content) : new Span(content, Math.max(content, own.get(own.size() - 1).span().end()));
            Grammar.add(out, "#no-verb", all);
        }
        return out;
    }

    private static void opening(List<Token> own, Map<String, List<Span>> out) {
        int i = 0;
        while (i < own.size() && (own.get(i).pos().equals("ADV") || own.get(i).pos().equals("PUNCT"))) {
            i++;
        }
        if (i >= own.size()) {
            return;
        }
        Token first = own.get(i);
        String word = first.text().toLowerCase(Locale.ROOT);
        if (first.pos().equals("PROPN")) {
            Grammar.add(out, "#proper-subject", first.span());
        }
        if (word.equals("to") && i + 1 < own.size() && own.get(i + 1).pos().equals("VERB")) {
            Grammar.add(out, "#infinitive-first", first.span());
        } else if (first.pos().equals("VERB")) {
            if (word.endsWith("ing") && word.length() > 5) {
                Grammar.add(out, "#gerund-first", first.span());
            } else if (!isPastForm(word) && !word.endsWith("s") && !NOT_IMPERATIVE.contains(word)) {
                Grammar.add(out, "#imperative", first.span());
            }
        }
    }

    private static void verbForm(Token token, String word, String before, String beforeThat, Map<String, List<Span>> out) {
        boolean participle = PARTICIPLE.contains(word) || word.endsWith("ed") && word.length() > 3;
        if (BE.contains(before) && participle && token.pos().equals("VERB")) {
            boolean past = PAST_BE.contains(before);
            boolean perfect = before.equals("been") && HAVE.contains(beforeThat);
            Grammar.add(out, past ? "#passive-past" : perfect ? "#perfect" : "#passive", token.span());
        } else if (HAVE.contains(before) && participle && token.pos().equals("VERB")) {
            Grammar.add(out, "#perfect", token.span());
        } else if (PRESENT_BE.contains(before) && word.endsWith("ing")) {
            Grammar.add(out, "#progressive", token.span());
        } else if (isPastForm(word)) {
            Grammar.add(out, "#past", token.span());
        } else if (PRESENT_BE.contains(word) || word.endsWith("s") && token.pos().equals("VERB")) {
            Grammar.add(out, "#present", token.span());
        }
    }

    private static boolean isPastForm(String word) {
        return PAST.contains(word) || word.endsWith("ed") && word.length() > 3 && !word.endsWith("eed");
    }
}
