package org.gangmu.connect.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostException;

/** Fetches documents from the addresses that events name: only below the ones that the configuration allows, for an event must not make this machine ask others of its network. */
final class DocumentAddress {

    /** Steps through folders, and what some servers take for one: "..;x". */
    private static final Pattern STEPS = Pattern.compile("(?i)%2f|%5c|%2e|\\\\|(^|/)\\.{1,2}(;|%3b|/|$)");

    private final List<URI> allowed;
    private final HostCalls calls;

    /** @param token that is shown to those addresses @param timeout for a whole document */
    DocumentAddress(List<URI> allowed, Optional<String> token, Duration timeout) {
        this.allowed = List.copyOf(allowed);
        this.calls = new HostCalls(token.map(t -> "Bearer " + t), timeout);
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
        // A server may take what is written otherwise for the separators and steps that it stands for.
        if (uri.getRawUserInfo() != null || STEPS.matcher(path).find()) {
            return false;
        }
        return allowed.stream().anyMatch(base -> base.getScheme().equalsIgnoreCase(uri.getScheme()) && base.getHost().equalsIgnoreCase(uri.getHost()) && port(base) == port(uri)
                && (path.equals(base.getRawPath()) || path.startsWith(base.getRawPath().endsWith("/") ? base.getRawPath() : base.getRawPath() + "/")));
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    byte[] read(String address, long limit) throws IOException {
        if (!allows(address)) {
            throw new HostException(HostException.Kind.DOCUMENT, "documents are not fetched from " + address + " any more: the configuration does not allow it (documents = …)");
        }
        HostCalls.Answer answer = calls.send(HttpRequest.newBuilder(URI.create(address).normalize()).GET(), limit);
        if (answer.status() != 200) {
            // The token for documents is one for many senders: that one address refuses it says nothing of the others.
            HostException of = HostException.ofStatus(answer.status(), "reading " + address);
            throw of.kind() == HostException.Kind.SETTINGS ? new HostException(HostException.Kind.DOCUMENT, of.getMessage()) : of;
        }
        return answer.body();
    }
}
