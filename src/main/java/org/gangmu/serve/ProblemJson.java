package org.gangmu.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gangmu.write.JsonOut;

/** Writes the problem document (RFC 9457) of a request that was refused. */
final class ProblemJson {

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {
    }

    /** @param instance names the request, as the service's log does */
    static byte[] of(Fault fault, String instance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonOut.pretty(out)) {
            json.writeStartObject();
            json.writeStringField("type", "urn:gangmu:problem:" + fault.kind().code());
            json.writeStringField("title", fault.kind().title());
            json.writeNumberField("status", fault.kind().status());
            json.writeStringField("detail", fault.getMessage());
            json.writeStringField("instance", "urn:uuid:" + instance);
            json.writeBooleanField("retryable", fault.kind().isRetryable());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return out.toByteArray();
    }
}
