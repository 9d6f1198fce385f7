package org.gangmu;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.text.Beside;
import org.gangmu.text.Language;

/** One state of the rulebooks in force, a pipeline for each; built when an article first needs it. Thread-safe. */
final class Pipelines {

    /** Readers of the rulebooks, in language order. */
    private final Map<Language, Supplier<RuleBook>> books;
    private final Map<Language, RuleBook> read = new ConcurrentHashMap<>();
    private final Map<Language, Pipeline> built = new ConcurrentHashMap<>();

    Pipelines(Map<Language, Supplier<RuleBook>> books) {
        this.books = new TreeMap<>(books);
    }

    /** The pipeline for a language; that of the first rulebook if there is none for it. */
    Pipeline of(Language language) {
        return built.computeIfAbsent(known(language), this::build);
    }

    /** Dictionaries and rulebook are read side by side: neither needs the other, and each takes a good part of a short run. */
    private Pipeline build(Language language) {
        Beside<Void> dictionaries = Beside.start("gangmu-dictionaries", () -> {
            ArticleTagger.load(language);
            return null;
        });
        RuleBook book = book(language);
        dictionaries.get();
        return new Pipeline(book);
    }

    /** The rulebook of {@link #of}, for which no pipeline is built. */
    RuleBook bookOf(Language language) {
        return book(known(language));
    }

    private Language known(Language language) {
        return books.containsKey(language) ? language : books.keySet().iterator().next();
    }

    /** The rulebooks, in language order. */
    List<RuleBook> all() {
        return books.keySet().stream().map(this::book).toList();
    }

    private RuleBook book(Language language) {
        return read.computeIfAbsent(language, l -> books.get(l).get());
    }

    /** The same with another rulebook for its language; what is built for the other languages is shared. */
    Pipelines with(RuleBook book) {
        Map<Language, Supplier<RuleBook>> all = new TreeMap<>(books);
        all.put(book.language(), () -> book);
        Pipelines out = new Pipelines(all);
        out.read.putAll(read);
        out.read.put(book.language(), book);
        built.forEach((language, pipeline) -> {
            if (language != book.language()) {
                out.built.put(language, pipeline);
            }
        });
        return out;
    }

    /**
     * Builds all pipelines now.
     *
     * @throws RuleBookException if a rulebook has problems
     */
    Pipelines ready() {
        books.keySet().forEach(this::of);
        return this;
    }
}
