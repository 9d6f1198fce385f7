package org.gangmu.findings;

import java.util.List;

/**
 * What the rulebooks say of a document.
 *
 * @param articles   one for each article, in order
 * @param labels     one for each sentence of the document, in order
 * @param figures    in reading order
 * @param people     in order of articles and of mention
 * @param derivation why each sentence has its label, in packed form ({@link Derivation})
 */
public record Decisions(List<FoundArticle> articles, List<FoundLabel> labels, List<FoundFigure> figures, List<FoundPerson> people, byte[] derivation) {

    public Decisions {
        articles = List.copyOf(articles);
        labels = List.copyOf(labels);
        figures = List.copyOf(figures);
        people = List.copyOf(people);
    }
}
