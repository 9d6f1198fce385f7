package org.gangmu.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The published shapes of answers, applied. */
final class Shapes {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** By name, the package in which the file of each stands. */
    private static final Map<String, String> HOMES = Map.of("summary", "write", "sentence", "write", "text", "write", "annotations", "write", "rulebook", "serve", "problem", "serve");

    private Shapes() {
    }

    static List<String> names() {
        return HOMES.keySet().stream().sorted().toList();
    }

    /** A shape as it is published. */
    static byte[] bytes(String name) {
        try (InputStream in = Shapes.class.getResourceAsStream("/org/gangmu/" + HOMES.get(name) + "/" + name + ".schema.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the shape " + name + " cannot be read", e);
        }
    }

    /** Reads JSON of a shape. @throws Report.Fault that names what is against it */
    static JsonNode read(String name, byte[] bytes) {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new Report.Fault("no JSON: " + e.getMessage());
        }
        if (json == null || json.isMissingNode()) {
            throw new Report.Fault("empty, where JSON of the shape " + name + " should be");
        }
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new String(bytes(name), StandardCharsets.UTF_8));
        List<String> faults = schema.validate(json).stream().map(ValidationMessage::getMessage).toList();
        Report.require(faults.isEmpty(), "not of the shape " + name + ".schema.json: " + String.join("; ", faults.subList(0, Math.min(3, faults.size()))));
        return json;
    }
}
