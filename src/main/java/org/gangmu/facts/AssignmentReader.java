package org.gangmu.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.CharSet;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Reads who is to do something and by when: from a clause, and from words that say nothing else (责任单位：…, （市发改委牵头）, "Lead: …"). */
final class AssignmentReader {

    /**
     * Words that say nothing but who and by when.
     *
     * @param start where they start in their sentence, with their bracket
     * @param end   where they end
     */
    record Stated(int start, int end, Assignment assignment) {
    }

    private static final int LONGEST = 240;
    /** No label is without one. */
    private static final CharSet COLONS = CharSet.of(":：");
    private static final Pattern DONE_BY = Pattern.compile("[,、;:\\s]*(?:底|前|内)?(?:完成|建成|办结|实现|全部完成|基本完成|落实到位|启动|开工|见效|取得明显成效|取得实效)?[,;。.\\s]*");

    private final List<Reading> readings;
    private final DeadlineReader deadlines;
    private final BodyReader bodies;
    private final Search label;
    private final Search does;
    private final boolean chinese;

    AssignmentReader(ArticleReading article, Header header, AssignmentWords words) {
        this.readings = article.sentences;
        this.chinese = words.chinese;
        this.deadlines = new DeadlineReader(article, header, chinese);
        this.bodies = words.bodies;
        this.label = words.label;
        this.does = words.does;
    }

    /** What a clause says. */
    Assignment in(int i, int from, int end) {
        Reading reading = readings.get(i);
        return of(i, bodies.doing(reading, from, end), deadlines.in(i, from, end));
    }

    /** What stands at the start of a sentence and says nothing else. */
    Optional<Stated> opening(int i) {
        Reading reading = readings.get(i);
        String text = reading.text;
        int start = Clauses.bare(reading, 0, text.length()).start();
        Marker marker = reading.marker();
        int from = marker != null && marker.rank() >= Marker.BULLET ? marker.end() : start;
        if (from < text.length() && "([【".indexOf(text.charAt(from)) >= 0) {
            int shut = shut(text, from, text.length());
            return bracket(i, from, shut);
        }
        if (!reading.mayHave(Signs.COLON) || text.indexOf(':', from) < 0 || label.at(text, from, text.length()) == null) {
            return Optional.empty();
        }
        Assignment found = labelled(i, from, text.length());
        return found.isEmpty() ? Optional.empty() : Optional.of(new Stated(start, text.length(), found));
    }

    /** What stands in a bracket, or behind a label, at the end of a stretch. */
    Optional<Stated> closing(int i, int from, int end) {
        Reading reading = readings.get(i);
        Span bare = Clauses.bare(reading, from, end);
        int stop = bare.end();
        if (stop > bare.start() && ")]】".indexOf(reading.text.charAt(stop - 1)) >= 0) {
            int open = open(reading.text, bare.start(), stop);
            return open < 0 ? Optional.empty() : bracket(i, open, stop);
        }
        if (!reading.mayHave(Signs.COLON) || !COLONS.isIn(reading.text, bare.start(), end)) {
            return Optional.empty();
        }
        for (Matcher m = label.find(reading.text, bare.start(), stop); m != null; m = label.find(reading.text, m.end(), stop)) {
            if (m.start() > bare.start() && !reading.isInside(m.start())) {
                Assignment found = labelled(i, m.start(), stop);
                return found.isEmpty() ? Optional.empty() : Optional.of(new Stated(m.start(), stop, found));
            }
        }
        return Optional.empty();
    }

    private Optional<Stated> bracket(int i, int open, int shut) {
        int end = shut > open + 1 && ")]】".indexOf(readings.get(i).text.charAt(shut - 1)) >= 0 ? shut - 1 : shut;
        if (end <= open + 1 || end - open > LONGEST) {
            return Optional.empty();
        }
        Assignment found = inside(i, open + 1, end);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Stated(open, shut, found));
    }

    /** What a bracket holds, if it is nothing but who and by when. */
    private Assignment inside(int i, int from, int end) {
        Reading reading = readings.get(i);
        if (label.find(reading.text, from, end) != null) {
            return labelled(i, from, end);
        }
        Optional<Deadline> deadline = deadlines.in(i, from, end);
        int sentence = from;
        while (sentence < end && ";。".indexOf(reading.text.charAt(sentence)) < 0) {
            sentence++;
        }
        if (!chinese) {
            return of(i, bodies.doing(reading, from, end), deadline);
        }
        if (deadline.isPresent() && DONE_BY.matcher(reading.text.substring(from, end).replace(Reading.fold(deadline.get().quote().text()), "")).matches()) {
            return of(i, List.of(), deadline);
        }
        boolean says = does.isIn(reading.text, from, end);
        List<Span> names = says ? bodies.listed(reading, from, sentence, false) : List.of();
        return of(i, names, names.isEmpty() ? Optional.empty() : deadline);
    }

    /** 牵头单位：…；配合单位：…；完成时限：… */
    private Assignment labelled(int i, int from, int end) {
        Reading reading = readings.get(i);
        Matcher m = label.matcher(reading.text).region(from, end).useTransparentBounds(true);
        List<Span> names = new ArrayList<>();
        Optional<Deadline> deadline = Optional.empty();
        boolean more = m.find();
        while (more) {
            boolean term = m.group("term") != null;
            int start = m.end();
            more = m.find();
            int stop = more ? m.start() : end;
            for (int k = start; k < stop; k++) {
                stop = reading.text.charAt(k) == '。' ? k : stop;
            }
            if (term) {
                deadline = deadline.isPresent() ? deadline : deadlines.labelled(i, start, stop);
            } else {
                Span bare = Clauses.bare(reading, start, stop);
                names.addAll(bodies.listed(reading, bare.start(), bare.end(), true));
            }
        }
        return of(i, names, deadline);
    }

    private Assignment of(int i, List<Span> names, Optional<Deadline> deadline) {
        if (names.isEmpty()) {
            return deadline.isEmpty() ? Assignment.NONE : new Assignment(List.of(), deadline);
        }
        List<Quote> quotes = names.stream().filter(s -> !s.isEmpty()).map(s -> readings.get(i).quote(s.start(), s.end())).toList();
        return new Assignment(List.copyOf(new LinkedHashSet<>(quotes)), deadline);
    }

    private static int shut(String text, int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            depth += "([【".indexOf(c) >= 0 ? 1 : ")]】".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return end;
    }

    private static int open(String text, int from, int shut) {
        int depth = 0;
        for (int i = shut - 1; i >= from; i--) {
            char c = text.charAt(i);
            depth += ")]】".indexOf(c) >= 0 ? 1 : "([【".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
