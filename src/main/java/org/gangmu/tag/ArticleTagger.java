package org.gangmu.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gangmu.rulebook.KindRow;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Vocabulary;
import org.gangmu.rulebook.Word;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Tags articles of a rulebook's language with the rulebook's lexicon, kinds and frames. */
public final class ArticleTagger implements Tagger {

    private static final SentenceWords NO_WORDS = SentenceWords.of(List.of());

    private final RuleBook book;
    private final Language language;
    private final WordTagger words;
    private final Grammar grammar;
    private final CueFinder cues;
    private final CueNames names;
    private final BitSet attributions;
    private final BitSet formulas;
    private final SettingReader settings;

    public ArticleTagger(RuleBook book) {
        this.book = book;
        this.language = book.language();
        this.words = words(language);
        this.grammar = language == Language.ZH ? new ChineseGrammar() : new EnglishGrammar();
        this.names = new CueNames(Vocabulary.BUILT_IN, book.lexicon().stream().map(Word::cue).toList());
        this.cues = new CueFinder(book.lexicon(), names, language, book.settings().gap());
        this.attributions = lexical(book.settings().attributions());
        this.formulas = lexical(book.settings().formulas());
        this.settings = new SettingReader(book);
    }

    private BitSet lexical(List<String> cues) {
        return cues.stream().filter(c -> !Vocabulary.isBuiltIn(c)).mapToInt(names::find).filter(c -> c >= 0).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static WordTagger words(Language language) {
        return language == Language.ZH ? ClauseWords::new : new OpenNlpWords();
    }

    /** Loads what a language's words are found by, which takes a while and needs no rulebook; without this the first sentence does. */
    public static void load(Language language) {
        words(language).words(FoldedText.of("工作 work 1", language, Simplified.NONE)).all();
    }

    @Override
    public TaggedArticle tag(Article article) {
        return tag(article, (ordinal, text) -> words.words(text));
    }

    @Override
    public WordedArticle words(Article article) {
        BitSet all = new BitSet();
        all.set(0, (int) article.sentences().count());
        return words(article, all);
    }

    @Override
    public WordedArticle words(Article article, BitSet wanted) {
        Simplified simplified = Simplified.forArticle(article, language);
        List<SentenceWords> out = new ArrayList<>();
        article.sentences().forEach(s -> out.add(wanted.get(out.size()) ? words.words(FoldedText.of(s.text(), language, simplified)) : NO_WORDS));
        return new WordedArticle(article, language, out);
    }

    @Override
    public TaggedArticle tag(WordedArticle worded) {
        return worded.language() == language ? tag(worded.article(), (ordinal, text) -> worded.words().get(ordinal)) : tag(worded.article());
    }

    /** The kind rows that speak in an article, whether or not their kind wins. */
    public List<KindRow> kindRows(WordedArticle worded) {
        List<TaggedSentence> tagged = facts(worded.article(), (ordinal, text) -> worded.words().get(ordinal));
        Set<KindRow> found = settings.counts(tagged).keySet();
        return book.kinds().stream().filter(found::contains).toList();
    }

    /** Gives the words of the sentence of that ordinal in its article. */
    private interface Words {
        SentenceWords of(int ordinal, FoldedText text);
    }

    private TaggedArticle tag(Article article, Words found) {
        List<TaggedSentence> tagged = facts(article, found);
        String kind = settings.kind(tagged);
        return new TaggedArticle(article, kind, settings.frames(tagged, kind));
    }

    /**
     * Tags a sentence by itself, with what is around it taken as given.
     *
     * @param given by axis: {@code frame} and {@code kind}; {@code at}: where it stands (first, opening, closing …); {@code prev} and {@code lead}: the cues of
     *              the sentence before and of its paragraph's first; {@code year}: the one that the article speaks in. Several names are joined by "&amp;".
     *              What is absent is "none", the default kind, nowhere, no cue and the year that the sentence itself tells
     */
    public TaggedSentence tag(Sentence sentence, Paragraph paragraph, Map<String, String> given) {
        FoundCues standing = new FoundCues(names);
        names(given, "at").forEach(at -> standing.give("#" + at, new Span(0, sentence.text().length())));
        int year = given.containsKey("year") ? Integer.parseInt(given.get("year")) : BaseYear.of(new Article(0, language, List.of(paragraph), List.of()));
        TaggedSentence tagged = facts(sentence, paragraph, Simplified.forText(sentence.text(), language), words::words, year, standing, names(given, "prev"), names(given, "lead"));
        return tagged.in(new Setting(given.getOrDefault("kind", book.settings().defaultKind()), given.getOrDefault("frame", "none"), "given", ""));
    }

    private static Set<String> names(Map<String, String> given, String axis) {
        return given.containsKey(axis) ? Set.copyOf(List.of(given.get(axis).split("&"))) : Set.of();
    }

    @Override
    public List<TaggedSentence> tag(WordedArticle worded, BitSet wanted, List<KnownSentence> known) {
        Simplified simplified = Simplified.forArticle(worded.article(), language);
        int baseYear = BaseYear.of(worded.article());
        Standing standing = new Standing(worded.article());
        List<TaggedSentence> out = new ArrayList<>(wanted.cardinality());
        Set<String> previous = Set.of();
        int ordinal = 0;
        for (Paragraph paragraph : worded.article().paragraphs()) {
            Set<String> lead = Set.of();
            for (int i = 0; i < paragraph.sentences().size(); i++) {
                KnownSentence here = known.get(ordinal);
                FoundCues found = new FoundCues(names);
                standing.next(paragraph, i, previous, found);
                if (wanted.get(ordinal)) {
                    SentenceWords words = worded.words().get(ordinal);
                    out.add(facts(paragraph.sentences().get(i), paragraph, simplified, text -> words, baseYear, found, previous, lead).in(here.setting()));
                }
                previous = here.cues();
                if (i == 0) {
                    lead = previous;
                }
                ordinal++;
            }
        }
        return out;
    }

    private List<TaggedSentence> facts(Article article, Words found) {
        Simplified simplified = Simplified.forArticle(article, language);
        int baseYear = BaseYear.of(article);
        Standing standing = new Standing(article);
        List<TaggedSentence> out = new ArrayList<>();
        Set<String> previous = Set.of();
        for (Paragraph paragraph : article.paragraphs()) {
            Set<String> lead = Set.of();
            for (int i = 0; i < paragraph.sentences().size(); i++) {
                int ordinal = out.size();
                FoundCues cues = new FoundCues(names);
                standing.next(paragraph, i, previous, cues);
                TaggedSentence tagged = facts(paragraph.sentences().get(i), paragraph, simplified, text -> found.of(ordinal, text), baseYear, cues, previous, lead);
                out.add(tagged);
                previous = tagged.cues().keySet();
                if (i == 0) {
                    lead = previous;
                }
            }
        }
        return out;
    }

    private TaggedSentence facts(Sentence sentence, Paragraph paragraph, Simplified simplified, WordTagger tagger, int baseYear, FoundCues found,
                                 Set<String> previous, Set<String> lead) {
        String text = sentence.text();
        FoldedText folded = FoldedText.of(text, language, simplified);
        SentenceWords words = tagger.words(folded);
        int count = language == Language.ZH ? 0 : words.all().size();
        int bare = SentenceForm.bareStart(text);
        NumberFinder.find(folded, baseYear, found);
        SentenceForm.forms(sentence, language, bare, count, found);
        if (SentenceForm.isHeadline(sentence, paragraph, language, bare, count, !found.has("#no-stop"))) {
            found.add("#headline", new Span(bare, Math.max(bare, SentenceForm.contentEnd(text))));
        }
        cues.find(folded, words, folded.index(bare), folded.index(SentenceForm.contentEnd(text)), found);
        Optional<Span> attribution = SentenceForm.attribution(text, bare, found.places(attributions));
        List<Span> opening = found.places(formulas);
        if (attribution.isPresent()) {
            found.add("#attributed", attribution.get());
            opening.add(attribution.get());
            opening.sort(null);
        }
        int content = SentenceForm.contentStart(text, bare, opening);
        grammar.forms(words, content, found);
        return new TaggedSentence(sentence, paragraph, words, folded.simplified(), found.inOrder(), SentenceForm.bounds(text, bare, content), previous, lead,
                Setting.ofKind(book.settings().defaultKind(), "none"));
    }
}
