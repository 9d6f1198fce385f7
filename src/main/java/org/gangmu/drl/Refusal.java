package org.gangmu.drl;

/** What is wrong in a rule, and what may stand there instead; carries its line. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;
    private final int line;

    Refusal(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
