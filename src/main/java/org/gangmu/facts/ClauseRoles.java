package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.gangmu.text.Search;

/**
 * Reads who did what from the grammar of a Chinese sentence: a list of subjects, the chain of what they did, the next list of subjects. Belongs
 * to one sentence.
 *
 * <p>A clause without a subject goes on with the one before (出席会议，并作讲话); one with another subject does not (会议强调，…). What stands behind
 * 强调 is speech, until the next person with an office opens a clause. Objects and attributes (受某某委托, 某某的讲话) do nothing.
 */
final class ClauseRoles {

    private static final Search OBLIQUE = Search.of("(?:(?:受|向|对|给|替|为|把|将|被|以|据悉|学习|贯彻|落实|按照|根据|任命|免去|选举|推选|补选|当选|接替|追授|关于|看望|慰问|走访|拜访|欢迎|感谢|祝贺)了?|(?<=[\\u4e00-\\u9fff])代表)$");
    private static final Search HEARD = Search.of("(?:听取|听|审议|审查|听取和审议)了?$");
    private static final Search REPORT = Search.of("汇报|报告|说明|介绍|述职|发言");
    private static final Search MET = Search.of("(?:会见|接见|会晤|陪同|迎接|约见)了?$");
    private static final Search AGENT = Search.of("(?:由|请|邀请|特邀)$");
    private static final Search UNDER = Search.of("(?:等[^,。;]{0,12})?的?(?:亲自)?(?<how>陪同|带领|率领|主持|见证|引领)下");
    private static final Search LISTS = Search.of("[^,。;]{0,14}?(?:的|有|:|包括)[^,。;]{0,12}");
    /** 出席会议的还有…: those who did it follow. */
    private static final Search RELATIVE = Search.of("了?[^,。;:的]{0,12}的[^,。;]{0,8}?(?:有|是|:|包括)");
    /** Another subject than people. */
    private static final Search SUBJECT = Search.of("(?:会议(?!期间|上)|大会(?!上)|全会|全[市县区省国镇乡体]|各|我|大家|双方|[省市县区旗州]委|[省市县区]政府|中央|国家|党中央|论坛|活动|仪式|项目|公司|集团).*");
    /** What opens a clause that has no subject of its own. */
    private static final Search GOES_ON = Search.of("(?:并|还|同时|随后|最后|先后|分别|共同|一同|一起|一道|就|对|围绕|代表|在|现场|实地|作|做|为|向|与|以|听取|率|带|看望|深入|来到|前往|到|赴|详细|认真|仔细|之后|会后|会前|会上|其间|期间|然后|接着|"
            + "又|也|再|亲自|亲切|专题|集中|逐一|通过|结合|针对|首先|全程|应邀|专程|一行|安排|参加|走进|和|及|或|主持|宣布|按下|共|陪同|冒雨|利用|从|沿|于|要求|强调|指出).*");
    /** A subject that is not named joins those who are: …，各部门主要负责人参加会议. */
    private static final Search JOINS = Search.of(".*(?:负责人|负责同志|代表|成员|同志|人员|领导|干部|委员|主任|书记|等|班子|职工|师生|分别|一同|单位|部门|嘉宾|客商|人士|专家|学者|群众|居民)(?:\\d+(?:余|多)?人)?(?:,)?(?:分别|一同|一起|也|共同|先后)?(?:在.{1,20})?");
    private static final Search TAIL = Search.of("(?:等|以及|和|及|分别|一行|同志|先生|女士|、).*|");

    private final ClauseText clauses;
    private final PeopleList people;
    private final List<Mention> group = new ArrayList<>();
    /** Whether the group has done nothing yet, so that further names join it. */
    private boolean open = true;
    private boolean speech;
    /** The clause in which the group last stood or acted. */
    private int clause;
    private Act before;
    private String listed = "";

    private ClauseRoles(ClauseText clauses, PeopleList people) {
        this.clauses = clauses;
        this.people = people;
    }

    /** Reads a sentence; returns the subjects that it ends with. */
    static List<Mention> read(Reading reading, List<Mention> mentions, Map<String, Search> roles, PeopleList people) {
        if (mentions.isEmpty()) {
            return List.of();
        }
        ClauseText clauses = new ClauseText(reading);
        ClauseRoles state = new ClauseRoles(clauses, people);
        List<Act> acts = Act.of(clauses, roles);
        int next = 0;
        for (Mention mention : mentions) {
            for (; next < acts.size() && clauses.inSentence(acts.get(next).start()) < mention.from(); next++) {
                state.act(acts.get(next));
            }
            // what stands inside an office or a name is no act
            while (next < acts.size() && clauses.inSentence(acts.get(next).start()) < mention.end()) {
                next++;
            }
            state.person(mention);
        }
        for (; next < acts.size(); next++) {
            state.act(acts.get(next));
        }
        return List.copyOf(state.group);
    }

    private void person(Mention mention) {
        int from = clauses.of(mention.from());
        int end = clauses.of(mention.end());
        int start = clauses.clauseStart(from);
        boolean first = clauses.text.substring(start, from).isBlank();
        if (speech && !(first && !mention.office().isEmpty())) {
            return;
        }
        if (aside(mention, start, from, end)) {
            return;
        }
        if (!listed.isEmpty()) {
            people.role(mention.name(), listed);
        } else if (before != null && before.end() <= from && group.isEmpty() && clauses.clauseStart(before.end()) >= clauses.clauseStart(before.start())
                && LISTS.matches(clauses.text, before.end(), from)) {
            listed = before.role();
            people.role(mention.name(), listed);
        }
        boolean object = (!open || group.isEmpty() && listed.isEmpty()) && before != null && clauses.clauseStart(before.start()) == start && !AGENT.isIn(clauses.text, start, from)
                && !joinsAgain(start, from);
        if (object) {
            return;
        }
        if (!open || speech) {
            group.clear();
        }
        open = true;
        speech = false;
        group.add(mention);
        clause = start;
    }

    /** 甲出席并讲话 乙主持: a space parts clauses too. */
    private boolean joinsAgain(int start, int from) {
        return from > start && clauses.text.charAt(from - 1) == ' ';
    }

    /** A person who is not the subject; may have been there all the same. */
    private boolean aside(Mention mention, int start, int from, int end) {
        String text = clauses.text;
        int stop = clauses.clauseEnd(end);
        Matcher under = UNDER.at(text, end, stop);
        if (under != null) {
            people.role(mention.name(), under.group("how").equals("主持") ? "presided" : "attended");
            return true;
        }
        if (HEARD.isIn(text, start, from)) {
            if (REPORT.isIn(text, end, stop)) {
                people.role(mention.name(), "reported");
            }
            return true;
        }
        if (MET.isIn(text, start, from)) {
            people.role(mention.name(), "attended");
            return !text.startsWith("陪同", from - 2);
        }
        boolean entrusted = text.startsWith("委托", end) || text.startsWith("的委托", end);
        boolean attribute = text.startsWith("的", end) && !text.startsWith("的带领", end) && !text.startsWith("的率领", end);
        return entrusted || attribute || OBLIQUE.isIn(text, start, from) && !(text.startsWith("代表", from - 2) && group.isEmpty());
    }

    private void act(Act act) {
        if (speech) {
            return;
        }
        listed = "";
        if (RELATIVE.isAt(clauses.text, act.end(), clauses.text.length())) {
            group.clear();
            open = true;
        }
        if (group.isEmpty() || !reaches(act)) {
            before = group.isEmpty() || open ? act : null;
            return;
        }
        group.forEach(m -> people.role(m.name(), act.role()));
        open = false;
        before = act;
        clause = clauses.clauseStart(act.start());
        speech = act.opensSpeech(clauses.text);
    }

    private boolean reaches(Act act) {
        int at = clauses.clauseStart(act.start());
        if (at == clause) {
            return true;
        }
        int last = clauses.of(group.get(group.size() - 1).end());
        int lastEnd = clauses.clauseEnd(last);
        if (open && !TAIL.matches(clauses.text, last, lastEnd) && !GOES_ON.matches(clauses.text, last, lastEnd)) {
            return false;
        }
        for (int from = clauses.clauseEnd(clause) + 1; from < act.start(); from = clauses.clauseEnd(from) + 1) {
            int to = Math.min(act.start(), clauses.clauseEnd(from));
            String words = clauses.text.substring(from, to).strip();
            boolean other = SUBJECT.matches(words);
            boolean holds = words.length() <= 2 && !other || GOES_ON.matches(words) || open && JOINS.matches(words) && !words.startsWith("会议");
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
