package org.gangmu.facts;

import java.util.Arrays;
import java.util.List;

/** Words by one of their characters. Asked at many characters of a text: it makes no objects. Immutable. */
final class WordsByChar {

    /** What a word is filed under. */
    interface Key {
        char of(String word);
    }

    private static final String[] NONE = {};

    /** A character and its words share a slot: the first free one from the character's own on. Half of the slots stay free. */
    private final char[] chars;
    private final String[][] words;
    private final int mask;

    /** @param words none empty; those of a character keep this order */
    WordsByChar(List<String> words, Key key) {
        int size = Integer.highestOneBit(Math.max(1, (int) words.stream().map(key::of).distinct().count())) * 4;
        this.mask = size - 1;
        this.chars = new char[size];
        this.words = new String[size][];
        for (String word : words) {
            char c = key.of(word);
            int slot = slot(c);
            String[] old = this.words[slot] == null ? NONE : this.words[slot];
            String[] with = Arrays.copyOf(old, old.length + 1);
            with[old.length] = word;
            this.chars[slot] = c;
            this.words[slot] = with;
        }
    }

    private int slot(char c) {
        int slot = (c ^ c >>> 7) & mask;
        while (words[slot] != null && chars[slot] != c) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The words of a character; not to be changed. */
    String[] of(char c) {
        String[] found = words[slot(c)];
        return found == null ? NONE : found;
    }
}
