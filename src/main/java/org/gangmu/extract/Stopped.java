package org.gangmu.extract;

import org.xml.sax.SAXException;

/** Stops a parse from inside. */
final class Stopped extends SAXException {
    private static final long serialVersionUID = 1L;
    private final boolean textUsable;

    Stopped(String message, boolean textUsable) {
        super(message);
        this.textUsable = textUsable;
    }

    static Stopped tooLong(ExtractLimits limits) {
        return new Stopped("holds more than the limit of " + FileBytes.amount(limits.maxChars()) + " characters", false);
    }

    /** Whether the text so far is worth keeping. */
    boolean isTextUsable() {
        return textUsable;
    }
}
