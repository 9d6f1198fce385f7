package org.gangmu.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.gangmu.segment.Document;
import org.gangmu.segment.PageSegmenter;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random texts of few signs, where runs are everywhere, against a search that tries all places: what is covered on both sides is the same to the letter. */
class CoveragePropertyTest {

    private static final int LEAST = 5;
    private static final int LEAST_WORDS = 3;
    private static final CopyOptions OPTIONS = new CopyOptions(LEAST, LEAST_WORDS, 1000);
    private static final String[] WORDS = {"harbour", "bridge", "road", "ten", "new"};

    @ParameterizedTest
    @ValueSource(longs = {100, 1 << 20})
    void everyRunIsCoveredAndNothingElse(long memory) throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            boolean english = seed % 3 == 0;
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(3); i++) {
                String text = english ? english(random) : chinese(random);
                documents.add(new PageSegmenter().segment(SourceText.plain("d" + i, text)));
            }
            check(documents, english, memory, "seed " + seed);
        }
    }

    private static String chinese(Random random) {
        StringBuilder out = new StringBuilder("这里先有一句话来开头，随后才是正文的内容。\n");
        int length = 20 + random.nextInt(120);
        for (int i = 0; i < length; i++) {
            out.append("东西南北".charAt(random.nextInt(2 + random.nextInt(3))));
            if (random.nextInt(6) == 0) {
                out.append("，。、\n“ ".charAt(random.nextInt(6)));
            }
        }
        return out.append("。").toString();
    }

    private static String english(Random random) {
        StringBuilder out = new StringBuilder("The mayor of Westmere opened the meeting with a few words of welcome.\n");
        int length = 10 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            out.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(7) == 0 ? ", " : " ");
        }
        return out.append("and so on.").toString();
    }

    private static void check(List<Document> documents, boolean english, long memory, String seed) throws IOException {
        try (CopyFinder finder = new CopyFinder(OPTIONS, memory)) {
            for (Document document : documents) {
                finder.add(document);
            }
            Copies copies = finder.find();
            for (int a = 0; a < documents.size(); a++) {
                for (int b = a + 1; b < documents.size(); b++) {
                    TreeSet<Integer> first = new TreeSet<>();
                    TreeSet<Integer> second = new TreeSet<>();
                    expected(Letters.of(documents.get(a)), Letters.of(documents.get(b)), english, first, second);
                    TreeSet<Integer> foundFirst = new TreeSet<>();
                    TreeSet<Integer> foundSecond = new TreeSet<>();
                    found(copies, a, b, foundFirst, foundSecond);
                    String pair = seed + ", documents " + a + " and " + b + "\n" + documents.get(a).source().text() + "\n" + documents.get(b).source().text();
                    assertEquals(first, only(documents.get(a), foundFirst), pair);
                    assertEquals(second, only(documents.get(b), foundSecond), pair);
                }
            }
        }
    }

    /** Offsets of letters. */
    private static TreeSet<Integer> only(Document document, TreeSet<Integer> offsets) {
        TreeSet<Integer> letters = new TreeSet<>();
        for (int origin : Letters.of(document).origins()) {
            letters.add(origin);
        }
        offsets.retainAll(letters);
        return offsets;
    }

    private static void found(Copies copies, int a, int b, TreeSet<Integer> first, TreeSet<Integer> second) {
        for (CopiedPair pair : copies.pairs()) {
            if (pair.first().number() == a && pair.second().number() == b) {
                for (Run run : copies.runs(pair)) {
                    fill(run.first(), first);
                    fill(run.second(), second);
                    assertEquals(folded(copies.text(pair.first(), run.first())), folded(copies.text(pair.second(), run.second())), "both sides say the same");
                }
            }
        }
    }

    private static String folded(String text) {
        return text.replaceAll("[^\\p{L}]", "").toLowerCase();
    }

    private static void fill(List<Span> spans, TreeSet<Integer> offsets) {
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                offsets.add(i);
            }
        }
    }

    /** All places tried against all. */
    private static void expected(Letters a, Letters b, boolean english, TreeSet<Integer> first, TreeSet<Integer> second) {
        char[] one = a.chars();
        char[] two = b.chars();
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < two.length; j++) {
                int end = 0;
                while (i + end < one.length && j + end < two.length && one[i + end] == two[j + end] && !Letters.isMark(one[i + end])) {
                    end++;
                }
                if (english) {
                    end = one[i] == ' ' ? wholeWords(one, two, i, j, end) : 0;
                }
                if (english ? words(one, i, end) >= LEAST_WORDS : end >= LEAST) {
                    for (int k = 0; k < end; k++) {
                        first.add(a.origins()[i + k]);
                        second.add(b.origins()[j + k]);
                    }
                }
            }
        }
    }

    private static int wholeWords(char[] one, char[] two, int i, int j, int length) {
        int end = length;
        while (end > 0 && !(isEdge(one, i + end) && isEdge(two, j + end))) {
            end--;
        }
        return end;
    }

    private static boolean isEdge(char[] text, int at) {
        return at == text.length || text[at] == ' ' || Letters.isMark(text[at]);
    }

    private static int words(char[] text, int from, int length) {
        int out = 0;
        for (int i = from; i < from + length; i++) {
            out += text[i] == ' ' ? 1 : 0;
        }
        return out;
    }
}
