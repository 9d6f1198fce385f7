package org.gangmu.copies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.text.Span;

/** The extracted texts of the documents looked at last, with the way from letters to their places; the others stay on the shelf. */
final class KeptTexts {

    private static final int MOST_CHARACTERS = 1 << 22;

    private final Shelf shelf;
    private final Map<Integer, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long characters;

    /** @param inOrder whether the letters stand in the text in their order; on pages with columns they may not */
    private record Kept(String text, int[] origins, int[] stretches, boolean inOrder) {
    }

    KeptTexts(Shelf shelf) {
        this.shelf = shelf;
    }

    String text(int number) {
        return of(number).text();
    }

    /** Where the letters of a range stand in the extracted text. */
    List<Span> spans(int number, int from, int to) {
        Kept document = of(number);
        // A blank before an English word has no place of its own.
        return Stretches.spans(document.stretches(), document.origins(), from, to);
    }

    /** The first and last letter that stand in a span of the extracted text, as a range; -1 if none does. */
    long letters(int number, Span span) {
        Kept document = of(number);
        int[] origins = document.origins();
        char[] letters = shelf.letters(number);
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = document.inOrder() ? lowest(origins, span.start()) : 0; i < origins.length; i++) {
            if (origins[i] >= span.end() && document.inOrder()) {
                break;
            }
            if (span.contains(origins[i]) && !Letters.isMark(letters[i])) {
                first = Math.min(first, i);
                last = i;
            }
        }
        return last < 0 ? -1 : Ranges.range(first, last + 1);
    }

    private static int lowest(int[] origins, int offset) {
        int low = 0;
        int high = origins.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (origins[mid] < offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private Kept of(int number) {
        Kept found = kept.get(number);
        if (found == null) {
            int[] origins = shelf.origins(number);
            found = new Kept(shelf.text(number), origins, shelf.stretches(number), isInOrder(origins));
            kept.put(number, found);
            characters += found.text().length();
            for (var oldest = kept.entrySet().iterator(); characters > MOST_CHARACTERS && kept.size() > 2;) {
                characters -= oldest.next().getValue().text().length();
                oldest.remove();
            }
        }
        return found;
    }

    private static boolean isInOrder(int[] origins) {
        for (int i = 1; i < origins.length; i++) {
            if (origins[i] < origins[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
