package org.gangmu.archive;

import java.util.List;
import java.util.function.Supplier;
import org.gangmu.catalogue.KeptContent;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;

/**
 * What is kept of a content, as far as judging it again may need it; what costs to fetch is fetched when asked for.
 *
 * @param articles   in order
 * @param derivation why its sentences have their labels, packed
 * @param texts      of its sentences
 * @param content    the whole of it
 * @param decisions  all that was decided of it
 */
record Kept(List<KeptContent.Part> articles, byte[] derivation, Supplier<List<String>> texts, Supplier<Content> content, Supplier<Decisions> decisions) {

    Kept {
        articles = List.copyOf(articles);
    }
}
