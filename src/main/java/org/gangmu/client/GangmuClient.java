package org.gangmu.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls a running Gangmu ({@code gangmu serve}). May be used by many threads at once. Busy answers are asked again, as the service says when, for as long as the client's patience lasts.
 *
 * <pre>{@code
 * GangmuClient gangmu = GangmuClient.of(URI.create("http://127.0.0.1:8686"), Optional.of(token));
 * Findings findings = gangmu.summarize("report.pdf", bytes);
 * findings.texts("goals");
 * }</pre>
 */
public final class GangmuClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EDITION = "Gangmu-Edition";
    private static final String NOBODY = ": is gangmu serve running there?";
    private static final long LONGEST_WAIT = 30_000;
    /** Its ending counts; more than this, percent-encoded, and servers find the address too long. */
    private static final int LONGEST_NAME = 200;

    private final URI service;
    private final Optional<String> token;
    private final Duration timeout;
    private final Duration patience;
    private final HttpClient http;

    private GangmuClient(HttpClient http, URI service, Optional<String> token, Duration timeout, Duration patience) {
        this.http = http;
        this.service = service;
        this.token = token;
        this.timeout = timeout;
        this.patience = patience;
    }

    /**
     * A client that waits two minutes for an answer and as long while the service is busy.
     *
     * @param service its address, as the service prints it
     * @param token   that the service asks for
     */
    public static GangmuClient of(URI service, Optional<String> token) {
        String scheme = String.valueOf(service.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https") || service.getHost() == null) {
            throw new IllegalArgumentException("the address of the service should look like http://127.0.0.1:8686, not \"" + service + "\"");
        }
        // Addresses below are resolved against it: what a proxy serves under a path keeps the path.
        String path = service.getRawPath() == null ? "" : service.getRawPath();
        URI base = path.endsWith("/") ? service : URI.create(scheme + "://" + service.getRawAuthority() + path + "/");
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
        return new GangmuClient(http, base, token, Duration.ofMinutes(2), Duration.ofMinutes(2));
    }

    /**
     * The same with other limits.
     *
     * @param timeout  for one answer
     * @param patience with a busy service
     */
    public GangmuClient withLimits(Duration timeout, Duration patience) {
        return new GangmuClient(http, service, token, timeout, patience);
    }

    /** With a busy or silent service. */
    public Duration patience() {
        return patience;
    }

    /** The same, but less patient with a busy or silent service, if it is not so already. */
    public GangmuClient withPatienceAtMost(Duration most) {
        return patience.compareTo(most) <= 0 ? this : new GangmuClient(http, service, token, timeout, most);
    }

    /** Address of the service. */
    public URI service() {
        return service;
    }

    /** Edition of the rules that are in force now. */
    public String edition() throws ServiceException, InterruptedException {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(service.resolve("v1/rulebook")).GET());
        return answer.headers().firstValue(EDITION).orElseThrow(() -> unreadable(answer, null));
    }

    /** Names of labels by the key of the section in which summaries list their sentences: "goals" → "GOAL". */
    public Map<String, String> labels() throws ServiceException, InterruptedException {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(service.resolve("v1/rulebook")).GET());
        Map<String, String> labels = new LinkedHashMap<>();
        try {
            for (JsonNode book : JSON.readTree(answer.body()).path("rulebooks")) {
                book.path("labels").forEach(label -> labels.putIfAbsent(label.path("section").asText(), label.path("label").asText()));
            }
        } catch (IOException e) {
            throw unreadable(answer, e);
        }
        labels.remove("");
        return labels;
    }

    /**
     * What is found in a document.
     *
     * @param name    of the document; its ending tells text formats apart
     * @param content bytes of the document, of any format that Gangmu reads
     */
    public Findings summarize(String name, byte[] content) throws ServiceException, InterruptedException {
        HttpResponse<byte[]> answer = post("summarize", "json", name, content);
        return findings(answer, sha256(content));
    }

    /**
     * What is found in a text that some other program took out of a document.
     *
     * @param sha256 digest of that document
     */
    public Findings summarizeText(String name, String text, String sha256) throws ServiceException, InterruptedException {
        byte[] body;
        try {
            body = JSON.writeValueAsBytes(JSON.createObjectNode().put("name", name).put("text", text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings(send(HttpRequest.newBuilder(service.resolve("v1/summarize?format=json")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))), sha256);
    }

    /** A summary for people. @param format as the service names them: html, md, text, csv, xlsx */
    public byte[] render(String name, byte[] content, String format) throws ServiceException, InterruptedException {
        return post("summarize", format, name, content).body();
    }

    /** Digest of a document as stamps hold it. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Findings findings(HttpResponse<byte[]> answer, String sha256) throws ServiceException {
        try {
            String edition = answer.headers().firstValue(EDITION).orElseThrow(() -> new IOException("no header " + EDITION));
            return Findings.of(answer.body(), new Stamp(sha256, edition));
        } catch (IOException e) {
            throw unreadable(answer, e);
        }
    }

    private HttpResponse<byte[]> post(String call, String format, String name, byte[] content) throws ServiceException, InterruptedException {
        String query = "?format=" + format + "&name=" + URLEncoder.encode(name.substring(Math.max(0, name.length() - LONGEST_NAME)), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(service.resolve("v1/" + call + query)).header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws ServiceException, InterruptedException {
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        HttpRequest built = request.timeout(timeout).build();
        long end = System.nanoTime() + patience.toNanos();
        for (long pause = 500;; pause = Math.min(2 * pause, LONGEST_WAIT)) {
            ServiceException refusal;
            long wait = pause;
            try {
                HttpResponse<byte[]> answer = whole(built);
                if (answer.statusCode() == 200) {
                    return answer;
                }
                refusal = refusal(answer);
                wait = answer.headers().firstValue("Retry-After").filter(s -> s.matches("[0-9]{1,4}")).map(s -> 1000L * Long.parseLong(s)).orElse(pause);
            } catch (HttpTimeoutException e) {
                boolean there = !(e instanceof HttpConnectTimeoutException);
                refusal = unreachable(there ? " gives no whole answer within " + timeout.toSeconds() + " s: it has too much to do, or the document is too long for that time" : " gives no answer (connecting takes too long)" + NOBODY, e);
            } catch (IOException e) {
                refusal = unreachable(" gives no answer (" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")" + NOBODY, e);
            }
            wait = Math.max(1, Math.min(wait, LONGEST_WAIT));
            if (refusal.blame() != ServiceException.Blame.SERVICE || System.nanoTime() + wait * 1_000_000 > end) {
                throw refusal;
            }
            Thread.sleep(wait);
        }
    }

    /** Waits for the last byte: the time limit of a request of Java's client is over when the head of its answer is there, and a service that falls silent then would hold its caller for ever. */
    private HttpResponse<byte[]> whole(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SecurityException forbidden) {
                throw forbidden;
            }
            throw e.getCause() instanceof IOException lost ? lost : new IOException(String.valueOf(e.getCause().getMessage()), e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private ServiceException unreachable(String how, IOException cause) {
        return new ServiceException(0, "unreachable", ServiceException.Blame.SERVICE, "the service at " + service + how, cause);
    }

    private ServiceException unreadable(HttpResponse<byte[]> answer, Throwable cause) {
        return new ServiceException(answer.statusCode(), "no-gangmu", ServiceException.Blame.CALLER,
                "what answers at " + service + " is no Gangmu" + (cause == null ? "" : " (" + cause.getMessage() + ")") + ": check the address", cause);
    }

    private ServiceException refusal(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        JsonNode problem;
        try {
            problem = JSON.readTree(answer.body());
        } catch (IOException e) {
            problem = null;
        }
        String type = problem == null ? "" : problem.path("type").asText();
        String kind = type.substring(Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf(':'), type.lastIndexOf('#'))) + 1);
        if (kind.isEmpty()) {
            // A proxy's page: its status is all there is.
            return new ServiceException(status, "http-" + status, blame(status), "the service at " + service + " answers with status " + status, null);
        }
        String detail = problem.path("detail").asText(problem.path("title").asText());
        // What is no fault of the document is one of the configuration: whoever mends it has to know which address it is about.
        ServiceException.Blame blame = blame(status);
        return new ServiceException(status, kind, blame, blame == ServiceException.Blame.DOCUMENT ? detail : "the service at " + service + ": " + detail, null);
    }

    private static ServiceException.Blame blame(int status) {
        return switch (status) {
            // 400: an empty document before a service of an older make, for the rest of the request is the client's own.
            case 400, 413, 415, 422 -> ServiceException.Blame.DOCUMENT;
            case 408, 425, 429 -> ServiceException.Blame.SERVICE;
            default -> status >= 500 && status != 501 ? ServiceException.Blame.SERVICE : ServiceException.Blame.CALLER;
        };
    }
}
