package org.gangmu.tag;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.CharSet;

/**
 * Finds the year that an article speaks in.
 *
 * <p>A report speaks of the year behind it as often as of the year before it, so it is the latest year named that is at most one later than the one named
 * most often; a title names it more surely, unless it names a far year ("Vision 2040") or a span of years (then its first).
 */
final class BaseYear {

    /** A year aimed at (到2030年, 2030年前) is not the one that is spoken in. */
    private static final Pattern AIMED = Pattern.compile("(?:[到迈邁]|展望)\\s?((?:19|20)[0-9]{2})(?=年)|(?<![0-9])((?:19|20)[0-9]{2})年?[底末]?(?=以?前)");
    /** Without one of these no year is aimed at. */
    private static final CharSet AIMING = CharSet.of("到迈邁望前");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9$])(?<![0-9][.,])(?:19|20)[0-9]{2}(?![0-9])");

    private BaseYear() {
    }

    /** @return the year, or 0 if the article names none */
    static int of(Article article) {
        // A title that is cut into two lines is read as one.
        StringJoiner titles = new StringJoiner("\n");
        TreeMap<Integer, Integer> years = new TreeMap<>();
        for (Paragraph paragraph : article.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                if (isTitle(paragraph)) {
                    titles.add(sentence.text());
                } else {
                    count(sentence.text(), years);
                }
            }
        }
        TreeMap<Integer, Integer> inTitle = new TreeMap<>();
        count(titles.toString(), inTitle);
        int often = years.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0);
        if (!inTitle.isEmpty()) {
            int year = inTitle.lastKey() - inTitle.firstKey() > 1 ? inTitle.firstKey() : inTitle.lastKey();
            if (years.isEmpty() || year <= often + 1) {
                return year;
            }
        }
        return years.containsKey(often + 1) ? often + 1 : often == 0 ? beforeAims(article) : often;
    }

    /** The year before the first that is aimed at, where no other is named; 0 if none is. */
    private static int beforeAims(Article article) {
        return article.paragraphs().stream().flatMap(p -> p.sentences().stream()).filter(s -> mayNameYear(s.text())).flatMap(s -> AIMED.matcher(s.text()).results())
                .mapToInt(m -> Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2))).min().orElse(1) - 1;
    }

    private static boolean isTitle(Paragraph paragraph) {
        return paragraph.role() == Paragraph.Role.TITLE || paragraph.role() == Paragraph.Role.SUBTITLE;
    }

    /** A quick look: most sentences name no year. */
    private static boolean mayNameYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '2' && text.charAt(i + 1) == '0' || c == '1' && text.charAt(i + 1) == '9') && text.charAt(i + 2) <= '9' && text.charAt(i + 3) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static void count(String text, Map<Integer, Integer> out) {
        if (!mayNameYear(text)) {
            return;
        }
        Matcher m = YEAR.matcher(AIMING.isIn(text, 0, text.length()) ? AIMED.matcher(text).replaceAll("") : text);
        while (m.find()) {
            out.merge(Integer.parseInt(m.group()), 1, Integer::sum);
        }
    }
}
