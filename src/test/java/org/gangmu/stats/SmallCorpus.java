package org.gangmu.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.RuleBook;

/** A corpus of a few made-up sentences with gold. */
public final class SmallCorpus {

    private final Path folder;

    public SmallCorpus(Path folder) {
        this.folder = folder;
    }

    /** @param sentences each with its gold label in front: "GOAL 力争…。", "GOAL|REQUIREMENT …" for a second reading, "- …" for none */
    public SmallCorpus with(String name, String... sentences) throws IOException {
        StringBuilder text = new StringBuilder();
        StringBuilder gold = new StringBuilder();
        for (String sentence : sentences) {
            String[] parts = sentence.split(" ", 2);
            int start = text.length();
            text.append(parts[1]).append('\n');
            if (!parts[0].equals("-")) {
                String[] labels = parts[0].split("\\|");
                String also = labels.length > 1 ? ",\"also\":[\"" + labels[1] + "\"]" : "";
                gold.append("{\"start\":").append(start).append(",\"end\":").append(text.length() - 1).append(",\"label\":\"").append(labels[0]).append('"').append(also)
                        .append(",\"text\":\"\"}\n");
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".txt"), text);
        Files.writeString(folder.resolve(name + ".gold.jsonl"), gold);
        return this;
    }

    public Path folder() {
        return folder;
    }

    public static Gangmu gangmu(RuleBook book) {
        return Gangmu.of(List.of(book), ExtractLimits.DEFAULT);
    }

    public Corpus read(Gangmu gangmu) throws IOException {
        return Corpus.read(folder, gangmu, problem -> {
            throw new AssertionError(problem.toString());
        }, name -> { });
    }
}
