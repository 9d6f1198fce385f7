package org.gangmu.catalogue;

import java.util.List;

/**
 * Everything besides a document's bytes that decides what is found in it.
 *
 * @param id        its number in the catalogue; 0 if it is not there yet
 * @param rulebooks name and version of each, sorted
 * @param models    the libraries and language models with their versions, one line
 */
public record Edition(long id, List<String> rulebooks, String models) {

    public Edition {
        rulebooks = List.copyOf(rulebooks);
    }
}
