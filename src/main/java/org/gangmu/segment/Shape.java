package org.gangmu.segment;

import org.gangmu.text.Span;

/** How an English line looks: capitals and title case. */
final class Shape {

    private static final String SMALL = " a an the of and or to in on at by for from with as vs via per but nor its into over under between through their our ";

    private Shape() {
    }

    static boolean allCapitals(char[] text, Span span) {
        int upper = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text[i];
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return upper >= 3;
    }

    /** Whether every word but the small ones begins with a capital letter. */
    static boolean titleCase(char[] text, Span span) {
        int words = 0;
        int i = span.start();
        while (i < span.end()) {
            int s = i;
            while (i < span.end() && Character.isLetterOrDigit(text[i])) {
                i++;
            }
            if (i > s) {
                String word = new String(text, s, i - s);
                boolean small = SMALL.contains(" " + word + " ") || word.length() == 1;
                if (Character.isLowerCase(word.charAt(0)) && !small) {
                    return false;
                }
                words += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
                // "City's" and "well-being" are one word
                if (i < span.end() && (text[i] == '\'' || text[i] == '’' || text[i] == '-')) {
                    i++;
                    while (i < span.end() && Character.isLetterOrDigit(text[i])) {
                        i++;
                    }
                }
            } else {
                i++;
            }
        }
        return words > 0;
    }

    static int words(char[] text, Span span) {
        int words = 0;
        boolean in = false;
        for (int i = span.start(); i < span.end(); i++) {
            boolean letter = text[i] > ' ';
            words += letter && !in ? 1 : 0;
            in = letter;
        }
        return words;
    }
}
