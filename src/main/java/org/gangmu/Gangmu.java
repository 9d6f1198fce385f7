package org.gangmu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gangmu.decide.Decision;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.extract.TikaExtractor;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.rulebook.ShippedRules;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.PageSegmenter;
import org.gangmu.segment.Segmenter;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.FigureNotes;
import org.gangmu.summarize.Summary;
import org.gangmu.table.TableSet;
import org.gangmu.tag.KnownSentence;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;

/**
 * The whole of Gangmu: a document in, its structured summary out.
 *
 * <pre>{@code
 * Gangmu gangmu = Gangmu.open(Path.of("rules"));
 * Summary summary = gangmu.summarize(Path.of("report.pdf"));
 * }</pre>
 *
 * <p>Thread-safe; one instance serves many threads. Rulebooks and language models are loaded when a document first needs them.
 */
public final class Gangmu {

    private static final String RULEBOOK = "rulebook";

    private final ExtractLimits limits;
    private final TikaExtractor extractor;
    private final Segmenter segmenter = new PageSegmenter();
    /** Gives the rulebooks in force; asked once for each document, so that one document is judged by one state of them. */
    private final Supplier<Pipelines> pipelines;

    private Gangmu(Supplier<Pipelines> pipelines, ExtractLimits limits) {
        this.pipelines = pipelines;
        this.limits = limits;
        this.extractor = new TikaExtractor(limits);
    }

    /**
     * Opens rulebooks that are at hand.
     *
     * @throws IllegalArgumentException if there is none, or if two are for one language
     */
    public static Gangmu of(Collection<RuleBook> books, ExtractLimits limits) {
        Map<Language, Supplier<RuleBook>> byLanguage = new TreeMap<>();
        for (RuleBook book : books) {
            if (byLanguage.put(book.language(), () -> book) != null) {
                throw new IllegalArgumentException("two rulebooks for " + book.language().code());
            }
        }
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("no rulebook");
        }
        Pipelines pipelines = new Pipelines(byLanguage);
        return new Gangmu(() -> pipelines, limits);
    }

    /** Opens the rulebooks that are shipped in the jar. */
    public static Gangmu open() {
        return open(ExtractLimits.DEFAULT);
    }

    /** Opens the rulebooks that are shipped in the jar, with other limits on documents. */
    public static Gangmu open(ExtractLimits limits) {
        return open(shippedRulebooks(), limits);
    }

    /**
     * Opens a folder of rulebooks, each a folder ({@code zh}, {@code en}) or a workbook ({@code zh.xlsx}), or one rulebook.
     *
     * @throws RuleBookException if there is none, or if two are for one language; what is wrong inside a rulebook shows when it is first needed
     */
    public static Gangmu open(Path rules) {
        return open(rules, ExtractLimits.DEFAULT);
    }

    /** As {@link #open(Path)}, with other limits on documents. */
    public static Gangmu open(Path rules, ExtractLimits limits) {
        return open(rulebookFolders(rules), limits);
    }

    /** Opens rulebooks, each a folder or a workbook of its own, one for a language. */
    public static Gangmu open(List<Path> rulebooks, ExtractLimits limits) {
        Pipelines pipelines = pipelines(rulebooks);
        return new Gangmu(() -> pipelines, limits);
    }

    /**
     * Opens a folder of rulebooks and keeps up with it: when its files change, the changed rulebooks take over as a whole between two documents; while
     * they are broken, the last good ones stay in force. Which version made a summary stands in it ({@link RuleBook#version()}).
     *
     * @param broken takes the problems of changed rulebooks that are not taken over, on the thread that brought the next document
     * @throws RuleBookException if the rulebooks are broken now
     */
    public static Gangmu watch(Path rules, ExtractLimits limits, Consumer<List<Problem>> broken) {
        return new Gangmu(new RuleBookWatch(watched(rules), () -> pipelines(rulebookFolders(rules)), broken, System::currentTimeMillis), limits);
    }

    /** The folder and what its overlays are based on. */
    private static List<Path> watched(Path rules) {
        Set<Path> out = new LinkedHashSet<>();
        out.add(rules);
        rulebookFolders(rules).forEach(folder -> out.addAll(RuleBookReader.places(folder)));
        return List.copyOf(out);
    }

    private static Pipelines pipelines(List<Path> rulebooks) {
        Map<Language, Path> folders = new TreeMap<>();
        Map<Language, Supplier<RuleBook>> books = new TreeMap<>();
        for (Path folder : rulebooks) {
            Language language = RuleBookReader.language(folder);
            Path other = folders.put(language, folder);
            if (other != null) {
                throw new RuleBookException(List.of(Problem.error(folder.toString(), "is a second rulebook for " + language.code() + " beside " + other)));
            }
            books.put(language, () -> RuleBookReader.read(folder));
        }
        return new Pipelines(books);
    }

    /** The folder of rulebooks in the jar; its paths are readable for the life of the program. */
    public static Path shippedRulebooks() {
        return ShippedRules.folder();
    }

    /**
     * The rulebooks in a folder, in name order: folders of tables and workbooks; the place itself if it is one.
     *
     * @throws RuleBookException if there is none
     */
    public static List<Path> rulebookFolders(Path rules) {
        if (TableSet.isWorkbook(rules) || TableSet.has(rules, RULEBOOK)) {
            return List.of(rules);
        }
        try (Stream<Path> entries = Files.list(rules)) {
            List<Path> folders = entries.filter(f -> Files.isDirectory(f) || TableSet.isWorkbook(f)).sorted().toList();
            List<Path> found = folders.stream().filter(f -> TableSet.isWorkbook(f) || TableSet.has(f, RULEBOOK)).toList();
            // Without this its language would silently be read with another rulebook.
            List<Problem> lacking = folders.stream().filter(f -> !found.contains(f) && Files.isDirectory(f.resolve("lexicon")))
                    .map(f -> Problem.error(f.toString(), "has a lexicon but no " + RULEBOOK + ".csv")).toList();
            if (!lacking.isEmpty()) {
                throw new RuleBookException(lacking);
            }
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException e) {
            throw new RuleBookException(List.of(Problem.error(rules.toString(), "no such folder of rulebooks")));
        }
        throw new RuleBookException(List.of(Problem.error(rules.toString(), "holds no rulebook: no folder in it has a " + RULEBOOK + ".csv")));
    }

    /** The extracted text of a file: what all offsets count in. */
    public SourceText extract(Path file) throws ExtractException {
        return extractor.extract(file);
    }

    /** As {@link #extract(Path)}, of a file's bytes. */
    public SourceText extract(String name, byte[] bytes) throws ExtractException {
        return extractor.extract(name, bytes);
    }

    /** As {@link #extract(String, byte[])}, for bytes whose digest is known. */
    public SourceText extract(String name, byte[] bytes, String sha256) throws ExtractException {
        return extractor.extract(name, bytes, sha256);
    }

    /** As {@link #extract(Path)}, under another name than the file's. */
    public SourceText extract(String name, Path file) throws ExtractException {
        return extractor.extract(name, file);
    }

    /**
     * As {@link #extract(String, byte[], String)}, of plain text and Markdown alone, at which no library looks.
     *
     * @return empty if the bytes are anything else, readable or not, and nothing was read
     */
    public Optional<SourceText> plain(String name, byte[] bytes, String sha256) throws ExtractException {
        return extractor.plain(name, bytes, sha256);
    }

    public Summary summarize(Path file) throws ExtractException {
        return summarize(extractor.extract(file));
    }

    /** @param name how results name the document; its ending helps to detect the format */
    public Summary summarize(String name, byte[] bytes) throws ExtractException {
        return summarize(extractor.extract(name, bytes));
    }

    /** Summarizes plain text, all offsets counting in it as it is given; what looks like HTML or a mail is not taken for one. */
    public Summary summarize(String text) {
        return summarize(SourceText.plain("text.txt", text));
    }

    public Summary summarize(SourceText source) {
        Document document = segmenter.segment(source);
        Pipelines now = pipelines.get();
        List<ArticleSummary> articles = new ArrayList<>();
        for (Article article : document.articles()) {
            articles.add(now.of(article.language()).run(document, article));
        }
        return summary(document, articles);
    }

    /** As {@link #summarize(SourceText)}, of a document that was segmented and worded before. */
    public Summary summarize(WordedDocument worded) {
        Pipelines now = pipelines.get();
        return summary(worded.document(), worded.articles().stream().map(a -> now.of(a.article().language()).run(worded.document(), a)).toList());
    }

    private static Summary summary(Document document, List<ArticleSummary> articles) {
        List<Problem> problems = new ArrayList<>(document.source().problems());
        problems.addAll(FigureNotes.of(document.source(), articles));
        return new Summary(document, articles, problems);
    }

    /** All of a document's way to its labels that is the same under any rulebooks: its segments and words. */
    public WordedDocument words(SourceText source) {
        return words(segmenter.segment(source));
    }

    /** As {@link #words(SourceText)}, of a document that is segmented already. */
    public WordedDocument words(Document document) {
        Pipelines now = pipelines.get();
        return new WordedDocument(document, document.articles().stream().map(a -> now.of(a.language()).words(a)).toList());
    }

    /** The decisions of a document, sentence by sentence, as {@link #summarize(SourceText)} makes them. */
    public List<Decision> decide(WordedDocument document) {
        Pipelines now = pipelines.get();
        return document.articles().stream().flatMap(a -> now.of(a.article().language()).decide(a).stream()).toList();
    }

    /** These rulebooks as they are now, with another one for its language. */
    public Gangmu with(RuleBook book) {
        Pipelines now = pipelines.get().with(book);
        return new Gangmu(() -> now, limits);
    }

    /** The rulebooks as they are now: several calls to it are answered by one state of them, whatever happens to their files. */
    public Gangmu snapshot() {
        Pipelines now = pipelines.get();
        return new Gangmu(() -> now, limits);
    }

    /** How large, deep and slow a document may be before it is refused. */
    public ExtractLimits limits() {
        return limits;
    }

    /**
     * The decisions of some sentences of an article of which all else is known, as {@link #decide(WordedDocument)} makes them.
     *
     * @param wanted ordinals of the sentences in the article
     * @param known  one for each sentence of the article, as this rulebook's words, kinds and frames make it
     * @return one for each wanted sentence, in order
     */
    public List<Decision> decide(WordedArticle article, BitSet wanted, List<KnownSentence> known) {
        return pipelines.get().of(article.article().language()).decide(article, wanted, known);
    }

    /** As {@link #words(Document)}, of one article, and of some of its sentences alone: what {@link #decide(WordedArticle, BitSet, List)} needs of them. */
    public WordedArticle words(Article article, BitSet wanted) {
        return pipelines.get().of(article.language()).words(article, wanted);
    }

    /** All rulebooks in force, in the order of their languages; read now if none was needed before. */
    public List<RuleBook> rulebooks() {
        return pipelines.get().all();
    }

    /** The rulebook in force for a language. */
    public RuleBook rulebook(Language language) {
        return pipelines.get().bookOf(language);
    }
}
