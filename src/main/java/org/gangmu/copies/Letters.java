package org.gangmu.copies;

import java.util.Arrays;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.tag.Simplified;
import org.gangmu.text.Chars;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/**
 * The articles of a document as passages are compared in them: letters and digits, folded, with the way back to the extracted text.
 *
 * <p>Each article opens with a mark that equals nothing, so that no run crosses articles. In an English article each word has a blank before it.
 * Headlines are left out: they name meetings and series, and are repeated by nature.
 */
final class Letters {

    static final char CHINESE = '\uffff';
    static final char ENGLISH = '\ufffe';
    /** Between two numbers or Latin words of a Chinese article, which would run into one: 12 15 and 121 5 differ. */
    static final char BREAK = '_';

    private char[] chars = new char[1024];
    private int[] origins = new int[1024];
    private int length;

    private Letters() {
    }

    static Letters of(Document document) {
        Letters out = new Letters();
        document.articles().forEach(out::add);
        out.chars = Arrays.copyOf(out.chars, out.length);
        out.origins = Arrays.copyOf(out.origins, out.length);
        return out;
    }

    private void add(Article article) {
        boolean english = article.language() == Language.EN;
        Simplified simplified = Simplified.forArticle(article, article.language());
        put(english ? ENGLISH : CHINESE, length == 0 ? 0 : origins[length - 1]);
        for (Paragraph paragraph : article.paragraphs()) {
            if (paragraph.role() != Paragraph.Role.TITLE && paragraph.role() != Paragraph.Role.SUBTITLE) {
                for (Sentence sentence : paragraph.sentences()) {
                    add(sentence, english, simplified);
                }
            }
        }
    }

    private void add(Sentence sentence, boolean english, Simplified simplified) {
        String text = sentence.text();
        int before = 0;
        boolean inWord = false;
        for (Span piece : sentence.spans()) {
            for (int i = before; i < before + piece.length(); i++) {
                char c = Chars.fold(simplified.of(text.charAt(i)));
                int origin = piece.start() + i - before;
                if (isLetter(c) || isPoint(text, i, c)) {
                    if (!inWord && (english || c < 128 && chars[length - 1] < 128)) {
                        put(english ? ' ' : BREAK, origin);
                    }
                    put(c, origin);
                    inWord = true;
                } else if (!isInside(text, i, c)) {
                    inWord = false;
                }
            }
            before += piece.length();
        }
    }

    private void put(char c, int origin) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            origins = Arrays.copyOf(origins, length * 2);
        }
        chars[length] = c;
        origins[length++] = origin;
    }

    private static boolean isLetter(char c) {
        // Characters of the upper planes, rare Han mostly, are letters by their surrogates.
        return c < 128 ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '%' : Chars.isHan(c) || Character.isSurrogate(c) || Character.isLetterOrDigit(c);
    }

    /** The decimal point: 8.5 and 85 differ. */
    private static boolean isPoint(String text, int i, char c) {
        return c == '.' && isDigit(text, i - 1) && isDigit(text, i + 1);
    }

    /** Signs that stand inside one word: don't, 1,200, and a soft hyphen. */
    private static boolean isInside(String text, int i, char c) {
        return c == '\'' || c == '\u00ad' || c == ',' && isDigit(text, i - 1) && isDigit(text, i + 1);
    }

    private static boolean isDigit(String text, int i) {
        char c = i < 0 || i >= text.length() ? 0 : Chars.fold(text.charAt(i));
        return c >= '0' && c <= '9';
    }

    static boolean isMark(char c) {
        return c >= ENGLISH;
    }

    char[] chars() {
        return chars;
    }

    /** For each letter where it stands in the extracted text. */
    int[] origins() {
        return origins;
    }
}
