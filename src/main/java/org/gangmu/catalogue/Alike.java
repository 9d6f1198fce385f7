package org.gangmu.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;

/** Tells decisions that are the same, and readings of a document. */
final class Alike {

    private static final int BYTES = 16;

    private Alike() {
    }

    /** Two decisions with the same hash are alike. */
    static byte[] hash(Decisions decisions) {
        MessageDigest digest = digest();
        decisions.articles().forEach(a -> add(digest, a));
        decisions.labels().forEach(l -> add(digest, l));
        decisions.figures().forEach(f -> add(digest, f));
        decisions.people().forEach(p -> add(digest, p));
        digest.update(decisions.derivation());
        return Arrays.copyOf(digest.digest(), BYTES);
    }

    /** Two readings of the same bytes with the same hash hold the same text, cut in the same way. */
    static byte[] hash(Content content) {
        MessageDigest digest = digest();
        content.sentences().forEach(s -> add(digest, s));
        content.problems().forEach(p -> add(digest, p));
        digest.update((content.mediaType() + '\0' + content.chars() + '\0').getBytes(StandardCharsets.UTF_8));
        digest.update(content.layout());
        return Arrays.copyOf(digest.digest(), BYTES);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Records print all they hold. */
    private static void add(MessageDigest digest, Record record) {
        digest.update(record.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
