package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.gangmu.text.CharSet;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Finds responsible bodies in Chinese: names that end as the table of bodies says, before 牵头, 负责, 要 and the like. */
final class ChineseBodies implements BodyReader {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;
    private static final CharSet STOPS = CharSet.of(",;:。");
    private static final int LONGEST_SUBJECT = 60;
    private static final Search AND_OTHERS = Search.of("等(?=$|有关|相关|各|单位|部门|按|分别|负责|牵头|参与|配合|[0-9一二三四五六七八九十]+(?:家|个|部门))");
    private static final Search NO_NAME = Search.of("[为是者的了把将对在被以抓]|不|以及其|下同|首位|同上");
    private static final Search MODAL = Search.of("(?:还|也|都)?(?:要(?![求素点闻害么是不件领塞义])|应当|应(?![急用对])|必须|须|需要|负责)");
    private static final Search OF_A_PLACE = Search.of("(?:市|县|区|省|州|盟|旗|镇|乡|我市|我县|我省|我区|各|全|国家|自治区)");

    private final Search does;
    private final Search by;

    ChineseBodies(FactWords words) {
        this.does = Search.of("(?:" + words.assignments.alternatives("does") + ")");
        this.by = Search.of("(?:" + words.assignments.alternatives("by") + ")");
    }

    @Override
    public List<Span> listed(Reading reading, int from, int end, boolean named) {
        List<Span> out = new ArrayList<>();
        boolean known = named;
        for (Span item : items(reading, from, end)) {
            Span name = name(reading, item.start(), item.end());
            int length = name.end() - name.start();
            if (length < 1 || length > LONGEST || !named && length < 2 || NO_NAME.isIn(reading.text, name.start(), name.end())) {
                continue;
            }
            split(reading, name, out);
        }
        known |= out.stream().anyMatch(s -> isBody(reading, s.start(), s.end()));
        return known ? out : List.of();
    }

    @Override
    public List<Span> doing(Reading reading, int from, int end) {
        if (!reading.mayHave(reading.words.bodies)) {
            return List.of();
        }
        for (Matcher m = by.first(reading.text, from, end); m != null; m = m.find() ? m : null) {
            Matcher verb = does.first(reading.text, m.end(), Math.min(end, m.end() + LONGEST_SUBJECT));
            if (verb != null && !reading.text.startsWith("人", verb.end()) && stop(reading, m.end(), verb.start()) == verb.start()) {
                List<Span> out = onlyBodies(reading, m.end(), verb.start());
                if (!out.isEmpty()) {
                    return with(reading, out, verb, end);
                }
            }
        }
        return subject(reading, from, end);
    }

    /** 市财政局要…, 市发展改革委会同市财政局…: bodies that open a clause. */
    private List<Span> subject(Reading reading, int from, int end) {
        WordTable ends = reading.words.bodies;
        if (ends.nextEnd(reading.text, from + SHORTEST, end - 1) == end) {
            return List.of();
        }
        int mark;
        for (int at = from; at < end; at = mark + 1) {
            mark = stop(reading, at, end);
            int stop = Math.min(mark, at + LONGEST_SUBJECT);
            int start = Clauses.bare(reading, at, stop).start();
            int last = Math.min(stop, end - 1);
            for (int i = ends.nextEnd(reading.text, start + SHORTEST, last); i <= last; i = ends.nextEnd(reading.text, i + 1, last)) {
                if (!endsBody(reading, start, i)) {
                    continue;
                }
                boolean person = reading.text.startsWith("负责人", i) || reading.text.startsWith("负责同志", i);
                if (person) {
                    break;
                }
                Matcher modal = MODAL.at(reading.text, i, end);
                boolean must = modal != null;
                Matcher verb = does.at(reading.text, must ? modal.end() : i, end);
                boolean acts = verb != null;
                boolean follows = acts || must
                        || OF_A_PLACE.isAt(reading.text, start, i) && Clauses.isVerb(reading, i);
                List<Span> out = follows ? onlyBodies(reading, start, i) : List.of();
                if (!out.isEmpty()) {
                    // asked last, as words cost more than all the rest
                    if (Clauses.isVerb(reading, start)) {
                        break;
                    }
                    return acts ? with(reading, out, verb, end) : out;
                }
            }
        }
        return List.of();
    }

    /** After 会同 stand others that take part. */
    private List<Span> with(Reading reading, List<Span> first, Matcher verb, int end) {
        List<Span> out = new ArrayList<>(first);
        if (verb.group().equals("会同") || verb.group().equals("联合")) {
            int stop = Math.min(end, verb.end() + LONGEST_SUBJECT);
            for (int i = verb.end() + 2; i <= stop; i++) {
                boolean ends = i == end || ",;:。".indexOf(reading.text.charAt(i)) >= 0 || Clauses.isVerb(reading, i) || does.at(reading.text, i, end) != null;
                if (ends && (endsBody(reading, verb.end(), i) || AND_OTHERS.isIn(reading.text, verb.end(), i))) {
                    out.addAll(onlyBodies(reading, verb.end(), i));
                    break;
                }
            }
        }
        return out;
    }

    private List<Span> onlyBodies(Reading reading, int from, int end) {
        List<Span> out = listed(reading, from, end, false);
        return out.stream().allMatch(s -> isBody(reading, s.start(), s.end())) ? out : List.of();
    }

    private static int stop(Reading reading, int from, int end) {
        int at = from;
        while (at < end && (!STOPS.has(reading.text.charAt(at)) || reading.isInside(at))) {
            at++;
        }
        return at;
    }

    /** What stands between 、 and commas outside brackets. */
    private static List<Span> items(Reading reading, int from, int end) {
        List<Span> out = new ArrayList<>();
        int start = from;
        int depth = 0;
        for (int i = from; i < end; i++) {
            char c = reading.text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean space = Character.isWhitespace(c) && i > start && endsBody(reading, start, i);
            boolean with = (reading.text.startsWith("会同", i) || reading.text.startsWith("联合", i)) && endsBody(reading, start, i);
            if (depth <= 0 && (",、;/".indexOf(c) >= 0 || space || with)) {
                out.add(new Span(start, i));
                start = with ? i + 2 : i + 1;
            }
        }
        out.add(new Span(start, end));
        return out;
    }

    /** A name without what is said of it: 由…牵头, …等有关部门按职责分工负责. */
    private Span name(Reading reading, int from, int end) {
        Span bare = Clauses.bare(reading, from, end);
        int start = bare.start();
        int stop = bare.end();
        Matcher led = by.at(reading.text, start, stop);
        start = led != null ? led.end() : start;
        for (Matcher verb = does.first(reading.text, start, stop); verb != null; verb = verb.find() ? verb : null) {
            // 组织 opens 组织部
            boolean inName = verb.end() < stop && endsBody(reading, start, verb.end() + 1);
            if (!inName && (endsBody(reading, start, verb.start()) || verb.end() == stop)) {
                stop = verb.start();
                break;
            }
        }
        int etc = reading.text.indexOf('等', start);
        if (etc >= 0 && etc < stop) {
            Matcher others = AND_OTHERS.matcher(reading.text).useAnchoringBounds(true).region(etc, stop);
            stop = others.find() ? others.start() : stop;
        }
        return Clauses.bare(reading, start, Math.max(start, stop));
    }

    /** 市发改委和市财政局: two bodies; 各有关部门和单位: one. */
    private static void split(Reading reading, Span name, List<Span> out) {
        int start = name.start();
        for (int i = start + 1; i < name.end() - 1; i++) {
            int length = "和与及".indexOf(reading.text.charAt(i)) >= 0 ? 1 : reading.text.startsWith("会同", i) || reading.text.startsWith("以及", i) ? 2 : 0;
            if (length > 0 && isBody(reading, start, i) && name.end() - i - length > 2 && isBody(reading, i + length, name.end()) && !reading.isInside(i)) {
                out.add(new Span(start, i));
                start = i + length;
                i = start;
            }
        }
        out.add(new Span(start, name.end()));
    }

    private static boolean endsBody(Reading reading, int from, int end) {
        String word = reading.words.bodies.endingAt(reading.text, end);
        return !word.isEmpty() && end - word.length() >= from && (end - word.length() > from || word.length() > 1);
    }

    private static boolean isBody(Reading reading, int from, int end) {
        return end - from <= LONGEST && endsBody(reading, from, end);
    }
}
