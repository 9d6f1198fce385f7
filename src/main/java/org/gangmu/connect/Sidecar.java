package org.gangmu.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;
import org.gangmu.client.Values;

/**
 * A document of our own that lies beside the one it tells of, where a host has no properties for labels: {@code report.pdf.gangmu.json}. It holds the stamp and the whole summary.
 *
 * @param tag content tag of the document that was judged
 */
public record Sidecar(Stamp stamp, Optional<String> tag) {

    /** Ends the names of sidecars; documents with such a name get no labels themselves. */
    public static final String ENDING = ".gangmu.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    /** Name of the sidecar of a document. */
    public static String nameOf(String document) {
        return document + ENDING;
    }

    public static boolean isName(String name) {
        return name.endsWith(ENDING);
    }

    /** Reads what {@link #write} wrote; empty for anything else, such as a file that was cut off. */
    public static Optional<Sidecar> read(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root == null) {
                return Optional.empty();
            }
            return Stamp.parse(root.path(Values.STAMP).asText()).map(s -> new Sidecar(s, Optional.of(root.path(Values.TAG).asText()).filter(t -> !t.isEmpty())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The bytes of a sidecar.
     *
     * @param name of the document
     * @param tag  content tag of the document; empty if the host has none
     */
    public static byte[] write(String name, Findings findings, String tag) {
        ObjectNode root = JSON.createObjectNode();
        root.put("document", name);
        root.put(Values.STAMP, findings.stamp().toString());
        root.put(Values.TAG, tag);
        root.put(Values.STATE, findings.problem().isPresent() ? Values.REFUSED : Values.CLASSIFIED);
        findings.problem().ifPresent(p -> root.putObject(Values.PROBLEM).put("kind", p.kind()).put("message", p.message()));
        try {
            if (findings.json().length > 0) {
                root.set("summary", JSON.readTree(findings.json()));
            }
            return PRETTY.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
