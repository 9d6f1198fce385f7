package org.gangmu.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.extract.ExtractException;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;

/** What a search brought. */
record Search(List<Located> found, List<Problem> problems) {

    static Search of(Path source) {
        return of(source.toString(), SourceLimits.DEFAULT);
    }

    static Search of(String source, SourceLimits limits) {
        Search out = new Search(new ArrayList<>(), new ArrayList<>());
        new FileFinder(limits, Searching.SILENT).find(source, out.found::add, out.problems::add);
        return out;
    }

    static Search ofList(byte[] list) {
        Search out = new Search(new ArrayList<>(), new ArrayList<>());
        new FileFinder().findListed(new ByteArrayInputStream(list), "-", out.found::add, out.problems::add);
        return out;
    }

    /** The names found, without the folder in front. */
    List<String> names(Path folder) {
        return found.stream().map(d -> d.name().replace(folder + "/", "")).toList();
    }

    /** The problems, without the folder in front. */
    List<String> problems(Path folder) {
        return problems.stream().map(p -> p.toString().replace(folder + "/", "")).toList();
    }

    /** What each found document holds, or why it cannot be opened. */
    List<String> contents(SourceOpener opener) throws IOException {
        List<String> out = new ArrayList<>();
        for (Located document : found) {
            out.add(content(opener, document));
        }
        return out;
    }

    static String content(SourceOpener opener, Located document) throws IOException {
        try (Opened opened = opener.open(document.name(), document.address(), 1_000_000)) {
            byte[] bytes = opened.stream().readAllBytes();
            assertEquals(opened.size(), bytes.length);
            assertEquals(SourceText.sha256(bytes), opened.sha256());
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (ExtractException | GoneException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
