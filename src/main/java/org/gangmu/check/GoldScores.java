package org.gangmu.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gangmu.Gangmu;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Document;
import org.gangmu.text.Language;

/** Gathers the scores of decided documents against their gold: all together, by language and by document. Not thread-safe. */
public final class GoldScores {

    private final Gangmu gangmu;
    private final Map<String, Score> documents = new TreeMap<>();
    private final Map<Language, Score> languages = new TreeMap<>();
    private Score total;

    /** @param gangmu whose rulebooks name the labels */
    public GoldScores(Gangmu gangmu) {
        this.gangmu = gangmu;
    }

    /**
     * Adds a document; one without gold adds nothing.
     *
     * @param labels of all its sentences, in reading order
     */
    public void add(CorpusDocument document, List<String> labels) {
        if (document.hasGold()) {
            add(document.name(), document.document().document(), document.gold(), labels);
        }
    }

    void add(String name, Document document, List<GoldUnit> gold, List<String> given) {
        String text = document.source().text();
        String[] painted = new String[text.length()];
        Iterator<String> label = given.iterator();
        document.sentences().forEach(sentence -> {
            String own = label.next();
            sentence.spans().forEach(span -> Arrays.fill(painted, span.start(), span.end(), own));
        });
        Language language = Language.of(text);
        Score score = new Score(labels(language));
        score.document(name.substring(name.lastIndexOf('/') + 1), text, gold, painted);
        documents.put(name, score);
        total = total == null ? new Score(labels(language)) : total;
        total.add(score);
        languages.computeIfAbsent(language, l -> new Score(labels(l))).add(score);
    }

    public ScoreReport report() {
        Language first = languages.isEmpty() ? Language.ZH : languages.keySet().iterator().next();
        return new ScoreReport(labels(first), total == null ? new Score(labels(first)) : total, languages, documents, new FactsReport());
    }

    /** The labels that summaries show, then the default label. */
    private List<String> labels(Language language) {
        RuleBook book = gangmu.rulebook(language);
        List<String> out = new ArrayList<>(book.labels().stream().map(Label::name).filter(l -> !l.equals(book.settings().defaultLabel())).toList());
        out.add(book.settings().defaultLabel());
        return out;
    }
}
