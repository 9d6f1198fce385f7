package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Search;

/** Tells which sentences of running text open a task: short leads over actions, rows of 要…, sentences before a list. */
final class Leads {

    static final int LONGEST_HEADING = 60;
    private static final int LONGEST_LEAD = 45;
    private static final int SHORT_LEAD = 22;
    /** So many sentences with 要 make a row of tasks; fewer are just said. */
    private static final int FEWEST_IN_ROW = 5;
    /** So many in one sentence, parted by semicolons. */
    private static final int FEWEST_INSIDE = 3;
    /** So many that stand over other sentences: the fewest of all. */
    private static final int FEWEST_OVER = 2;
    private static final int LONGEST_IN_ROW = 30;
    private static final int OPENING = 45;
    private static final Search SUBJECT_MUST = Search.of("[^,;:。要]{2,12}要(?![求素点])[^,;:]{3,14}。?");

    private final List<Reading> readings;
    private final boolean[] labelled;
    private final boolean chinese;
    /** Sentences that a row of 要… or of "X要…" makes tasks. */
    private final boolean[] row;

    Leads(List<Reading> readings, boolean[] labelled, boolean chinese) {
        this.readings = readings;
        this.labelled = labelled;
        this.chinese = chinese;
        this.row = new boolean[readings.size()];
        for (int i = 0; chinese && i < readings.size();) {
            int end = i + 1;
            int said = labelled[i] ? 1 : 0;
            while (end < readings.size() && (sameParagraph(end, end - 1) || single(end) && single(end - 1) && command(end))) {
                said += labelled[end] ? 1 : 0;
                end++;
            }
            if (said >= FEWEST_OVER) {
                passages(i, end);
            }
            i = end;
        }
    }

    /** A passage begins where 会议强调 does. */
    private void passages(int from, int end) {
        int start = from;
        for (int i = from + 1; i < end; i++) {
            if (Clauses.opensWithFormula(readings.get(i))) {
                row(start, i);
                start = i;
            }
        }
        row(start, end);
    }

    /** Marks the tasks of a passage: from 会议强调 to the next, or a paragraph, or paragraphs of one sentence with 要 each. */
    private void row(int from, int end) {
        int said = 0;
        for (int i = from; i < end; i++) {
            said += labelled[i] ? 1 : 0;
        }
        if (said < FEWEST_OVER || isOnLeadership(from)) {
            return;
        }
        List<Integer> commands = new ArrayList<>();
        List<Integer> over = new ArrayList<>();
        for (int i = from; i < end && readings.get(i).marker() == null && sequence(i, null).isEmpty(); i++) {
            boolean stands = isLabelled(i + 1) && i + 1 < end && !command(i + 1) && sameParagraph(i, i + 1);
            boolean command = isLabelled(i) && command(i) && head(i) <= LONGEST_IN_ROW;
            if (command) {
                commands.add(i);
            }
            if (stands && (command && isShort(i) || isLabelled(i) && readings.get(i).mayHave(Signs.COMMAND) && SUBJECT_MUST.matches(content(i)))) {
                over.add(i);
            }
        }
        if (commands.size() >= FEWEST_IN_ROW) {
            commands.forEach(i -> row[i] = true);
        }
        if (over.size() >= FEWEST_OVER) {
            over.forEach(i -> row[i] = true);
        }
    }

    /** One clause of a few words. */
    private boolean isShort(int i) {
        String content = content(i);
        return content.indexOf(',') < 0 && content.indexOf(';') < 0 && content.length() <= SHORT_LEAD;
    }

    /** 会议强调，要加强党对经济工作的领导: what follows is how to lead, not single tasks. */
    private boolean isOnLeadership(int i) {
        Reading reading = readings.get(i);
        int end = Math.min(reading.text.length(), OPENING);
        return reading.words.leadership.isIn(reading.text, 0, end);
    }

    private boolean command(int i) {
        return readings.get(i).mayHave(Signs.COMMAND) && readings.get(i).marker() == null && (Clauses.startsWithCommand(readings.get(i)) || Clauses.opensWithFormula(readings.get(i)) && commands(i) > 0);
    }

    /** Where the words after 会议强调，要 start; 0 if the sentence does not open so. */
    private int commands(int i) {
        Reading reading = readings.get(i);
        int at = Math.max(0, reading.formulaEnd());
        int after = Clauses.command(reading, at);
        return after > at ? after : 0;
    }

    private String content(int i) {
        Reading reading = readings.get(i);
        return reading.text.substring(Clauses.contentStart(reading, 0)).strip();
    }

    /** Letters of the first clause after 要. */
    private int head(int i) {
        Reading reading = readings.get(i);
        int from = Clauses.contentStart(reading, 0);
        int at = from;
        while (at < reading.text.length() && (",;。".indexOf(reading.text.charAt(at)) < 0 || reading.isInside(at))) {
            at++;
        }
        return reading.letters(from, at);
    }

    private boolean single(int i) {
        return !sameParagraph(i, i - 1) && !sameParagraph(i, i + 1) && !readings.get(i).paragraph.isHeading();
    }

    boolean isLabelled(int i) {
        return i < labelled.length && labelled[i];
    }

    boolean sameParagraph(int i, int j) {
        return j >= 0 && j < readings.size() && readings.get(i).paragraph == readings.get(j).paragraph;
    }

    /** A sentence of a row that opens a task with its own words; a lead over sentences is {@link #isLead}. */
    boolean isInRow(int i) {
        return row[i];
    }

    /** 某某强调，要A；要B，b；C: a row within one sentence. Empty if there is none. */
    List<Marker> commandsInside(int i) {
        Reading reading = readings.get(i);
        boolean parted = chinese && reading.mayHave(Signs.COMMAND) && isParted(reading.text);
        int first = parted && !isOnLeadership(i) ? Clauses.reportedCommand(reading, !sameParagraph(i, i - 1)) : -1;
        if (first < 0) {
            return List.of();
        }
        List<Marker> out = new ArrayList<>();
        out.add(new Marker(first, Clauses.command(reading, first), "", TaskWalk.LEAD_RANK));
        for (int at = first; at < reading.text.length(); at++) {
            if (reading.text.charAt(at) == ';' && !reading.isInside(at)) {
                int after = Clauses.command(reading, at + 1);
                if (after == at + 1 && !Clauses.opensAction(reading, at + 1, reading.text.length())) {
                    return List.of();
                }
                out.add(new Marker(at + 1, after, "", TaskWalk.LEAD_RANK));
            }
        }
        return out.size() >= FEWEST_INSIDE ? out : List.of();
    }

    /** Whether so many semicolons stand in a text that they can part a row: seldom so. */
    private static boolean isParted(String text) {
        int at = -1;
        for (int n = 1; n < FEWEST_INSIDE; n++) {
            at = text.indexOf(';', at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** "1. Homes.": a short numbered sentence of any label over others of its paragraph that mostly carry it. */
    boolean standsOver(int i, Marker marker) {
        if (marker != null && marker.rank() >= Marker.BULLET) {
            return false;
        }
        int said = 0;
        int all = 0;
        for (int j = i + 1; j < readings.size() && sameParagraph(i, j); j++) {
            said += isLabelled(j) ? 1 : 0;
            all++;
        }
        Reading reading = readings.get(i);
        return said > 0 && said * 2 >= all && reading.letters(0, reading.text.length()) <= LONGEST_HEADING / 2 && (marker != null || !sequence(i, null).isEmpty());
    }

    /** "The system shall:" before a list. */
    boolean announcesList(int i) {
        Reading reading = readings.get(i);
        boolean colon = reading.text.strip().endsWith(":");
        return colon && i + 1 < readings.size() && readings.get(i + 1).paragraph.role() == Paragraph.Role.LIST_ITEM
                && reading.paragraph.role() != Paragraph.Role.LIST_ITEM;
    }

    /** ——坚持扩大内需，融入大市场。…: a short sentence behind a dash over others of its paragraph, of whatever label. */
    boolean opensBullet(int i, Marker marker) {
        Reading reading = readings.get(i);
        return chinese && sameParagraph(i, i + 1) && reading.letters(0, reading.text.length()) <= LONGEST_HEADING && marker.end() < reading.text.length()
                && (isLabelled(i + 1) || Clauses.opensAction(reading, marker.end(), reading.text.length()));
    }

    /** A short sentence over the actions that follow it in its paragraph: it opens the paragraph, or the next matter with 要. */
    boolean isLead(int i, int from) {
        Reading reading = readings.get(i);
        if (!isLabelled(i + 1) || !sameParagraph(i, i + 1) || readings.get(i + 1).marker() != null) {
            return false;
        }
        Reading next = readings.get(i + 1);
        int letters = reading.letters(from, reading.text.length());
        if (letters > LONGEST_LEAD || letters < 4 || reading.text.indexOf(';') >= 0) {
            return false;
        }
        boolean first = !sameParagraph(i, i - 1);
        boolean lead = Clauses.startsWithLead(reading, from);
        boolean command = Clauses.startsWithCommand(reading);
        if (!first && !lead && !command || Clauses.isCommanded(next)) {
            return false;
        }
        if (first && (lead || letters <= SHORT_LEAD && Clauses.opensAction(reading, from, reading.text.length()))) {
            return true;
        }
        return (lead || command || Clauses.isCommanded(reading)) && opensMany(next);
    }

    /** A sentence of several actions. */
    private static boolean opensMany(Reading reading) {
        int end = reading.text.length();
        return Clauses.opensAction(reading, reading.content().start(), end) && (reading.text.indexOf(';') >= 0 || Clauses.cut(reading, 0, end).size() >= 3);
    }

    /** A lead over sentences that have their own 要. */
    boolean isLeadOverCommands(int i, int from) {
        Reading reading = readings.get(i);
        if (!isLabelled(i + 1) || !sameParagraph(i, i + 1) || sameParagraph(i, i - 1) || !Clauses.startsWithLead(reading, from)) {
            return false;
        }
        int letters = reading.letters(from, reading.text.length());
        return letters >= 4 && letters <= LONGEST_LEAD && reading.text.indexOf(';') < 0 && Clauses.isCommanded(readings.get(i + 1));
    }

    /** Inner numbers count only as a row that begins with one. */
    List<Marker> sequence(int i, Marker first) {
        List<Marker> inside = readings.get(i).markersInside();
        if (inside.isEmpty()) {
            return List.of();
        }
        List<Marker> row = new ArrayList<>();
        int next = first != null && first.rank() == Marker.SPOKEN ? first.number() + 1 : 1;
        for (Marker m : inside) {
            if (m.number() == next) {
                row.add(m);
                next++;
            }
        }
        boolean goesOn = row.size() == 1 && next == 2 && secondFollows(i, row.get(0).rank());
        return row.size() < 2 && next <= 2 && !goesOn ? List.of() : row;
    }

    /** 会议要求，一要…。二要…: the row goes on in the next sentences. */
    private boolean secondFollows(int i, int rank) {
        for (int j = i + 1; j < Math.min(readings.size(), i + 8); j++) {
            Marker m = readings.get(j).marker();
            if (m != null && m.rank() == rank && m.number() == 2) {
                return rank == Marker.SPOKEN || rank == 3;
            }
        }
        return false;
    }

    /** 首先, "Second," and the like count where others of their kind stand near. */
    boolean hasCompany(int i) {
        for (int j = Math.max(0, i - 12); j < Math.min(readings.size(), i + 12); j++) {
            Marker m = j == i ? null : readings.get(j).marker();
            if (m != null && m.isWord()) {
                return true;
            }
        }
        return false;
    }
}
