package org.gangmu.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.gangmu.copies.CopiedPair;
import org.gangmu.copies.Copies;
import org.gangmu.copies.Member;
import org.gangmu.copies.Run;
import org.gangmu.text.Span;

/** The text of one document cut into pieces, each with the passage it belongs to: of several the one that may be its source, then the longest. */
final class CopyMarks {

    /**
     * One side of a shared passage and the other.
     *
     * @param other   the other document
     * @param there   where the passage starts in it
     * @param isLater whether it is known that the other document came later: it is no source
     */
    record Mark(Span here, Member other, int there, int length, boolean isLater) {
    }

    /**
     * A stretch of the text.
     *
     * @param mark   the passage; null for none
     * @param others how many further documents have these words
     * @param opens  whether a passage starts here, to which the other document's page links
     */
    record Piece(Span span, Mark mark, int others, boolean opens) {
    }

    private CopyMarks() {
    }

    static List<Mark> marks(Copies copies, Member member, List<CopiedPair> pairs) {
        List<Mark> out = new ArrayList<>();
        for (CopiedPair pair : pairs) {
            boolean second = pair.second().number() == member.number();
            Member other = second ? pair.first() : pair.second();
            for (Run run : copies.runs(pair)) {
                int there = (second ? run.first() : run.second()).get(0).start();
                for (Span here : second ? run.second() : run.first()) {
                    out.add(new Mark(here, other, there, run.length(), member.isBefore(other)));
                }
            }
        }
        out.sort(Comparator.comparing(Mark::here));
        return out;
    }

    /** @param marks sorted by where they stand here */
    static List<Piece> pieces(List<Mark> marks, int length) {
        TreeSet<Integer> bounds = new TreeSet<>(List.of(0, length));
        TreeSet<Integer> opening = new TreeSet<>();
        for (Mark mark : marks) {
            bounds.add(mark.here().start());
            bounds.add(mark.here().end());
            opening.add(mark.here().start());
        }
        Comparator<Mark> best = Comparator.comparing(Mark::isLater).thenComparing(Comparator.comparingInt(Mark::length).reversed())
                .thenComparingInt(m -> m.other().number());
        PriorityQueue<Mark> open = new PriorityQueue<>(best);
        List<Piece> out = new ArrayList<>();
        int next = 0;
        Integer from = null;
        for (int to : bounds) {
            if (from != null) {
                int at = from;
                while (next < marks.size() && marks.get(next).here().start() <= at) {
                    open.add(marks.get(next++));
                }
                open.removeIf(m -> m.here().end() <= at);
                out.add(new Piece(new Span(at, to), open.peek(), Math.max(0, open.size() - 1), opening.contains(at)));
            }
            from = to;
        }
        return out;
    }
}
