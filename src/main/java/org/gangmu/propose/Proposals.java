package org.gangmu.propose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.check.CorpusDocument;
import org.gangmu.check.Judged;
import org.gangmu.check.ShownNames;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Span;

/**
 * Rows proposed for a label.
 *
 * @param book   the rulebook that they are for
 * @param about  what they are for
 * @param target the sentence; null if they are for all sentences of the label
 * @param rows   the rows: for a sentence from literal to general, for a label the most useful first
 */
public record Proposals(RuleBook book, About about, Judged target, List<Proposal> rows) {

    /** Says in the words of a language what rows are for. */
    @FunctionalInterface
    public interface About {
        String text(Messages messages, ShownNames names);
    }

    public Proposals {
        rows = List.copyOf(rows);
    }

    /**
     * Proposes rows that would give a sentence a label.
     *
     * @param corpus   what the rows are measured on
     * @param line     1-based line of the extracted text; of its sentences the first that is decided otherwise is taken
     * @return nothing if no sentence of the line is decided otherwise
     * @throws ExtractException if the document cannot be read
     */
    public static Optional<Proposals> forSentence(Corpus corpus, Gangmu gangmu, Path file, int line, String label) throws ExtractException {
        CorpusDocument document = new CorpusDocument(file.toString(), gangmu.words(gangmu.extract(file)), List.of());
        List<Judged> judged = document.judge(gangmu);
        for (int i = 0; i < judged.size(); i++) {
            Judged j = judged.get(i);
            if (touches(j, line) && !j.decision().label().equals(label)) {
                return Optional.of(forSentence(corpus, gangmu.rulebook(j.language()), document, i, label, nameIn(corpus, file)));
            }
        }
        return Optional.empty();
    }

    private static Proposals forSentence(Corpus corpus, RuleBook book, CorpusDocument document, int index, String label, String name) {
        Judged plain = document.judge(one(book)).get(index);
        Phrases phrases = Phrases.of(plain.decision().sentence(), book.language());
        Gangmu withPhrases = one(phrases.addedTo(book));
        Judged target = document.judge(withPhrases).get(index);
        SentenceTable table = new SentenceTable(book, sentences(corpus, withPhrases, book));
        Span at = target.decision().sentence().sentence().spans().get(0);
        Judged known = table.sentences(table.which(j -> j.document().name().equals(name) && j.decision().sentence().sentence().spans().get(0).equals(at))).stream()
                .findFirst().orElse(target);
        SentenceProposer proposer = new SentenceProposer(table, target, label, phrases);
        About about = (messages, names) -> messages.get("about.sentence", target.place(), names.label(target.decision().label()),
                known.gold() == null ? "" : messages.get("about.gold", names.label(known.gold().label())), target.decision().sentence().sentence().text().replaceAll("\\s+", " "),
                points(target, names), names.label(label), Proposal.number(proposer.strength()));
        return new Proposals(book, about, known, proposer.proposals());
    }

    /** Proposes rows for the sentences of a label that are decided otherwise, measured on documents that were not looked at too. */
    public static Proposals forLabel(Corpus corpus, RuleBook book, String label) {
        SentenceTable table = new SentenceTable(book, sentences(corpus, one(book), book));
        GoldProposer proposer = new GoldProposer(table, label);
        BitSet gold = table.gold(label);
        BitSet wrong = Effect.and(gold, table.which(j -> j.gold() != null && !j.isRight()));
        About about = (messages, names) -> messages.get("about.label", book.version(), gold.cardinality(), names.label(label), wrong.cardinality(),
                Effect.count(wrong, proposer.held()));
        return new Proposals(book, about, null, proposer.proposals());
    }

    private static Gangmu one(RuleBook book) {
        return Gangmu.of(List.of(book), ExtractLimits.DEFAULT);
    }

    /** The sentences of a rulebook's language; documents without any are not judged. */
    static List<Judged> sentences(Corpus corpus, Gangmu gangmu, RuleBook book) {
        List<Judged> out = new ArrayList<>();
        corpus.forEach(d -> d.document().articles().stream().anyMatch(a -> a.article().language() == book.language()) ? d.judge(gangmu) : List.<Judged>of(),
                all -> all.stream().filter(j -> j.language() == book.language()).forEach(out::add));
        return out;
    }

    private static boolean touches(Judged j, int line) {
        String text = j.document().document().document().source().text();
        int last = j.decision().sentence().sentence().end();
        long lines = text.substring(j.decision().sentence().sentence().start(), last).chars().filter(c -> c == '\n').count();
        return j.line() <= line && line <= j.line() + lines;
    }

    /** The file's name in the corpus; its own if it lies elsewhere. */
    private static String nameIn(Corpus corpus, Path file) {
        try {
            Path folder = corpus.folder().toRealPath();
            Path real = Files.exists(file) ? file.toRealPath() : file;
            return real.startsWith(folder) ? folder.relativize(real).toString().replace('\\', '/') : file.toString();
        } catch (IOException unreadable) {
            return file.toString();
        }
    }

    private static String points(Judged target, ShownNames names) {
        return target.decision().points().entrySet().stream().map(e -> names.label(e.getKey()) + " " + Math.round(e.getValue() * 100) / 100.0)
                .collect(Collectors.joining(names.comma()));
    }

    /** The proposals as people read them: numbered rows ready to paste, with what each was measured to do. */
    public String text(Language ui) {
        Messages messages = Messages.of(Proposals.class, ui);
        StringBuilder out = new StringBuilder(about.text(messages, new ShownNames(book.names(), ui))).append('\n');
        if (rows.isEmpty()) {
            return out.append(messages.get("no-row")).append('\n').toString();
        }
        out.append('\n').append(messages.get("rows", rows.get(0).table())).append('\n').append(Proposal.header()).append('\n');
        for (int i = 0; i < rows.size(); i++) {
            Proposal row = rows.get(i);
            out.append('\n').append(i + 1).append(".  ").append(row.row()).append('\n');
            if (!row.phrase().isEmpty()) {
                out.append("    ").append(messages.get("word", row.conditions().anchor().get(0), row.phrase())).append('\n');
            }
            out.append("    ").append(row.held() == null ? "" : messages.get("seen")).append(row.seen().text(messages)).append('\n');
            if (row.held() != null) {
                out.append("    ").append(messages.get("held")).append(row.held().text(messages)).append('\n');
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text(Language.EN);
    }
}
