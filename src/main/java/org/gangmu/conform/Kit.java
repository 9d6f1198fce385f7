package org.gangmu.conform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.summarize.Summary;
import org.gangmu.write.Format;
import org.gangmu.write.SourceTextJson;
import org.gangmu.write.WriteOptions;

/** Writes the kit into a folder, for authors of plugins: shapes, sample documents and their answers, and how to use them. */
public final class Kit {

    private Kit() {
    }

    /**
     * Writes it.
     *
     * @param folder made if there is none; files of these names in it are replaced
     */
    public static void write(Gangmu gangmu, Path folder) throws IOException {
        Path shapes = Files.createDirectories(folder.resolve("shapes"));
        for (String name : Shapes.names()) {
            Files.write(shapes.resolve(name + ".schema.json"), Shapes.bytes(name));
        }
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (Sample sample : Sample.readable()) {
            Files.write(documents.resolve(sample.name()), sample.content());
            answers(gangmu, sample, Files.createDirectories(folder.resolve("answers").resolve(sample.name())));
        }
        Files.write(documents.resolve(Sample.damaged().name()), Sample.damaged().content());
        try (InputStream in = Kit.class.getResourceAsStream("kit.md")) {
            Files.write(folder.resolve("README.md"), in.readAllBytes());
        }
    }

    /** In the bytes in which the service answers. */
    private static void answers(Gangmu gangmu, Sample sample, Path folder) throws IOException {
        Summary summary;
        try {
            summary = gangmu.summarize(sample.name(), sample.content());
        } catch (ExtractException e) {
            throw new IllegalStateException("the sample " + sample.name() + " cannot be read", e);
        }
        write(summary, Format.JSON, WriteOptions.defaults(), folder.resolve("summarize.json"));
        write(summary, Format.ANNOTATIONS, WriteOptions.defaults(), folder.resolve("annotations.jsonld"));
        write(summary, Format.JSON_LINES, WriteOptions.defaults().withSentences(true), folder.resolve("classify.jsonl"));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        SourceTextJson.write(summary.document().source(), text);
        Files.write(folder.resolve("extract.json"), text.toByteArray());
    }

    private static void write(Summary summary, Format format, WriteOptions options, Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(options).write(List.of(summary), out);
        Files.write(file, out.toByteArray());
    }
}
