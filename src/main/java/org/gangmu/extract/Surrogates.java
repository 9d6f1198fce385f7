package org.gangmu.extract;

/** Replaces half characters and NULs, which no encoding can write out again, by U+FFFD, one for one. */
final class Surrogates {

    private Surrogates() {
    }

    static String repair(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == 0) {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(i, '\ufffd');
            }
        }
        return repaired == null ? text : repaired.toString();
    }
}
