package org.gangmu.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/**
 * Groups the sentences of a label under the headings of their tasks: numbered ones (一、, （一）, 1., 一是, (a), "Section 3."), headings on a line
 * of their own, and short lead sentences ("锚定…，找准…。"). Thread-safe.
 */
public final class TaskReader {

    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_LEAD = 45;
    private static final int SHORT_LEAD = 22;
    private static final int LEAD_RANK = 7;
    /** Of a lead over a list: no number in the list closes it. */
    private static final int LIST_RANK = 0;

    /** A task while its actions are still gathered; its reach ends with its paragraph unless it has none of its own. */
    private static final class Open {
        final String ordinal;
        final int rank;
        final int depth;
        final Quote heading;
        final Decision decision;
        final Paragraph paragraph;
        final boolean reaches;
        /** Whether its paragraphs have lead sentences of their own. */
        boolean leads;
        final List<Task.Action> actions = new ArrayList<>();

        Open(String ordinal, int rank, int depth, Quote heading, Decision decision, boolean reaches) {
            this.ordinal = ordinal;
            this.rank = rank;
            this.depth = depth;
            this.heading = heading;
            this.decision = decision;
            this.paragraph = decision.sentence().paragraph();
            this.reaches = reaches;
        }
    }

    private final FactWords words;

    public TaskReader(FactWords words) {
        this.words = words;
    }

    /** Everything that carries the label, in reading order. */
    public List<Task> read(List<Decision> decisions, String label, Language language) {
        return new Walk(decisions, label, language == Language.ZH, words).tasks();
    }

    private static final class Walk {
        private final List<Decision> decisions;
        private final List<Reading> readings;
        private final String label;
        private final boolean chinese;
        private final Deque<Open> open = new ArrayDeque<>();
        /** Tasks still open or done, and single sentences, in order. */
        private final List<Object> out = new ArrayList<>();

        Walk(List<Decision> decisions, String label, boolean chinese, FactWords words) {
            this.decisions = decisions;
            this.readings = decisions.stream().map(d -> new Reading(d.sentence(), words)).toList();
            this.label = label;
            this.chinese = chinese;
        }

        List<Task> tasks() {
            for (int i = 0; i < decisions.size(); i++) {
                step(i);
            }
            return out.stream().map(o -> o instanceof Open t ? new Task(t.ordinal, t.depth, t.heading, t.decision, Assignment.NONE, t.actions) : (Task) o).toList();
        }

        private boolean isLabelled(int i) {
            return i < decisions.size() && decisions.get(i).label().equals(label);
        }

        private boolean sameParagraph(int i, int j) {
            return j >= 0 && j < readings.size() && readings.get(i).paragraph == readings.get(j).paragraph;
        }

        private void step(int i) {
            Reading reading = readings.get(i);
            if (!sameParagraph(i, i - 1)) {
                enter(reading.paragraph);
            }
            Marker marker = Marker.atStart(reading.text);
            if (reading.paragraph.isHeading()) {
                heading(i, marker);
                return;
            }
            if (!isLabelled(i)) {
                return;
            }
            List<Marker> inner = sequence(i, Marker.inside(reading), marker);
            if (marker != null && (marker.rank() < Marker.BULLET || opensBullet(i, marker))) {
                numbered(i, marker, inner.isEmpty() ? reading.text.length() : inner.get(0).start());
            } else {
                plain(i, inner.isEmpty() ? reading.text.length() : inner.get(0).start());
            }
            for (int k = 0; k < inner.size(); k++) {
                numbered(i, inner.get(k), k + 1 < inner.size() ? inner.get(k + 1).start() : reading.text.length());
            }
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

        private void begin(String ordinal, int rank, Quote heading, int i, boolean reaches) {
            close(rank);
            if (!open.isEmpty() && rank == LEAD_RANK && open.peek().actions.isEmpty()) {
                open.peek().leads = true;
            }
            open(ordinal, rank, heading, i, reaches);
        }

        private void open(String ordinal, int rank, Quote heading, int i, boolean reaches) {
            Open task = new Open(ordinal, rank, open.size() + 1, heading, decisions.get(i), reaches);
            open.push(task);
            out.add(task);
        }

        /** Inner numbers count only as a row that begins with one. */
        private List<Marker> sequence(int i, List<Marker> inner, Marker first) {
            List<Marker> row = new ArrayList<>();
            int next = first != null && first.rank() == 6 ? first.number() + 1 : 1;
            for (Marker m : inner) {
                if (m.number() == next) {
                    row.add(m);
                    next++;
                }
            }
            boolean goesOn = row.size() == 1 && next == 2 && row.get(0).rank() == 6 && secondFollows(i);
            return row.size() < 2 && next <= 2 && !goesOn ? List.of() : row;
        }

        /** 会议要求，一要…。二要…: the row goes on in the next sentences. */
        private boolean secondFollows(int i) {
            for (int j = i + 1; j < Math.min(readings.size(), i + 8); j++) {
                Marker m = Marker.atStart(readings.get(j).text);
                if (m != null && m.rank() == 6 && m.number() == 2) {
                    return true;
                }
            }
            return false;
        }

        private void heading(int i, Marker own) {
            Reading reading = readings.get(i);
            Marker marker = own;
            if (own == null && sameParagraph(i, i - 1)) {
                // "Section 3." and "Inventory" are one heading; what follows a whole heading on its line is no other
                Reading before = readings.get(i - 1);
                marker = Marker.atStart(before.text);
                if (marker == null || !Clauses.bare(before, marker.end(), before.text.length()).isEmpty()) {
                    return;
                }
            }
            int rank = marker != null && marker.rank() < Marker.BULLET ? marker.rank() : Math.max(1, reading.paragraph.level());
            close(rank);
            Span bare = Clauses.bare(reading, own == null ? 0 : own.end(), reading.text.length());
            boolean section = chinese && !reading.words.sections.endingAt(reading.text, bare.end()).isEmpty() && reading.letters(bare.start(), bare.end()) <= 24;
            if (reading.paragraph.role() == Paragraph.Role.HEADING && !bare.isEmpty() && !section && orders(i)) {
                begin(marker == null ? "" : marker.ordinal(), rank, reading.quote(bare.start(), bare.end()), i, true);
            }
        }

        /** Whether a heading says itself what to do, or most of what stands right under it does. */
        private boolean orders(int i) {
            int labelled = 0;
            int all = 0;
            for (int j = i + 1; j < decisions.size() && all < 60 && readings.get(j).paragraph.role() != Paragraph.Role.HEADING; j++) {
                labelled += isLabelled(j) ? 1 : 0;
                all++;
            }
            return labelled * 2 > all || labelled > 0 && isLabelled(i);
        }

        private boolean opensBullet(int i, Marker marker) {
            return chinese && isLabelled(i + 1) && sameParagraph(i, i + 1) && readings.get(i).letters(0, readings.get(i).text.length()) <= LONGEST_HEADING
                    && marker.end() < readings.get(i).text.length();
        }

        private void numbered(int i, Marker marker, int end) {
            Reading reading = readings.get(i);
            boolean item = !chinese && reading.paragraph.role() == Paragraph.Role.LIST_ITEM && !sameParagraph(i, i + 1);
            close(marker.rank());
            if (item && !open.isEmpty()) {
                act(i, marker.end(), end);
                return;
            }
            int from = marker.start() == 0 ? Clauses.contentStart(reading, marker.end()) : marker.end();
            Span whole = Clauses.bare(reading, from, end);
            if (whole.isEmpty()) {
                return;
            }
            boolean followed = end == reading.text.length() && isLabelled(i + 1) && sameParagraph(i, i + 1) && Marker.atStart(readings.get(i + 1).text) == null;
            boolean alone = end == reading.text.length() && !sameParagraph(i, i + 1) && !sameParagraph(i, i - 1);
            boolean shortOne = reading.letters(whole.start(), whole.end()) <= LONGEST_HEADING && whole.of(reading.text).indexOf(';') < 0;
            boolean runIn = !chinese && marker.rank() <= 3;
            List<Span> clauses = chinese ? Clauses.headed(reading, whole.start(), whole.end()) : runIn ? Clauses.runIn(reading, whole) : List.of(whole);
            if (shortOne && followed || clauses.size() < 2) {
                boolean reaches = runIn || alone && reading.letters(whole.start(), whole.end()) <= LONGEST_HEADING / 2;
                begin(marker.ordinal(), marker.rank(), reading.quote(whole.start(), whole.end()), i, reaches);
            } else {
                begin(marker.ordinal(), marker.rank(), reading.quote(clauses.get(0).start(), clauses.get(0).end()), i, runIn);
                clauses.subList(1, clauses.size()).forEach(c -> open.peek().actions.add(new Task.Action(reading.quote(c.start(), c.end()), decisions.get(i), Assignment.NONE)));
            }
        }

        private void plain(int i, int end) {
            Reading reading = readings.get(i);
            if (chinese && !sameParagraph(i, i - 1) && Clauses.opensWithFormula(reading)) {
                // 会议要求，… on a new line is another matter
                open.clear();
            }
            int from = Clauses.contentStart(reading, 0);
            if (chinese && isLead(i, from)) {
                Span bare = Clauses.bare(reading, from, end);
                begin("", LEAD_RANK, reading.quote(bare.start(), bare.end()), i, false);
            } else if (announcesList(i)) {
                Span bare = Clauses.bare(reading, from, end);
                while (!open.isEmpty() && !open.peek().reaches) {
                    open.pop();
                }
                open("", LIST_RANK, reading.quote(bare.start(), bare.end()), i, false);
            } else if (leavesHeading(i)) {
                open.clear();
                plain(i, end);
            } else if (!open.isEmpty()) {
                // 要 after the actions of a lead sentence begins another matter
                if (chinese && open.peek().rank == LEAD_RANK && Clauses.startsWithCommand(reading) && !open.peek().actions.isEmpty()) {
                    open.pop();
                    plain(i, end);
                    return;
                }
                act(i, from, end);
            } else if (end > from) {
                out.add(new Task("", 0, Quote.of(reading.sentence), decisions.get(i), Assignment.NONE, List.of()));
            }
        }

        /** A paragraph without a lead, under a heading whose other paragraphs have one, is no more of it: the closing words of a report. */
        private boolean leavesHeading(int i) {
            return !open.isEmpty() && open.peek().leads && open.peek().rank < LEAD_RANK && !sameParagraph(i, i - 1);
        }

        private void act(int i, int from, int end) {
            Reading reading = readings.get(i);
            Span whole = Clauses.bare(reading, from, end);
            List<Span> cut = whole.isEmpty() ? List.of() : chinese ? Clauses.cut(reading, whole.start(), whole.end()) : List.of(whole);
            cut.forEach(c -> open.peek().actions.add(new Task.Action(reading.quote(c.start(), c.end()), decisions.get(i), Assignment.NONE)));
        }

        /** "The system shall:" before a list. */
        private boolean announcesList(int i) {
            Reading reading = readings.get(i);
            boolean colon = reading.text.strip().endsWith(":");
            return colon && i + 1 < readings.size() && readings.get(i + 1).paragraph.role() == Paragraph.Role.LIST_ITEM
                    && reading.paragraph.role() != Paragraph.Role.LIST_ITEM;
        }

        /** A short sentence over the actions that follow it in its paragraph: it opens the paragraph, or the next matter with 要. */
        private boolean isLead(int i, int from) {
            Reading reading = readings.get(i);
            if (!isLabelled(i + 1) || !sameParagraph(i, i + 1) || Marker.atStart(readings.get(i + 1).text) != null) {
                return false;
            }
            Reading next = readings.get(i + 1);
            int letters = reading.letters(from, reading.text.length());
            if (letters > LONGEST_LEAD || letters < 4 || reading.text.indexOf(';') >= 0) {
                return false;
            }
            boolean first = !sameParagraph(i, i - 1);
            if (Clauses.isCommanded(next)) {
                return first && Clauses.startsWithLead(reading, from) && open.stream().noneMatch(t -> t.rank < LEAD_RANK);
            }
            boolean many = Clauses.opensAction(next, next.content().start(), next.text.length()) && (next.text.indexOf(';') >= 0 || Clauses.cut(next, 0, next.text.length()).size() >= 3);
            boolean command = Clauses.startsWithCommand(reading) || Clauses.isCommanded(reading) && first;
            return first && letters <= SHORT_LEAD && Clauses.opensAction(reading, from, reading.text.length()) || Clauses.startsWithLead(reading, from) && (first || many) || command && many;
        }
    }
}
