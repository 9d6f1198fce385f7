package org.gangmu.facts;

import java.util.regex.Matcher;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;

/**
 * The words between an indicator and its value in a Chinese clause.
 *
 * @param indicatorEnd where they start, and the indicator ends
 * @param change       growth, reduction, "level" if a value was reached; empty if they say none
 * @param op           how they bind the value; empty if they do not
 * @param tone         those of them that bind it, as written
 * @param reached      whether they say that the value was reached (达到)
 * @param shared       whether several values are told 分别
 * @param done         whether something was done or is had, so that what is counted stands behind
 */
record Binding(int indicatorEnd, String change, String op, String tone, boolean reached, boolean shared, boolean done) {

    private static final Search RUN = Search.of("(?:连续[0-9一二三四五六七八九十]+(?:年|个月|个季度|季)|(?:比|较)?(?:19|20)[0-9]{2}年(?:底|末)?的?|(?:每年|现在|目前|如今|当前)的?|(?<=[至到])现在的?(?:每年)?)$");
    /** Words that are rates themselves: a rate that is reached is growth still. */
    private static final Search RATE = Search.of("增速|增幅|涨幅|增长率|增长幅度|降幅|下降率");
    /** Words of one character that are parts of others (签约, 附近) when no word starts with them. */
    private static final String SHORT = "约近";

    /** Reads backwards from a value. */
    static Binding of(Reading reading, int clause, int amount) {
        String text = reading.text;
        int at = amount;
        String change = "";
        String op = "";
        StringBuilder tone = new StringBuilder();
        boolean reached = false;
        boolean shared = false;
        boolean done = false;
        boolean rate = false;
        while (at > clause) {
            int before = at;
            at = skipSpaceBack(text, clause, at);
            String word = reading.words.tones.endingAt(text, at);
            String moved = reading.words.changes.endingAt(text, at);
            if (!moved.isEmpty() && moved.length() >= word.length() && at - moved.length() >= clause && !startsNew(reading, at - moved.length(), moved)) {
                at -= moved.length();
                String kind = reading.words.changes.value(moved);
                rate |= RATE.matches(moved);
                change = change.isEmpty() && !kind.equals("filler") ? kind : change;
                shared |= moved.equals("分别");
            } else if (!word.isEmpty() && at - word.length() >= clause && !isPart(reading, at - word.length(), word)) {
                at -= word.length();
                String value = FactWords.op(reading.words.tones.value(word));
                op = op.isEmpty() && !value.equals("=") ? value : op;
                reached |= value.equals("=") && change.isEmpty();
                done |= reading.words.actions.has(word) || word.equals("有");
                tone.insert(0, value.equals("=") ? "" : reading.sentence.text().substring(at, at + word.length()));
            } else {
                Matcher run = RUN.first(text, clause, at);
                if (run != null) {
                    at = run.start();
                }
            }
            if (at == before) {
                break;
            }
        }
        return new Binding(at, reached && !rate ? "level" : change, op, tone.toString(), reached, shared, done);
    }

    /** 签约10家: no 约. */
    private static boolean isPart(Reading reading, int start, String word) {
        return word.length() == 1 && SHORT.contains(word) && start > 0 && Chars.isHan(reading.text.charAt(start - 1)) && reading.tokenAt(start) == null;
    }

    /** 新增, 新提高: here the change word belongs to what is counted. */
    private static boolean startsNew(Reading reading, int start, String word) {
        if (word.length() > 1 || start == 0 || !Chars.isHan(reading.text.charAt(start - 1))) {
            return false;
        }
        // 可再生: a part of a word; 年新: the verb of what is counted
        return "年新".contains(word) || reading.tokenAt(start) == null && !"已将均也又".contains(word);
    }

    private static int skipSpaceBack(String text, int from, int at) {
        int i = at;
        while (i > from && Chars.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
