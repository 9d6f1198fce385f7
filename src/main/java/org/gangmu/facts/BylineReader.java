package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;

/** Reads who wrote, reported and edited a Chinese text: "(记者 李某某 郑某)", "责任编辑：王某", "作者：赵某". */
final class BylineReader {
    /** How far names may stand behind the word that announces them. */
    private static final int MOST_NAMES = 8;
    /** 河南省人民政府省长 王某: a line that is an office with a name, or a name alone. */
    private static final Pattern LINE = Pattern.compile("\\s*(?:[○◎●□■△▲]\\s*)?(?:(?<office>[\\p{IsHan}、]{2,40}?)[\\s:：]+)?(?<name>\\p{IsHan}{1,6}(?:[·•]\\p{IsHan}{1,8})+|\\p{IsHan}\\s{0,3}\\p{IsHan}{1,3})\\s*");

    private static final CharSet NOT_SIGNED = CharSet.of(",;。!?，；！？()（）\"“”《》0123456789");
    /** A line that is longer and all of one piece is no name alone. */
    private static final int LONGEST_NAME = 10;

    private static final Pattern CLOSING = Pattern.compile("\\((?<names>\\p{IsHan}[\\p{IsHan}\\s、,]{1,24}\\p{IsHan})\\)\\s*$");

    private final FactWords words;
    private final ChineseNames chinese;

    BylineReader(FactWords words) {
        this.words = words;
        this.chinese = new ChineseNames(words);
    }

    /**
     * Adds the names that stand behind byline words.
     *
     * @param text   the words as written
     * @param folded the same, folded
     * @param quote gives the place of a stretch of them
     * @param strict whether a name needs a colon, a space or a bracket before it, as in running text
     */
    void read(String text, String folded, boolean strict, BiFunction<Integer, Integer, Quote> quote, PeopleList people) {
        int at;
        for (int next = words.bylines.next(folded, 0); next < folded.length(); next = words.bylines.next(folded, at)) {
            String word = words.bylines.startingAt(folded, next);
            at = next + word.length();
            if (!strict || isAnnounced(folded, at - word.length(), at)) {
                at = names(text, folded, at, words.bylines.value(word), quote, people);
            }
        }
    }

    private static boolean isAnnounced(String folded, int word, int end) {
        char before = word == 0 ? ' ' : folded.charAt(word - 1);
        char after = end < folded.length() ? folded.charAt(end) : ' ';
        boolean opens = before == '|' || before == '(' || before == '【' || before == '[' || Chars.isSpace(before) || before == '·' || before == '/' || before == ')';
        boolean bracket = folded.lastIndexOf('(', word) > folded.lastIndexOf(')', word) && folded.indexOf(')', end) > 0;
        return opens && (Chars.isSpace(after) || after == ':' || after == '/' || after == '|' || before == '(' || bracket);
    }

    private int names(String text, String folded, int from, String role, BiFunction<Integer, Integer, Quote> quote, PeopleList people) {
        int at = from;
        for (int n = 0; n < MOST_NAMES; n++) {
            int start = at;
            while (start < folded.length() && (Chars.isSpace(folded.charAt(start)) || ":、,/丨|".indexOf(folded.charAt(start)) >= 0)) {
                start++;
            }
            if (start >= folded.length() || !words.bylines.startingAt(folded, start).isEmpty()) {
                return at;
            }
            int stop = start;
            int spread = chinese.spreadEnd(folded, start);
            if (spread > 0) {
                name(text, start, spread, role, quote, people);
                at = spread;
                continue;
            }
            while (stop < folded.length() && Chars.isHan(folded.charAt(stop)) && (stop == start || words.bylines.startingAt(folded, stop).isEmpty())) {
                stop++;
            }
            List<int[]> found = stop - start <= 4 ? single(folded, start, stop) : chinese.run(folded, start, stop);
            // 浏览：2318 announces no name
            boolean label = stop < folded.length() && (folded.charAt(stop) == ':' || folded.charAt(stop) == '/');
            if (found.isEmpty() || label) {
                return at;
            }
            found.forEach(f -> name(text, f[0], f[1], role, quote, people));
            at = stop;
        }
        return at;
    }

    /** (李某 王某) under a text: those who wrote it down. */
    void closing(String text, String folded, BiFunction<Integer, Integer, Quote> quote, PeopleList people) {
        Matcher m = folded.lastIndexOf(')') < 0 ? null : CLOSING.matcher(folded);
        if (m == null || !m.find()) {
            return;
        }
        List<int[]> names = new ArrayList<>();
        for (int at = m.start("names"); at < m.end("names");) {
            int end = chinese.spreadEnd(folded, at);
            while (end < 0 || end < m.end("names") && Chars.isHan(folded.charAt(end))) {
                end = Math.max(end, at) + 1;
            }
            names.add(new int[] {at, end});
            at = end;
            while (at < m.end("names") && !Chars.isHan(folded.charAt(at))) {
                at++;
            }
        }
        boolean all = names.stream().allMatch(n -> chinese.spreadEnd(folded, n[0]) == n[1] || chinese.isName(folded, n[0], n[1]));
        if (all) {
            names.forEach(n -> name(text, n[0], n[1], "reporter", quote, people));
        }
    }

    private static void name(String text, int start, int end, String role, BiFunction<Integer, Integer, Quote> quote, PeopleList people) {
        String as = PeopleList.name(text.substring(start, end));
        people.mention(as, "", quote.apply(start, end));
        people.role(as, role);
    }

    private List<int[]> single(String folded, int start, int stop) {
        if (chinese.isName(folded, start, stop)) {
            return List.of(new int[] {start, stop});
        }
        boolean listed = stop - start <= 3 && chinese.mayBe(folded, start, stop);
        return listed ? List.of(new int[] {start, stop}) : chinese.run(folded, start, stop);
    }

    /** Most lines end in a mark, or run on without space. */
    static boolean mayBeSignature(String text) {
        boolean parted = text.length() <= LONGEST_NAME;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NOT_SIGNED.has(c)) {
                return false;
            }
            parted |= Chars.isSpace(c) || c == ':' || c == '：' || c == '\u2236' || c == '·' || c == '•';
        }
        return parted;
    }

    /** The office and name of a line that holds nothing else; empty if it is none. Offsets of office start, office end, name start, name end. */
    List<int[]> signature(String text) {
        if (!mayBeSignature(text)) {
            return List.of();
        }
        String folded = Reading.fold(text);
        Matcher m = LINE.matcher(folded);
        if (!m.matches()) {
            return List.of();
        }
        String name = m.group("name").replaceAll("\\s", "");
        boolean office = m.group("office") != null && !words.offices.endingAt(folded, m.end("office")).isEmpty();
        boolean known = chinese.isName(name, 0, name.length()) || name.indexOf('·') > 0 || office && chinese.mayBe(name, 0, name.length());
        if (!known || m.group("office") != null && !office) {
            return List.of();
        }
        List<int[]> out = new ArrayList<>();
        out.add(office ? new int[] {m.start("office"), m.end("office")} : new int[] {0, 0});
        out.add(new int[] {m.start("name"), m.end("name")});
        return out;
    }
}
