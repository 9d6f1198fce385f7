package org.gangmu.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gangmu.Gangmu;
import org.gangmu.WordedDocument;
import org.gangmu.extract.ExtractException;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;

/** A document of a corpus that is read when it is asked for, from the cache where it was read before. Used by one thread. */
public final class CorpusFile {

    private final String name;
    private final Path file;
    private final Gangmu gangmu;
    private final FactCache cache;
    private final List<Problem> problems = new ArrayList<>();
    private byte[] bytes;
    private String key;
    private CorpusDocument document;

    CorpusFile(String name, Path file, Gangmu gangmu, FactCache cache) {
        this.name = name;
        this.file = file;
        this.gangmu = gangmu;
        this.cache = cache;
    }

    /** A document that is at hand; nothing of it is kept. */
    static CorpusFile of(CorpusDocument document) {
        CorpusFile out = new CorpusFile(document.name(), null, null, FactCache.none());
        out.document = document;
        return out;
    }

    public String name() {
        return name;
    }

    /** How problems name it. */
    String shown() {
        return file == null ? name : file.toString();
    }

    /** What went wrong so far. */
    List<Problem> problems() {
        return problems;
    }

    /** Whether somebody gave it gold labels; asked without reading it. */
    public boolean hasGold() {
        return document != null ? document.hasGold() : Files.exists(CorpusDocument.gold(file));
    }

    /** The document, segmented and cut into words. */
    public CorpusDocument document() throws ExtractException {
        if (document == null) {
            document = CorpusDocument.of(name, file, worded(), problems::add);
        }
        return document;
    }

    /** Facts of that kind that {@link #keep} kept about the very same bytes. */
    public Optional<byte[]> kept(String kind) throws ExtractException {
        return cache.keeps() ? cache.get(key(), kind) : Optional.empty();
    }

    public void keep(String kind, byte[] facts) throws ExtractException {
        if (cache.keeps()) {
            cache.put(key(), kind, facts);
        }
    }

    private WordedDocument worded() throws ExtractException {
        if (!cache.keeps()) {
            return gangmu.words(gangmu.extract(file));
        }
        Optional<WordedDocument> kept = kept("words").flatMap(facts -> {
            try {
                return Optional.of(WordedFile.read(file.toString(), facts));
            } catch (RuntimeException damaged) {
                return Optional.empty();
            }
        });
        if (kept.isPresent()) {
            return kept.get();
        }
        WordedDocument fresh = gangmu.words(gangmu.extract(file.toString(), bytes()));
        keep("words", WordedFile.write(fresh));
        return fresh;
    }

    /** The document's bytes decide what is in it; so do its own name, which tells formats and titles, and the limits on reading. */
    private String key() throws ExtractException {
        if (key == null) {
            String more = SourceText.sha256(bytes()) + "\n" + file.getFileName() + "\n" + gangmu.limits();
            key = SourceText.sha256(more.getBytes(StandardCharsets.UTF_8));
        }
        return key;
    }

    private byte[] bytes() throws ExtractException {
        if (bytes == null) {
            try {
                long size = Files.size(file);
                if (size > gangmu.limits().maxBytes()) {
                    // The extractor says what it refuses.
                    gangmu.extract(file);
                }
                bytes = Files.readAllBytes(file);
            } catch (IOException e) {
                gangmu.extract(file);
                throw new ExtractException("cannot be read: " + e.getMessage(), e);
            }
        }
        return bytes;
    }
}
