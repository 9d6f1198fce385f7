package org.gangmu.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Language;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Reads what an article says of itself: headline, day, meeting, place, people. Thread-safe. */
public final class HeaderReader {

    static final int OPENING_SENTENCES = 12;
    /** What runs on longer without a full stop is no sentence that tells of people and meetings. */
    private static final int LONGEST_SENTENCE = 2000;
    private static final Search REPORTS = Search.of("会上的报告|报告工作|向大会报告|作政府工作报告|作工作报告|作如下报告|工作报告");
    private static final Search SPEAKS = Search.of("讲话|致辞|致词|演讲|发言");

    private final FactWords words;
    private final PeopleReader chinese;
    private final PeopleReader english;
    private final BylineReader bylines;
    /** Of the document read last: each of its articles may ask for them. */
    private volatile PageDays page;

    public HeaderReader(FactWords words) {
        this.words = words;
        this.chinese = new ChinesePeopleReader(words);
        this.english = new EnglishPeopleReader(words);
        this.bylines = new BylineReader(words);
    }

    /**
     * The header of one article.
     *
     * @param reading the article's sentences
     */
    public Header read(Document document, Article article, ArticleReading reading) {
        List<Reading> readings = reading.sentences.stream().filter(r -> isReadable(r.sentence)).toList();
        List<Furniture> furniture = Surroundings.of(document, article);
        boolean zh = article.language() == Language.ZH;
        List<Reading> opening = opening(readings);
        Optional<Quote> noDay = EventDate.impossible(readings);
        Optional<LocalDate> date = noDay.isPresent() ? Optional.empty() : date(document, article, readings, furniture);
        Optional<String> meeting = Occasion.meeting(opening, zh, words.occasion);
        return new Header(title(article), Opening.of(article), date.map(LocalDate::toString), noDay, meeting, Organiser.read(opening, meeting, zh),
                Occasion.place(opening, zh), people(document, furniture, readings, zh));
    }

    static boolean isReadable(Sentence sentence) {
        return sentence.text().length() <= LONGEST_SENTENCE;
    }

    private static boolean isTitle(Reading reading) {
        return reading.paragraph.role() == Paragraph.Role.TITLE || reading.paragraph.role() == Paragraph.Role.SUBTITLE;
    }

    private static Optional<Quote> title(Article article) {
        return article.paragraphs().stream().filter(p -> p.role() == Paragraph.Role.TITLE).findFirst().map(HeaderReader::whole);
    }

    private static Quote whole(Paragraph paragraph) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Sentence sentence : paragraph.sentences()) {
            spans.addAll(sentence.spans());
            text.append(sentence.text());
        }
        return new Quote(text.toString(), spans);
    }

    /** Headlines and the first sentences of the text under them. */
    private static List<Reading> opening(List<Reading> readings) {
        List<Reading> bodies = readings.stream().filter(r -> r.paragraph.role() == Paragraph.Role.BODY).limit(3).toList();
        return readings.stream().limit(OPENING_SENTENCES).filter(r -> r.paragraph.isHeading() && r.paragraph.role() != Paragraph.Role.HEADING
                || r.text.length() < 80 && !r.text.endsWith("。") || bodies.contains(r)).toList();
    }

    private Optional<LocalDate> date(Document document, Article article, List<Reading> readings, List<Furniture> furniture) {
        List<String> own = furniture.stream().filter(HeaderReader::mayDate).map(f -> document.source().quote(f.span())).toList();
        return EventDate.read(readings, own, Optional.empty()).or(() -> completed(readings, own, page(document, article)))
                .or(() -> completed(readings, own, EventDate.ofFile(document.source().name())));
    }

    /** Without a day that completes them, the words tell no more than before. */
    private static Optional<LocalDate> completed(List<Reading> readings, List<String> own, Optional<LocalDate> near) {
        return near.isPresent() ? EventDate.read(readings, own, near) : near;
    }

    private static boolean mayDate(Furniture f) {
        return f.role() == Furniture.Role.DATE_LINE || f.role() == Furniture.Role.BYLINE || f.role() == Furniture.Role.CREDIT
                || f.role() == Furniture.Role.RUNNING_HEAD || f.role() == Furniture.Role.SHARE;
    }

    /** The day of the page: what its first article with a certain month and day says, its year by the same marks as there. */
    private Optional<LocalDate> page(Document document, Article article) {
        if (document.articles().size() < 2) {
            return Optional.empty();
        }
        PageDays days = page;
        if (days == null || !days.areOf(document)) {
            // Two threads at two documents take turns: each finds the same once more.
            days = new PageDays(document, words);
            page = days;
        }
        return days.besides(article);
    }

    private List<Person> people(Document document, List<Furniture> furniture, List<Reading> readings, boolean zh) {
        PeopleList people = new PeopleList();
        (zh ? chinese : english).read(readings, people);
        for (Furniture f : furniture) {
            String text = document.source().quote(f.span());
            String folded = Reading.fold(text);
            if (zh) {
                bylines.read(text, folded, false, (s, e) -> new Quote(text.substring(s, e), List.of(new Span(f.span().start() + s, f.span().start() + e))), people);
            }
            if (zh && f.role() == Furniture.Role.BYLINE) {
                bylines.closing(text, folded, (s, e) -> new Quote(text.substring(s, e), List.of(new Span(f.span().start() + s, f.span().start() + e))), people);
                sign(text, true, readings, (s, e) -> new Quote(text.substring(s, e), List.of(new Span(f.span().start() + s, f.span().start() + e))), people);
            }
        }
        for (int i = 0; zh && i < readings.size(); i++) {
            Reading r = readings.get(i);
            boolean edge = i < OPENING_SENTENCES || i >= readings.size() - 4;
            if (zh && i >= readings.size() - 3) {
                bylines.closing(r.sentence.text(), r.ownFolded(), (s, e) -> r.quote(s, e), people);
            }
            if ((edge || r.text.length() < 40) && r.mayHaveOwn(words.bylines)) {
                bylines.read(r.sentence.text(), r.ownFolded(), true, (s, e) -> r.quote(s, e), people);
            }
            if (i < 2 * OPENING_SENTENCES && r.text.length() < 36 && BylineReader.mayBeSignature(r.sentence.text())) {
                boolean underTitle = i > 0 && i < OPENING_SENTENCES && readings.subList(Math.max(0, i - 3), i).stream().anyMatch(HeaderReader::isTitle);
                sign(r.sentence.text(), underTitle, readings, (s, e) -> r.quote(s, e), people);
            }
        }
        return people.people();
    }

    /** A line under the headline with an office and a name, or a name alone, says whose words follow. */
    private void sign(String text, boolean underTitle, List<Reading> readings, java.util.function.BiFunction<Integer, Integer, Quote> quote, PeopleList people) {
        List<int[]> signed = bylines.signature(text);
        if (signed.isEmpty() || !underTitle && signed.get(0)[1] == 0) {
            return;
        }
        int[] office = signed.get(0);
        int[] name = signed.get(1);
        String as = text.substring(name[0], name[1]).replaceAll("\\s", "");
        List<String> opening = readings.stream().limit(OPENING_SENTENCES).map(r -> r.text).toList();
        String role = opening.stream().anyMatch(t -> REPORTS.isIn(t)) ? "reported"
                : opening.stream().limit(4).anyMatch(t -> t.length() < 60 && SPEAKS.isIn(t)) ? "spoke" : "author";
        people.mention(as, text.substring(office[0], office[1]), quote.apply(name[0], name[1]));
        people.role(as, role);
    }
}
