package org.gangmu.catalogue;

import java.util.List;
import org.gangmu.text.Problem;

/**
 * A content as a catalogue keeps it, and where it lies.
 *
 * @param id        its number in this catalogue
 * @param problems  met while reading; the file's name in them is empty
 * @param documents names of some that hold it, in order
 * @param more      whether others hold it too
 */
public record ContentState(long id, String sha256, String ending, long bytes, String mediaType, int chars, List<Problem> problems, List<String> documents, boolean more) {

    public ContentState {
        problems = List.copyOf(problems);
        documents = List.copyOf(documents);
    }
}
