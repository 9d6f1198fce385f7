package org.gangmu.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.FindingsFile;

/** Tells decisions that are the same, and readings of a document. */
final class Alike {

    private static final int BYTES = 16;

    private Alike() {
    }

    /** Two decisions with the same hash are alike. */
    static byte[] hash(Decisions decisions) {
        return hash(FindingsFile.alike(decisions));
    }

    /** Two readings of the same bytes with the same hash hold the same text, cut in the same way. */
    static byte[] hash(Content content) {
        return hash(FindingsFile.alike(content));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
