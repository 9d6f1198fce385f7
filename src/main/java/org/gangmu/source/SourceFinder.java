package org.gangmu.source;

import java.io.InputStream;
import java.util.function.Consumer;
import org.gangmu.text.Problem;

/** Finds the documents of what an archive is made of. */
public interface SourceFinder {

    /**
     * @param source   a file, folder, container or pattern ({@code reports/**}{@code /*.pdf}) as typed; a folder's documents come in name order
     * @param found    takes each document once, one after the other; nothing is held in memory but one folder's names
     * @param problems takes what cannot be opened; the search goes on
     */
    void find(String source, Consumer<Located> found, Consumer<Problem> problems);

    /**
     * The same of every path in a list, files, folders and containers, none of them patterns.
     *
     * @param list paths in UTF-8, one a line, or with NULs between them
     * @param name what to call the list in problems
     */
    void findListed(InputStream list, String name, Consumer<Located> found, Consumer<Problem> problems);
}
