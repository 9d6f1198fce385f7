package org.gangmu.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gangmu.Gangmu;
import org.gangmu.WordedDocument;
import org.gangmu.decide.Decision;
import org.gangmu.decide.Derivation;
import org.gangmu.extract.ExtractException;
import org.gangmu.facts.Person;
import org.gangmu.ledger.DocumentTable;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.EntryReader;
import org.gangmu.ledger.Origin;
import org.gangmu.ledger.Stated;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Chars;
import org.gangmu.text.Places;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;

/**
 * Reads documents into what an archive keeps of them. What it finds depends on a document's bytes, the ending of its name and the rulebooks alone.
 * Thread-safe.
 */
public final class FindingsReader {

    private static final String NAMELESS = "";
    private static final String NAME = "document";
    private static final Set<Stated.Ground> BY_NAME = Set.of(Stated.Ground.FILE, Stated.Ground.FOLDER);

    private final Gangmu gangmu;
    private final EntryReader entries = new EntryReader(Optional.empty(), DocumentTable.NONE);

    public FindingsReader(Gangmu gangmu) {
        this.gangmu = gangmu;
    }

    /**
     * @param ending as in {@link Content#ending()}
     * @throws ExtractException when nothing of the document can be used, or there is no text in it
     */
    public Findings read(byte[] bytes, String ending) throws ExtractException {
        return read(gangmu.extract(name(ending), bytes), ending);
    }

    /** As {@link #read(byte[], String)}, of bytes whose digest is known. */
    public Findings read(byte[] bytes, String ending, String sha256) throws ExtractException {
        return read(gangmu.extract(name(ending), bytes, sha256), ending);
    }

    /** As {@link #read(byte[], String)}, of a file, whose own name says nothing. */
    public Findings read(Path file, String ending) throws ExtractException {
        return read(gangmu.extract(name(ending), file), ending);
    }

    private static String name(String ending) {
        return ending.isEmpty() ? NAME : NAME + "." + ending;
    }

    private Findings read(SourceText named, String ending) throws ExtractException {
        SourceText source = nameless(named);
        if (source.text().isBlank()) {
            List<Problem> problems = source.problems();
            throw new ExtractException(problems.isEmpty() ? "holds no text" : problems.get(problems.size() - 1).message());
        }
        WordedDocument document = gangmu.words(source);
        Content content = new Content(source.sha256(), ending, source.mediaType(), source.text().length(), sentences(document), source.problems(),
                LayoutFile.write(document.document()));
        return new Findings(content, judge(document));
    }

    /** Without the stand-in for its name, which would be read as if its author had given it, and without what cannot be kept. */
    private static SourceText nameless(SourceText s) {
        List<Problem> problems = s.problems().stream()
                .map(p -> p.file().equals(s.name()) ? new Problem(NAMELESS, p.line(), p.column(), p.message(), p.severity(), p.cell()) : p).toList();
        return new SourceText(NAMELESS, s.mediaType(), s.sha256(), Chars.storable(s.text()), s.marks(), problems);
    }

    /**
     * Judges a document that was read before: gives the very decisions that reading it now would give.
     *
     * @throws IllegalArgumentException if what was kept of it does not fit together any more
     */
    public Decisions judge(Content content) {
        return judge(gangmu.words(document(content)));
    }

    /**
     * The document that a content was read from, without its name.
     *
     * @throws IllegalArgumentException as {@link #judge(Content)}
     */
    public static Document document(Content content) {
        return LayoutFile.read(content);
    }

    private static List<FoundSentence> sentences(WordedDocument document) {
        Places places = new Places(document.document().source());
        List<FoundSentence> out = new ArrayList<>();
        for (Article article : document.document().articles()) {
            for (Paragraph paragraph : article.paragraphs()) {
                for (Sentence s : paragraph.sentences()) {
                    out.add(new FoundSentence(out.size(), article.ordinal(), paragraph.ordinal(), s.ordinal(), s.spans(), places.page(s.start()), places.line(s.start()), s.text()));
                }
            }
        }
        return out;
    }

    private Decisions judge(WordedDocument document) {
        Summary summary = gangmu.summarize(document);
        List<Origin> origins = entries.origins(summary);
        List<Decision> decisions = summary.decisions();
        return new Decisions(articles(origins), decisions.stream().map(FindingsReader::label).toList(), figures(entries.read(summary, origins), decisions), people(summary),
                DerivationFile.write(decisions.stream().map(d -> Derivation.of(d).kept()).toList()));
    }

    private static List<FoundArticle> articles(List<Origin> origins) {
        List<FoundArticle> out = new ArrayList<>();
        for (Origin origin : origins) {
            out.add(new FoundArticle(origin.article(), origin.language(), origin.kind(), origin.title(), origin.date(), origin.yearNumber(),
                    BY_NAME.contains(origin.place().by()) ? "" : origin.place().value(), origin.meeting()));
        }
        return out;
    }

    private static FoundLabel label(Decision d) {
        return new FoundLabel(d.label(), d.also(), d.confidence(), d.sentence().setting().frame(), d.rules());
    }

    /** Without words that look like a value and cannot be read as one. */
    private static List<FoundFigure> figures(List<Entry> all, List<Decision> decisions) {
        Map<Integer, Integer> ordinals = new HashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            ordinals.put(decisions.get(i).sentence().sentence().start(), i);
        }
        return all.stream().filter(e -> e.figure().problem().isEmpty()).map(e -> figure(e, ordinals.get(e.sentence().start()))).toList();
    }

    private static FoundFigure figure(Entry e, int sentence) {
        return new FoundFigure(sentence, e.figure().quote().start(), e.figure().quote().end(), e.isPlanned() ? "target" : "result", e.indicator(), e.figure().change(),
                e.figure().op(), e.values(), e.figure().measure().map(m -> m.unit()).orElse(e.figure().unit()), e.period().from(), e.period().to(), e.figure().quote().text());
    }

    private static List<FoundPerson> people(Summary summary) {
        List<FoundPerson> out = new ArrayList<>();
        for (ArticleSummary article : summary.articles()) {
            for (Person person : article.header().people()) {
                out.add(new FoundPerson(article.article().ordinal(), person.name(), person.office(), person.roles()));
            }
        }
        return out;
    }
}
