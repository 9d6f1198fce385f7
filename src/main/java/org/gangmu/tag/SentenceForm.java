package org.gangmu.tag;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;
import org.gangmu.text.Language;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Finds where a sentence's bare text starts and ends and what its outer form is: a question, a lead that ends in a colon, a fragment. */
final class SentenceForm {

    /** Numbers, letters and bullets that open a sentence without being part of what it says. */
    private static final Search ENUMERATOR = Search.of(
            "(?:[#>*•·●◆■□▪–—―-]++\\s*|\\[ ?\\]\\s*|[(（\\[]?(?:[0-9]{1,3}|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）\\]][.、．]?\\s*"
            + "|(?:[ivx]{1,5}|[IVX]{1,5}|[a-hA-H])\\.\\s+(?=\\S)|[0-9]{1,2}(?:\\.[0-9]{1,2})*+(?:[.、．]\\s*|\\s+(?=\\S))(?![0-9])|[①-⑳⑴-⒇]\\s*|第[一二三四五六七八九十百0-9]{1,4}(?:[章节条款编篇]|部分)\\s*|[一二三四五六七八九十]{1,3}、\\s*"
            + "|[一二三四五六七八九十]{1,2}(?:是|要)(?!否)[,，:：]?|第[一二三四五六七八九十]{1,2}[,，、:：]|(?:首先|其次|再次|最后)[,，]|[\"“”'‘’「『《(（\\[]|\\s++)++");
    /** A number, letter or section sign that stands alone, cut off from what it numbers. */
    private static final Pattern LONE_NUMBER = Pattern.compile("(?i)[\\s\\p{Punct}§]*+(?:(?:section|sec|article|chapter|part)\\.?\\s+)?(?:[0-9]{1,3}|[ivxl]{1,6}|[a-z]|[一二三四五六七八九十]{1,3})?[\\s\\p{Punct}、）]*+");
    /** "chapter" and the longest roman number. */
    private static final int MOST_LONE = 13;
    /** Stops, and what closes a sentence behind them. */
    private static final CharSet ENDINGS = CharSet.of("。.!！?？…;；:：,，\"”’'」』)）]】》*_`");
    private static final CharSet CLAUSE_MARKS = CharSet.of(",，;；:：");
    private static final CharSet BEFORE_CONTENT = CharSet.of(",，;；:：、“”\"！!");
    private static final CharSet COLONS = CharSet.of(":：");
    private static final CharSet QUESTION_MARKS = CharSet.of("?？");
    private static final CharSet EXCLAMATION_MARKS = CharSet.of("!！");
    private static final CharSet FULL_STOPS = CharSet.of("。.!！?？…;；:：");
    private static final CharSet OPENING_QUOTES = CharSet.of("\"“「『");
    private static final CharSet CLOSING_QUOTES = CharSet.of("\"”」』");
    private static final int MOST_ATTRIBUTION = 60;
    /** A first clause of at most so many characters ("新的一年，", "Today,") only says when or where; the head goes on behind it. */
    private static final int MOST_ADVERBIAL = 10;
    private static final int SHORT_ZH = 10;
    private static final int SHORT_EN = 5;
    private static final int LONG_ZH = 120;
    private static final int LONG_EN = 40;
    private static final int HEADLINE_ZH = 25;
    private static final int HEADLINE_EN = 16;
    /** An English line such as "Next steps:" is a headline too. */
    private static final int LABEL_EN = 5;

    private SentenceForm() {
    }

    static int bareStart(String text) {
        Matcher m = ENUMERATOR.at(text, 0, text.length());
        int end = m == null ? 0 : m.end();
        return end < text.length() ? end : 0;
    }

    static int contentEnd(String text) {
        int end = text.length();
        while (end > 0 && (ENDINGS.has(text.charAt(end - 1)) || Chars.isSpace(text.charAt(end - 1)))) {
            end--;
        }
        return end == 0 ? text.length() : end;
    }

    /** Where the content starts once formulas at its front are passed. */
    static int contentStart(String text, int bare, List<Span> formulas) {
        int start = bare;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Span formula : formulas) {
                if (formula.start() >= start && formula.start() <= start + 1 && formula.end() > start) {
                    start = formula.end();
                    moved = true;
                }
            }
            while (start < text.length() && (BEFORE_CONTENT.has(text.charAt(start)) || Chars.isSpace(text.charAt(start)))) {
                start++;
            }
        }
        return start < text.length() ? start : bare;
    }

    /**
     * Whether the sentence reads like a headline: a title or heading, or a short line of its own without final stop. Plain text and pages turned into text
     * do not mark their headings. An item counts only if its bullet stands on a line of its own, as headings inside list tags come out.
     */
    static boolean isHeadline(Sentence sentence, Paragraph paragraph, Language language, int bare, int words, boolean stop) {
        if (paragraph.isHeading()) {
            return true;
        }
        boolean alone = paragraph.sentences().size() == 1
                && (paragraph.role() == Paragraph.Role.BODY || paragraph.role() == Paragraph.Role.LIST_ITEM && sentence.text().substring(0, bare).contains("\n"));
        int size = language == Language.ZH ? sentence.text().length() - bare : words;
        boolean label = language == Language.EN && size <= LABEL_EN && sentence.text().stripTrailing().endsWith(":");
        return alone && (!stop || label) && size <= (language == Language.ZH ? HEADLINE_ZH : HEADLINE_EN);
    }

    /** The words before what somebody says ("县长李明指出，"): from the start to the end of a verb of speaking that closes the first clause; nothing if none does. */
    static Optional<Span> attribution(String text, int bare, List<Span> speaking) {
        for (Span verb : speaking) {
            int end = verb.end();
            if (verb.start() > bare && verb.start() - bare <= MOST_ATTRIBUTION && end < text.length() && CLAUSE_MARKS.has(text.charAt(end))
                    && !CLAUSE_MARKS.isIn(text, bare, verb.start())) {
                return Optional.of(new Span(bare, end));
            }
        }
        return Optional.empty();
    }

    static TaggedSentence.Bounds bounds(String text, int bare, int content) {
        int end = Math.max(content, contentEnd(text));
        int head = end;
        int tail = content;
        for (int i = content; i < end; i++) {
            if (CLAUSE_MARKS.has(text.charAt(i)) && !betweenDigits(text, i)) {
                if (head == end && i - content > MOST_ADVERBIAL) {
                    head = i;
                }
                tail = i + 1;
            }
        }
        return new TaggedSentence.Bounds(bare, content, head, tail, end);
    }

    private static boolean betweenDigits(String text, int i) {
        return i > 0 && i + 1 < text.length() && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
    }

    /** Adds the built-in cues of outer form; each stands at the whole content. */
    static void forms(Sentence sentence, Language language, int bare, int words, FoundCues out) {
        String text = sentence.text();
        int end = contentEnd(text);
        Span all = new Span(bare, Math.max(bare, end));
        int length = text.length();
        if (COLONS.isIn(text, end, length)) {
            out.add("#colon-end", all);
        }
        if (QUESTION_MARKS.isIn(text, end, length)) {
            out.add("#question", all);
        }
        if (EXCLAMATION_MARKS.isIn(text, end, length)) {
            out.add("#exclaim", all);
        }
        if (!FULL_STOPS.isIn(text, end, length)) {
            out.add("#no-stop", all);
        }
        if (mayBeLoneNumber(text) && LONE_NUMBER.matcher(text).matches()) {
            out.add("#lone-number", all);
        }
        int size = language == Language.ZH ? all.length() : words;
        if (size <= (language == Language.ZH ? SHORT_ZH : SHORT_EN)) {
            out.add("#short", all);
        } else if (size >= (language == Language.ZH ? LONG_ZH : LONG_EN)) {
            out.add("#long", all);
        }
        if (OPENING_QUOTES.isIn(text, 0, bare) && CLOSING_QUOTES.isIn(text, end, length)) {
            out.add("#quoted", all);
        }
        if (bare > 0 && text.substring(0, bare).chars().anyMatch(c -> Character.isLetterOrDigit(c) || "•·-*—①②③④⑤⑥⑦⑧⑨".indexOf(c) >= 0)) {
            out.add("#enumerated", all);
        }
    }

    /** A quick look: a lone number has few letters and digits, and most sentences have many. */
    private static boolean mayBeLoneNumber(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters <= MOST_LONE; i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters <= MOST_LONE;
    }
}
