package org.gangmu.tag;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.CharSet;
import org.gangmu.text.Language;

/** Traditional characters to simplified ones, one to one, so that offsets stay; asks HanLP's dictionary only for texts that need it. */
@FunctionalInterface
public interface Simplified {

    Simplified NONE = c -> c;

    /** Frequent characters that only traditional texts have; a text without any of them is taken as simplified. */
    CharSet TELLTALES = CharSet.of("國會為來時個們這說對學發經濟與產業現實際點過還機關動後問題開長務員當議報區總書記進體應將無處規劃強調預標準達億萬");

    /** So many of them are no slip of a simplified text. */
    int ENOUGH = 2;

    char of(char c);

    /** For texts of either script, at the cost of a look at each character. */
    static Simplified always() {
        return Table.INSTANCE;
    }

    static Simplified forArticle(Article article, Language language) {
        if (language != Language.ZH) {
            return NONE;
        }
        int seen = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                seen += telltales(sentence.text());
                if (seen >= ENOUGH) {
                    return Table.INSTANCE;
                }
            }
        }
        return NONE;
    }

    static Simplified forText(String text, Language language) {
        return language == Language.ZH && telltales(text) >= ENOUGH ? Table.INSTANCE : NONE;
    }

    private static int telltales(String text) {
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            seen += TELLTALES.has(text.charAt(i)) ? 1 : 0;
        }
        return seen;
    }

    /** The whole table, made on first use. */
    final class Table implements Simplified {
        private static final int FIRST = 0x3400;
        private static final int LAST = 0x9fff;
        static final Table INSTANCE = new Table();
        private final char[] table = new char[LAST - FIRST + 1];

        private Table() {
            for (int c = FIRST; c <= LAST; c++) {
                String simple = TraditionalChineseDictionary.convertToSimplifiedChinese(String.valueOf((char) c));
                table[c - FIRST] = simple.length() == 1 ? simple.charAt(0) : (char) c;
            }
        }

        @Override
        public char of(char c) {
            return c < FIRST || c > LAST ? c : table[c - FIRST];
        }
    }
}
