package org.gangmu.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.decide.Decision;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Item;
import org.gangmu.summarize.Section;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Places;
import org.gangmu.text.Search;

/** Takes the figures out of summaries, each with its context. Documents are counted in the order they come. Thread-safe. */
public final class EntryReader {

    /** A stretch of a year that ends before it does. */
    private static final Search PART = Search.of("上半年|下半年|前?[一二三四1-4]个?季度|前[一二两三四五六七八九十0-9]+个月|1(?:月)?(?:-|—|至|到|~|－|–)[0-9]{1,2}月|截至(?:目前|[0-9])|今年以来|[0-9]月末"
            + "|(?i:first half|second half|(?:first|second|third|fourth) quarter|year to date|so far this year|\\bQ[1-4]\\b|\\bH[12]\\b|first (?:three|six|nine) months|January to [A-Z])");
    private static final Search WHOLE = Search.of("全年|[0-9]{4}年(?![0-9]{1,2}月)|年末|年底|(?i:full year|whole year)");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9.,])((?:19|20)[0-9]{2})年(?!代)|(?i:\\bin ((?:19|20)[0-9]{2})\\b)");

    private final OriginReader origins;
    private final Map<RuleBook, IndicatorNames> indicators = Collections.synchronizedMap(new IdentityHashMap<>());
    private final AtomicInteger documents = new AtomicInteger();

    /** @param placeFrom finds the place in a document's name: its first group, else all that it finds */
    public EntryReader(Optional<Pattern> placeFrom, DocumentTable table) {
        this.origins = new OriginReader(placeFrom, table);
    }

    /** Whose aims and results the articles of a document tell, and in which year: one for each; the document counts. */
    public List<Origin> origins(Summary summary) {
        return origins.read(summary, documents.getAndIncrement());
    }

    /** The figures of a document in reading order. */
    public List<Entry> read(Summary summary) {
        return read(summary, origins(summary));
    }

    /** @param of what {@link #origins} tells of the document */
    public List<Entry> read(Summary summary, List<Origin> of) {
        Places places = new Places(summary.document().source());
        Map<Integer, Integer> ids = new HashMap<>();
        List<Entry> out = new ArrayList<>();
        for (int i = 0; i < summary.articles().size(); i++) {
            ArticleSummary article = summary.articles().get(i);
            Article reading = new Article(article, of.get(i), places, ids, out);
            article.sections().forEach(reading::section);
            reading.others();
        }
        out.sort((a, b) -> Integer.compare(a.figure().quote().start(), b.figure().quote().start()));
        return out;
    }

    /** One article on its way into the ledger. */
    private final class Article {
        private final ArticleSummary summary;
        private final Origin origin;
        private final Places places;
        private final Map<Integer, Integer> ids;
        private final List<Entry> out;
        private final Map<Integer, Decision> sentences = new HashMap<>();
        private final IndicatorNames names;
        private final Period reported;

        Article(ArticleSummary summary, Origin origin, Places places, Map<Integer, Integer> ids, List<Entry> out) {
            this.summary = summary;
            this.origin = origin;
            this.places = places;
            this.ids = ids;
            this.out = out;
            summary.decisions().forEach(d -> sentences.put(d.sentence().sentence().ordinal(), d));
            this.names = indicators.computeIfAbsent(summary.rulebook(), IndicatorNames::new);
            this.reported = reportedYear();
        }

        /** The year of results that say none: that of all results which do, else the article's. */
        private Period reportedYear() {
            Set<String> said = new TreeSet<>();
            for (Section section : summary.sections()) {
                if (section.label().figures() == Label.Figures.REPORTED) {
                    section.items().forEach(item -> item.figures().stream().map(Figure::period).filter(p -> !p.isEmpty()).forEach(said::add));
                }
            }
            Period only = said.size() == 1 ? Period.of(said.iterator().next()) : Period.UNKNOWN;
            return only.isOneYear() ? Period.inferred(only.to()) : Period.inferred(origin.yearNumber());
        }

        void section(Section section) {
            for (Item item : section.items()) {
                String task = item.isTask() ? item.quote().text() : "";
                item.figures().forEach(f -> add(f, section.label(), task, item.sentence(), item.frame(), item.rules()));
                for (Item.Action action : item.actions()) {
                    action.figures().forEach(f -> add(f, section.label(), task, action.sentence(), item.frame(), action.rules()));
                }
            }
        }

        /** Figures of sentences that no section shows. */
        void others() {
            for (Item item : summary.others()) {
                Label label = summary.rulebook().label(sentences.get(item.sentence()).label()).orElseThrow();
                item.figures().forEach(f -> add(f, label, "", item.sentence(), item.frame(), item.rules()));
            }
        }

        private void add(Figure figure, Label label, String task, int sentence, String frame, List<String> rules) {
            Decision decision = sentences.get(sentence);
            Quote whole = Quote.of(decision.sentence().sentence());
            int start = figure.quote().start();
            int count = ids.merge(start, 1, Integer::sum);
            String id = origin.sha256().substring(0, Math.min(8, origin.sha256().length())) + "-" + start + (count > 1 ? "-" + count : "");
            Entry.Kind kind = figure.kind().orElse(Label.Figures.REPORTED) == Label.Figures.PLANNED ? Entry.Kind.PLANNED : Entry.Kind.REPORTED;
            String shown = names.shown(figure, origin.place().value());
            Subject subject = new Subject(names.key(shown), !figure.change().equals("level"), dimension(figure));
            out.add(new Entry(id, origin, figure, kind, subject, shown, names.better(figure), period(figure, kind, whole), names.reference(figure.reference(), shown), label.form() == Label.Form.TASKS, task, whole, label.name(), frame, rules,
                    decision.confidence(), places.page(start), places.line(start)));
        }

        /** The last year that the paragraph names before the figure. */
        private Optional<Period> toldBefore(Figure figure) {
            Paragraph paragraph = null;
            for (Decision decision : summary.decisions()) {
                if (decision.sentence().sentence().start() <= figure.quote().start()) {
                    paragraph = decision.sentence().paragraph();
                }
            }
            int year = 0;
            for (Sentence sentence : paragraph == null ? List.<Sentence>of() : paragraph.sentences()) {
                Matcher m = YEAR.matcher(sentence.start() <= figure.quote().start() ? sentence.text() : "");
                while (m.find()) {
                    year = Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1));
                }
            }
            return year > 0 && year <= origin.yearNumber() ? Optional.of(Period.inferred(year)) : Optional.empty();
        }

        private Period period(Figure figure, Entry.Kind kind, Quote sentence) {
            Period said = Period.of(figure.period());
            Period period = said.isKnown() ? said : kind == Entry.Kind.PLANNED ? Period.inferred(origin.yearNumber()) : toldBefore(figure).orElse(reported);
            return period.withPart(kind == Entry.Kind.REPORTED && isPart(sentence.text(), figure.quote().text()));
        }
    }

    /** By the last words on time before the figure. */
    private static boolean isPart(String sentence, String quote) {
        int at = sentence.indexOf(quote);
        String before = sentence.substring(0, at < 0 ? sentence.length() : at + quote.length());
        return last(PART, before) > last(WHOLE, before);
    }

    private static int last(Search search, String text) {
        int out = -1;
        for (Matcher m : search.in(text)) {
            out = m.start();
        }
        return out;
    }

    private static String dimension(Figure figure) {
        if (figure.values().isEmpty()) {
            return Subject.ANY;
        }
        if (figure.measure().isPresent()) {
            return figure.measure().get().unit();
        }
        String unit = figure.unit().strip().replaceFirst("^(?:个|多|余)(?=.)", "");
        return switch (unit) {
            case "％", "percent", "per cent" -> "%";
            case "百分点", "percentage points", "percentage point" -> "pp";
            default -> figure.op().equals("multiple") ? "x" : unit;
        };
    }
}
