package org.gangmu.extract;

import java.nio.file.Path;
import org.gangmu.text.SourceText;

/** Reads a document of any format into its text and layout marks. Implementations are thread-safe. */
public interface Extractor {

    /**
     * @param file a readable file
     * @return its text; {@link SourceText#problems()} says what could not be read
     * @throws ExtractException when nothing of the file can be used (missing, unreadable, encrypted, binary, over a limit)
     */
    SourceText extract(Path file) throws ExtractException;

    /** As {@link #extract(Path)}; results and messages call the document by another name than its file's. */
    SourceText extract(String name, Path file) throws ExtractException;

    /**
     * @param name  how to name the document in results; its ending helps to detect the format
     * @param bytes the document's bytes
     */
    SourceText extract(String name, byte[] bytes) throws ExtractException;

    /**
     * As {@link #extract(String, byte[])}, for bytes that were hashed before.
     *
     * @param sha256 as in {@link SourceText#sha256()}
     */
    SourceText extract(String name, byte[] bytes, String sha256) throws ExtractException;
}
