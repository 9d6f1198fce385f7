package org.gangmu.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.write.JsonWriter;

/** The OpenAPI document (3.1) of the service, made of its {@link Route}s and of the schemas of its results. */
final class ApiDocument {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BINARY = "application/octet-stream";
    private static final Set<Fault.Kind> ANYWHERE = EnumSet.of(Fault.Kind.ADDRESS_TOO_LONG, Fault.Kind.HEADERS_TOO_LARGE, Fault.Kind.INTERNAL);
    /** Of results; each file stands beside the class that writes them. */
    private static final Map<String, Class<?>> SCHEMAS = Map.of("summary", JsonWriter.class, "sentence", JsonWriter.class, "annotations", JsonWriter.class, "text", JsonWriter.class,
            "rulebook", ApiDocument.class, "problem", ApiDocument.class);

    private ApiDocument() {
    }

    /** @param token whether callers have to show one */
    static byte[] of(List<Route> routes, String version, boolean token) {
        ObjectNode api = MAPPER.createObjectNode();
        api.put("openapi", "3.1.0");
        ObjectNode info = api.putObject("info");
        info.put("title", "Gangmu");
        info.put("version", version);
        info.put("summary", "Goals, achievements and requirements of documents, each line with its place in the source and its rule.");
        info.put("description", "Send a document as the body of a request, as the file of a form, or a text as `{\"text\": \"…\"}`. Documents are not kept. The answer's header "
                + "`Gangmu-Edition` names the rules, models and program that made it; a request with `If-Match: \"edition\"` is refused when they have changed. "
                + "Every refusal is a problem document (RFC 9457) that says whether to try again.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        api.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = api.putObject("paths");
        for (Route route : routes) {
            if (!route.isAsset()) {
                operation(paths.withObjectProperty(route.path()).putObject(route.method().name().toLowerCase(Locale.ROOT)), route, token);
            }
        }
        ObjectNode components = api.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        new TreeMap<>(SCHEMAS).forEach((name, home) -> schema(schemas, name, home));
        if (token) {
            components.putObject("securitySchemes").putObject("token").put("type", "http").put("scheme", "bearer");
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(api);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree can be written", e);
        }
    }

    private static void operation(ObjectNode operation, Route route, boolean token) {
        operation.put("operationId", route.path().substring(route.path().lastIndexOf('/') + 1));
        operation.putArray("tags").add(route.document() ? "documents" : "service");
        operation.put("summary", route.summary());
        operation.put("description", route.description());
        if (token && !route.open()) {
            operation.putArray("security").addObject().putArray("token");
        }
        ArrayNode parameters = operation.putArray("parameters");
        for (Parameter parameter : route.parameters()) {
            ObjectNode node = parameters.addObject().put("name", parameter.name()).put("in", "query").put("description", parameter.description());
            ObjectNode schema = node.putObject("schema").put("type", "string");
            if (!parameter.values().isEmpty()) {
                ArrayNode values = schema.putArray("enum");
                parameter.values().forEach(values::add);
            }
        }
        if (route.document()) {
            parameters.addObject().put("name", "If-Match").put("in", "header").put("description", "Answer only if the rules in force are of this edition, in double quotes.")
                    .putObject("schema").put("type", "string");
            body(operation.putObject("requestBody"));
        }
        ObjectNode responses = operation.putObject("responses");
        answers(responses.putObject("200"), route);
        faults(responses, route, token);
    }

    private static void body(ObjectNode body) {
        body.put("required", true);
        ObjectNode content = body.putObject("content");
        ObjectNode form = content.putObject("multipart/form-data").putObject("schema").put("type", "object");
        ObjectNode fields = form.putObject("properties");
        fields.putObject("file").put("type", "string").put("format", "binary").put("contentMediaType", BINARY).put("description", "The document.");
        fields.putObject("text").put("type", "string").put("description", "Instead of a file: the text, taken as it is.");
        fields.putObject("name").put("type", "string").put("description", "Its name, if not that of the file.");
        ArrayNode either = form.putArray("oneOf");
        either.addObject().putArray("required").add("file");
        either.addObject().putArray("required").add("text");
        content.putObject(BINARY).putObject("schema").put("type", "string").put("contentMediaType", BINARY);
        ObjectNode json = content.putObject("application/json").putObject("schema").put("type", "object");
        json.putObject("properties").putObject("text").put("type", "string").put("description", "The text, taken as it is.");
        json.withObjectProperty("properties").putObject("name").put("type", "string");
        json.putArray("required").add("text");
        json.putArray("examples").addObject().put("text", "青泽市2024年地区生产总值增长6%，今年要建成住房300套。");
        content.putObject("text/plain").putObject("schema").put("type", "string");
    }

    private static void answers(ObjectNode response, Route route) {
        response.put("description", route.summary() + ".");
        if (route.document()) {
            ObjectNode headers = response.putObject("headers");
            header(headers, DocumentRoutes.EDITION, "Rules, models and program that made it.");
            header(headers, "Gangmu-Source-SHA256", "Of the document's bytes.");
            header(headers, "Gangmu-Problems", "How many things went wrong while the document was read; extract and summarize tell which.");
        }
        ObjectNode content = response.putObject("content");
        for (Answer answer : route.answers()) {
            ObjectNode schema = content.putObject(answer.type()).putObject("schema");
            if (answer.schema().isPresent()) {
                schema.put("$ref", "#/components/schemas/" + answer.schema().get());
            } else {
                schema.put("type", answer.type().equals("application/json") ? "object" : "string");
            }
        }
    }

    private static void header(ObjectNode headers, String name, String description) {
        headers.putObject(name).put("description", description).putObject("schema").put("type", "string");
    }

    private static void faults(ObjectNode responses, Route route, boolean token) {
        Map<Integer, List<Fault.Kind>> byStatus = new TreeMap<>();
        Set<Fault.Kind> kinds = EnumSet.copyOf(ANYWHERE);
        kinds.addAll(route.faults());
        if (!route.open() && token) {
            kinds.add(Fault.Kind.NO_TOKEN);
        } else if (!route.open()) {
            kinds.addAll(List.of(Fault.Kind.FOREIGN_ORIGIN, Fault.Kind.WRONG_HOST));
        }
        kinds.forEach(kind -> byStatus.computeIfAbsent(kind.status(), s -> new ArrayList<>()).add(kind));
        byStatus.forEach((status, all) -> {
            ObjectNode response = responses.putObject(Integer.toString(status));
            response.put("description", String.join("; ", all.stream().map(k -> k.title() + " (`" + k.code() + "`" + (k.isRetryable() ? ", try again" : "") + ")").toList()));
            response.putObject("content").putObject(ProblemJson.MEDIA_TYPE).putObject("schema").put("$ref", "#/components/schemas/problem");
        });
    }

    /** Definitions inside a schema become schemas beside it: references in an OpenAPI document start from its root. */
    private static void schema(ObjectNode schemas, String name, Class<?> home) {
        try (InputStream in = home.getResourceAsStream(name + ".schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("#/$defs/", "#/components/schemas/" + name + "-");
            ObjectNode schema = (ObjectNode) MAPPER.readTree(text);
            schema.remove(List.of("$schema", "$id"));
            JsonNode definitions = schema.remove("$defs");
            schemas.set(name, schema);
            if (definitions != null) {
                definitions.fields().forEachRemaining(d -> schemas.set(name + "-" + d.getKey(), d.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + name + " cannot be read", e);
        }
    }
}
