package org.gangmu.facts;

import java.util.Optional;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/** Takes the first words of an article: up to the end of its first clause, cut where that is long. */
final class Opening {

    private static final int MOST_HAN = 40;
    private static final int MOST_LATIN = 80;
    private static final String ENDS = ",;:。!?";

    private Opening() {
    }

    static Optional<Quote> of(Article article) {
        for (Paragraph paragraph : article.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                if (hasWords(sentence.text())) {
                    return Optional.of(Quote.of(sentence, words(sentence.text())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasWords(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Span words(String text) {
        int start = 0;
        while (!Character.isLetterOrDigit(text.charAt(start)) && "(（\"“《【[".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        int depth = 0;
        int end = start;
        for (; end < text.length(); end++) {
            char c = Chars.fold(text.charAt(end));
            depth = "([【《“「".indexOf(c) >= 0 ? depth + 1 : ")]】》”」".indexOf(c) >= 0 ? Math.max(0, depth - 1) : depth;
            boolean between = end + 1 < text.length() && Character.isDigit(Chars.fold(text.charAt(end + 1)));
            if (depth == 0 && ENDS.indexOf(c) >= 0 && !between && end - start > 3) {
                break;
            }
        }
        return Chars.trim(text, start, cut(text, start, end));
    }

    private static int cut(String text, int start, int end) {
        boolean han = Chars.isHan(text.charAt(Math.min(text.length() - 1, start + 1)));
        int stop = start + (han ? MOST_HAN : MOST_LATIN);
        if (stop >= end) {
            return end;
        }
        while (!han && stop > start + MOST_LATIN / 2 && !Chars.isSpace(text.charAt(stop))) {
            stop--;
        }
        return Character.isLowSurrogate(text.charAt(stop)) ? stop - 1 : stop;
    }
}
