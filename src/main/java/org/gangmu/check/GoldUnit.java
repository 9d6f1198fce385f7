package org.gangmu.check;

import java.util.Set;
import org.gangmu.text.Span;

/**
 * One labelled sentence of a gold file.
 *
 * @param span  where it stands in the extracted text
 * @param label the first reading
 * @param also  other readings that count as right
 * @param text  the words as the gold file has them
 */
public record GoldUnit(Span span, String label, Set<String> also, String text) {

    public boolean accepts(String predicted) {
        return label.equals(predicted) || also.contains(predicted);
    }
}
