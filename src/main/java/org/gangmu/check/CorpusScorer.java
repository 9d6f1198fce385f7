package org.gangmu.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.decide.Decision;
import org.gangmu.extract.ExtractException;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/** Scores the documents of a folder against their gold files: labels, and facts where people told them. Each document is read once for both. */
public final class CorpusScorer {

    private static final List<String> ENDINGS = List.of(GoldFile.ENDING, FactsGold.ENDING);

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
     * Scores every {@code NAME.gold.jsonl} and {@code NAME.facts.json} below a folder that stands beside its document {@code NAME.txt} (or any other ending).
     *
     * @throws IOException if the folder cannot be read
     */
    public ScoreReport score(Path folder) throws IOException {
        Map<Path, List<Path>> golds;
        try (Stream<Path> all = Files.walk(folder)) {
            golds = all.filter(f -> ENDINGS.stream().anyMatch(f.toString()::endsWith)).sorted()
                    .collect(Collectors.groupingBy(f -> f.resolveSibling(name(f)), TreeMap::new, Collectors.toList()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        GoldScores scores = new GoldScores(gangmu);
        FactsReport facts = new FactsReport();
        for (List<Path> gold : golds.values()) {
            Path document = document(gold.get(0), name(gold.get(0)));
            if (document == null) {
                gold.forEach(g -> problems.accept(Problem.error(g.toString(), "no document of this name stands beside it")));
                continue;
            }
            progress.accept(document.toString());
            try {
                Summary summary = gangmu.summarize(document);
                String name = folder.relativize(document).toString().replace('\\', '/');
                for (Path file : gold) {
                    if (file.toString().endsWith(GoldFile.ENDING)) {
                        labels(scores, name, file, summary);
                    } else {
                        Language language = Language.of(summary.document().source().text());
                        FactsGold.read(file, problems).ifPresent(told -> facts.add(name, language, told, FoundFacts.of(summary)));
                    }
                }
            } catch (ExtractException e) {
                problems.accept(Problem.error(document.toString(), e.getMessage()));
            }
        }
        return scores.report().with(facts);
    }

    private void labels(GoldScores scores, String name, Path gold, Summary summary) {
        try {
            scores.add(name, summary.document(), GoldFile.read(gold, summary.document().source().text(), problems),
                    summary.decisions().stream().map(Decision::label).toList());
        } catch (IOException e) {
            problems.accept(Problem.error(gold.toString(), "cannot be read: " + (e instanceof MalformedInputException ? "it is not UTF-8" : e.getMessage())));
        }
    }

    /** The document's name without its ending. */
    private static String name(Path gold) {
        String file = gold.getFileName().toString();
        return file.substring(0, file.length() - ENDINGS.stream().filter(file::endsWith).findFirst().orElse("").length());
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
