package org.gangmu.check;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.gangmu.Gangmu;
import org.gangmu.WordedDocument;
import org.gangmu.decide.Decision;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Problem;
import org.gangmu.text.Span;

/**
 * A document of a corpus, ready to be judged.
 *
 * @param name     path below the corpus folder, with "/"
 * @param document its segments and words
 * @param gold     its gold labels in order of place; empty if nobody labelled it
 */
public record CorpusDocument(String name, WordedDocument document, List<GoldUnit> gold) {

    public CorpusDocument {
        gold = List.copyOf(gold);
    }

    static CorpusDocument of(String name, Path file, WordedDocument document, Consumer<Problem> problems) {
        Path gold = gold(file);
        List<GoldUnit> units = List.of();
        if (Files.exists(gold)) {
            try {
                units = GoldFile.read(gold, document.document().source().text(), problems);
            } catch (IOException e) {
                problems.accept(Problem.error(gold.toString(), "cannot be read: " + (e instanceof MalformedInputException ? "it is not UTF-8" : e.getMessage())));
            }
        }
        return new CorpusDocument(name, document, units);
    }

    /** Where the gold of a document stands, if it has any. */
    static Path gold(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + GoldFile.ENDING);
    }

    /** Whether somebody gave it gold labels. */
    public boolean hasGold() {
        return !gold.isEmpty();
    }

    /** Its sentences with what the rulebooks of {@code gangmu} decide, in reading order. */
    public List<Judged> judge(Gangmu gangmu) {
        List<Judged> out = new ArrayList<>();
        Iterator<Decision> decisions = gangmu.decide(document).iterator();
        for (WordedArticle article : document.articles()) {
            for (int i = 0; i < article.words().size(); i++) {
                Decision decision = decisions.next();
                out.add(new Judged(this, article.article().language(), decision, gold(decision.sentence().sentence().spans())));
            }
        }
        return out;
    }

    /** What people say of a sentence of it; null if nobody did. */
    public GoldUnit gold(Decision decision) {
        return gold(decision.sentence().sentence().spans());
    }

    /** The gold unit that shares most characters with a sentence; null if none does. */
    private GoldUnit gold(List<Span> spans) {
        GoldUnit best = null;
        int most = 0;
        for (GoldUnit unit : gold) {
            int shared = 0;
            for (Span span : spans) {
                shared += Math.max(0, Math.min(span.end(), unit.span().end()) - Math.max(span.start(), unit.span().start()));
            }
            if (shared > most) {
                most = shared;
                best = unit;
            }
        }
        return best;
    }
}
