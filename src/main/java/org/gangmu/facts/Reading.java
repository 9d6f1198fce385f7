package org.gangmu.facts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.tag.Token;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/**
 * A sentence as facts are looked up in it: folded one character to one, traditional characters simplified, so that its offsets are those of
 * the sentence's own text.
 */
final class Reading {

    private static final String OPEN = "“‘「『（(【《〈〔[";
    /** Nothing stands inside quotes and brackets. */
    private static final boolean[] NOWHERE = {};
    /** Between them stand no brackets. */
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';
    private static final String SHUT = "”’」』）)】》〉〕]";
    /** A pair that is longer is taken as not closed. */
    private static final int LONGEST_PAIR = 200;
    /** How far back words are looked at for the start of their clause; text without marks is none of clauses. */
    static final int LONGEST_CLAUSE = 300;

    final FactWords words;
    final Paragraph paragraph;
    final Sentence sentence;
    private final TaggedSentence tagged;
    final String text;
    /** The same: most of a text's characters are only looked at, and in an array that is cheap. */
    private final char[] chars;
    /** What kinds of characters stand in it. */
    private final int signs;
    private final int wordSigns;
    private boolean[] inside;
    private String withWideCommasApart;
    private boolean markerKnown;
    private Marker marker;
    private List<Marker> markersInside;
    private boolean formulaKnown;
    private int formulaEnd;
    private int lastFormulaMark;
    private List<DateReader.Day> days;
    private Boolean happens;

    Reading(TaggedSentence tagged, FactWords words) {
        this(tagged, tagged.sentence(), tagged.paragraph(), tagged.simplified(), words);
    }

    /** Without words: for sentences of other articles. */
    Reading(Sentence sentence, Paragraph paragraph, FactWords words) {
        this(null, sentence, paragraph, sentence.text(), words);
    }

    private Reading(TaggedSentence tagged, Sentence sentence, Paragraph paragraph, String simplified, FactWords words) {
        this.words = words;
        this.tagged = tagged;
        this.paragraph = paragraph;
        this.sentence = sentence;
        this.chars = folded(simplified);
        this.text = new String(chars);
        this.signs = Signs.of(chars);
        this.wordSigns = words.signs.of(chars);
    }

    /** Whether one of the characters of a kind of {@link Signs} may stand in it; else none does. */
    boolean mayHave(int kind) {
        return (signs & kind) != 0;
    }

    /** Whether a word of a table may stand in it; else none does. */
    boolean mayHave(WordTable table) {
        return table.sign == 0 || (wordSigns & table.sign) != 0;
    }

    /** The sentence's own text folded: traditional characters stay. */
    String ownFolded() {
        return isSimplified() ? text : fold(sentence.text());
    }

    /** Whether its own text has no traditional characters. */
    private boolean isSimplified() {
        return tagged == null || tagged.simplified().equals(sentence.text());
    }

    /** Whether a word of a table may stand in {@link #ownFolded}; else none does. */
    boolean mayHaveOwn(WordTable table) {
        return mayHave(table) || !isSimplified();
    }

    static String fold(String text) {
        return new String(folded(text));
    }

    private static char[] folded(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = Chars.fold(out[i]);
        }
        return out;
    }

    /** The first place from an offset on, up to another, that stands behind one of some characters, or at the start; that other if there is none. */
    int behind(CharSet marks, int from, int to) {
        int at = from;
        while (at < to && at > 0 && !marks.has(chars[at - 1])) {
            at++;
        }
        return at;
    }

    /** The first place from an offset on at which one of some characters stands; the text's length if none does. */
    int next(CharSet marks, int from) {
        int at = from;
        while (at < chars.length && !marks.has(chars[at])) {
            at++;
        }
        return at;
    }

    /** Where the next word of a table starts; the text's length if none does. */
    int next(WordTable table, int from) {
        return next(table, from, text.length());
    }

    /** Where the next word of a table starts that has its first two characters before another offset; that other if none does. */
    int next(WordTable table, int from, int to) {
        return mayHave(table) ? table.next(text, chars, from, to) : to;
    }

    /** The text with another mark for the wide commas between digits, which join no digits as those of 12,000 do. */
    String withWideCommasApart() {
        if (withWideCommasApart == null) {
            withWideCommasApart = mayHave(Signs.NUMBER) ? wideCommasApart() : text;
        }
        return withWideCommasApart;
    }

    private String wideCommasApart() {
        String own = sentence.text();
        StringBuilder out = null;
        for (int i = own.indexOf('，'); i >= 0; i = own.indexOf('，', i + 1)) {
            if (i > 0 && i + 1 < own.length() && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, ';');
            }
        }
        return out == null ? text : out.toString();
    }

    /** The words at a span of the sentence, white space at its ends left out. */
    Quote quote(int start, int end) {
        return Quote.of(sentence, Chars.trim(sentence.text(), start, end));
    }

    String own(int start, int end) {
        return Chars.trim(sentence.text(), start, end).of(sentence.text());
    }

    /** What the sentence's section is about ("targets"); empty if nothing says. */
    String frame() {
        return tagged == null ? "" : tagged.setting().frame();
    }

    /** The offset in the sentence of an offset in the source; the sentence's length where it does not stand in it. */
    int local(int source) {
        int before = 0;
        for (Span piece : sentence.spans()) {
            if (source >= piece.start() && source < piece.end()) {
                return before + source - piece.start();
            }
            before += piece.length();
        }
        return before;
    }

    /** The token that starts at an offset; null if none does. */
    Token tokenAt(int offset) {
        return tagged == null ? null : tagged.tokenAt(offset);
    }

    /** Whether a span is one word of the dictionary, and no name. */
    boolean isWord(int start, int end) {
        Token token = tokenAt(start);
        return token != null && token.span().end() >= end && end - start > 1 && !token.pos().startsWith("nr");
    }

    /** The sentence without enumerator, opening formula of the rulebook and final punctuation. */
    Span content() {
        return tagged == null ? trimmed(0, text.length()) : tagged.content();
    }

    /** Whether an offset stands inside a closed pair of quotes or brackets. */
    boolean isInside(int offset) {
        if (inside == null) {
            inside = mayHave(Signs.OPEN) ? pairs(sentence.text()) : NOWHERE;
        }
        return inside != NOWHERE && inside[offset];
    }

    private static boolean[] pairs(String text) {
        boolean[] inside = new boolean[text.length() + 1];
        int[] open = new int[16];
        int depth = 0;
        int straight = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_HAN && c <= LAST_HAN) {
                continue;
            }
            if (c == '"') {
                if (straight >= 0 && i - straight <= LONGEST_PAIR) {
                    Arrays.fill(inside, straight + 1, i, true);
                    straight = -1;
                } else {
                    straight = i;
                }
            } else if (OPEN.indexOf(c) >= 0) {
                open[Math.min(depth, 15)] = i;
                depth = Math.min(depth + 1, 16);
            } else if (SHUT.indexOf(c) >= 0 && !(c == '’' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)) && !Chars.isHan(text.charAt(i + 1)))) {
                for (int d = depth - 1; d >= 0; d--) {
                    if (partners(text.charAt(open[d]), c)) {
                        if (i - open[d] <= LONGEST_PAIR) {
                            Arrays.fill(inside, open[d] + 1, i, true);
                        }
                        depth = d;
                        break;
                    }
                }
            }
        }
        return inside;
    }

    private static boolean partners(char open, char shut) {
        char a = open == '（' ? '(' : open;
        char b = shut == '）' ? ')' : shut;
        return OPEN.indexOf(a) == SHUT.indexOf(b);
    }

    /** The number or bullet that opens the sentence; null if none does. */
    Marker marker() {
        if (!markerKnown) {
            marker = Marker.atStart(text);
            markerKnown = true;
        }
        return marker;
    }

    /** Those behind its start, in order. */
    List<Marker> markersInside() {
        if (markersInside == null) {
            markersInside = (wordSigns & words.markersInside) == 0 ? List.of() : Marker.inside(this);
        }
        return markersInside;
    }

    /** Where "会议强调，" ends that opens the sentence; -1 if nothing of the kind does. */
    int formulaEnd() {
        return formulaEnd(0);
    }

    /** Where the one ends that stands at an offset; -1 if none does. Asked for at each clause, and again by each who reads tasks. */
    int formulaEnd(int from) {
        if (!formulaKnown) {
            formulaKnown = true;
            lastFormulaMark = (wordSigns & words.formula.sign) == 0 ? -1 : words.formula.lastMark(text);
            formulaEnd = lastFormulaMark > 0 ? words.formula.end(text, 0) : -1;
        }
        return from == 0 ? formulaEnd : from < lastFormulaMark ? words.formula.end(text, from) : -1;
    }

    /** Whether it tells that something happened: asked for by each way of telling the day. */
    boolean happens(Predicate<Reading> tells) {
        if (happens == null) {
            happens = tells.test(this);
        }
        return happens;
    }

    /** Its dates in order, impossible ones too. */
    List<DateReader.Day> days() {
        if (days == null) {
            days = mayHave(Signs.DATE) && mayHave(Signs.DAY) ? List.copyOf(DateReader.all(text)) : List.of();
        }
        return days;
    }

    /** Where the words before an offset start: behind the last of some marks, or so many characters back. */
    int back(int at, String marks, int most) {
        int start = at;
        while (start > 0 && at - start < most && marks.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Letters and digits of a span: what counts as its length for a reader. */
    int letters(int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            n += c >= FIRST_HAN && c <= LAST_HAN || Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return n;
    }

    Span trimmed(int start, int end) {
        return Chars.trim(sentence.text(), start, end);
    }
}
