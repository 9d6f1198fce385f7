package org.gangmu.copies;

import java.util.List;
import org.gangmu.text.Span;

/**
 * A passage that two documents share.
 *
 * @param first  where it stands in the extracted text of the pair's first document: one span, or several where page furniture cuts it
 * @param second where it stands in the second's
 * @param length in characters, of English articles in words; white space and punctuation not counted
 */
public record Run(List<Span> first, List<Span> second, int length) {

    public Run {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }
}
