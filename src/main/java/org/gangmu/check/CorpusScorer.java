package org.gangmu.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.decide.Decision;
import org.gangmu.extract.ExtractException;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Problem;

/** Scores the documents of a folder against their gold files. */
public final class CorpusScorer {

    private final Gangmu gangmu;
    private final Consumer<Problem> problems;
    private final Consumer<String> progress;

    /**
     * @param problems takes what goes wrong: gold without a document, a document that cannot be read
     * @param progress takes the name of each document before it is read
     */
    public CorpusScorer(Gangmu gangmu, Consumer<Problem> problems, Consumer<String> progress) {
        this.gangmu = gangmu;
        this.problems = problems;
        this.progress = progress;
    }

    /**
     * Scores every {@code NAME.gold.jsonl} below a folder that stands beside its document {@code NAME.txt} (or any other ending).
     *
     * @throws IOException if the folder cannot be read
     */
    public ScoreReport score(Path folder) throws IOException {
        List<Path> golds;
        try (Stream<Path> all = Files.walk(folder)) {
            golds = all.filter(f -> f.getFileName().toString().endsWith(GoldFile.ENDING)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        GoldScores scores = new GoldScores(gangmu);
        for (Path gold : golds) {
            String name = gold.getFileName().toString().replace(GoldFile.ENDING, "");
            Path document = document(gold, name);
            if (document == null) {
                problems.accept(Problem.error(gold.toString(), "no document of this name stands beside it"));
                continue;
            }
            progress.accept(document.toString());
            try {
                Summary summary = gangmu.summarize(document);
                scores.add(folder.relativize(document).toString().replace('\\', '/'), summary.document(),
                        GoldFile.read(gold, summary.document().source().text(), problems), summary.decisions().stream().map(Decision::label).toList());
            } catch (ExtractException e) {
                problems.accept(Problem.error(document.toString(), e.getMessage()));
            } catch (IOException e) {
                problems.accept(Problem.error(gold.toString(), "cannot be read: " + (e instanceof MalformedInputException ? "it is not UTF-8" : e.getMessage())));
            }
        }
        return scores.report();
    }

    private static Path document(Path gold, String name) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> beside = Files.list(gold.toAbsolutePath().getParent())) {
            beside.filter(f -> {
                String n = f.getFileName().toString();
                return n.startsWith(name + ".") && n.indexOf('.', name.length() + 1) < 0;
            }).sorted().forEach(found::add);
        }
        Path plain = gold.resolveSibling(name + ".txt");
        return found.isEmpty() ? null : Files.exists(plain) ? plain : gold.resolveSibling(found.get(0).getFileName());
    }
}
