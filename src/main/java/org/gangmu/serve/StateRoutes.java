package org.gangmu.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gangmu.findings.Models;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.gangmu.write.JsonOut;

/** The addresses that tell how the service is: by which rules it judges, whether it lives, whether it takes work, what it has done. */
final class StateRoutes {

    private final Rules rules;
    private final ServeOptions options;
    private final Metrics metrics;
    private final BooleanSupplier ready;

    StateRoutes(Rules rules, ServeOptions options, Metrics metrics, BooleanSupplier ready) {
        this.rules = rules;
        this.options = options;
        this.metrics = metrics;
        this.ready = ready;
    }

    List<Route> all() {
        return List.of(
                new Route(HandlerType.GET, "/v1/rulebook", "Rules in force", "Edition, rulebooks with their labels, models, limits; what is wrong with changed rulebooks that were not taken over."
                        + " The edition changes with any of rules, models and program: results of one edition can be compared.",
                        false, List.of(), false, List.of(Answer.of("json", "application/json", "rulebook")), Set.of(), this::rulebook),
                new Route(HandlerType.GET, "/v1/health", "Whether the service lives", "Asks for nothing but an answer.", true, List.of(), false,
                        List.of(Answer.of("json", "application/json")), Set.of(), context -> json(context, "status", "alive")),
                new Route(HandlerType.GET, "/v1/ready", "Whether the service takes documents", "Not before it can open documents, and not when it has been told to end.", true, List.of(),
                        false, List.of(Answer.of("json", "application/json")), Set.of(Fault.Kind.UNAVAILABLE), this::ready),
                new Route(HandlerType.GET, "/v1/metrics", "Counters", "What the service has done and is doing, for Prometheus.", false, List.of(), false,
                        List.of(Answer.of("text", Metrics.mediaType())), Set.of(), this::metrics));
    }

    private void ready(Context context) throws IOException {
        if (!ready.getAsBoolean()) {
            throw new Fault(Fault.Kind.UNAVAILABLE, "the service takes no documents now").with("Retry-After", "5");
        }
        json(context, "status", "ready");
    }

    private static void json(Context context, String field, String value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonOut.pretty(out)) {
            json.writeStartObject();
            json.writeStringField(field, value);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        context.contentType("application/json").result(out.toByteArray());
    }

    private void metrics(Context context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        metrics.write(out);
        context.contentType(Metrics.mediaType()).result(out.toByteArray());
    }

    private void rulebook(Context context) throws IOException {
        Rules.State state = rules.now();
        List<Problem> broken = rules.broken();
        String tag = '"' + state.edition() + (broken.isEmpty() ? "" : "-" + Integer.toHexString(broken.hashCode())) + '"';
        context.header("ETag", tag).header(DocumentRoutes.EDITION, state.edition()).header("Cache-Control", "no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonOut.pretty(out)) {
            json.writeStartObject();
            json.writeStringField("edition", state.edition());
            json.writeStringField("models", Models.line());
            json.writeArrayFieldStart("rulebooks");
            for (RuleBook book : state.books()) {
                book(json, book);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("problems");
            for (Problem problem : broken) {
                JsonOut.problem(json, problem);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("limits");
            json.writeNumberField("bytes", options.limits().maxBytes());
            json.writeNumberField("characters", options.limits().maxChars());
            json.writeNumberField("seconds", options.time().toSeconds());
            json.writeNumberField("atOnce", options.jobs());
            json.writeNumberField("waiting", options.queue());
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        context.contentType("application/json").result(out.toByteArray());
    }

    private static void book(JsonGenerator json, RuleBook book) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", book.version());
        json.writeStringField("language", book.language().code());
        json.writeNumberField("rules", book.rules().size());
        json.writeArrayFieldStart("labels");
        for (Label label : book.labels()) {
            json.writeStartObject();
            json.writeStringField("label", label.name());
            json.writeStringField(Language.ZH.code(), label.zh());
            json.writeStringField(Language.EN.code(), label.en());
            json.writeStringField("color", label.color());
            json.writeStringField("section", label.section());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
