package org.gangmu.text;

import java.util.Locale;

/** The languages that Gangmu can tag. */
public enum Language {
    ZH, EN;

    /** ISO 639-1 code, as in rulebooks and results. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Language ofCode(String code) {
        return valueOf(code.trim().toUpperCase(Locale.ROOT));
    }

    /** The language that the user reads: Chinese where the machine's own is, else English. */
    public static Language ofUser() {
        return Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals("zh") ? ZH : EN;
    }

    /** The language of a text by its letters: Chinese when Han characters make up at least a fifth of its words, counting two Han characters as a word. */
    public static Language of(CharSequence text) {
        Tally tally = new Tally();
        tally.add(text, text.length());
        return tally.language();
    }

    /** Counts the letters of texts that together have one language. */
    public static final class Tally {

        private int han;
        private int words;

        /** Counts the first characters of a text; a word ends with it. */
        public void add(CharSequence text, int length) {
            boolean inWord = false;
            for (int i = 0; i < length; i++) {
                char c = text.charAt(i);
                boolean isHan = Chars.isHan(c);
                boolean letter = !isHan && Character.isLetter(c);
                if (isHan) {
                    han++;
                } else if (letter && !inWord) {
                    words++;
                }
                inWord = letter;
            }
        }

        /** Chinese when Han characters make up at least a fifth of the words, counting two Han characters as a word. */
        public Language language() {
            return han > 0 && han / 2.0 >= 0.2 * (words + han / 2.0) ? ZH : EN;
        }
    }
}
