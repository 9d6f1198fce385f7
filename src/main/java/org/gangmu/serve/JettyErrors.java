package org.gangmu.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Problem documents for what Jetty refuses before the service sees it: requests that are no HTTP, headers too large. */
final class JettyErrors extends ErrorHandler {

    private final Metrics metrics;

    JettyErrors(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateAcceptableResponse(Request base, HttpServletRequest request, HttpServletResponse response, int code, String message) throws IOException {
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.getOutputStream().write(problem(code, message));
        base.setHandled(true);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put(new HttpField(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE));
        return ByteBuffer.wrap(problem(status, reason));
    }

    private byte[] problem(int status, String reason) {
        Fault.Kind kind = Fault.Kind.ofStatus(status);
        metrics.refused(kind);
        String detail = switch (kind) {
            case HEADERS_TOO_LARGE -> "the headers are larger than 8 KB";
            case ADDRESS_TOO_LONG -> "the address is longer than 8 KB";
            default -> reason == null || reason.isBlank() ? "the request is no HTTP that can be understood" : "the request is malformed: " + reason.replaceAll("[^\\p{Graph} ]", "?");
        };
        return ProblemJson.of(new Fault(kind, detail), UUID.randomUUID().toString());
    }
}
