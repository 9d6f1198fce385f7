package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.gangmu.text.Search;

/**
 * A number, letter or bullet that opens a task.
 *
 * @param start   where it starts in the sentence
 * @param end     where the words after it start
 * @param ordinal bare: "一", "3", "a"; empty for a bullet
 * @param rank    1 for the highest kind: 一、 › （一） › 1. › （1） › ① › 一是 › bullet
 */
record Marker(int start, int end, String ordinal, int rank) {

    /** 一是, 第一, 首先 and what else is said rather than written. */
    static final int SPOKEN = 6;
    static final int BULLET = 8;
    private static final String ZH = "[一二三四五六七八九十百]{1,4}";
    private static final Search AT_START = Search.of("\\s*(?:第(?<j>" + ZH + ")[章篇编节]\\s*|(?<a>" + ZH + ")[、.]|\\((?<b>" + ZH + ")\\)|(?<c>[0-9]{1,2}(?:\\.[0-9]{1,2}){0,3})(?:[.、](?![0-9])|\\s(?=[a-z]))|[(\\[]?(?<d>[0-9]{1,2}|[a-z]|[ivx]{1,4})[)\\]]"
            + "|(?<e>[①-⑳])|第(?<f>" + ZH + ")[,，、]|(?<g>" + ZH + ")(?:是|要)|(?:goal|objective|priority|strategy|action|section|sec\\.|art\\.|article|req)[ -]?(?<h>[0-9a-z]{1,4}(?:\\.[0-9]{1,2})*)[.:]"
            + "|(?<i>[a-z]|[ivx]{1,4})\\.(?=\\s)|(?<word>(?:首先|其次|再次|再者|最后)(?:是)?,|(?:first|second|third|fourth|fifth|last|final)(?:ly)?,\\s)|(?<bullet>[-*•·●■◆▪➢★☆>]\\s(?:\\[[ x]?\\]\\s)?|\\[[ x]?\\]\\s|——|--))\\s*");
    /** Inside a sentence only these count: 一是…；二是…, (1)…；(2)… */
    private static final Search INSIDE = Search.of("(?<=[:;,。：；，!])\\s*(?:(?<g>" + ZH + ")(?:是|要)|\\((?<d>[0-9]{1,2}|[a-z])\\)|(?<e>[①-⑳]))\\s*|(?=[0-9]{1,2}\\.)(?<=[\\p{IsHan}\")])(?<c>[0-9]{1,2})\\.\\s?(?=\\p{IsHan})");

    /** What all of those have, as one or two characters. */
    static List<String> signsInside() {
        List<String> out = new ArrayList<>(List.of("("));
        for (char c : "一二三四五六七八九十百".toCharArray()) {
            out.add(c + "是");
            out.add(c + "要");
        }
        for (char c = '①'; c <= '⑳'; c++) {
            out.add(String.valueOf(c));
        }
        for (char c = '0'; c <= '9'; c++) {
            out.add(c + ".");
        }
        return out;
    }

    static Marker atStart(String text) {
        Matcher m = AT_START.at(text, 0, text.length());
        if (m == null) {
            return null;
        }
        if (m.group("bullet") != null) {
            return new Marker(0, m.end(), "", BULLET);
        }
        if (m.group("word") != null) {
            return new Marker(0, m.end(), "", SPOKEN);
        }
        String[] groups = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
        int[] ranks = {1, 2, 3, 4, 5, SPOKEN, SPOKEN, 2, 4, 1};
        for (int i = 0; i < groups.length; i++) {
            String ordinal = m.group(groups[i]);
            if (ordinal != null) {
                int depth = (int) ordinal.chars().filter(c -> c == '.').count();
                return new Marker(0, m.end(), bare(ordinal), depth > 0 ? Math.min(5, 2 + depth) : ranks[i]);
            }
        }
        return null;
    }

    /** Markers after the start of a sentence, in order. */
    static List<Marker> inside(Reading reading) {
        List<Marker> out = new ArrayList<>();
        for (Matcher m : INSIDE.in(reading.text)) {
            if (!reading.isInside(m.start())) {
                String ordinal = m.group("g") != null ? m.group("g") : m.group("d") != null ? m.group("d") : m.group("c") != null ? m.group("c") : bare(m.group("e"));
                out.add(new Marker(m.start(), m.end(), ordinal, m.group("g") != null ? SPOKEN : m.group("d") != null ? 4 : m.group("c") != null ? 3 : 5));
            }
        }
        return out;
    }

    private static String bare(String ordinal) {
        char c = ordinal.charAt(0);
        return c >= '①' && c <= '⑳' ? String.valueOf(c - '①' + 1) : ordinal;
    }

    /** 首先, "Second,": a word that counts only where others of its kind stand near. */
    boolean isWord() {
        return rank == SPOKEN && ordinal.isEmpty();
    }

    /** (i), (ii) under a letter: the same marker, one level deeper. */
    Marker asRoman() {
        return new Marker(start, end, ordinal, 5);
    }

    boolean mayBeRoman() {
        return rank == 4 && ordinal.matches("[ivx]+");
    }

    /** The number that a Chinese or Arabic ordinal counts; a letter counts from a; 0 if it is none. */
    int number() {
        if (ordinal.isEmpty()) {
            return 0;
        }
        char c = ordinal.charAt(0);
        if (Character.isDigit(c)) {
            return Integer.parseInt(ordinal.replaceAll("\\D.*", ""));
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : DateReader.number(ordinal.length() == 4 ? "一" : ordinal);
    }
}
