package org.gangmu.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;

/**
 * Takes in documents one by one and finds the passages that they share.
 *
 * <pre>{@code
 * try (CopyFinder finder = new CopyFinder(CopyOptions.DEFAULT)) {
 *     documents.forEach(finder::add);
 *     Copies copies = finder.find();
 * }
 * }</pre>
 *
 * <p>Texts lie in a temporary file. Memory: an index of at most a third of Java's memory, made and walked part by part if it would be larger; an eighth
 * for the texts looked at last; and what is found, 50 bytes a run. Not thread-safe.
 */
public final class CopyFinder implements AutoCloseable {

    private static final int BYTES_OF_A_GRAM = 24;

    private final CopyOptions options;
    private final Grams grams;
    private final Shelf shelf;
    private final long memory;
    private final List<Member> members = new ArrayList<>();
    private long count;

    public CopyFinder(CopyOptions options) throws IOException {
        this(options, Runtime.getRuntime().maxMemory() / 3);
    }

    /** @param memory bytes that the index may take */
    CopyFinder(CopyOptions options, long memory) throws IOException {
        this.options = options;
        this.grams = new Grams(options);
        this.memory = memory;
        this.shelf = new Shelf();
    }

    /** Takes in a document, dated as it dates itself in its headline, first lines or name. */
    public void add(Document document) throws IOException {
        add(document, WrittenDate.of(document));
    }

    /** @param date ISO, only as far as it is known: {@code 2026-01-08}, {@code 2026} */
    public void add(Document document, Optional<String> date) throws IOException {
        Letters letters = Letters.of(document);
        shelf.add(letters.chars(), letters.origins(), Stretches.of(document), document.source().text());
        count += grams.count(letters.chars());
        int size = letters.chars().length - document.articles().size();
        members.add(new Member(members.size(), document.source().name(), title(document), date, size));
    }

    private static String title(Document document) {
        for (Article article : document.articles()) {
            for (Paragraph paragraph : article.paragraphs()) {
                if (paragraph.role() == Paragraph.Role.TITLE) {
                    StringBuilder out = new StringBuilder();
                    for (Sentence sentence : paragraph.sentences()) {
                        out.append(sentence.text());
                    }
                    return out.toString().strip().replaceAll("\\s+", " ");
                }
            }
        }
        return "";
    }

    /** Finds what the documents share. */
    public Copies find() {
        // Undated documents come last: of them nothing is known to be later.
        int[] numbers = members.stream().sorted(Comparator.comparing((Member m) -> m.date().orElse("9999")).thenComparingInt(Member::number))
                .mapToInt(Member::number).toArray();
        Corpus corpus = new Corpus(shelf, numbers, count);
        RunSearch search = new RunSearch(corpus, grams, options);
        int shares = (int) Math.min(1024, count * BYTES_OF_A_GRAM / memory + 1);
        for (int share = 0; share < shares; share++) {
            search.walk(new GramIndex(corpus, grams, share, shares));
        }
        return new Copies(members, corpus, shelf, search);
    }

    @Override
    public void close() throws IOException {
        shelf.close();
    }
}
