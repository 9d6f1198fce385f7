package org.gangmu.plugins.solr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.plugins.HostProcess;

/** A real node of Solr with its web server, the plugin's jar in the folder where nodes look for such jars. */
final class SolrNode implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROGRAM = Path.of("src/plugins-test/hosts/solr").toAbsolutePath();
    private static final Path LIBRARIES = Path.of("target/hosts/solr").toAbsolutePath();

    private final HostProcess process;

    private SolrNode(HostProcess process) {
        this.process = process;
    }

    /**
     * @param cores  properties of each by its name, which its configuration takes up
     * @param policy of Java, that it is held to
     */
    static SolrNode start(Path home, Map<String, Map<String, String>> cores, Optional<Path> policy) throws Exception {
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of("target/gangmu-solr.jar"), home.resolve("lib/gangmu-solr.jar"));
        Files.writeString(home.resolve("solr.xml"), "<solr/>");
        for (Map.Entry<String, Map<String, String>> core : cores.entrySet()) {
            Path conf = Files.createDirectories(home.resolve(core.getKey()).resolve("conf"));
            for (String file : List.of("solrconfig.xml", "schema.xml")) {
                Files.copy(PROGRAM.resolve("conf").resolve(file), conf.resolve(file));
            }
            String properties = core.getValue().entrySet().stream().map(p -> p.getKey() + "=" + p.getValue() + "\n").collect(Collectors.joining());
            Files.writeString(home.resolve(core.getKey()).resolve("core.properties"), properties);
        }
        URI address = HostProcess.freeAddress();
        List<String> arguments = new ArrayList<>();
        policy.ifPresent(file -> arguments.addAll(List.of("-Djava.security.manager=allow", "-Djava.security.policy==" + file)));
        arguments.addAll(List.of("-cp", LIBRARIES + "/*", PROGRAM.resolve("SolrMain.java").toString(), home.toString(), String.valueOf(address.getPort())));
        policy.ifPresent(file -> arguments.add("guarded"));
        return new SolrNode(HostProcess.start(home.resolve("node.log"), address, arguments).awaitedLine("listening on "));
    }

    /** As policies name them: its libraries, the program that starts it, and what runs that from its source. */
    static Stream<String> code() {
        return Stream.of("file:" + LIBRARIES + "/-", "file:" + PROGRAM + "/-", "jrt:/jdk.compiler");
    }

    HttpResponse<byte[]> update(String core, Object documents) throws IOException, InterruptedException {
        return process.send(process.to("solr/" + core + "/update?commit=true").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(documents))));
    }

    void index(String core, Object documents) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = update(core, documents);
        assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** @param parameters names and values in turn */
    JsonNode select(String core, String query, String... parameters) throws IOException, InterruptedException {
        StringBuilder address = new StringBuilder("solr/" + core + "/select?rows=1000&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        for (int i = 0; i < parameters.length; i += 2) {
            address.append('&').append(parameters[i]).append('=').append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        HttpResponse<byte[]> answer = process.send(process.to(address.toString()));
        assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        return JSON.readTree(answer.body());
    }

    /** Fields of the one document with this id. */
    JsonNode document(String core, String id) throws IOException, InterruptedException {
        JsonNode documents = select(core, "id:" + id).path("response").path("docs");
        assertEquals(1, documents.size(), () -> id + " in " + documents);
        return documents.get(0);
    }

    JsonNode cores() throws IOException, InterruptedException {
        return JSON.readTree(process.send(process.to("solr/admin/cores")).body());
    }

    @Override
    public void close() {
        process.close();
    }
}
