package org.gangmu.tag;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import java.util.BitSet;
import org.gangmu.segment.Article;
import org.gangmu.text.Language;

/** Traditional characters to simplified ones, one to one, so that offsets stay; asks HanLP's dictionary only for texts that need it. */
@FunctionalInterface
public interface Simplified {

    Simplified NONE = c -> c;

    /** Frequent characters that only traditional texts have; a text without any of them is taken as simplified. */
    BitSet TELLTALES = set("國會為來時個們這說對學發經濟與產業現實際點過還機關動後問題開長務員當議報區總書記進體應將無處規劃強調預標準達億萬");

    char of(char c);

    private static BitSet set(String characters) {
        BitSet out = new BitSet();
        characters.chars().forEach(out::set);
        return out;
    }

    /** For texts of either script, at the cost of a look at each character. */
    static Simplified always() {
        return Table.INSTANCE;
    }

    static Simplified forArticle(Article article, Language language) {
        StringBuilder whole = new StringBuilder();
        article.sentences().forEach(s -> whole.append(s.text()));
        return forText(whole, language);
    }

    static Simplified forText(CharSequence text, Language language) {
        if (language != Language.ZH) {
            return NONE;
        }
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            if (TELLTALES.get(text.charAt(i)) && ++seen >= 2) {
                return Table.INSTANCE;
            }
        }
        return NONE;
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
