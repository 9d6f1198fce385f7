package org.gangmu.copies;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Chars;

/**
 * The date that a document bears, to tell which of two was first: a day written out in its headline, its first lines or its date line; failing that, a
 * day or year in its headline or in its file's name. ISO, only as far as it is written: {@code 2026-01-08}, {@code 2026}.
 */
final class WrittenDate {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s?[年./-]\\s?(1[0-2]|0?[1-9])\\s?[月./-]\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)");
    private static final Pattern PACKED = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(1[0-2]|0[1-9])(3[01]|[12]\\d|0[1-9])(?!\\d)");
    private static final String MONTHS = "january february march april may june july august september october november december ";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DAY_MONTH = Pattern.compile("\\b(3[01]|[12]?\\d)(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? ((?:19|20)\\d{2})\\b");
    private static final Pattern MONTH_DAY = Pattern.compile("\\b" + MONTH + " (3[01]|[12]?\\d)(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})\\b");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final int FIRST_LINES = 6;
    private static final int LONGEST_LINE = 60;

    private WrittenDate() {
    }

    static Optional<String> of(Document document) {
        if (document.articles().isEmpty()) {
            return inName(document);
        }
        Article article = document.articles().get(0);
        Stream<String> titles = article.paragraphs().stream().filter(p -> p.role() == Paragraph.Role.TITLE || p.role() == Paragraph.Role.SUBTITLE).map(WrittenDate::text);
        // A date far into a sentence is of what it tells.
        Stream<String> lines = article.paragraphs().stream().limit(FIRST_LINES).map(WrittenDate::text).filter(t -> t.length() <= LONGEST_LINE);
        Stream<String> furniture = document.furniture().stream().filter(f -> f.role() == Furniture.Role.DATE_LINE || f.role() == Furniture.Role.BYLINE
                || f.role() == Furniture.Role.CREDIT || f.role() == Furniture.Role.RUNNING_HEAD).map(f -> document.source().quote(f.span()));
        return Stream.concat(Stream.concat(titles, lines), furniture).flatMap(t -> day(t).stream()).findFirst()
                .or(() -> inName(document).filter(d -> d.length() > 4)).or(() -> title(article)).or(() -> inName(document));
    }

    private static Optional<String> title(Article article) {
        return article.paragraphs().stream().filter(p -> p.role() == Paragraph.Role.TITLE).flatMap(p -> year(text(p)).stream()).findFirst();
    }

    private static Optional<String> inName(Document document) {
        String name = document.source().name().replaceFirst(".*[/\\\\]", "").replace('_', '-');
        return day(name).or(() -> year(name));
    }

    private static String text(Paragraph paragraph) {
        StringBuilder out = new StringBuilder();
        for (Sentence sentence : paragraph.sentences()) {
            out.append(sentence.text());
        }
        return out.toString();
    }

    private static Optional<String> day(String written) {
        String text = folded(written);
        for (Pattern pattern : new Pattern[] {DAY, PACKED}) {
            Matcher m = pattern.matcher(text);
            if (m.find()) {
                return Optional.of(iso(m.group(1), Integer.parseInt(m.group(2)), m.group(3)));
            }
        }
        Matcher m = DAY_MONTH.matcher(text);
        if (m.find()) {
            return Optional.of(iso(m.group(3), month(m.group(2)), m.group(1)));
        }
        m = MONTH_DAY.matcher(text);
        return m.find() ? Optional.of(iso(m.group(3), month(m.group(1)), m.group(2))) : Optional.empty();
    }

    private static Optional<String> year(String written) {
        Matcher m = YEAR.matcher(folded(written));
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private static int month(String name) {
        return (int) MONTHS.substring(0, MONTHS.indexOf(name)).chars().filter(c -> c == ' ').count() + 1;
    }

    private static String iso(String year, int month, String day) {
        return String.format("%s-%02d-%02d", year, month, Integer.parseInt(day));
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(Chars.fold(text.charAt(i)));
        }
        return out.toString();
    }
}
