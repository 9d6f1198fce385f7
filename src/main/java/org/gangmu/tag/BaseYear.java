package org.gangmu.tag;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;

/** Finds the year that an article speaks in: the latest in its title, else the one that it names most often, the later of two named as often. */
final class BaseYear {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9$])(?<![0-9][.,])(?:19|20)[0-9]{2}(?![0-9])");

    private BaseYear() {
    }

    /** @return the year, or 0 if the article names none */
    static int of(Article article) {
        String titles = article.paragraphs().stream().filter(p -> p.role() == Paragraph.Role.TITLE || p.role() == Paragraph.Role.SUBTITLE)
                .flatMap(p -> p.sentences().stream()).map(Sentence::text).collect(Collectors.joining("\n"));
        Optional<Integer> inTitle = count(titles).keySet().stream().max(Integer::compare);
        if (inTitle.isPresent()) {
            return inTitle.get();
        }
        Map<Integer, Integer> years = new HashMap<>();
        article.sentences().forEach(s -> count(s.text()).forEach((y, n) -> years.merge(y, n, Integer::sum)));
        return years.entrySet().stream().max((a, b) -> a.getValue().equals(b.getValue()) ? a.getKey() - b.getKey() : a.getValue() - b.getValue())
                .map(Map.Entry::getKey).orElse(0);
    }

    private static Map<Integer, Integer> count(String text) {
        Map<Integer, Integer> out = new HashMap<>();
        Matcher m = YEAR.matcher(text);
        while (m.find()) {
            out.merge(Integer.parseInt(m.group()), 1, Integer::sum);
        }
        return out;
    }
}
