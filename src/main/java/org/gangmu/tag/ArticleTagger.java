package org.gangmu.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Tags articles of a rulebook's language with the rulebook's lexicon, kinds and frames. */
public final class ArticleTagger implements Tagger {

    private final RuleBook book;
    private final Language language;
    private final WordTagger words;
    private final Grammar grammar;
    private final CueFinder cues;
    private final SettingReader settings;

    public ArticleTagger(RuleBook book) {
        this.book = book;
        this.language = book.language();
        this.words = language == Language.ZH ? new HanLpWords() : new OpenNlpWords();
        this.grammar = language == Language.ZH ? new ChineseGrammar() : new EnglishGrammar();
        this.cues = new CueFinder(book.lexicon(), language, book.settings().gap());
        this.settings = new SettingReader(book);
    }

    @Override
    public TaggedArticle tag(Article article) {
        List<TaggedSentence> tagged = facts(article);
        String kind = settings.kind(tagged);
        return new TaggedArticle(article, kind, settings.frames(tagged, kind));
    }

    /**
     * Tags a sentence by itself, with a setting taken as given.
     *
     * @param given by axis: {@code frame}, {@code kind}; what is absent is "none" and the default kind
     */
    public TaggedSentence tag(Sentence sentence, Paragraph paragraph, Map<String, String> given) {
        Article article = new Article(0, language, List.of(paragraph), List.of());
        TaggedSentence tagged = facts(article).get(0);
        return tagged.in(new Setting(given.getOrDefault("kind", book.settings().defaultKind()), given.getOrDefault("frame", "none"), "given", ""));
    }

    private List<TaggedSentence> facts(Article article) {
        StringBuilder whole = new StringBuilder();
        article.sentences().forEach(s -> whole.append(s.text()));
        Simplified simplified = language == Language.ZH ? Simplified.forText(whole) : Simplified.NONE;
        int baseYear = BaseYear.of(article);
        List<TaggedSentence> out = new ArrayList<>();
        Setting unknown = Setting.ofKind(book.settings().defaultKind(), "none");
        Set<String> previous = Set.of();
        int body = 0;
        int bodies = (int) article.paragraphs().stream().filter(p -> !p.isHeading()).count();
        for (Paragraph paragraph : article.paragraphs()) {
            Set<String> lead = Set.of();
            body += paragraph.isHeading() ? 0 : 1;
            for (int i = 0; i < paragraph.sentences().size(); i++) {
                Sentence sentence = paragraph.sentences().get(i);
                Map<String, List<Span>> place = new TreeMap<>();
                Span whole0 = new Span(0, sentence.text().length());
                if (out.isEmpty()) {
                    place.put("#first", List.of(whole0));
                }
                if (body <= 3) {
                    place.put("#opening", List.of(whole0));
                }
                if (body > bodies - 3) {
                    place.put("#closing", List.of(whole0));
                }
                if (i == 0) {
                    place.put("#paragraph-first", List.of(whole0));
                }
                if (i == paragraph.sentences().size() - 1) {
                    place.put("#paragraph-last", List.of(whole0));
                }
                if (previous.contains("#colon-end")) {
                    place.put("#after-colon", List.of(whole0));
                }
                TaggedSentence tagged = facts(sentence, paragraph, simplified, baseYear, place, previous, lead).in(unknown);
                out.add(tagged);
                previous = tagged.cues().keySet();
                if (i == 0) {
                    lead = previous;
                }
            }
        }
        return out;
    }

    private TaggedSentence facts(Sentence sentence, Paragraph paragraph, Simplified simplified, int baseYear, Map<String, List<Span>> builtIn,
                                 Set<String> previous, Set<String> lead) {
        String text = sentence.text();
        FoldedText folded = FoldedText.of(text, language, simplified);
        List<Token> tokens = words.words(folded);
        int bare = SentenceForm.bareStart(text);
        builtIn.putAll(NumberFinder.find(folded, baseYear));
        builtIn.putAll(SentenceForm.forms(sentence, language, bare, tokens.size()));
        List<Cue> found = cues.find(folded, tokens, folded.index(bare), folded.index(SentenceForm.contentEnd(text)), builtIn);
        List<Span> formulas = found.stream().filter(c -> book.settings().formulas().contains(c.name())).map(Cue::span).sorted().toList();
        int content = SentenceForm.contentStart(text, bare, formulas);
        builtIn.putAll(grammar.forms(tokens, content));
        Map<String, List<Span>> all = new TreeMap<>(builtIn);
        for (Cue cue : found) {
            all.computeIfAbsent(cue.name(), k -> new ArrayList<>()).add(cue.span());
        }
        all.replaceAll((name, spans) -> spans.stream().sorted().distinct().toList());
        return new TaggedSentence(sentence, paragraph, tokens, all, SentenceForm.bounds(text, bare, content), previous, lead, null);
    }
}
