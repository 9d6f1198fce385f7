package org.gangmu.preview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gangmu.Gangmu;
import org.gangmu.check.CorpusDocument;
import org.gangmu.check.CorpusFile;
import org.gangmu.check.Judged;
import org.gangmu.decide.Decision;
import org.gangmu.extract.ExtractException;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;

/** Compares what two rulebooks decide of single documents, doing no more work than the edit asks for. Thread-safe. */
final class TwoRulebooks {

    private final Gangmu saved;
    private final Gangmu edited;
    private final Map<Language, Reach> reaches = new ConcurrentHashMap<>();

    /**
     * A document compared.
     *
     * @param before   the labels of all its sentences by the saved rulebook
     * @param after    the same by the edited one
     * @param document the document itself if it has gold
     */
    record Compared(Set<Language> languages, List<String> before, List<String> after, List<Flip> flips, int also, int confidence,
                    Optional<CorpusDocument> document) {
    }

    TwoRulebooks(Gangmu saved, Gangmu edited) {
        this.saved = saved;
        this.edited = edited;
    }

    Compared compare(CorpusFile file) throws ExtractException {
        Optional<SavedDecisions> kept = file.kept(SavedDecisions.KIND).flatMap(facts -> SavedDecisions.read(facts, saved));
        if (kept.isEmpty()) {
            CorpusDocument document = file.document();
            List<WordedArticle> articles = document.document().articles();
            List<Judged> before = document.judge(saved);
            // Words of another language than the rulebook's are no ground to tell what an edit reaches.
            if (articles.stream().allMatch(a -> a.language() == saved.rulebook(a.article().language()).language())) {
                file.keep(SavedDecisions.KIND, SavedDecisions.of(articles, before.stream().map(Judged::decision).toList(), saved).bytes());
            }
            return compared(document, before, edited.decide(document.document()));
        }
        SavedDecisions known = kept.get();
        if (known.articles().stream().noneMatch(this::touches)) {
            return same(known, file);
        }
        CorpusDocument document = file.document();
        List<Decision> after = edited.decide(document.document());
        List<SavedDecisions.Line> lines = known.lines();
        for (int i = 0; i < after.size(); i++) {
            if (!lines.get(i).agrees(after.get(i))) {
                return compared(document, document.judge(saved), after);
            }
        }
        return same(known, file);
    }

    private boolean touches(SavedDecisions.Part article) {
        return reaches.computeIfAbsent(article.language(), l -> Reach.of(saved.rulebook(l), edited.rulebook(l))).touches(article);
    }

    private static Compared same(SavedDecisions known, CorpusFile file) throws ExtractException {
        List<String> labels = known.lines().stream().map(SavedDecisions.Line::label).toList();
        Set<Language> languages = new TreeSet<>(known.articles().stream().map(SavedDecisions.Part::language).toList());
        return new Compared(languages, labels, labels, List.of(), 0, 0, file.hasGold() ? Optional.of(file.document()) : Optional.empty());
    }

    private static Compared compared(CorpusDocument document, List<Judged> before, List<Decision> after) {
        List<Flip> flips = new ArrayList<>();
        int also = 0;
        int confidence = 0;
        List<Language> languages = document.document().articles().stream().flatMap(a -> Collections.nCopies(a.words().size(), a.article().language()).stream()).toList();
        for (int i = 0; i < after.size(); i++) {
            Decision was = before.get(i).decision();
            Decision is = after.get(i);
            if (!was.label().equals(is.label())) {
                flips.add(new Flip(languages.get(i), document.name(), before.get(i).line(), was, is, before.get(i).gold()));
            } else if (!was.also().equals(is.also())) {
                also++;
            } else if (was.confidence() != is.confidence()) {
                confidence++;
            }
        }
        return new Compared(new TreeSet<>(languages), before.stream().map(j -> j.decision().label()).toList(), after.stream().map(Decision::label).toList(), flips, also,
                confidence, document.hasGold() ? Optional.of(document) : Optional.empty());
    }
}
