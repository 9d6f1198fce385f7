package org.gangmu.connect.events;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gangmu.connect.HostException;

/** Fetches documents from the addresses that events name: only below the ones that the configuration allows, for an event must not make this machine ask others of its network. */
final class DocumentAddress {

    private final List<URI> allowed;
    private final Optional<String> token;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param token that is shown to those addresses */
    DocumentAddress(List<URI> allowed, Optional<String> token) {
        this.allowed = List.copyOf(allowed);
        this.token = token;
    }

    /** Whether a document may be fetched from there. */
    boolean allows(String address) {
        URI uri;
        try {
            uri = URI.create(address).normalize();
        } catch (IllegalArgumentException e) {
            return false;
        }
        String path = String.valueOf(uri.getRawPath());
        // A server may take these for the separators and steps that they stand for.
        String folded = path.toLowerCase(Locale.ROOT);
        if (uri.getRawUserInfo() != null || folded.contains("%2f") || folded.contains("%5c") || folded.contains("%2e") || path.contains("/../") || path.contains("\\")) {
            return false;
        }
        return allowed.stream().anyMatch(base -> base.getScheme().equalsIgnoreCase(uri.getScheme()) && base.getHost().equalsIgnoreCase(uri.getHost()) && port(base) == port(uri)
                && (path.equals(base.getRawPath()) || path.startsWith(base.getRawPath().endsWith("/") ? base.getRawPath() : base.getRawPath() + "/")));
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    byte[] read(String address, long limit) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address).normalize()).timeout(Duration.ofMinutes(1)).GET();
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                if (answer.statusCode() != 200) {
                    // The token for documents is one for many senders: that one address refuses it says nothing of the others.
                    HostException of = HostException.ofStatus(answer.statusCode(), "reading " + address);
                    throw of.kind() == HostException.Kind.SETTINGS ? new HostException(HostException.Kind.DOCUMENT, of.getMessage()) : of;
                }
                byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
                if (bytes.length > limit) {
                    throw new HostException(HostException.Kind.TOO_LARGE, "it has more than " + limit + " bytes");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
