package org.gangmu.facts;

import java.util.regex.Matcher;
import org.gangmu.tag.Token;
import org.gangmu.text.CharSet;
import org.gangmu.text.Search;

/** Knows where in a Chinese clause what is counted stands behind its number: 新建200个智能车间. */
final class Counted {

    private static final CharSet ENDS = CharSet.of(",;。!?:()");
    static final String JOINS = "、和及与";
    private static final int LONGEST_NOUN = 40;
    /** 年产10000台变压器项目, 投资3亿元建设…: the number tells how large the thing behind it is. */
    private static final Search SIZE_OF = Search.of("(?:年|日|月|均)(?:产|处理|供|销|发电|加工|吞吐|出栏|接待)|年产(?:值|量)|投资|占地|全长|总长|长|宽|高|装机|面积$");

    /** 为全县37个贫困村: a place is not what is counted. */
    private static final Search SCOPE = Search.of("(?:[全我本][省市县区州镇乡国域]|各地|辖区)$");

    private Counted() {
    }

    /** Whether what is counted stands behind the value: 新建200个智能车间, 11个县被认定为…. */
    static boolean isBehind(Reading reading, Amount amount, Binding binding, int clause, int next) {
        if (!amount.kind().equals("count") && !amount.kind().equals("bare") && !(amount.kind().equals("share") && !amount.tail().isEmpty()) && !amount.kind().equals("measure")) {
            return false;
        }
        int stop = nounEnd(reading, amount.end(), next);
        if (amount.tail().equals("两位数") || stop - amount.end() < 1 || !binding.change().isEmpty() && !binding.change().equals("level")) {
            return false;
        }
        int left = binding.indicatorEnd();
        if (left <= clause || amount.unit().equals("大")) {
            return true;
        }
        if (isSize(reading.text, clause, left)) {
            return false;
        }
        if (JOINS.indexOf(reading.text.charAt(left - 1)) >= 0) {
            return amount.tail().isEmpty();
        }
        if (SCOPE.isIn(reading.text, Math.max(clause, left - 3), left)) {
            return true;
        }
        boolean listed = reading.text.charAt(left - 1) == '等' || reading.text.charAt(left - 1) == '的';
        return listed || binding.done() || !reading.words.actions.endingAt(reading.text, left).isEmpty() || endsWithVerb(reading, left);
    }

    private static boolean isSize(String text, int clause, int end) {
        for (Matcher m = SIZE_OF.first(text, Math.max(clause, end - 4), end); m != null; m = m.find() ? m : null) {
            if (m.end() == end) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithVerb(Reading reading, int end) {
        for (int start = end - 1; start >= Math.max(0, end - 4); start--) {
            Token token = reading.tokenAt(start);
            if (token != null) {
                return token.span().end() == end && token.pos().startsWith("v") && !token.pos().equals("vn");
            }
        }
        return false;
    }

    /** Where the words that name what is counted end. */
    static int nounEnd(Reading reading, int from, int next) {
        int i = from;
        if (reading.text.startsWith("大关", from)) {
            return from;
        }
        if (i < reading.text.length() && JOINS.indexOf(reading.text.charAt(i)) >= 0) {
            // 1000个和美乡村: here 和 is part of a word
            Token token = reading.tokenAt(i);
            if (token == null || token.span().length() == 1) {
                return from;
            }
        }
        boolean quoted = from > 0 && reading.isInside(from - 1);
        while (i < Math.min(next, from + LONGEST_NOUN) && (!quoted || reading.isInside(i)) && !(ENDS.has(reading.text.charAt(i)) && (quoted || !reading.isInside(i)))
                && !isLink(reading, from, i)) {
            i++;
        }
        int stop = i;
        int mark = i < reading.text.length() && i == next ? lastJoin(reading.text, from, i) : -1;
        return mark > from ? mark : stop;
    }

    /** 以及: what comes behind is another thing. */
    private static boolean isLink(Reading reading, int from, int at) {
        return at > from && reading.text.startsWith("以及", at);
    }

    private static int lastJoin(String text, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (JOINS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
