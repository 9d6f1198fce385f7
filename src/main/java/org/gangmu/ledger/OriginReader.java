package org.gangmu.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.facts.Header;
import org.gangmu.facts.Person;
import org.gangmu.facts.Quote;
import org.gangmu.ledger.Stated.Ground;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Summary;

/** Tells of each article of a document whose aims and results it tells, and in which year. */
final class OriginReader {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9.,])((?:19|20)[0-9]{2})(?![0-9])");
    /** A headline that says for which year its plans are, even if they were made in the year before. */
    private static final Pattern OF_YEAR = Pattern.compile("工作报告|计划|规划|预算|方案|要点|部署|安排|(?i:plan|budget|work report|government report|programme|program)");
    private static final Pattern ON_PAST = Pattern.compile("[0-9]年度?[^0-9]{0,10}(?:总结|年度报告|年度工作报告|年报|完成情况)$|[0-9]年度[^0-9]{0,8}报告|(?i:annual report|year in review|results)");

    private static final Pattern MASTHEAD = Pattern.compile("(?<![\\p{IsHan}])(?<name>\\p{IsHan}{2,4}?)(?:日报|晚报|晨报|新闻网|政府网)");
    private static final Pattern OWN_BODY = Pattern.compile("^(?:中共)?(?<unit>[省市县区州旗])(?=委|政府|人民政府|人大|政协)");

    private final Optional<Pattern> placeFrom;
    private final DocumentTable table;

    /** @param placeFrom finds the place in a document's name: its first group, else all it finds */
    OriginReader(Optional<Pattern> placeFrom, DocumentTable table) {
        this.placeFrom = placeFrom;
        this.table = table;
    }

    /** One for each article of the document. */
    List<Origin> read(Summary summary, int order) {
        List<Origin> out = new ArrayList<>();
        summary.articles().forEach(article -> out.add(origin(summary, article, order)));
        String masthead = masthead(summary);
        // A page of one city's newspaper says "市委" without the city: another article of it does.
        List<String> said = out.stream().map(Origin::place).filter(Stated::isKnown).map(Stated::value).distinct().toList();
        Stated ofPage = said.size() == 1 ? new Stated(said.get(0), Ground.PAGE) : Stated.NOTHING;
        out.replaceAll(o -> o.place().isKnown() ? o : o.at(ofPage.isKnown() ? ofPage : of(masthead, o)));
        return out;
    }

    /** Of "青泽日报" or "青泽新闻网" the first words, if the page names one such paper. */
    private static String masthead(Summary summary) {
        Set<String> names = new TreeSet<>();
        summary.document().furniture().forEach(f -> {
            Matcher m = MASTHEAD.matcher(summary.document().source().quote(f.span()));
            while (m.find()) {
                names.add(m.group("name"));
            }
        });
        return names.size() == 1 ? names.iterator().next() : "";
    }

    /** "市委…会议" in the paper of 青泽 is that of 青泽市. */
    private static Stated of(String masthead, Origin origin) {
        Matcher m = OWN_BODY.matcher(origin.title().isEmpty() ? origin.meeting() : origin.title());
        return masthead.isEmpty() || !m.find() ? ofName(origin) : new Stated(masthead + m.group("unit"), Ground.PAGE);
    }

    private Origin origin(Summary summary, ArticleSummary article, int order) {
        Header header = article.header();
        String name = summary.document().source().name();
        String title = header.title().map(Quote::text).map(t -> t.replaceAll("\\s+", " ").strip()).orElse("");
        List<String> speakers = header.people().stream().filter(p -> p.roles().contains("spoke") || p.roles().contains("reported")).map(Person::name).distinct().toList();
        return new Origin(name, order, summary.document().source().sha256(), article.article().ordinal(), title, header.date().orElse(""), header.meeting().orElse(""), speakers,
                article.kind(), article.article().language(), place(name, title, article), year(name, title, header));
    }

    private Stated place(String name, String title, ArticleSummary article) {
        Optional<String> listed = table.place(name);
        if (listed.isPresent()) {
            return new Stated(listed.get(), Ground.TABLE);
        }
        Optional<String> found = placeFrom.map(p -> p.matcher(name)).filter(Matcher::find).map(m -> m.groupCount() > 0 ? m.group(1) : m.group());
        if (found.isPresent() && !found.get().isBlank()) {
            return new Stated(found.get().strip(), Ground.OPTION);
        }
        Header header = article.header();
        return stated(title, article, Ground.TITLE).or(() -> header.organiser().flatMap(o -> stated(o, article, Ground.ORGANISER)))
                .or(() -> header.meeting().flatMap(m -> stated(m, article, Ground.MEETING))).orElse(Stated.NOTHING);
    }

    private static Optional<Stated> stated(String text, ArticleSummary article, Ground by) {
        return PlaceNames.in(text, article.article().language()).map(p -> new Stated(p, by));
    }

    private static Stated ofName(Origin origin) {
        return NamedPlace.inFile(origin.document(), origin.language()).map(p -> new Stated(p, Ground.FILE))
                .or(() -> NamedPlace.inFolder(origin.document(), origin.language()).map(p -> new Stated(p, Ground.FOLDER))).orElse(Stated.NOTHING);
    }

    private Stated year(String name, String title, Header header) {
        Optional<String> listed = table.year(name);
        if (listed.isPresent()) {
            return new Stated(listed.get(), Ground.TABLE);
        }
        String inTitle = last(title);
        boolean past = ON_PAST.matcher(title).find();
        if (!inTitle.isEmpty() && !past && OF_YEAR.matcher(title).find()) {
            return new Stated(inTitle, Ground.TITLE);
        }
        if (header.date().isPresent()) {
            return new Stated(header.date().get().substring(0, 4), Ground.DATE);
        }
        if (!inTitle.isEmpty()) {
            // A report on 2025 speaks in 2026.
            return new Stated(past ? String.valueOf(Integer.parseInt(inTitle) + 1) : inTitle, Ground.TITLE);
        }
        String inFile = last(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return inFile.isEmpty() ? Stated.NOTHING : new Stated(inFile, Ground.FILE);
    }

    /** The last year that a text names: "关于2025年计划执行情况与2026年计划草案的报告" plans 2026. */
    private static String last(String text) {
        String out = "";
        Matcher m = YEAR.matcher(text);
        while (m.find()) {
            out = m.group(1);
        }
        return out;
    }
}
