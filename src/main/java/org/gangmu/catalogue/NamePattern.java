package org.gangmu.catalogue;

/** Patterns for names of documents, as people type them: {@code *} for any characters, {@code ?} for one; without either, any name that holds the text. */
final class NamePattern {

    private NamePattern() {
    }

    /** The pattern for LIKE … ESCAPE '!'. */
    static String like(String typed) {
        boolean holds = typed.indexOf('*') < 0 && typed.indexOf('?') < 0;
        StringBuilder out = new StringBuilder(holds ? "%" : "");
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            switch (c) {
                case '*' -> out.append('%');
                case '?' -> out.append('_');
                case '%', '_', '!' -> out.append('!').append(c);
                default -> out.append(c);
            }
        }
        return out.append(holds ? "%" : "").toString();
    }
}
