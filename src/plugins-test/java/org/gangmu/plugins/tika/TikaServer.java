package org.gangmu.plugins.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.plugins.HostProcess;

/** The real server of Apache Tika, as its users start it, with the plugin's jar beside its own. */
final class TikaServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLASS_PATH = Path.of("target/hosts/tika/tika-server-standard-3.3.2.jar").toAbsolutePath() + ":" + Path.of("target/gangmu-tika-server.jar").toAbsolutePath();

    private final HostProcess process;

    private TikaServer(HostProcess process) {
        this.process = process;
    }

    /** @param parameters of the filter; none: no filter at all */
    static TikaServer start(Path folder, String parameters, String... more) throws Exception {
        return new TikaServer(process(folder, parameters, more).awaited("version"));
    }

    static HostProcess process(Path folder, String parameters, String... more) throws IOException {
        Path config = Files.writeString(Files.createTempFile(folder, "tika", ".xml"), "<properties>" + (parameters.isEmpty() ? "" : "<metadataFilters>"
                + "<metadataFilter class=\"org.gangmu.plugins.tika.GangmuMetadataFilter\"><params>" + parameters + "</params></metadataFilter></metadataFilters>") + "</properties>");
        URI address = HostProcess.freeAddress();
        List<String> arguments = new ArrayList<>(List.of("-cp", CLASS_PATH, "org.apache.tika.server.core.TikaServerCli", "-c", config.toString(), "-h", address.getHost(), "-p",
                String.valueOf(address.getPort())));
        arguments.addAll(List.of(more));
        return HostProcess.start(config.resolveSibling(config.getFileName() + ".log"), address, arguments);
    }

    HttpResponse<byte[]> put(String path, String name, byte[] document, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = process.to(path).header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Accept", path.startsWith("tika") ? "application/json" : "*/*").PUT(HttpRequest.BodyPublishers.ofByteArray(document));
        return process.send(headers.length > 0 ? request.headers(headers) : request);
    }

    /** Metadata of a document and of those in it, each as lists of texts. */
    List<Map<String, List<String>>> metadata(String path, String name, byte[] document, String... headers) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = put(path, name, document, headers);
        assertEquals(200, answer.statusCode(), process::log);
        List<Map<String, List<String>>> out = new ArrayList<>();
        JsonNode root = JSON.readTree(answer.body());
        for (JsonNode element : root.isArray() ? root : JSON.createArrayNode().add(root)) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            element.properties().forEach(field -> {
                List<String> texts = new ArrayList<>();
                if (field.getValue().isArray()) {
                    field.getValue().forEach(text -> texts.add(text.asText()));
                } else {
                    texts.add(field.getValue().asText());
                }
                fields.put(field.getKey(), texts);
            });
            out.add(fields);
        }
        return out;
    }

    /** HTTP clients of Java in the server: each has a thread that is called so. */
    long clients() throws IOException {
        return process.threads("HttpClient-\\d+-S.*");
    }

    @Override
    public void close() {
        process.close();
    }
}
