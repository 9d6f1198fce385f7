package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.tag.Token;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/**
 * Cuts a sentence that orders several things into single actions: at semicolons, and at commas where the next clause opens with a verb.
 *
 * <p>Never inside quotes or brackets; no action is shorter than four letters; a clause of means ("以…为牵引，", "围绕…，") stays with the clause
 * that it serves.
 */
final class Clauses {

    private static final Search MEANS = Search.of("(?:坚持|始终)?以.{1,40}为.{1,8}");
    /** 6月底前，… 从明年起，… 对…的企业，…: when or for whom something is to be done. */
    private static final Pattern WHEN = Pattern.compile("(?:[^,;。]{0,24}(?:年|月|月?[0-9]+日|季度|半年|年底|月底)(?:之前|以前|前|内|起|止)?|(?:自|从|到|至)[^,;。]{2,30}(?:起|止|时|后|年)|[^,;。]{2,30}(?:之日起.{2,9}内|以后|之后|期间|的基础上|的前提下|的)"
            + "|(?:对|对于)[^,;。]{2,40}(?:的|企业|人员|家庭|项目|单位|群体|地区|部门|行为|问题))");
    /** The last characters of all that {@link #WHEN} can be: most clauses end otherwise. */
    private static final CharSet WHEN_ENDS = CharSet.of("年月日度底前内起止时后间上下的");
    /** And of what says for whom, which starts with 对. */
    private static final CharSet WHOM_ENDS = CharSet.of("业员庭目位体区门为题");
    private static final Search MEANS_AHEAD = Search.of("以[^,;。]{2,40}为[^,;。]{1,8},");
    private static final Search COMMAND = Search.of("(?:(?:还|也|更|都|就)?要(?![求素点闻害么是不件领塞义])|必须|应当)");
    private static final Pattern RUN_IN = Pattern.compile("(?<title>\\p{Lu}[^.;:!?]{2,60})\\.\\s+(?:\\([a-z0-9]{1,2}\\)\\s*)?(?=\\S)");
    /** What was said or set up, before what it says. */
    private static final Search TOLD = Search.of("(?:要求|部署|安排|强调|指出|提出|明确|意见)[,:]");
    private static final CharSet COMMA = CharSet.of(",");
    private static final CharSet JOINS = CharSet.of(",;:、。");
    private static final CharSet ENDS = CharSet.of(",;:、。.!?");
    private static final int SHORTEST = 4;
    /** 落实责任，加强管控力度: a heading of four letters takes the next clause. */
    private static final int SHORTEST_HEADING = 6;
    private static final int LONGEST_PAIR = 18;
    /** Actions parted by 、 must be clauses, not items of a list. */
    private static final int SHORTEST_LISTED = 7;
    private static final int MOST_ADVERBS = 4;

    private Clauses() {
    }

    /** Where the content of a sentence starts: number, "会议强调，" and 要 aside. */
    static int contentStart(Reading reading, int from) {
        int at = Math.max(from, Math.min(reading.content().start(), reading.text.length()));
        return command(reading, Math.max(at, reading.formulaEnd(from)));
    }

    /** Whether words of command or of reported speech open the sentence: 要…, 会议强调，…. */
    static boolean isCommanded(Reading reading) {
        int at = Math.min(reading.content().start(), reading.text.length());
        return command(reading, at) > at || reading.formulaEnd() >= 0 || contentStart(reading, 0) > at;
    }

    static boolean startsWithCommand(Reading reading) {
        return reading.mayHave(Signs.COMMAND) && COMMAND.at(reading.text, contentOf(reading), reading.text.length()) != null;
    }

    static boolean startsWithLead(Reading reading, int at) {
        return !reading.words.leads.startingAt(reading.text, at).isEmpty();
    }

    /** Where 要 opens what someone said to do (某某强调，要…), or the sentence itself if that is wanted; -1 if nothing does before the first semicolon. */
    static int reportedCommand(Reading reading, boolean bare) {
        if (!reading.mayHave(Signs.COMMAND)) {
            return -1;
        }
        String text = reading.text;
        for (int at = 0; at >= 0 && at < text.length();) {
            int formula = reading.formulaEnd(at);
            if (formula >= 0 && command(reading, formula) > formula) {
                return formula;
            }
            if (bare && at == 0 && command(reading, contentOf(reading)) > contentOf(reading)) {
                return contentOf(reading);
            }
            // 下一步，要…; 对今年工作作了部署：要…
            if (at > 0 && command(reading, at) > at && (reading.letters(0, at) <= SHORTEST || TOLD.matches(text, Math.max(0, at - 3), at))) {
                return at;
            }
            at = nextClause(text, at);
        }
        return -1;
    }

    /** Behind the next comma or colon; -1 if a semicolon stands before it. */
    private static int nextClause(String text, int from) {
        for (int i = from; i < text.length() && text.charAt(i) != ';'; i++) {
            if (text.charAt(i) == ',' || text.charAt(i) == ':') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int contentOf(Reading reading) {
        return Math.min(reading.content().start(), reading.text.length());
    }

    static int command(Reading reading, int at) {
        Matcher m = !reading.mayHave(Signs.COMMAND) ? null : COMMAND.at(reading.text, Math.min(at, reading.text.length()), reading.text.length());
        return m == null ? at : m.end();
    }

    /** The actions of a stretch of a sentence, final punctuation left out; none empty. */
    static List<Span> cut(Reading reading, int from, int end) {
        List<Span> raw = new ArrayList<>();
        String text = reading.text;
        int start = from;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean parts = isHard(c, text, i) || c == ',' || c == '、';
            if (parts && !reading.isInside(i) && (c != ',' && c != '、' || c == ',' && opensAction(reading, i + 1, end)
                    || c == '、' && opensListed(reading, start, i, end))) {
                raw.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (start < end) {
            raw.add(new Span(start, end));
        }
        return tidy(reading, raw);
    }

    /** A stretch that holds heading and actions in one sentence: its first clause, then the actions. */
    static List<Span> headed(Reading reading, int from, int end) {
        int comma = comma(reading, from, end);
        List<Span> cut = cut(reading, from, end);
        boolean means = comma < end && MEANS.matches(reading.text, from, comma);
        if (comma >= end || means || cut.get(0).end() <= comma || reading.letters(from, comma) < SHORTEST || !opensAction(reading, from, comma)) {
            return cut;
        }
        List<Span> out = new ArrayList<>();
        out.add(bare(reading, from, comma));
        out.addAll(cut(reading, comma + 1, end));
        return out;
    }

    /** The same for a stretch behind 要: a heading of four letters takes its next clause, and two short clauses are one heading. */
    static List<Span> commanded(Reading reading, int from, int end) {
        int first = comma(reading, from, end);
        int second = comma(reading, Math.min(first + 1, end), end);
        boolean brief = reading.letters(from, first) < SHORTEST_HEADING;
        boolean pair = second >= end && reading.letters(from, end) <= LONGEST_PAIR;
        boolean upheld = reading.text.startsWith("坚持以", from);
        second = upheld && !brief && !pair ? first : second;
        if (first >= end || reading.text.charAt(first) != ',' || !brief && !pair && !upheld) {
            return headed(reading, from, end);
        }
        List<Span> out = new ArrayList<>();
        out.add(bare(reading, from, second));
        if (second < end) {
            out.addAll(cut(reading, second + 1, end));
        }
        return out;
    }

    private static int comma(Reading reading, int from, int end) {
        int at = from;
        while (at < end && (",;".indexOf(reading.text.charAt(at)) < 0 || reading.isInside(at))) {
            at++;
        }
        return at;
    }

    /** "Inventory. Every agency shall …": a title run into its paragraph, then the rest. */
    static List<Span> runIn(Reading reading, Span whole) {
        var m = RUN_IN.matcher(reading.sentence.text()).region(whole.start(), whole.end());
        return m.lookingAt() ? List.of(new Span(m.start("title"), m.end("title")), bare(reading, m.end(), whole.end())) : List.of(whole);
    }

    /** Whether "会议要求，" or the like opens the sentence. */
    static boolean opensWithFormula(Reading reading) {
        return reading.formulaEnd() >= 0;
    }

    private static boolean isHard(char c, String text, int i) {
        return c == ';' || c == '。' || c == '!' || c == '?' || c == '；' && i > 0;
    }

    /** Joins what is too short or a mere lead-in to its neighbour and trims punctuation. */
    private static List<Span> tidy(Reading reading, List<Span> raw) {
        List<Span> out = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < raw.size(); i++) {
            Span span = raw.get(i);
            start = start < 0 ? span.start() : start;
            boolean last = i == raw.size() - 1;
            boolean shortOne = reading.letters(start, span.end()) < SHORTEST;
            if (!last && (shortOne || isLeadIn(reading, start, span.end()))) {
                continue;
            }
            if (last && shortOne && !out.isEmpty()) {
                Span before = out.remove(out.size() - 1);
                start = before.start();
            }
            Span bare = bare(reading, start, span.end());
            if (!bare.isEmpty() && reading.letters(bare.start(), bare.end()) > 0) {
                out.add(bare);
            }
            start = -1;
        }
        return out;
    }

    /** Without white space, joining and final punctuation at its ends. */
    static Span bare(Reading reading, int from, int end) {
        String text = reading.text;
        int s = from;
        int e = end;
        while (s < e && (Chars.isSpace(text.charAt(s)) || JOINS.has(text.charAt(s)))) {
            s++;
        }
        while (e > s && (Chars.isSpace(text.charAt(e - 1)) || ENDS.has(text.charAt(e - 1)))) {
            e--;
        }
        return new Span(s, e);
    }

    private static boolean mayBeWhen(String text, Span clause) {
        if (clause.isEmpty()) {
            return false;
        }
        char last = text.charAt(clause.end() - 1);
        return WHEN_ENDS.has(last) || WHOM_ENDS.has(last) && text.charAt(clause.start()) == '对';
    }

    private static boolean isLeadIn(Reading reading, int start, int end) {
        if (";。!?".indexOf(reading.text.charAt(end - 1)) >= 0) {
            return false;
        }
        Span bare = bare(reading, start, end);
        String text = reading.text;
        return !COMMA.isIn(text, bare.start(), bare.end()) && (MEANS.matches(text, bare.start(), bare.end())
                || mayBeWhen(text, bare) && WHEN.matcher(text).region(bare.start(), bare.end()).matches()
                || !reading.words.leads.startingAt(text, bare.start(), bare.end()).isEmpty());
    }

    /** Whether a clause opens with a verb, adverbs before it aside, or with a lead-in. */
    static boolean opensAction(Reading reading, int from, int end) {
        int at = skipSpace(reading.text, from);
        if (at >= end) {
            return false;
        }
        if (!reading.words.actions.startingAt(reading.text, at).isEmpty() || !reading.words.leads.startingAt(reading.text, at).isEmpty()
                || MEANS_AHEAD.at(reading.text, at, end) != null) {
            return true;
        }
        for (int adverbs = 0; adverbs <= MOST_ADVERBS && at < end; adverbs++) {
            Token token = reading.tokenAt(at);
            if (token == null) {
                return false;
            }
            String pos = token.pos();
            if (pos.startsWith("v") && !pos.equals("vshi") && !pos.equals("vyou") && !pos.equals("vn")) {
                return true;
            }
            boolean adverb = pos.startsWith("d") || pos.startsWith("a") || pos.equals("b") || pos.equals("l") || pos.equals("i");
            if (!adverb) {
                return false;
            }
            at = token.span().end();
        }
        return false;
    }

    /** Whether a verb that orders something starts at an offset. */
    static boolean isVerb(Reading reading, int at) {
        if (!reading.words.actions.startingAt(reading.text, at).isEmpty()) {
            return true;
        }
        Token token = reading.tokenAt(at);
        return token != null && token.pos().startsWith("v") && !token.pos().equals("vn");
    }

    /** 推动A、深化B: two full clauses of a verb and its object each, nothing else in the clause around them. */
    private static boolean opensListed(Reading reading, int from, int mark, int end) {
        String text = reading.text;
        int start = mark;
        while (start > from && ",;。:!".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        if (reading.words.actions.startingAt(text, skipSpace(text, start), mark).isEmpty()) {
            return false;
        }
        int stop = mark + 1;
        while (stop < end && ",;。、:!".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        String first = text.substring(skipSpace(text, start), mark);
        String second = text.substring(skipSpace(text, mark + 1), stop);
        boolean more = stop < end && text.charAt(stop) == '、' || first.indexOf('、') >= 0;
        return !more && !reading.words.actions.startingAt(second, 0).isEmpty() && second.indexOf('的') < 0
                && reading.letters(start, mark) >= SHORTEST_LISTED && reading.letters(mark + 1, stop) >= SHORTEST_LISTED;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Chars.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
