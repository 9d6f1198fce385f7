package org.gangmu.extract;

import org.xml.sax.SAXException;

/** Stops a parse from inside. */
final class Stopped extends SAXException {
    private static final long serialVersionUID = 1L;
    private final boolean textUsable;
    private final boolean tooLong;

    Stopped(String message, boolean textUsable) {
        this(message, textUsable, false);
    }

    private Stopped(String message, boolean textUsable, boolean tooLong) {
        super(message);
        this.textUsable = textUsable;
        this.tooLong = tooLong;
    }

    static Stopped tooLong(ExtractLimits limits) {
        return new Stopped("holds more than the limit of " + FileBytes.amount(limits.maxChars()) + " characters", false, true);
    }

    /** Whether there was more text than the limit. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether the text so far is worth keeping. */
    boolean isTextUsable() {
        return textUsable;
    }
}
