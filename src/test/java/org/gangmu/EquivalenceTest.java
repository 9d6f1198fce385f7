package org.gangmu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gangmu.edit.DrlExport;
import org.gangmu.evidence.CompiledRules;
import org.gangmu.evidence.DroolsRuleEngine;
import org.gangmu.evidence.Evidence;
import org.gangmu.evidence.PlainRuleEngine;
import org.gangmu.evidence.RuleEngine;
import org.gangmu.extract.ExtractException;
import org.gangmu.rulebook.GeneratedRules;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.tag.WordedArticle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The executable model, the exported DRL compiled by Drools, and the plain reading of the rows say the same of every sentence.
 *
 * <p>{@code -Dgangmu.corpora=DIR,DIR} lets it read other documents than the test corpus.
 */
class EquivalenceTest {

    private static final List<Path> CORPORA = Stream.of(System.getProperty("gangmu.corpora", "test-corpus").split(",")).map(Path::of).toList();

    private static final List<WordedArticle> WORDED = new ArrayList<>();

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void shippedRulebooksSayTheSameInAllThreeForms(String name) throws IOException {
        compare(Path.of("rules", name), 300, 0.5);
    }

    @Test
    void aGeneratedRulebookSaysTheSameInAllThreeForms() throws IOException {
        compare(GeneratedRules.write(root.resolve("zh"), 21, 100, 1000), 500, 0.3);
    }

    /**
     * @param atLeast so many pieces of evidence must be compared
     * @param firing  so large a part of the rules must fire
     */
    private void compare(Path folder, int atLeast, double firing) throws IOException {
        RuleBook book = RuleBookReader.read(folder);
        Path exported = DrlExport.write(folder, Files.createTempDirectory(root, "drl"));
        RuleEngine plain = new PlainRuleEngine(book.rules());
        RuleEngine model = new DroolsRuleEngine(book.rules());
        CompiledRules compiled = new CompiledRules(book, exported);
        int sentences = 0;
        int found = 0;
        Set<String> fired = new HashSet<>();
        for (List<TaggedSentence> article : articles(book)) {
            List<List<Evidence>> expected = plain.evidence(article);
            assertEquals(expected, model.evidence(article));
            assertEquals(expected, compiled.evidence(article));
            sentences += article.size();
            found += expected.stream().mapToInt(List::size).sum();
            expected.forEach(s -> s.forEach(e -> fired.add(e.rule().id())));
        }
        System.out.println(folder + ": " + sentences + " sentences, " + book.rules().size() + " rules of which " + fired.size() + " fired, " + found + " pieces of evidence");
        assertTrue(found >= atLeast, "hardly anything fired, so nothing was compared: " + found);
        assertTrue(fired.size() >= firing * book.rules().size(), "too few rules fired: " + fired.size());
    }

    private static List<List<TaggedSentence>> articles(RuleBook book) {
        ArticleTagger tagger = new ArticleTagger(book);
        return WORDED.stream().filter(a -> a.language() == book.language()).map(a -> tagger.tag(a).sentences()).toList();
    }

    @BeforeAll
    static void readCorpora() throws IOException, ExtractException {
        Gangmu gangmu = Gangmu.open(Path.of("rules"));
        for (Path corpus : CORPORA) {
            for (Path file : documents(corpus)) {
                WORDED.addAll(gangmu.words(gangmu.extract(file)).articles());
            }
        }
    }

    private static List<Path> documents(Path corpus) throws IOException {
        try (Stream<Path> all = Files.walk(corpus)) {
            return all.filter(f -> Files.isRegularFile(f) && !f.toString().matches(".*\\.(gold\\.jsonl|facts\\.json|csv)") && !f.getFileName().toString().equals("README.md") && !f.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }
}
