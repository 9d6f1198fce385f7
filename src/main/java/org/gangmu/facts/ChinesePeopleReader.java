package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Chars;

/** Reads people off office patterns: an office, a name right behind it, and what the clause says that they did. */
final class ChinesePeopleReader implements PeopleReader {

    private static final String CLAUSE_ENDS = ",;。!?:，；：！？";
    private static final String OFFICE_STOPS = ",;。!?:，；：！？()（）\"“”《》〈〉「」『』";
    /** Words that stand before an office and are not part of it. */
    private static final Pattern BEFORE_OFFICE = Pattern.compile("^(?:.*(?:会上|会前|会后|随后|其间|期间|当天|当日|日前|近日|邀请|时任|记者|听取了?|陪同|的))?(?:由|据|在|受|请|(?:和|与|及)(?!田|静|平|龙|县|顺))?");
    private static final int LONGEST_OFFICE = 40;

    private final FactWords words;
    private final ChineseNames chinese;

    ChinesePeopleReader(FactWords words) {
        this.words = words;
        this.chinese = new ChineseNames(words);
    }

    /** Something in a sentence: a person named or something that was done. */
    private record Event(int start, int end, String name, String role) {
    }

    @Override
    public void read(List<Reading> sentences, PeopleList people) {
        for (Reading reading : sentences) {
            if (!isTitle(reading)) {
                roles(reading, events(reading, people), people);
            }
        }
        for (Reading reading : sentences) {
            if (isTitle(reading)) {
                headline(reading, people);
            }
        }
    }

    private static boolean isTitle(Reading reading) {
        Paragraph.Role role = reading.paragraph.role();
        return role == Paragraph.Role.TITLE || role == Paragraph.Role.SUBTITLE;
    }

    private List<Event> events(Reading reading, PeopleList people) {
        List<Event> out = new ArrayList<>();
        String text = reading.text;
        int at = 0;
        int floor = 0;
        while (at < text.length()) {
            String office = words.offices.startingAt(text, at);
            int end = office.isEmpty() ? at : at + office.length();
            int name = office.isEmpty() || reading.isInside(at) ? -1 : nameAfter(reading, end);
            if (name > 0) {
                int start = end < text.length() && Chars.isSpace(text.charAt(end)) ? end + 1 : end;
                String as = reading.own(officeStart(text, at, floor), end);
                at = names(reading, start, name, as, people, out);
                floor = at;
            } else if (at == 0 || isClauseStart(text, at)) {
                int known = knownAt(reading, at, people);
                if (known > 0) {
                    at = names(reading, at, known, "", people, out);
                    floor = at;
                } else {
                    at = office.isEmpty() ? at + 1 : end;
                }
            } else {
                at = office.isEmpty() ? at + 1 : end;
            }
        }
        return out;
    }

    private int nameAfter(Reading reading, int end) {
        String text = reading.text;
        if (end < text.length() && Chars.isSpace(text.charAt(end))) {
            return chinese.end(text, end + 1, reading);
        }
        return end < text.length() ? chinese.end(text, end, reading) : -1;
    }

    /** Adds a name and those listed behind it (李某、赵某、王某出席); returns where the list ends. */
    private int names(Reading reading, int from, int end, String office, PeopleList people, List<Event> out) {
        String text = reading.text;
        int start = from;
        int stop = end;
        String as = office;
        while (true) {
            String name = reading.sentence.text().substring(start, stop);
            people.mention(name, as, reading.quote(start, stop));
            out.add(new Event(start, stop, name, ""));
            if (stop + 2 >= text.length() || "、和与 ".indexOf(text.charAt(stop)) < 0) {
                return stop;
            }
            int next = chinese.end(text, stop + 1, reading);
            if (next < 0 || !words.offices.endingAt(text, next).isEmpty()) {
                return stop;
            }
            start = stop + 1;
            stop = next;
            as = "";
        }
    }

    private static boolean isClauseStart(String text, int at) {
        char before = text.charAt(at - 1);
        return CLAUSE_ENDS.indexOf(before) >= 0 || Chars.isSpace(before);
    }

    private int knownAt(Reading reading, int at, PeopleList people) {
        String own = reading.sentence.text();
        for (int length = 2; length <= 4 && at + length <= own.length(); length++) {
            if (people.knows(own.substring(at, at + length)) && chinese.end(reading.text, at, reading) == at + length) {
                return at + length;
            }
        }
        return -1;
    }

    /** Where the office begins whose last word starts at an offset: back over further offices parted by 、. */
    private int officeStart(String text, int word, int floor) {
        int start = segmentStart(text, word, floor);
        while (start > floor + 1 && text.charAt(start - 1) == '、' && word - start < LONGEST_OFFICE
                && !words.offices.endingAt(text, start - 1).isEmpty()) {
            start = segmentStart(text, start - 1, floor);
        }
        return start;
    }

    private static int segmentStart(String text, int end, int floor) {
        int start = end;
        while (start > floor && end - start < LONGEST_OFFICE && text.charAt(start - 1) != '、'
                && OFFICE_STOPS.indexOf(text.charAt(start - 1)) < 0 && !Chars.isSpace(text.charAt(start - 1))) {
            start--;
        }
        Matcher m = BEFORE_OFFICE.matcher(text).region(start, end);
        return m.lookingAt() ? m.end() : start;
    }

    private void roles(Reading reading, List<Event> named, PeopleList people) {
        if (named.isEmpty()) {
            return;
        }
        List<Event> events = new ArrayList<>(named);
        words.rolePatterns.forEach((role, pattern) -> {
            Matcher m = pattern.matcher(reading.text);
            while (m.find()) {
                if (!reading.isInside(m.start())) {
                    events.add(new Event(m.start(), m.end(), "", role));
                }
            }
        });
        events.sort(java.util.Comparator.comparingInt(Event::start).thenComparing(Event::role));
        List<String> group = new ArrayList<>();
        boolean done = false;
        int reach = 0;
        for (Event event : events) {
            if (!event.name.isEmpty()) {
                if (done) {
                    group.clear();
                    done = false;
                }
                group.add(event.name);
                reach = clauseEnd(reading, event.end);
            } else if (!group.isEmpty() && event.start < reach) {
                group.forEach(n -> people.role(n, event.role));
                done = true;
                reach = Math.max(reach, continued(reading, clauseEnd(reading, event.end)));
            }
        }
    }

    private static int clauseEnd(Reading reading, int from) {
        for (int i = from; i < reading.text.length(); i++) {
            if (CLAUSE_ENDS.indexOf(reading.text.charAt(i)) >= 0 && !reading.isInside(i)) {
                return i;
            }
        }
        return reading.text.length();
    }

    /** The clause behind one in which someone did something is theirs too when it opens without a subject: 出席会议，并作讲话. */
    private static int continued(Reading reading, int end) {
        boolean goesOn = end + 2 < reading.text.length() && "并就作对还,".indexOf(reading.text.charAt(end + 1)) >= 0;
        return goesOn ? clauseEnd(reading, end + 1) : end;
    }

    /** 张强刘俊义讲话 武健鹏姚鸿波出席: names without offices, run together, before what they did. */
    private void headline(Reading reading, PeopleList people) {
        String text = reading.text;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Chars.isSpace(text.charAt(i)) || CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                headlinePart(reading, from, i, people);
                from = i + 1;
            }
        }
    }

    private void headlinePart(Reading reading, int from, int end, PeopleList people) {
        for (Map.Entry<String, Pattern> role : words.rolePatterns.entrySet()) {
            Matcher m = role.getValue().matcher(reading.text).region(from, end);
            if (!m.find() || m.start() == from) {
                continue;
            }
            int stop = reading.text.startsWith("分别", m.start() - 2) ? m.start() - 2 : m.start();
            for (int[] name : runOfNames(reading, from, stop, people)) {
                String as = reading.sentence.text().substring(name[0], name[1]);
                people.mention(as, "", reading.quote(name[0], name[1]));
                people.role(as, role.getKey());
            }
        }
    }

    /** Names already known first; what is left must have one reading only. */
    private List<int[]> runOfNames(Reading reading, int from, int end, PeopleList people) {
        List<int[]> out = new ArrayList<>();
        String own = reading.sentence.text();
        int at = from;
        while (at < end) {
            int here = at;
            int length = people.names().stream().filter(n -> own.startsWith(n, here) && here + n.length() <= end).mapToInt(String::length).max().orElse(0);
            if (length == 0) {
                List<int[]> rest = chinese.run(reading.text, at, end);
                out.addAll(rest);
                return rest.isEmpty() && out.isEmpty() ? List.of() : out;
            }
            out.add(new int[] {at, at + length});
            at += length;
            while (at < end && "、和 ".indexOf(own.charAt(at)) >= 0) {
                at++;
            }
        }
        return out;
    }
}
