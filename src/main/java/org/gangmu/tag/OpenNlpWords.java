package org.gangmu.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.tokenize.TokenizerModel;
import org.gangmu.text.Span;

/** English words by OpenNLP's tokenizer and tagger with universal tags. */
final class OpenNlpWords implements WordTagger {

    /** Words longer than this are not language (data in line, hashes); the tagger's time grows with them. */
    private static final int MOST_WORDS = 2000;
    private static final Pattern CONTRACTION = Pattern.compile("(?i)(\\p{L}+?)('ve|'ll|'re|'m|'d|'s|n't)");

    /** Loaded on first use: a Chinese run must not read English models. */
    private static final class Lazy {
        static final OpenNlpCuts CUTS;
        static final OpenNlpTags TAGS;

        static {
            try (InputStream tokens = model("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin"); InputStream pos = model("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
                CUTS = new OpenNlpCuts(new TokenizerModel(tokens));
                TAGS = new OpenNlpTags(new POSModel(pos));
            } catch (IOException e) {
                throw new UncheckedIOException("the English models are not on the class path", e);
            }
        }
    }

    static InputStream model(String name) throws IOException {
        InputStream in = OpenNlpWords.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException("no resource " + name);
        }
        return in;
    }

    @Override
    public SentenceWords words(FoldedText text) {
        String plain = text.plain().replace('\u2019', '\'');
        List<Span> spans = Lazy.CUTS.of(plain);
        List<Token> out = new ArrayList<>(spans.size());
        for (int from = 0; from < spans.size(); from += MOST_WORDS) {
            List<Span> some = spans.subList(from, Math.min(spans.size(), from + MOST_WORDS));
            List<String> words = new ArrayList<>(some.size());
            for (Span span : some) {
                words.add(span.of(plain));
            }
            String[] tags = Lazy.TAGS.of(words);
            for (int i = 0; i < tags.length; i++) {
                add(out, text, some.get(i), words.get(i), tags[i]);
            }
        }
        return SentenceWords.of(out);
    }

    /** The model takes "we've" for one word with the tag PRON+AUX; grammar needs the pronoun and the auxiliary. */
    private static void add(List<Token> out, FoldedText text, Span span, String word, String tag) {
        Matcher m = CONTRACTION.matcher(word);
        boolean splits = word.indexOf('\'') >= 0 && m.matches() && (!m.group(2).equalsIgnoreCase("'s") || tag.startsWith("PRON"));
        if (!splits) {
            out.add(new Token(text.inSentence(span.start(), span.end()), word, tag));
            return;
        }
        int cut = span.start() + m.end(1);
        boolean not = m.group(2).equalsIgnoreCase("n't");
        String first = tag.indexOf('+') < 0 ? not ? "AUX" : tag : tag.substring(0, tag.indexOf('+'));
        out.add(new Token(text.inSentence(span.start(), cut), m.group(1), first));
        out.add(new Token(text.inSentence(cut, span.end()), m.group(2), not ? "PART" : "AUX"));
    }
}
