package org.gangmu.facts;

import org.gangmu.text.CharSet;
import org.gangmu.text.Search;

/** A sentence as its clauses are read: what stands in quotes and brackets is one sign, so that a title of any length parts no verb from its object. */
final class ClauseText {

    private static final char QUOTED = '\u25a1';
    private static final CharSet ENDS = CharSet.of(",;。!?:");

    final String text;
    /** For each character of {@link #text}, where it stands in the sentence; one more for the end. */
    private final int[] at;

    ClauseText(Reading reading) {
        StringBuilder out = new StringBuilder();
        int[] place = new int[reading.text.length() + 1];
        boolean inside = false;
        for (int i = 0; i < reading.text.length(); i++) {
            boolean quoted = reading.isInside(i);
            if (!quoted || !inside) {
                place[out.length()] = i;
                out.append(quoted ? QUOTED : reading.text.charAt(i));
            }
            inside = quoted;
        }
        place[out.length()] = reading.text.length();
        this.text = out.toString();
        this.at = java.util.Arrays.copyOf(place, out.length() + 1);
    }

    int inSentence(int offset) {
        return at[offset];
    }

    /** Where a place of the sentence stands here. */
    int of(int place) {
        int found = java.util.Arrays.binarySearch(at, place);
        return found >= 0 ? found : -found - 2;
    }

    /** The start of the clause that an offset stands in. */
    int clauseStart(int offset) {
        int start = offset;
        while (start > 0 && !ENDS.has(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    int clauseEnd(int offset) {
        int end = offset;
        while (end < text.length() && !ENDS.has(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
