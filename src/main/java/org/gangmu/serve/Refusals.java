package org.gangmu.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;

/** Answers requests that are refused with a problem document, and writes faults of the service itself to its log. */
final class Refusals {

    private static final System.Logger LOG = System.getLogger("org.gangmu.serve");
    /** Of a body that is not wanted any more, so much is read: a caller that is still writing would not see the answer of a connection that is closed. */
    private static final int REST = 8 << 20;
    private static final Duration REST_TIME = Duration.ofSeconds(2);
    /** Of so many callers at once: each holds a thread, and there must be some for those who only ask how it is. */
    private static final int RESTS = 8;

    private final Metrics metrics;
    private final Access access;
    private final Gate rests = new Gate(RESTS);

    /** @param access tells for whom it is worth waiting */
    Refusals(Metrics metrics, Access access) {
        this.metrics = metrics;
        this.access = access;
    }

    /** Makes a problem document of whatever went wrong. */
    void answer(Context context, Throwable thrown) {
        Fault fault = fault(thrown);
        String id = UUID.randomUUID().toString();
        if (fault.kind() == Fault.Kind.INTERNAL) {
            LOG.log(System.Logger.Level.ERROR, "request " + id + " failed: " + context.method() + " " + context.path(), fault.getCause() == null ? thrown : fault.getCause());
        }
        metrics.refused(fault.kind());
        fault.headers().forEach(context::header);
        if (fault.kind() == Fault.Kind.BUSY || fault.kind() == Fault.Kind.WAITED_TOO_LONG) {
            // A little apart, so that those who were refused together do not come back together.
            context.header("Retry-After", Integer.toString(1 + (id.charAt(0) & 3)));
        }
        context.status(fault.kind().status()).contentType(ProblemJson.MEDIA_TYPE).result(ProblemJson.of(fault, id));
        skipRest(context.req());
    }

    private static Fault fault(Throwable thrown) {
        if (thrown instanceof Fault fault) {
            return fault;
        }
        if (thrown instanceof MethodNotAllowedResponse wrong) {
            TreeSet<String> allowed = new TreeSet<>();
            wrong.getDetails().values().forEach(methods -> allowed.addAll(List.of(methods.split(",\\s*"))));
            return new Fault(Fault.Kind.WRONG_METHOD, "this address takes " + String.join(", ", allowed)).with("Allow", String.join(", ", allowed));
        }
        if (thrown instanceof HttpResponseException response) {
            Fault.Kind kind = Fault.Kind.ofStatus(response.getStatus());
            return new Fault(kind, kind == Fault.Kind.NOT_FOUND ? "there is no such address; / lists those there are" : "the request is malformed");
        }
        if (thrown instanceof BadMessageException bad) {
            return new Fault(Fault.Kind.ofStatus(bad.getCode()), "the request is malformed: " + bad.getReason());
        }
        return new Fault(Fault.Kind.INTERNAL, "the service failed; its log tells more under the number below", thrown);
    }

    /** Of strangers nothing more is read: what they hold back must not hold a thread. Their connection is closed behind the answer. */
    private void skipRest(HttpServletRequest request) {
        HttpChannel channel = Request.getBaseRequest(request).getHttpChannel();
        // Whoever waits to be told to go on has not begun to write; asking for the body would tell him to.
        if (channel.isExpecting100Continue() || !access.lets(request)) {
            return;
        }
        rests.tryEnter().ifPresent(pass -> {
            long idle = channel.getIdleTimeout();
            try (pass) {
                channel.setIdleTimeout(REST_TIME.toMillis());
                skipRest(request, Deadline.in(REST_TIME));
            } finally {
                channel.setIdleTimeout(idle);
            }
        });
    }

    private static void skipRest(HttpServletRequest request, Deadline deadline) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = request.getInputStream();
            for (int count = 0; count < REST && !deadline.isOver(); ) {
                int n = in.read(buffer);
                if (n < 0) {
                    return;
                }
                count += n;
            }
        } catch (IOException | RuntimeException gone) {
            // The caller is, or its body was what went wrong.
        }
    }
}
