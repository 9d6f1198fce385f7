package org.gangmu.extract;

import org.apache.tika.exception.EncryptedDocumentException;
import org.gangmu.text.Problem;
import org.xml.sax.SAXParseException;

/** Translates what a parser throws into one line that a reader of documents understands. */
final class Breakage {

    private Breakage() {
    }

    static boolean isEncrypted(Throwable thrown) {
        NoClassDefFoundError missing = find(thrown, NoClassDefFoundError.class);
        if (missing != null && String.valueOf(missing.getMessage()).contains("bouncycastle")) {
            // The library for documents encrypted by certificate is left out: they are refused all the same.
            return true;
        }
        return find(thrown, EncryptedDocumentException.class) != null || find(thrown, org.apache.poi.EncryptedDocumentException.class) != null;
    }

    /** What stopped the parse from inside, or null if it broke by itself. */
    static Stopped stopped(Throwable thrown) {
        return find(thrown, Stopped.class);
    }

    static Problem problem(String name, Throwable thrown) {
        Stopped stopped = stopped(thrown);
        if (stopped != null) {
            return Problem.warning(name, stopped.getMessage());
        }
        if (find(thrown, StackOverflowError.class) != null) {
            return Problem.warning(name, "is nested too deep to be read");
        }
        SAXParseException xml = find(thrown, SAXParseException.class);
        if (xml != null && xml.getLineNumber() > 0) {
            return Problem.warning(name, "is damaged: malformed XML at line " + xml.getLineNumber() + ", column " + Math.max(1, xml.getColumnNumber()));
        }
        return Problem.warning(name, "is damaged: " + OneLine.of(thrown));
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 50; t = t.getCause(), depth++) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
