package org.gangmu.benchmark;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a part of the benchmark is asked for.
 *
 * @param runs     counted rounds
 * @param markdown whether tables are printed as Markdown
 * @param corpus   a folder of documents to take instead of the test corpus
 * @param tika     the jar of Tika's own tool, for the part that starts it
 */
record Options(int runs, boolean markdown, Optional<Path> corpus, Path tika) {

    static final Path TEST_CORPUS = Path.of("test-corpus");
    static final Path RULES = Path.of("rules");
}
