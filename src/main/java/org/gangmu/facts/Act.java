package org.gangmu.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.gangmu.text.Search;

/**
 * Words of a clause that say what somebody did: 主持, 作…报告.
 *
 * @param start in the {@link ClauseText}
 * @param end   in the {@link ClauseText}
 * @param word  as it stands there
 */
record Act(int start, int end, String role, String word) {

    /** 讲话精神, 主持人, 报告会: no act. */
    private static final Search NOUN_BEHIND = Search.of("精神|人(?!民|大|员|力|才|口|社|居)|会(?!议|见|场|谈|上|后)|厅|稿|单(?!位)|员|内容|要点|提纲|全文|摘要|指示批示|重要");
    private static final String MAKES = "作做致发进讲就";
    private static final Search NOT = Search.of("(?:未|没有|不|没|无法|拒绝|如|若)$");

    /** All acts of a sentence in order; of two that end at one place the one with more words of the table. */
    static List<Act> of(ClauseText clauses, Map<String, Search> roles) {
        List<Act> out = new ArrayList<>();
        roles.forEach((role, search) -> {
            int length = clauses.text.length();
            Matcher m = search.find(clauses.text, 0, length);
            for (boolean found = m != null; found;) {
                boolean done = isDone(clauses.text, m.start(), m.end());
                if (done) {
                    out.add(new Act(m.start(), m.end(), role, m.group()));
                }
                found = search.find(m, clauses.text, done ? m.end() : m.start() + 1, length);
            }
        });
        out.removeIf(a -> out.stream().anyMatch(b -> b.end == a.end && !b.role.equals(a.role) && overrides(b, a)));
        out.sort(Comparator.comparingInt(Act::start).thenComparing(Act::role));
        return out;
    }

    /** 汇报发言 is a report, 作…汇报发言 too. */
    private static boolean overrides(Act b, Act a) {
        return b.role.equals("reported") && b.word.endsWith("汇报发言") && a.role.equals("spoke");
    }

    /** 落实上级工作部署: what was set before, no act of these people. */
    private static final Search NOUN = Search.of("部署|要求|安排部署|讲话|报告|总结|指示|通报|强调|动员部署|解读|督查|督导|检查|考察|调研");
    private static final Search FOLLOWS = Search.of("(?:贯彻|落实|按照|根据|结合|对照|符合|依据|遵照|决策|开展|做好|配合|接受|加强)(?:[^,。;:!?并]*)$");

    private static boolean isDone(String text, int start, int end) {
        // 工作部署 holds no 作…部署
        boolean cut = start > 0 && text.charAt(start) == '作' && "工合操运写创著制劳协动".indexOf(text.charAt(start - 1)) >= 0;
        // 说明 is no saying, 称为 no calling
        boolean inWord = end - start == 1 && end < text.length() && "明服法辞为呼赞号作职价".indexOf(text.charAt(end)) >= 0;
        if (cut || inWord || NOUN.matches(text, start, end) && FOLLOWS.isIn(text, Math.max(0, start - 30), start)) {
            return false;
        }
        boolean noun = start > 0 && text.charAt(start - 1) == '的' && MAKES.indexOf(text.charAt(start)) < 0;
        return !noun && !NOUN_BEHIND.isAt(text, end, text.length()) && !NOT.isIn(text, Math.max(0, start - 2), start);
    }

    /** Whether what follows is what was said, no matter of who else did what. */
    boolean opensSpeech(String text) {
        boolean says = role.equals("quoted") || word.equals("强调") || word.equals("指出") || word.equals("要求") || word.equals("提出");
        boolean more = end < text.length() && "了并、".indexOf(text.charAt(end)) >= 0;
        return says && !more;
    }
}
