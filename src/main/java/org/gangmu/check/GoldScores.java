package org.gangmu.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gangmu.Gangmu;
import org.gangmu.decide.Decision;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

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

    /** Adds a document with the decisions on all its sentences; one without gold adds nothing. */
    public void add(CorpusDocument document, List<Decision> decisions) {
        if (document.hasGold()) {
            add(document.name(), document.document().document().source().text(), document.gold(), decisions);
        }
    }

    void add(String name, String text, List<GoldUnit> gold, List<Decision> decisions) {
        String[] painted = new String[text.length()];
        for (Decision decision : decisions) {
            for (Span span : decision.sentence().sentence().spans()) {
                Arrays.fill(painted, span.start(), span.end(), decision.label());
            }
        }
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
        return new ScoreReport(labels(first), total == null ? new Score(labels(first)) : total, languages, documents);
    }

    /** The labels that summaries show, then the default label. */
    private List<String> labels(Language language) {
        RuleBook book = gangmu.rulebook(language);
        List<String> out = new ArrayList<>(book.labels().stream().map(Label::name).filter(l -> !l.equals(book.settings().defaultLabel())).toList());
        out.add(book.settings().defaultLabel());
        return out;
    }
}
