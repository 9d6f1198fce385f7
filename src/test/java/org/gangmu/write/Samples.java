package org.gangmu.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.decide.Decider;
import org.gangmu.decide.Decision;
import org.gangmu.decide.PointsDecider;
import org.gangmu.evidence.DroolsRuleEngine;
import org.gangmu.evidence.Evidence;
import org.gangmu.evidence.RuleEngine;
import org.gangmu.facts.Assignment;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Header;
import org.gangmu.facts.Person;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.PageSegmenter;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Item;
import org.gangmu.summarize.Section;
import org.gangmu.summarize.Summary;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.TaggedArticle;
import org.gangmu.text.Language;
import org.gangmu.text.Mark;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/** Documents run through the real stages with a small rulebook of their own, so that outputs do not change when the shipped rules do. */
final class Samples {

    static final String ZH = """
            云溪县委经济工作会议召开

            1月8日，云溪县委经济工作会议召开。县委书记何远舟讲话，县长林可主持。
            过去一年，全县建成标准厂房12.5万平方米，新增就业3000人。
            图为会议现场。吴山 摄
            2026年经济社会发展主要预期目标：地区生产总值增长6.5%左右。
            力争粮食总产量稳定在30万吨以上。
            重点任务
            一、建设现代产业体系
            必须把项目建设抓在手上，务必在三季度前开工。
            要加快补齐县域商业短板。
            下转第4版
            """;

    static final String EN = """
            Harlow Bay publishes its annual plan

            The past year: The city completed 14 miles of new sidewalks.
            Two libraries were opened in the eastern district, & attendance <doubled>.
            Targets for 2027: We aim to cut response times to under six minutes.
            Tasks
            Departments must file their plans by March 1.
            The weather stayed mild throughout.
            """;

    private record Stage(RuleBook book, ArticleTagger tagger, RuleEngine engine, Decider decider) {
    }

    private static final Map<Language, Stage> STAGES = new EnumMap<>(Language.class);

    private Samples() {
    }

    static Summary zh() {
        return enrich(summary("云溪.txt", ZH));
    }

    static Summary en() {
        return summary("harlow.txt", EN);
    }

    /** A document that tries to break out of every format. */
    static Summary hostile() {
        return summary("=cmd|'<img src=x onerror=alert(1)>.txt", """
                Plans <script>alert('title')</script>

                =HYPERLINK("http://evil.example","click") was completed and *bold* [link](http://evil.example) was built.
                The past year: A bridge was built </script><script>alert(1)</script><!-- & "quoted" 'single' \u0000\u0007 end.
                Departments must file ]]> the form\ud800 by March 1, <b onmouseover="alert(2)">now</b>.
                We aim to finish\u2028early, <style>*{display:none}</style> {{x}} ${y} %s.
                """);
    }

    static Summary summary(String name, String text) {
        return summary(new SourceText(name, "text/plain", "0".repeat(64), text, List.of(), List.of()));
    }

    static Summary summary(SourceText source) {
        return summary(new PageSegmenter().segment(source));
    }

    /** One sentence that a caption cuts in two. */
    static Summary cut() {
        String text = "必须在年内建成标准\n图为会议现场。\n厂房12.5万平方米。";
        SourceText source = new SourceText("cut.txt", "text/plain", "0".repeat(64), text, List.of(), List.of());
        Sentence sentence = Sentence.of(0, List.of(new Span(0, 9), new Span(18, text.length())), source);
        Paragraph paragraph = new Paragraph(0, Paragraph.Role.BODY, 0, "", List.of(sentence));
        return summary(new Document(source, List.of(new Article(0, Language.ZH, List.of(paragraph), List.of())),
                List.of(new Furniture(new Span(10, 17), Furniture.Role.CAPTION))));
    }

    /** The same, its requirement made a task with one clause as action, on the far side of the caption. */
    static Summary clause() {
        Summary cut = cut();
        ArticleSummary a = cut.articles().get(0);
        List<Section> sections = a.sections().stream().map(s -> s.items().isEmpty() ? s : new Section(s.label(), s.items().stream().map(i ->
                new Item("", 1, i.quote(), 0, i.frame(), i.rules(), i.confidence(), Assignment.NONE, List.of(),
                        List.of(new Item.Action(new Quote("厂房12.5万", List.of(new Span(18, 25))), 0, i.rules(), Assignment.NONE, List.of())))).toList())).toList();
        return new Summary(cut.document(), List.of(new ArticleSummary(a.article(), a.kind(), a.rulebook(), a.header(), sections, List.of(), a.decisions())), List.of());
    }

    private static Summary summary(Document document) {
        List<ArticleSummary> articles = new ArrayList<>();
        for (Article article : document.articles()) {
            articles.add(summary(article));
        }
        return new Summary(document, articles, document.source().problems());
    }

    /** The text with a mark for each page; pages are parted by form feeds. */
    static SourceText paged(String name, String text) {
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (String page : text.split("\f", -1)) {
            marks.add(new Mark(Mark.Kind.PAGE, new Span(from, from + page.length()), marks.size() + 1));
            from += page.length() + 1;
        }
        return new SourceText(name, "application/pdf", "0".repeat(64), text, marks, List.of());
    }

    static RuleBook book(Language language) {
        return stage(language).book();
    }

    private static synchronized Stage stage(Language language) {
        return STAGES.computeIfAbsent(language, l -> {
            try {
                RuleBook book = RuleBookReader.read(Path.of(Samples.class.getResource("rules/" + l.code()).toURI()));
                return new Stage(book, new ArticleTagger(book), new DroolsRuleEngine(book.rules()), new PointsDecider(book));
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static ArticleSummary summary(Article article) {
        Stage stage = stage(article.language());
        TaggedArticle tagged = stage.tagger().tag(article);
        List<List<Evidence>> evidence = stage.engine().evidence(tagged.sentences());
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            decisions.add(stage.decider().decide(tagged.sentences().get(i), evidence.get(i)));
        }
        Optional<Quote> title = Optional.of(article.paragraphs().get(0).sentences().get(0)).map(s -> new Quote(s.text(), s.spans()));
        List<Section> sections = stage.book().labels().stream().filter(Label::inSummary)
                .map(l -> new Section(l, decisions.stream().filter(d -> d.label().equals(l.name())).map(Samples::item).toList())).toList();
        return new ArticleSummary(article, tagged.kind(), stage.book(), new Header(title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                sections, List.of(), decisions);
    }

    private static Item item(Decision d) {
        return new Item("", 0, new Quote(d.sentence().sentence().text(), d.sentence().sentence().spans()), d.sentence().sentence().ordinal(),
                d.sentence().setting().frame(), d.rules(), d.confidence(), Assignment.NONE, List.of(), List.of());
    }

    /** The facts that the document states, made by hand: header, people, figures, one task with actions. */
    private static Summary enrich(Summary summary) {
        String text = summary.document().source().text();
        ArticleSummary article = summary.articles().get(0);
        Header header = new Header(article.header().title(), Optional.empty(), Optional.of("2026-01-08"), Optional.empty(), Optional.of("云溪县委经济工作会议"), Optional.empty(), Optional.empty(),
                List.of(new Person("何远舟", "县委书记", List.of("spoke"), quote(text, "何远舟")),
                        new Person("林可", "县长", List.of("attended", "presided"), quote(text, "林可"))));
        Figure growth = new Figure("地区生产总值", "growth", "≈", List.of(6.5), "%", "2026", "左右", quote(text, "地区生产总值增长6.5%左右"));
        Figure range = new Figure("粮食总产量", "level", "range", List.of(300000.0, 1e7), "吨", "", "", quote(text, "粮食总产量稳定在30万吨以上"));
        Figure jobs = new Figure("就业", "level", "=", List.of(3000.0), "人", "", "", quote(text, "新增就业3000人"));
        List<Section> sections = article.sections().stream().map(s -> switch (s.label().name()) {
            case "GOAL" -> with(s, 0, List.of(growth, range));
            case "ACHIEVEMENT" -> with(s, 0, List.of(jobs));
            default -> new Section(s.label(), List.of(task(text, s.items())));
        }).toList();
        ArticleSummary rich = new ArticleSummary(article.article(), article.kind(), article.rulebook(), header, sections, List.of(), article.decisions());
        return new Summary(summary.document(), List.of(rich), List.of(Problem.warning("云溪.txt", "the last page is cut short")));
    }

    private static Section with(Section section, int item, List<Figure> figures) {
        List<Item> items = new ArrayList<>(section.items());
        Item i = items.get(item);
        items.set(item, new Item(i.ordinal(), i.depth(), i.quote(), i.sentence(), i.frame(), i.rules(), i.confidence(), i.assignment(), figures, i.actions()));
        return new Section(section.label(), items);
    }

    private static Item task(String text, List<Item> under) {
        Quote heading = quote(text, "一、建设现代产业体系");
        List<Item.Action> actions = under.stream().map(i -> new Item.Action(i.quote(), i.sentence(), i.rules(), Assignment.NONE, List.of())).toList();
        Item first = under.get(0);
        return new Item("一", 1, heading, first.sentence() - 1, first.frame(), first.rules(), first.confidence(), Assignment.NONE, List.of(), actions);
    }

    private static Quote quote(String text, String words) {
        int at = text.indexOf(words);
        return new Quote(words, List.of(new Span(at, at + words.length())));
    }

    static byte[] bytes(SummaryWriter writer, Summary... summaries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(List.of(summaries), out);
        return out.toByteArray();
    }

    static String text(SummaryWriter writer, Summary... summaries) throws IOException {
        return new String(bytes(writer, summaries), StandardCharsets.UTF_8);
    }
}
