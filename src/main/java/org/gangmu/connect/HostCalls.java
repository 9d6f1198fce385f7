package org.gangmu.connect;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a host over HTTP. It follows no redirect, so that a password goes nowhere but to the host of the configuration; it takes no more of an answer than it was told, and waits no longer.
 */
public final class HostCalls {

    /** For answers that are no documents. */
    public static final long SMALL = 64L << 20;
    public static final Setting TIMEOUT = Setting.optional("timeout", "seconds for one answer of the host (default: 120)");

    private final Optional<String> authorization;
    private final Duration timeout;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NEVER).build();

    /** An answer, whatever its status. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {
    }

    /**
     * Calls with one sort of credentials.
     *
     * @param authorization value of the header; empty: none is sent
     */
    public HostCalls(Optional<String> authorization, Duration timeout) {
        this.authorization = authorization;
        this.timeout = timeout;
    }

    /** Value of the header for a user with a password. */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An address without the user and the password that some write into it: messages show addresses.
     *
     * @throws SettingsException if there are some, or parts that no folder has
     */
    public static URI plainAddress(Settings settings, String name) {
        URI address = settings.address(name);
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw settings.wrong(name, "it should end with the path: user and password have entries of their own");
        }
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + (path.endsWith("/") ? path : path + "/"));
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @param limit of bytes of the answer
     * @throws HostException TOO_LARGE if the answer has more
     * @throws IOException   if there is no answer, or only a part of one
     */
    public Answer send(HttpRequest.Builder request, long limit) throws IOException {
        authorization.ifPresent(a -> request.header("Authorization", a));
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request.timeout(timeout).build(), head -> {
            // The limit is one for documents; what is said of an error may be longer than a short document.
            long most = head.statusCode() / 100 == 2 ? limit : SMALL;
            boolean tooMuch = head.headers().firstValueAsLong("Content-Length").orElse(0) > most;
            return new Limited(tooMuch ? -1 : most, most);
        });
        try {
            // The client's own limit ends with the head of the answer.
            HttpResponse<byte[]> whole = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(whole.statusCode(), whole.headers(), whole.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + timeout.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof HostException refused) {
                    throw refused;
                }
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(String.valueOf(e.getCause().getMessage()), e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** Collects bytes up to a limit. */
    private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {

        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final List<byte[]> parts = new ArrayList<>();
        private final long limit;
        private final long told;
        private Flow.Subscription subscription;
        private long size;

        /** @param limit negative: nothing is taken @param told the limit for the message */
        Limited(long limit, long told) {
            this.limit = limit;
            this.told = told;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (limit < 0) {
                refuse();
            } else {
                given.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                size += buffer.remaining();
                if (size > limit || body.isDone()) {
                    refuse();
                    return;
                }
                byte[] part = new byte[buffer.remaining()];
                buffer.get(part);
                parts.add(part);
            }
        }

        private void refuse() {
            parts.clear();
            body.completeExceptionally(new HostException(HostException.Kind.TOO_LARGE, "the answer has more than " + told + " bytes"));
            subscription.cancel();
        }

        @Override
        public void onError(Throwable problem) {
            body.completeExceptionally(problem);
        }

        @Override
        public void onComplete() {
            ByteBuffer whole = ByteBuffer.allocate((int) size);
            parts.forEach(whole::put);
            body.complete(whole.array());
        }
    }
}
