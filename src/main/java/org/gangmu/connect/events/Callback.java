package org.gangmu.connect.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gangmu.client.Findings;
import org.gangmu.client.Values;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostException;

/**
 * Sends findings back as CloudEvents, signed where there is a secret. One that was sent but not heard to arrive is sent again under the same id: the receiver can tell.
 */
final class Callback {

    static final String FOUND = "org.gangmu.summary.v1";
    static final String REMOVED = "org.gangmu.removed.v1";
    private static final String SOURCE = "urn:gangmu";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final Optional<Signature> signature;
    private final HostCalls calls;

    /** @param timeout for a whole answer */
    Callback(URI address, Optional<Signature> signature, Duration timeout) {
        this.address = address;
        this.calls = new HostCalls(Optional.empty(), timeout);
        this.signature = signature;
    }

    /** @param number of the event that told of the document: another event gets an answer of its own */
    void found(String document, long number, Findings findings) throws IOException {
        ObjectNode data = JSON.createObjectNode().put("id", document).put(Values.STAMP, findings.stamp().toString()).put("sha256", findings.stamp().sha256())
                .put("edition", findings.stamp().edition()).put(Values.STATE, findings.problem().isPresent() ? Values.REFUSED : Values.CLASSIFIED);
        findings.problem().ifPresent(p -> data.putObject(Values.PROBLEM).put("kind", p.kind()).put("message", p.message()));
        if (findings.json().length > 0) {
            data.set("summary", JSON.readTree(findings.json()));
        }
        send(document, FOUND, document + " " + number + " " + findings.stamp(), data);
    }

    void removed(String document, long number) throws IOException {
        send(document, REMOVED, document + " " + number + " removed", JSON.createObjectNode().put("id", document));
    }

    private void send(String document, String type, String what, ObjectNode data) throws IOException {
        String id = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
        Instant now = Instant.now();
        byte[] body = new CloudEvent(id, SOURCE, type, document, data).write(now);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Content-Type", CloudEvent.MEDIA_TYPE).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        signature.ifPresent(s -> s.headers(id, now, body).forEach(request::header));
        int status = calls.send(request, HostCalls.SMALL).status();
        if (status / 100 != 2) {
            // 409 is no news of the document but the receiver's refusal of this message.
            throw status == 409 || status == 412 || status == 404 ? new HostException(HostException.Kind.DOCUMENT, "the callback was answered with status " + status)
                    : HostException.ofStatus(status, "the callback");
        }
    }
}
