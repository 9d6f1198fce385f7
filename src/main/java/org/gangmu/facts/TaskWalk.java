package org.gangmu.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.decide.Decision;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Span;

/** One walk through the sentences of an article, with the tasks that are open at each. */
final class TaskWalk {

    static final int LEAD_RANK = 7;
    /** Of a lead over a list: no number in the list closes it. */
    private static final int LIST_RANK = 0;
    private static final int LONGEST_SECTION = 24;
    private static final Pattern DUTY = Pattern.compile("(?:(?:within|by|before|no later than)\\s[^,;.]{3,60},\\s)?(?!no\\s)[^,;.]{2,80}?\\s(?:shall|must|is to|are to)\\s(?!not\\s|be\\s)");

    private final List<Decision> decisions;
    private final List<Reading> readings;
    private final boolean chinese;
    private final Leads leads;
    private final AssignmentReader assignments;
    private final Deque<OpenTask> open = new ArrayDeque<>();
    /** Tasks still open or done, and single sentences, in order. */
    private final List<OpenTask> out = new ArrayList<>();

    TaskWalk(List<Decision> decisions, List<Reading> readings, boolean[] labelled, boolean chinese, AssignmentReader assignments) {
        this.decisions = decisions;
        this.readings = readings;
        this.chinese = chinese;
        this.leads = new Leads(readings, labelled, chinese);
        this.assignments = assignments;
    }

    List<Task> tasks() {
        for (int i = 0; i < decisions.size(); i++) {
            step(i);
        }
        return out.stream().map(OpenTask::task).toList();
    }

    private void step(int i) {
        Reading reading = readings.get(i);
        int end = reading.text.length();
        boolean first = !leads.sameParagraph(i, i - 1);
        Optional<AssignmentReader.Stated> stated = assignments.opening(i);
        int from = stated.map(s -> Clauses.bare(reading, s.end(), end).start()).orElse(0);
        if (stated.isPresent()) {
            state(first, reading.paragraph, stated.get().assignment());
            if (from >= Clauses.bare(reading, 0, end).end()) {
                return;
            }
        }
        // the page may join an item that ends in a bracket to the paragraph after it
        boolean joined = from > 0 && reading.sentence.inSource(new Span(from - 1, from + 1)).size() > 1;
        if (first || joined) {
            enter(reading.paragraph);
        }
        Marker marker = from > 0 ? null : marker(i);
        if (reading.paragraph.isHeading()) {
            heading(i, marker);
        } else if (leads.isLabelled(i) || leads.standsOver(i, marker)) {
            running(i, from, marker);
        }
    }

    private void running(int i, int from, Marker marker) {
        int end = readings.get(i).text.length();
        List<Marker> inner = leads.sequence(i, marker);
        if (inner.isEmpty() && marker == null) {
            inner = leads.commandsInside(i);
            if (!inner.isEmpty()) {
                from = end;
            }
        }
        int until = inner.isEmpty() ? end : inner.get(0).start();
        if (marker != null && (marker.rank() < Marker.BULLET || leads.opensBullet(i, marker))) {
            numbered(i, marker, until);
        } else if (from < until) {
            plain(i, from, until);
        }
        for (int k = 0; k < inner.size(); k++) {
            int stop = k + 1 < inner.size() ? inner.get(k + 1).start() : end;
            if (inner.get(k).rank() == LEAD_RANK) {
                Reading reading = readings.get(i);
                row(i, Clauses.bare(reading, Clauses.command(reading, inner.get(k).end()), stop));
            } else {
                numbered(i, inner.get(k), stop);
            }
        }
    }

    /** The number that opens a sentence. (i) under (a) is a Roman one, after (h) a letter. */
    private Marker marker(int i) {
        Marker marker = readings.get(i).marker();
        if (marker == null || marker.isWord() && !leads.hasCompany(i)) {
            return null;
        }
        if (marker.mayBeRoman()) {
            boolean deeper = open.stream().anyMatch(t -> t.rank == 5 && t.ordinal.matches("[ivx]+"))
                    || open.stream().filter(t -> t.rank == 4).anyMatch(t -> t.ordinal.matches("[a-z]") && !t.ordinal.equals("h") && !t.ordinal.equals("u") && !t.ordinal.equals("w"));
            return deeper ? marker.asRoman() : marker;
        }
        return marker;
    }

    /** A new paragraph ends the tasks that were opened in running text, unless their paragraph held nothing but the heading. */
    private void enter(Paragraph paragraph) {
        while (!open.isEmpty() && !open.peek().reaches && !(paragraph.role() == Paragraph.Role.LIST_ITEM && open.peek().rank == LIST_RANK)) {
            open.pop();
        }
    }

    private void close(int rank) {
        while (!open.isEmpty() && open.peek().rank >= rank) {
            open.pop();
        }
    }

    private void begin(String ordinal, int rank, int i, Span heading, boolean reaches) {
        close(rank);
        if (!open.isEmpty() && rank == LEAD_RANK && !open.peek().hasActions()) {
            open.peek().leads = true;
        }
        open(ordinal, rank, i, heading, reaches);
    }

    private void open(String ordinal, int rank, int i, Span heading, boolean reaches) {
        Reading reading = readings.get(i);
        Optional<AssignmentReader.Stated> stated = assignments.closing(i, heading.start(), heading.end());
        Span words = stated.map(s -> Clauses.bare(reading, heading.start(), s.start())).filter(s -> !s.isEmpty()).orElse(heading);
        Assignment own = assignments.in(i, words.start(), words.end());
        OpenTask task = new OpenTask(ordinal, rank, open.size() + 1, reading.quote(words.start(), words.end()), decisions.get(i), reaches,
                stated.map(s -> s.assignment().and(own)).orElse(own));
        open.push(task);
        out.add(task);
    }

    /** Words that only say who and by when stand for the task of their paragraph; on a line of their own, for the one above. */
    private void state(boolean ownLine, Paragraph paragraph, Assignment assignment) {
        OpenTask owner = null;
        for (OpenTask task : open) {
            boolean over = ownLine ? !task.reaches && task.rank < LEAD_RANK : task.paragraph == paragraph;
            owner = over || owner == null ? task : owner;
        }
        if (owner == null && !out.isEmpty() && (ownLine || out.get(out.size() - 1).paragraph == paragraph)) {
            owner = out.get(out.size() - 1);
        }
        if (owner != null) {
            owner.state(assignment);
        }
    }

    private void heading(int i, Marker own) {
        Reading reading = readings.get(i);
        Marker marker = own;
        if (own == null && leads.sameParagraph(i, i - 1)) {
            // "Section 3." and "Inventory" are one heading; what follows a whole heading on its line is no other
            Reading before = readings.get(i - 1);
            marker = before.marker();
            if (marker == null || !Clauses.bare(before, marker.end(), before.text.length()).isEmpty()) {
                return;
            }
        }
        int rank = marker != null && marker.rank() < Marker.BULLET ? marker.rank() : Math.max(1, reading.paragraph.level());
        close(rank);
        Span bare = Clauses.bare(reading, own == null ? 0 : own.end(), reading.text.length());
        if (reading.paragraph.role() == Paragraph.Role.HEADING && !bare.isEmpty() && !isSection(reading, bare) && orders(i)
                && (marker != null || !chinese || Clauses.opensAction(reading, bare.start(), bare.end()))) {
            begin(marker == null ? "" : marker.ordinal(), rank, i, bare, true);
        }
    }

    /** 工作安排, 保障措施, "Next steps": the name of a part of the document. */
    private boolean isSection(Reading reading, Span bare) {
        String word = reading.words.sections.endingAt(reading.text, bare.end());
        if (!chinese) {
            return !word.isEmpty() && word.length() == bare.end() - bare.start();
        }
        // 制定实施方案 is a task, 实施方案 a part
        boolean ordered = bare.end() - word.length() - bare.start() > 1 && Clauses.opensAction(reading, bare.start(), bare.end() - word.length());
        return !word.isEmpty() && !ordered && !reading.words.sections.value(word).equals("leadership") && reading.letters(bare.start(), bare.end()) <= LONGEST_SECTION;
    }

    /** Whether a heading says itself what to do, or most of what stands right under it does. */
    private boolean orders(int i) {
        int labelled = 0;
        int all = 0;
        for (int j = i + 1; j < decisions.size() && all < 60; j++) {
            Reading next = readings.get(j);
            if (next.paragraph.role() != Paragraph.Role.HEADING) {
                labelled += leads.isLabelled(j) ? 1 : 0;
                all++;
            } else if (next.paragraph.level() <= readings.get(i).paragraph.level() || !isSection(next, Clauses.bare(next, 0, next.text.length()))) {
                break;
            }
        }
        return labelled * 2 > all || labelled > 0 && leads.isLabelled(i);
    }

    private void numbered(int i, Marker marker, int end) {
        Reading reading = readings.get(i);
        int length = reading.text.length();
        boolean item = !chinese && reading.paragraph.role() == Paragraph.Role.LIST_ITEM && !leads.sameParagraph(i, i + 1);
        close(marker.rank());
        Span duty = chinese || open.isEmpty() || marker.ordinal().isEmpty() ? null : duty(i, marker.end(), end);
        if (duty != null) {
            OpenTask task = new OpenTask(marker.ordinal(), marker.rank(), open.size() + 1, reading.quote(duty.start(), duty.end()), decisions.get(i), false,
                    assignments.in(i, marker.end(), end));
            open.push(task);
            out.add(task);
            return;
        }
        if (item && !open.isEmpty()) {
            act(i, marker.end(), end);
            return;
        }
        int from = marker.start() == 0 ? Clauses.contentStart(reading, marker.end()) : Clauses.command(reading, marker.end());
        Span whole = Clauses.bare(reading, from, end);
        if (whole.isEmpty()) {
            return;
        }
        boolean followed = end == length && leads.sameParagraph(i, i + 1) && (leads.isLabelled(i + 1) || marker.rank() == Marker.BULLET)
                && readings.get(i + 1).marker() == null && assignments.opening(i + 1).isEmpty();
        // "(二)做强实体经济,培育产业集群1.抓好…": a heading over numbers of its own
        boolean over = marker.start() == 0 && end < length;
        boolean alone = marker.start() == 0 && end == length && !leads.sameParagraph(i, i + 1) && !leads.sameParagraph(i, i - 1)
                && reading.letters(whole.start(), whole.end()) <= Leads.LONGEST_HEADING / 2 && whole.of(reading.text).chars().filter(c -> c == ',').count() < 2;
        boolean shortOne = reading.letters(whole.start(), whole.end()) <= Leads.LONGEST_HEADING && whole.of(reading.text).indexOf(';') < 0;
        boolean runIn = !chinese && marker.rank() <= 3;
        List<Span> clauses = chinese ? Clauses.headed(reading, whole.start(), whole.end()) : runIn ? Clauses.runIn(reading, whole) : List.of(whole);
        if (shortOne && (followed || alone || over) || clauses.size() < 2) {
            begin(marker.ordinal(), marker.rank(), i, whole, runIn || alone);
        } else {
            begin(marker.ordinal(), marker.rank(), i, clauses.get(0), runIn);
            clauses.subList(1, clauses.size()).forEach(c -> act(i, c));
        }
    }

    /** "(b) The Harbor Office shall keep the register.": a task of its own under a heading, whose body is to do what follows; null if none is named. */
    private Span duty(int i, int start, int end) {
        Reading reading = readings.get(i);
        Matcher m = DUTY.matcher(reading.text).region(start, end);
        return m.lookingAt() && !assignments.in(i, start, m.end()).bodies().isEmpty() ? Clauses.bare(reading, m.end(), end) : null;
    }

    private void plain(int i, int start, int end) {
        Reading reading = readings.get(i);
        if (chinese && !leads.sameParagraph(i, i - 1) && Clauses.opensWithFormula(reading)) {
            // 会议要求，… on a new line is another matter
            open.clear();
        }
        int from = Clauses.contentStart(reading, start);
        boolean overCommands = chinese && leads.isLeadOverCommands(i, from) && open.stream().noneMatch(t -> t.rank < LEAD_RANK);
        if (chinese && (overCommands || leads.isLead(i, from))) {
            begin("", LEAD_RANK, i, Clauses.bare(reading, from, end), false);
        } else if (leads.isInRow(i)) {
            row(i, Clauses.bare(reading, from, end));
        } else if (leads.announcesList(i)) {
            while (!open.isEmpty() && !open.peek().reaches) {
                open.pop();
            }
            open("", LIST_RANK, i, Clauses.bare(reading, from, end), false);
        } else if (leavesHeading(i)) {
            open.clear();
            plain(i, start, end);
        } else if (!open.isEmpty()) {
            // 要 after the actions of a lead sentence begins another matter
            if (chinese && open.peek().rank == LEAD_RANK && Clauses.startsWithCommand(reading) && open.peek().hasActions()) {
                open.pop();
                plain(i, start, end);
                return;
            }
            act(i, from, end);
        } else if (end > from) {
            Assignment own = assignments.in(i, from, end);
            Assignment all = assignments.closing(i, from, end).map(s -> s.assignment().and(own)).orElse(own);
            out.add(new OpenTask("", 0, 0, Quote.of(reading.sentence), decisions.get(i), false, all));
        }
    }

    /** 要加快建设制造强区，提升…，推动…。 */
    private void row(int i, Span whole) {
        List<Span> clauses = Clauses.commanded(readings.get(i), whole.start(), whole.end());
        if (clauses.isEmpty()) {
            // 要 before a stop, as where a line was cut
            return;
        }
        begin("", LEAD_RANK, i, clauses.get(0), false);
        clauses.subList(1, clauses.size()).forEach(c -> act(i, c));
    }

    /** A paragraph without a lead, under a heading whose other paragraphs have one, is no more of it: the closing words of a report. */
    private boolean leavesHeading(int i) {
        return !open.isEmpty() && open.peek().leads && open.peek().rank < LEAD_RANK && !leads.sameParagraph(i, i - 1);
    }

    private void act(int i, int from, int end) {
        Reading reading = readings.get(i);
        Span whole = Clauses.bare(reading, from, end);
        List<Span> cut = whole.isEmpty() ? List.of() : chinese ? Clauses.cut(reading, whole.start(), whole.end()) : List.of(whole);
        cut.forEach(c -> act(i, c));
    }

    private void act(int i, Span clause) {
        Reading reading = readings.get(i);
        Optional<AssignmentReader.Stated> stated = assignments.closing(i, clause.start(), clause.end());
        Span words = stated.map(s -> Clauses.bare(reading, clause.start(), s.start())).orElse(clause);
        if (!words.isEmpty()) {
            open.peek().act(new Task.Action(reading.quote(words.start(), words.end()), decisions.get(i), assignments.in(i, words.start(), words.end())));
        }
        stated.ifPresent(s -> open.peek().state(s.assignment()));
    }
}
