package org.gangmu.preview;

import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gangmu.Gangmu;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;
import org.gangmu.decide.Decision;
import org.gangmu.tag.KnownSentence;
import org.gangmu.tag.Setting;
import org.gangmu.tag.WordedArticle;
import org.gangmu.text.Language;

/**
 * What the saved rulebook decided of a document, kept so that it need not be asked again, with what tells whether an edit can reach the document.
 *
 * @param articles one for each article
 */
record SavedDecisions(List<Part> articles) {

    /** Under which facts of this kind are kept. */
    static final String KIND = "saved";

    /**
     * An article.
     *
     * @param language of the article
     * @param version  of the rulebook that judged it
     * @param folded   its text as words are looked up in it
     * @param lines    one for each sentence
     */
    record Part(Language language, String version, String folded, List<Line> lines) {

        List<Set<String>> features() {
            return lines.stream().map(Line::features).toList();
        }
    }

    /**
     * A sentence.
     *
     * @param features its cues, frame, kind and shape, named as in conditions
     */
    record Line(String label, List<String> also, double confidence, Set<String> features) {

        /** What is known of the sentence as long as the edit leaves its facts alone. */
        KnownSentence known() {
            return new KnownSentence(features, new Setting(value("kind:"), value("frame:"), "", ""));
        }

        private String value(String axis) {
            return features.stream().filter(f -> f.startsWith(axis)).findFirst().orElse(axis).substring(axis.length());
        }

        boolean agrees(Decision decision) {
            return label.equals(decision.label()) && also.equals(decision.also()) && confidence == decision.confidence();
        }
    }

    static SavedDecisions of(List<WordedArticle> articles, List<Decision> decisions, Gangmu gangmu) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (WordedArticle article : articles) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < article.words().size(); i++) {
                Decision d = decisions.get(at++);
                lines.add(new Line(d.label(), d.also(), d.confidence(), Reach.features(d.sentence().cues().keySet(), d.sentence().setting(), d.sentence().shape())));
            }
            Language language = article.article().language();
            parts.add(new Part(language, gangmu.rulebook(language).version(), article.folded(), lines));
        }
        return new SavedDecisions(parts);
    }

    /** The languages of its articles. */
    Set<Language> languages() {
        return new TreeSet<>(articles.stream().map(Part::language).toList());
    }

    List<Line> lines() {
        return articles.stream().flatMap(a -> a.lines().stream()).toList();
    }

    byte[] bytes() {
        CompactWriter out = new CompactWriter();
        out.number(articles.size());
        for (Part part : articles) {
            out.number(part.language().ordinal()).name(part.version()).text(part.folded()).number(part.lines().size());
            for (Line line : part.lines()) {
                out.name(line.label()).real(line.confidence()).number(line.also().size());
                line.also().forEach(out::name);
                out.number(line.features().size());
                line.features().stream().sorted().forEach(out::name);
            }
        }
        return out.bytes();
    }

    /** What {@link #bytes()} gave, if it still speaks of the rulebooks in force. */
    static Optional<SavedDecisions> read(byte[] bytes, Gangmu gangmu) {
        try {
            CompactReader in = new CompactReader(bytes);
            List<Part> parts = new ArrayList<>();
            for (int n = in.number(); n > 0; n--) {
                Language language = Language.values()[in.number()];
                String version = in.name();
                if (!gangmu.rulebook(language).version().equals(version)) {
                    return Optional.empty();
                }
                parts.add(new Part(language, version, in.text(), lines(in)));
            }
            return Optional.of(new SavedDecisions(parts));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException damaged) {
            return Optional.empty();
        }
    }

    private static List<Line> lines(CompactReader in) {
        List<Line> out = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            String label = in.name();
            double confidence = in.real();
            List<String> also = new ArrayList<>(2);
            for (int m = in.number(); m > 0; m--) {
                also.add(in.name());
            }
            int size = in.number();
            Set<String> features = new HashSet<>(size * 2);
            for (; size > 0; size--) {
                features.add(in.name());
            }
            out.add(new Line(label, also, confidence, features));
        }
        return out;
    }
}
