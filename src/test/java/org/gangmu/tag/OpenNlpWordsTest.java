package org.gangmu.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

/** Our short ways through OpenNLP's models end where the library's own tokenizer and tagger end. */
class OpenNlpWordsTest {

    /** Running text, and what is none: numbers, marks, other scripts, a stretch that is longer than any word. */
    private static List<String> texts() throws IOException {
        List<String> out = new ArrayList<>(List.of("", "a", "Don't, won't; she'd've said: \"it's 5.5% (£3m)\"...", "U.S. and e.g. ①②③ 12,000—15,000 ＡＢＣ 会议指出。",
                "x".repeat(300) + "." + "y1-".repeat(50), "\u00a0\u2003 — - -- I'm O'Neil's; THE END!"));
        try (Stream<Path> files = Files.list(Path.of("test-corpus/en"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                out.addAll(Files.readAllLines(file));
            }
        }
        return out;
    }

    private static InputStream model(String name) throws IOException {
        return OpenNlpWords.model("opennlp-en-ud-ewt-" + name + "-1.3-2.5.4.bin");
    }

    @Test
    void cutsAndTagsAreThoseOfTheLibrary() throws IOException {
        try (InputStream tokens = model("tokens"); InputStream pos = model("pos")) {
            TokenizerModel tokenModel = new TokenizerModel(tokens);
            POSModel posModel = new POSModel(pos);
            ThreadSafeTokenizerME tokenizer = new ThreadSafeTokenizerME(tokenModel);
            ThreadSafePOSTaggerME tagger = new ThreadSafePOSTaggerME(posModel);
            OpenNlpCuts cuts = new OpenNlpCuts(tokenModel);
            OpenNlpTags tags = new OpenNlpTags(posModel);
            int seen = 0;
            for (String text : texts()) {
                List<Span> found = cuts.of(text);
                assertEquals(Arrays.stream(tokenizer.tokenizePos(text)).map(s -> new Span(s.getStart(), s.getEnd())).toList(), found, text);
                String[] words = found.stream().map(s -> s.of(text)).toArray(String[]::new);
                assertArrayEquals(tagger.tag(words), tags.of(List.of(words)), text);
                seen += words.length;
            }
            assertTrue(seen > 1000, seen + " words");
        }
    }
}
