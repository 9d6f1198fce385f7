package org.gangmu.connect.paperless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostException;

/** Calls the API of one paperless-ngx. Addresses in its answers are not followed: behind a proxy they name hosts that it takes for its own. */
final class PaperlessApi {

    /** The newest that is known here; an older server says that it does not know it. */
    private static final int NEWEST = 10;
    /** The first with custom fields. */
    private static final int OLDEST = 4;
    private static final int UNKNOWN_VERSION = 406;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI api;
    private final HostCalls calls;
    private volatile int version = NEWEST;

    /** One page of a list. @param more whether there is another */
    record Part(List<JsonNode> results, boolean more) {
    }

    /** @param root that ends with a slash */
    PaperlessApi(URI root, HostCalls calls) {
        this.api = root.resolve("api/");
        this.calls = calls;
    }

    JsonNode get(String path) throws IOException {
        return json(path, ask(path, HttpRequest.newBuilder(api.resolve(path)).GET(), HostCalls.SMALL));
    }

    /** @param path with a question mark in it */
    Part page(String path, int number) throws IOException {
        JsonNode page = get(path + "&page=" + number);
        if (!page.path("results").isArray()) {
            throw none(path);
        }
        List<JsonNode> results = new ArrayList<>();
        page.path("results").forEach(results::add);
        return new Part(results, page.path("next").isTextual());
    }

    /** All of a short list. */
    List<JsonNode> all(String path) throws IOException {
        List<JsonNode> out = new ArrayList<>();
        Part part;
        int number = 1;
        do {
            part = page(path + "?page_size=250", number++);
            out.addAll(part.results());
        } while (part.more());
        return out;
    }

    JsonNode post(String path, JsonNode body) throws IOException {
        return json(path, ask(path, sending(path, "POST", body), HostCalls.SMALL));
    }

    void patch(String path, JsonNode body) throws IOException {
        ask(path, sending(path, "PATCH", body), HostCalls.SMALL);
    }

    void delete(String path) throws IOException {
        ask(path, HttpRequest.newBuilder(api.resolve(path)).DELETE(), HostCalls.SMALL);
    }

    byte[] bytes(String path, long limit) throws IOException {
        return ask(path, HttpRequest.newBuilder(api.resolve(path)).GET(), limit).body();
    }

    private HttpRequest.Builder sending(String path, String method, JsonNode body) throws IOException {
        return HttpRequest.newBuilder(api.resolve(path)).header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private HostCalls.Answer ask(String path, HttpRequest.Builder request, long limit) throws IOException {
        HostCalls.Answer answer = send(request, limit);
        while (answer.status() == UNKNOWN_VERSION && version > OLDEST) {
            version--;
            answer = send(request, limit);
        }
        int status = answer.status();
        if (status / 100 == 2) {
            return answer;
        }
        if (status / 100 == 3) {
            throw new HostException(HostException.Kind.SETTINGS, api.resolve(path) + " sends to " + answer.headers().firstValue("Location").orElse("another place")
                    + ", where no token is sent: write the address into the configuration that paperless has");
        }
        if (status == UNKNOWN_VERSION) {
            throw new HostException(HostException.Kind.SETTINGS, api + " knows no version of the API from " + OLDEST + " to " + NEWEST + ": which paperless-ngx is it?");
        }
        HostException refusal = HostException.ofStatus(status, api.resolve(path).toString());
        String said = answer.body().length == 0 || answer.body()[0] != '{' && answer.body()[0] != '[' ? "" : new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        throw said.isEmpty() ? refusal : new HostException(refusal.kind(), refusal.getMessage() + ": " + said.substring(0, Math.min(300, said.length())));
    }

    private HostCalls.Answer send(HttpRequest.Builder request, long limit) throws IOException {
        return calls.send(request.copy().setHeader("Accept", "application/json; version=" + version), limit);
    }

    private JsonNode json(String path, HostCalls.Answer answer) throws IOException {
        try {
            JsonNode node = JSON.readTree(answer.body());
            if (node != null && node.isContainerNode()) {
                return node;
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            // said below
        }
        throw none(path);
    }

    private HostException none(String path) {
        return new HostException(HostException.Kind.SETTINGS, api.resolve(path) + " does not answer as paperless-ngx does: check the address");
    }
}
