package org.gangmu.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.findings.Content;
import org.gangmu.segment.Document;
import org.gangmu.segment.PageSegmenter;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;

/** Extracted documents to measure with: those of a folder that are in one language throughout. */
final class Texts {

    private static final Set<String> FORMATS = Set.of("txt", "html", "docx", "pdf", "odt", "rtf", "doc", "eml", "epub", "pptx");
    /** More characters than these say nothing more. */
    private static final long MOST = 250_000;

    private Texts() {
    }

    static List<SourceText> of(Gangmu gangmu, Options options, Language language) throws IOException {
        Path folder = options.corpus().orElse(Options.TEST_CORPUS);
        List<SourceText> out = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> FORMATS.contains(Content.endingOf(f.toString()))).sorted().toList()) {
                if (chars(out) < MOST) {
                    add(gangmu, file, language, out);
                }
            }
        }
        if (out.isEmpty()) {
            throw new IOException("no " + language.code() + " document in " + folder);
        }
        return out;
    }

    private static void add(Gangmu gangmu, Path file, Language language, List<SourceText> out) throws IOException {
        try {
            SourceText text = gangmu.extract(file);
            Document document = new PageSegmenter().segment(text);
            if (!document.articles().isEmpty() && document.articles().stream().allMatch(a -> a.language() == language)) {
                out.add(text);
            }
        } catch (ExtractException e) {
            System.err.println(file + ": " + e.getMessage());
        }
    }

    static long chars(List<SourceText> texts) {
        return texts.stream().mapToLong(t -> t.text().length()).sum();
    }
}
