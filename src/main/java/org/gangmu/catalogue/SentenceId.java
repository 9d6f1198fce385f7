package org.gangmu.catalogue;

/** The ids of sentences and contents that people see. */
public final class SentenceId {

    /** Digits of a content's hash that are shown. */
    static final int HASH_DIGITS = 12;

    private SentenceId() {
    }

    /** A sentence: {@code 3f2a9c01b7de:17}. */
    public static String of(String sha256, int ordinal) {
        return ofContent(sha256) + ":" + ordinal;
    }

    /** A content: {@code 3f2a9c01b7de}. */
    public static String ofContent(String sha256) {
        return sha256.substring(0, HASH_DIGITS);
    }
}
