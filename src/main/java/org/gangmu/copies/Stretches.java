package org.gangmu.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gangmu.segment.Document;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/** The extracted text without its furniture, as stretches between which more than white space stands. */
final class Stretches {

    private Stretches() {
    }

    /** Start, end, start, end … */
    static int[] of(Document document) {
        String text = document.source().text();
        List<Span> pieces = document.sentences().flatMap(s -> s.spans().stream()).sorted(Comparator.naturalOrder()).toList();
        Ints out = new Ints();
        for (Span piece : pieces) {
            if (out.size() > 0 && Chars.trim(text, Math.min(out.last(), piece.start()), piece.start()).isEmpty()) {
                out.set(out.size() - 1, Math.max(out.last(), piece.end()));
            } else {
                out.add(piece.start());
                out.add(piece.end());
            }
        }
        return out.toArray();
    }

    /** Where letters stand in the text, in their order: one span as long as no furniture and no jump comes between. */
    static List<Span> spans(int[] stretches, int[] origins, int from, int to) {
        List<Span> out = new ArrayList<>(1);
        int start = origins[from];
        int end = stretchEnd(stretches, start);
        for (int i = from + 1; i < to; i++) {
            if (origins[i] >= end || origins[i] < origins[i - 1]) {
                out.add(new Span(start, origins[i - 1] + 1));
                start = origins[i];
                end = stretchEnd(stretches, start);
            }
        }
        out.add(new Span(start, origins[to - 1] + 1));
        return out;
    }

    private static int stretchEnd(int[] stretches, int offset) {
        int low = 0;
        int high = stretches.length / 2 - 1;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (stretches[2 * mid + 1] > offset) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return stretches[2 * low + 1];
    }
}
