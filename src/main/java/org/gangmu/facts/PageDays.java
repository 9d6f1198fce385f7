package org.gangmu.facts;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;

/** The days that the first articles of a document tell of, each looked up when it is first asked for. Thread-safe. */
final class PageDays {

    private static final int MOST = 6;

    private final WeakReference<Document> document;
    private final FactWords words;
    private final AtomicReferenceArray<Optional<LocalDate>> days = new AtomicReferenceArray<>(MOST);

    PageDays(Document document, FactWords words) {
        this.document = new WeakReference<>(document);
        this.words = words;
    }

    boolean areOf(Document other) {
        return document.get() == other;
    }

    /** That of the first article but one that tells of a day. */
    Optional<LocalDate> besides(Article article) {
        Document of = document.get();
        for (int i = 0; of != null && i < Math.min(MOST, of.articles().size()); i++) {
            Article other = of.articles().get(i);
            Optional<LocalDate> found = other.ordinal() == article.ordinal() ? Optional.empty() : day(i, other);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> day(int i, Article article) {
        Optional<LocalDate> known = days.get(i);
        if (known == null) {
            known = EventDate.read(opening(article), List.of(), Optional.empty());
            days.set(i, known);
        }
        return known;
    }

    private List<Reading> opening(Article article) {
        List<Reading> out = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs().subList(0, Math.min(HeaderReader.OPENING_SENTENCES, article.paragraphs().size()))) {
            for (Sentence sentence : paragraph.sentences()) {
                if (HeaderReader.isReadable(sentence)) {
                    out.add(new Reading(sentence, paragraph, words));
                }
            }
        }
        return out;
    }
}
