package org.gangmu.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What the rulebooks say of a document.
 *
 * @param articles   one for each article, in order
 * @param labels     one for each sentence of the document, in order
 * @param figures    in reading order
 * @param people     in order of articles and of mention
 * @param derivation why each sentence has its label, in packed form ({@link DerivationFile})
 */
public record Decisions(List<FoundArticle> articles, List<FoundLabel> labels, List<FoundFigure> figures, List<FoundPerson> people, byte[] derivation) {

    public Decisions {
        articles = List.copyOf(articles);
        labels = List.copyOf(labels);
        figures = List.copyOf(figures);
        people = List.copyOf(people);
    }

    /** Whether the two say the same; one derivation may be packed into other bytes by another Java. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Decisions d && articles.equals(d.articles) && labels.equals(d.labels) && figures.equals(d.figures) && people.equals(d.people)
                && (Arrays.equals(derivation, d.derivation) || Arrays.equals(Deflated.unpack(derivation), Deflated.unpack(d.derivation)));
    }

    @Override
    public int hashCode() {
        return Objects.hash(articles, labels, figures, people);
    }
}
