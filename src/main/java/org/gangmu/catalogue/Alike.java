package org.gangmu.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.gangmu.findings.Decisions;

/** Tells decisions that are the same. */
final class Alike {

    private static final int BYTES = 16;

    private Alike() {
    }

    /** Two decisions with the same hash are alike. */
    static byte[] hash(Decisions decisions) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
        decisions.articles().forEach(a -> add(digest, a));
        decisions.labels().forEach(l -> add(digest, l));
        decisions.figures().forEach(f -> add(digest, f));
        decisions.people().forEach(p -> add(digest, p));
        digest.update(decisions.derivation());
        return Arrays.copyOf(digest.digest(), BYTES);
    }

    /** Records print all they hold. */
    private static void add(MessageDigest digest, Record record) {
        digest.update(record.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
