package org.gangmu.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gangmu.text.Alternatives;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;
import org.gangmu.text.Language;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/**
 * Words that look like a value but cannot be read as one: kept as they stand, never mended.
 *
 * @param span    where they stand in the sentence
 * @param problem name of the message that says why
 */
record Unread(Span span, String problem) {

    private static final String UNIT = "(?:%|‰|百分|[十百千万亿]|元|美元|个|家|户|人|吨|亩|公里|千瓦|年|\\s?(?:percent|million|billion|thousand|dollars|yuan))";
    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
    /** Seldom found, so that most sentences pay for one look only. */
    private static final List<String> SIGNS = List.of("[0-9]{16}", "[〇○]", "[0-9][oli〇]", "[oli〇][0-9]", "[0-9]\\s", "[0-9],[0-9]{1,2}(?![0-9])", "[0-9],[0-9]{4}", ",[0-9]{3},[0-9]{1,2}(?![0-9])", "%", "月", "[0-9]亿");
    /** The day of a month is looked for from where fewer places are: Chinese texts have few letters, English ones few digits. */
    private static final Alternatives IN_ZH = with("(?:" + MONTHS + ")\\s[0-9]");
    private static final Alternatives IN_EN = with("(?<=(?:" + MONTHS + ")\\s)[0-9]");
    /** Seldom found, and looked for only beside the name of a month. */
    private static final Search RARE = Search.of("[0-9],[0-9]{3}|[0-9][.,][oli]|[oli][.,][0-9]|[0-9]\\.\\s");
    private static final Search MONTH = Search.of(MONTHS);
    private static final Search LONG = Search.of("(?<![0-9.])[0-9]{1,3}(?:,[0-9]{3}){5,}|(?<![0-9.])[0-9]{16,}(?:\\.[0-9]+)?");
    private static final Search LETTERS = Search.of("(?<![a-z0-9.])(?=[0-9.,]{0,40}[oli〇])(?=[oli〇.,]{0,40}[0-9])[0-9oli〇]{1,40}(?:[.,][0-9oli〇]{1,40}){0,12}(?=\\s?" + UNIT + ")");
    /** A point with space on its left, or between a Han character's number and its digits; thousands apart. An enumerator ("1. 2027年") is none. */
    private static final Search SPACED = Search.of("(?:(?<![0-9.a-z])[0-9]+(?:,[0-9]{3}){0,12}\\s+\\.\\s*[0-9]+|(?<=[\\u4e00-\\u9fff])[0-9]+\\.\\s+[0-9]+|(?<![0-9.a-z])[0-9]{1,3}(?:\\s[0-9]{3}){1,12}(?:\\.[0-9]+)?)(?=\\s?" + UNIT + ")");
    /** Digits of a number written as those of a year: 三〇五万吨. */
    private static final Search POSITIONAL = Search.of("[一二三四五六七八九][一二三四五六七八九零]{0,12}[〇○][〇○零一二三四五六七八九]*(?=[十百千万亿%元个家户人吨亩])");
    private static final Search GROUPED = Search.of("(?<![0-9a-z.,])[0-9]+(?:,[0-9]+)++(?:\\.[0-9]+)?");
    private static final Search BEFORE_UNIT = Search.of(UNIT);
    private static final Pattern WELL_GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Search NO_NUMBER = Search.of("(?:增长|提高|下降|上升|降低|增速|增幅|达到|达|为|约|超过|超|占|占比|不低于|\\b(?:by|to|of|about|at|over|than|nearly)\\s)[x×*＊_□○]{0,6}%");
    private static final Search ZH_DATE = Search.of("(?:(?<y>(?:19|20)[0-9]{2})年)?(?<![0-9])(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日|(?:19|20)[0-9]{2}年(?<only>[0-9]{1,2})月(?!份?[0-9])");
    private static final Search EN_DATE = Search.of("(?<![a-z])(?<month>" + MONTHS + ")\\s(?<d>[0-9]{1,2})(?![0-9,.]?[0-9]|\\s?(?:percent|%))(?:,?\\s(?<y>(?:19|20)[0-9]{2}))?");
    private static final String NUMBER = "[-+]?[0-9][0-9,]*(?:\\.[0-9]+)?%?";
    /** Three numbers with nothing but space between them: a row of a table. */
    private static final Search ROW = Search.of("(?<![^\\s])" + NUMBER + "(?:[ \\t\\u3000]+" + NUMBER + "(?![^\\s])){2,}+");

    /** What some of these cannot do without. */
    private static final Search SPACE = Search.of("[\\s\\u3000]");
    private static final Search LETTER = Search.of("[oli〇]");
    private static final Search ZERO = Search.of("[〇○]");

    /** What stands in a text without which some of these find nothing, each a bit. */
    private static final int SPACE_BEHIND = 1;
    private static final int COMMA_BEHIND = 1 << 1;
    private static final int MONTH_BEHIND = 1 << 2;
    private static final int LONG_RUN = 1 << 3;
    private static final int LETTER_OR_ZERO = 1 << 4;
    private static final int BARE_PERCENT = 1 << 5;
    private static final int ANYTHING = -1;
    private static final int LONGEST_RUN = 15;
    private static final CharSet LETTERS_AND_ZEROS = CharSet.of("oli〇○");

    /** One look at a Chinese text: most numbers stand between words, and hold nothing that cannot be read. */
    private static int mayHold(String text) {
        int out = 0;
        int digits = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit) {
                boolean numeric = digits > 0 || before == '%' || before == '.' || before == ',';
                out |= numeric && Chars.isSpace(c) ? SPACE_BEHIND : 0;
                out |= digits == 0 ? 0 : c == ',' ? COMMA_BEHIND : c == '月' ? MONTH_BEHIND : 0;
                out |= c == '%' && digits == 0 ? BARE_PERCENT : LETTERS_AND_ZEROS.has(c) ? LETTER_OR_ZERO : 0;
            }
            digits = digit ? digits + 1 : 0;
            out |= digits > LONGEST_RUN ? LONG_RUN : 0;
            before = c;
        }
        return out;
    }

    private static Alternatives with(String dayOfMonth) {
        return new Alternatives(Stream.concat(SIGNS.stream(), Stream.of(dayOfMonth)).toList());
    }

    /** What cannot be read in a sentence, in order; no two overlap. */
    static List<Unread> find(Reading reading, Language language) {
        if (!reading.mayHave(Signs.NUMBER)) {
            return List.of();
        }
        String text = reading.withWideCommasApart();
        int may = language == Language.ZH ? mayHold(text) : ANYTHING;
        if (may == 0 || !(language == Language.ZH ? IN_ZH : IN_EN).isIn(text) && !(RARE.isIn(text) && MONTH.isIn(text))) {
            return List.of();
        }
        List<Unread> out = new ArrayList<>();
        boolean spaced = (may & SPACE_BEHIND) != 0 && SPACE.isIn(text);
        boolean commas = (may & COMMA_BEHIND) != 0 && text.indexOf(',') >= 0;
        if (spaced) {
            add(out, text, ROW, "table-row");
        }
        if ((may & (COMMA_BEHIND | LONG_RUN)) != 0) {
            add(out, text, LONG, "number-too-long");
        }
        if ((may & LETTER_OR_ZERO) != 0 && LETTER.isIn(text)) {
            add(out, text, LETTERS, "letter-in-number");
        }
        if ((may & LETTER_OR_ZERO) != 0 && ZERO.isIn(text)) {
            add(out, text, POSITIONAL, "digits-in-words");
        }
        if (spaced) {
            add(out, text, SPACED, "space-in-number");
        }
        for (Matcher m : commas ? GROUPED.in(text) : List.<Matcher>of()) {
            if (!WELL_GROUPED.matcher(m.group()).matches() && isUnit(reading, text, m.end())) {
                add(out, m.start(), m.end(), "digits-grouped");
            }
        }
        if ((may & BARE_PERCENT) != 0 && text.indexOf('%') >= 0) {
            add(out, text, NO_NUMBER, "percent-without-number");
        }
        if ((may & MONTH_BEHIND) != 0) {
            dates(out, text, language == Language.ZH ? ZH_DATE : EN_DATE, language);
        }
        out.sort((a, b) -> a.span.start() - b.span.start());
        return out;
    }

    private static boolean isUnit(Reading reading, String text, int at) {
        int start = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        return BEFORE_UNIT.isAt(text, start, text.length()) || !reading.words.units.startingAt(text, start).isEmpty();
    }

    private static void dates(List<Unread> out, String text, Search search, Language language) {
        for (Matcher m : search.in(text)) {
            boolean chinese = language == Language.ZH;
            int month = !chinese ? "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(m.group("month").substring(0, 3)) / 3 + 1
                    : Integer.parseInt(m.group("only") != null ? m.group("only") : m.group("m"));
            int day = m.group("d") == null ? 1 : Integer.parseInt(m.group("d"));
            try {
                // in a year that is not said, 29 February is
                LocalDate.of(m.group("y") == null ? 2024 : Integer.parseInt(m.group("y")), month, day);
            } catch (DateTimeException impossible) {
                add(out, m.start(), m.end(), "impossible-date");
            }
        }
    }

    private static void add(List<Unread> out, String text, Search search, String problem) {
        for (Matcher m : search.in(text)) {
            add(out, m.start(), m.end(), problem);
        }
    }

    private static void add(List<Unread> out, int start, int end, String problem) {
        Span span = new Span(start, end);
        if (out.stream().noneMatch(u -> u.span.start() < end && start < u.span.end())) {
            out.add(new Unread(span, problem));
        }
    }

    /** As a figure without a value, quoted from the start of its clause to its end. */
    Figure figure(Reading reading) {
        String text = reading.text;
        int start = reading.back(span.start(), ",;。!?:、", 40);
        int end = span.end();
        while (end < text.length() && ",;。!?:、".indexOf(text.charAt(end)) < 0 && !(text.charAt(end) == '.' && end + 1 == text.length()) && end - span.end() < 12) {
            end++;
        }
        Span whole = problem.equals("table-row") ? new Span(0, text.length()) : problem.equals("impossible-date") ? span : new Span(start, end);
        Span quote = reading.trimmed(whole.start(), whole.end());
        return Figure.unread(problem, reading.quote(quote.start(), quote.end()));
    }
}
