package org.gangmu.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gangmu.client.GangmuClient;
import org.gangmu.connect.Connector;
import org.gangmu.connect.ConnectorOptions;
import org.gangmu.connect.HostProviders;
import org.gangmu.connect.Pass;
import org.gangmu.connect.Settings;
import org.gangmu.connect.Sidecar;

/** The adapter of the connector of folders, as any author of a connector writes one. Can be told to do what bad connectors do. */
class FolderAdapter implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Path folder;
    private final Connector connector;
    private final HttpServer server;

    FolderAdapter(Path place, URI service) throws IOException {
        folder = Files.createDirectories(place.resolve("documents"));
        Settings settings = Settings.of(Map.of("host", "folder", "folder", folder.toString()));
        ConnectorOptions options = new ConnectorOptions(place.resolve("state"), java.time.Duration.ofSeconds(1), java.time.Duration.ofHours(24), 2, 1_000_000);
        connector = Connector.open(HostProviders.open(settings, java.util.List.of()), GangmuClient.of(service, Optional.empty()), options, line -> { });
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/check")) {
                send(exchange, 200, JSON.createObjectNode());
            } else if (path.equals("/check/run")) {
                Pass pass = pass();
                send(exchange, 200, JSON.createObjectNode().put("written", pass.written()).put("refused", pass.refused()).put("current", pass.current()).put("waiting", pass.waiting()));
            } else if (path.startsWith("/check/documents/")) {
                document(exchange, folder.resolve(path.substring("/check/documents/".length())));
            } else {
                send(exchange, 404, JSON.createObjectNode());
            }
        } catch (Exception e) {
            send(exchange, 500, JSON.createObjectNode().put("error", e.toString()));
        }
    }

    Pass pass() throws Exception {
        return connector.pass(() -> false);
    }

    private void document(HttpExchange exchange, Path file) throws IOException {
        Path sidecar = file.resolveSibling(Sidecar.nameOf(file.getFileName().toString()));
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                Files.write(file, exchange.getRequestBody().readAllBytes());
                send(exchange, 201, JSON.createObjectNode());
            }
            case "DELETE" -> {
                Files.deleteIfExists(file);
                send(exchange, 200, JSON.createObjectNode());
            }
            default -> {
                if (Files.exists(sidecar)) {
                    send(exchange, 200, labels(JSON.readTree(Files.readAllBytes(sidecar))));
                } else {
                    send(exchange, 404, JSON.createObjectNode());
                }
            }
        }
    }

    ObjectNode labels(JsonNode sidecar) {
        ObjectNode out = JSON.createObjectNode().put("stamp", sidecar.path("stamp").asText()).put("state", sidecar.path("state").asText())
                .put("problem", sidecar.path("problem").path("message").asText());
        ObjectNode labels = out.putObject("labels");
        for (JsonNode article : sidecar.path("summary").path("articles")) {
            for (String section : java.util.List.of("goals", "achievements", "requirements")) {
                article.path(section).forEach(item -> labels.withArray(section).add(item.path("heading").asText(item.path("text").asText())));
            }
        }
        return out;
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        connector.close();
    }
}
