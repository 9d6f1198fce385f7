package org.gangmu.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gangmu.summarize.Summary;
import org.gangmu.write.ExplainWriter;
import org.gangmu.write.Format;
import org.gangmu.write.SourceTextJson;
import org.gangmu.write.WriteOptions;

/** The addresses that take a document. Each answers in the very bytes that the command of its name writes. */
final class DocumentRoutes {

    private static final Set<Fault.Kind> FAULTS = Set.of(Fault.Kind.MALFORMED, Fault.Kind.NO_SUCH_FORMAT, Fault.Kind.SLOW_REQUEST, Fault.Kind.EDITION_CHANGED, Fault.Kind.TOO_LARGE,
            Fault.Kind.NO_DOCUMENT, Fault.Kind.UNREADABLE, Fault.Kind.READER_LOST, Fault.Kind.BUSY, Fault.Kind.WAITED_TOO_LONG, Fault.Kind.UNAVAILABLE);
    static final String EDITION = "Gangmu-Edition";

    private final Rules rules;
    private final Judge judge;
    private final Gate bodies;
    private final BodyReader reader;
    private final ServeOptions options;
    private final Metrics metrics;

    /** @param bodies how many requests may be coming in at once */
    DocumentRoutes(Rules rules, Judge judge, Gate bodies, ServeOptions options, Metrics metrics) {
        this.rules = rules;
        this.judge = judge;
        this.bodies = bodies;
        this.reader = new BodyReader(options.limits());
        this.options = options;
        this.metrics = metrics;
    }

    List<Route> all() {
        return List.of(
                route("/v1/summarize", "Summary of a document", "Goals, achievements and requirements, each with its place in the source and its rule: what `gangmu summarize` writes.",
                        List.of(Parameter.UI), List.of(answer(Format.JSON, "summary"), answer(Format.ANNOTATIONS, "annotations"), answer(Format.HTML), answer(Format.MARKDOWN), answer(Format.TEXT),
                                answer(Format.CSV), answer(Format.XLSX)),
                        (asked, format) -> (gangmu, source, out) -> write(format, write(asked), gangmu.summarize(source), out)),
                route("/v1/classify", "Label of each sentence", "One JSON object a line, in reading order: what `gangmu classify` writes.",
                        List.of(Parameter.UI, Parameter.ALL), List.of(answer(Format.JSON_LINES, "sentence"), answer(Format.CSV), answer(Format.XLSX)),
                        (asked, format) -> (gangmu, source, out) -> write(format, write(asked).withSentences(true).withFurniture(asked.is(Parameter.ALL)), gangmu.summarize(source), out)),
                route("/v1/explain", "Why each sentence has its label", "Frame, cues, rules with their points, runner-up: what `gangmu explain` writes.",
                        List.of(Parameter.LINE, Parameter.WORDS), List.of(answer(Format.JSON_LINES, "sentence"), answer(Format.TEXT)),
                        (asked, format) -> {
                            ExplainWriter writer = new ExplainWriter(format, false, asked.is(Parameter.WORDS));
                            var line = asked.line();
                            return (gangmu, source, out) -> {
                                if (writer.write(gangmu.summarize(source), line, out) == 0 && line.isPresent()) {
                                    long lines = source.text().lines().count();
                                    throw new Fault(Fault.Kind.MALFORMED, "no sentence stands on line " + line.getAsInt() + " of the extracted text, which has " + lines
                                            + (lines == 1 ? " line" : " lines") + "; /v1/extract shows it");
                                }
                            };
                        }),
                route("/v1/extract", "Text of a document", "What all offsets count in, in UTF-16 units, and its layout: what `gangmu extract` writes.",
                        List.of(), List.of(answer(Format.JSON, "text"), answer(Format.TEXT)),
                        (asked, format) -> (gangmu, source, out) -> {
                            if (format == Format.JSON) {
                                SourceTextJson.write(source, out);
                            } else {
                                out.write(source.text().getBytes(StandardCharsets.UTF_8));
                            }
                        }));
    }

    private static Answer answer(Format format, String schema) {
        return Answer.of(format.toString(), format.mediaType(), schema);
    }

    private static Answer answer(Format format) {
        return Answer.of(format.toString(), format.mediaType());
    }

    private static WriteOptions write(Asked asked) {
        WriteOptions options = WriteOptions.defaults();
        return asked.ui().map(options::withUi).orElse(options);
    }

    private static void write(Format format, WriteOptions options, Summary summary, OutputStream out) throws IOException {
        format.writer(options).write(List.of(summary), out);
    }

    private Route route(String path, String summary, String description, List<Parameter> own, List<Answer> answers, BiFunction<Asked, Format, Judge.Making> making) {
        List<Parameter> parameters = new ArrayList<>(List.of(Parameter.format(answers.stream().map(Answer::format).toList()), Parameter.NAME));
        parameters.addAll(own);
        Route[] self = new Route[1];
        self[0] = new Route(HandlerType.POST, path, summary, description, false, parameters, true, answers, FAULTS, context -> answer(context, self[0], making));
        return self[0];
    }

    private void answer(Context context, Route route, BiFunction<Asked, Format, Judge.Making> making) {
        Asked asked = new Asked(context, route);
        Answer shape = asked.answer();
        Judge.Making make = making.apply(asked, Format.named(shape.format()).orElseThrow());
        Rules.State state = rules.now();
        checkEdition(context, state);
        Judge.Made made;
        try (Upload upload = read(context, asked.name())) {
            made = judge.judge(state, upload, Deadline.in(options.time()), make);
        }
        metrics.judged(made.source().text().length());
        context.status(200).contentType(shape.mediaType());
        context.header(EDITION, state.edition());
        context.header("Gangmu-Source-SHA256", made.source().sha256());
        context.header("Gangmu-Problems", Integer.toString(made.source().problems().size()));
        if (shape.format().equals("html")) {
            // Somebody else's document, shown from this address: its page may run its script, but as a page of nobody.
            context.header("Content-Security-Policy", "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:");
        }
        context.header("Content-Length", Integer.toString(made.bytes().length)).result(made.bytes());
    }

    /** The document of a request. @param name as the address gives it; null if it does not */
    Upload read(Context context, String name) {
        try (Gate.Pass pass = bodies.enterNow("too many requests are coming in; try again a little later")) {
            return reader.read(context.req(), name, Deadline.in(options.upload()));
        }
    }

    /** Whoever judged one half of an archive by some rules may want the other half judged by the same, or not at all. */
    private static void checkEdition(Context context, Rules.State state) {
        String wanted = context.header("If-Match");
        if (wanted != null && !wanted.strip().equals("*") && Stream.of(wanted.split(",")).map(String::strip).noneMatch(e -> e.equals('"' + state.edition() + '"'))) {
            throw new Fault(Fault.Kind.EDITION_CHANGED, "the rules in force are edition " + state.edition() + ", not " + wanted.replaceAll("[^\\p{Graph} ]", "?"))
                    .with(EDITION, state.edition());
        }
    }
}
