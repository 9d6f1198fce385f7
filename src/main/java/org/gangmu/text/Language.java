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
        int han = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
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
        return han > 0 && han / 2.0 >= 0.2 * (words + han / 2.0) ? ZH : EN;
    }
}
