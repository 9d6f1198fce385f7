package org.gangmu.spark;

import static org.gangmu.spark.Column.large;
import static org.gangmu.spark.Column.number;
import static org.gangmu.spark.Column.real;
import static org.gangmu.spark.Column.reals;
import static org.gangmu.spark.Column.rows;
import static org.gangmu.spark.Column.text;
import static org.gangmu.spark.Column.texts;

import java.util.List;
import org.gangmu.findings.FoundArticle;
import org.gangmu.findings.FoundPerson;
import org.gangmu.spark.ReadDocument.LabelledSentence;
import org.gangmu.spark.ReadDocument.NumberedFigure;
import org.gangmu.text.Span;

/** The tables that the job writes. Sentences and figures bear their document's name and hash, so that each table serves alone. */
final class Tables {

    private static final List<Column<FoundArticle>> ARTICLE = List.of(
            number("ordinal", FoundArticle::ordinal), text("language", a -> a.language().code()), text("kind", FoundArticle::kind),
            text("title", FoundArticle::title), text("date", FoundArticle::date), number("year", FoundArticle::year), text("place", FoundArticle::place),
            text("meeting", FoundArticle::meeting));

    private static final List<Column<FoundPerson>> PERSON = List.of(
            number("article", FoundPerson::article), text("name", FoundPerson::name), text("office", FoundPerson::office), texts("roles", FoundPerson::roles));

    private static final List<Column<Span>> SPAN = List.of(number("start", Span::start), number("end", Span::end));

    static final ParquetTable<ReadDocument> DOCUMENTS = new ParquetTable<>("documents", List.of(
            text("document", ReadDocument::name), text("sha256", ReadDocument::sha256), text("ending", ReadDocument::ending), large("bytes", ReadDocument::bytes),
            text("state", ReadDocument::state), text("cause", ReadDocument::cause), text("reason", ReadDocument::reason), text("media_type", ReadDocument::mediaType),
            number("chars", ReadDocument::chars), texts("problems", ReadDocument::problems), rows("articles", ReadDocument::articles, ARTICLE),
            rows("people", ReadDocument::people, PERSON)));

    static final ParquetTable<LabelledSentence> SENTENCES = new ParquetTable<>("sentences", List.of(
            text("document", s -> s.document().name()), text("sha256", s -> s.document().sha256()), number("ordinal", s -> s.sentence().ordinal()),
            number("article", s -> s.sentence().article()), number("paragraph", s -> s.sentence().paragraph()), number("sentence", s -> s.sentence().sentence()),
            number("start", s -> s.sentence().start()), number("end", s -> s.sentence().end()), rows("spans", s -> s.sentence().spans(), SPAN),
            number("page", s -> s.sentence().page()), number("line", s -> s.sentence().line()), text("label", s -> s.label().label()), texts("also", s -> s.label().also()),
            real("confidence", s -> s.label().confidence()), text("frame", s -> s.label().frame()), texts("rules", s -> s.label().rules()), text("text", s -> s.sentence().text())));

    static final ParquetTable<NumberedFigure> FIGURES = new ParquetTable<>("figures", List.of(
            text("document", f -> f.document().name()), text("sha256", f -> f.document().sha256()), number("ordinal", NumberedFigure::ordinal),
            number("sentence", f -> f.figure().sentence()), number("start", f -> f.figure().start()), number("end", f -> f.figure().end()), text("kind", f -> f.figure().kind()),
            text("indicator", f -> f.figure().indicator()), text("change", f -> f.figure().change()), text("op", f -> f.figure().op()), reals("values", f -> f.figure().values()),
            text("unit", f -> f.figure().unit()), number("from_year", f -> f.figure().from()), number("to_year", f -> f.figure().to()), text("quote", f -> f.figure().quote())));

    /** In the order of being put in place: the documents last, because a bucket is done when they are there. */
    static final List<String> NAMES = List.of(SENTENCES.name(), FIGURES.name(), DOCUMENTS.name());

    private Tables() {
    }
}
