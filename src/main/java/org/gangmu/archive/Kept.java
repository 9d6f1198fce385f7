package org.gangmu.archive;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;
import org.gangmu.text.Language;

/**
 * What is kept of a content, as far as judging it again may need it; what costs to fetch is fetched when asked for.
 *
 * @param languages  of its articles, in order
 * @param sentences  of each article: how many; asked for only where there are several articles
 * @param derivation why its sentences have their labels, packed
 * @param texts      of its sentences
 * @param content    the whole of it
 * @param decisions  all that was decided of it
 */
record Kept(List<Language> languages, Supplier<List<Integer>> sentences, byte[] derivation, Supplier<List<String>> texts, Supplier<Content> content,
            Supplier<Decisions> decisions) {

    /** An article with so many sentences. */
    record Part(Language language, int sentences) {
    }

    Kept {
        languages = List.copyOf(languages);
    }

    /** @param all the sentences of the document */
    List<Part> articles(int all) {
        List<Integer> sizes = languages.size() == 1 ? List.of(all) : sentences.get();
        return IntStream.range(0, languages.size()).mapToObj(i -> new Part(languages.get(i), sizes.get(i))).toList();
    }
}
