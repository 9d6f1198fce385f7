package org.gangmu.serve;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A request that is refused; becomes the problem document of its answer. The message tells the caller what is wrong and the way out. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Map<String, String> headers;

    /** The kinds of refusals, each with its own address in problem documents. */
    enum Kind {
        MALFORMED(400, "Malformed request", false),
        NO_TOKEN(401, "No valid token", false),
        FOREIGN_ORIGIN(403, "A web page of another site", false),
        NOT_FOUND(404, "No such address", false),
        WRONG_METHOD(405, "Wrong method", false),
        NO_SUCH_FORMAT(406, "No such format of results", false),
        SLOW_REQUEST(408, "Request came in too slowly", true),
        EDITION_CHANGED(412, "Rules have changed", false),
        TOO_LARGE(413, "Too large", false),
        ADDRESS_TOO_LONG(414, "Address too long", false),
        NO_DOCUMENT(415, "Not a document that can be read", false),
        WRONG_HOST(421, "Addressed to another host", false),
        UNREADABLE(422, "Document cannot be read", false),
        READER_LOST(422, "Document costs its reader too much", true),
        BUSY(429, "Busy", true),
        HEADERS_TOO_LARGE(431, "Headers too large", false),
        INTERNAL(500, "Internal fault", true),
        WAITED_TOO_LONG(503, "Waited too long", true),
        UNAVAILABLE(503, "Not ready", true);

        private final int status;
        private final String title;
        private final boolean retryable;

        Kind(int status, String title, boolean retryable) {
            this.status = status;
            this.title = title;
            this.retryable = retryable;
        }

        int status() {
            return status;
        }

        String title() {
            return title;
        }

        /** Whether the same request may be answered when it is made again. */
        boolean isRetryable() {
            return retryable;
        }

        /** Names it in problem documents and metrics. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind that stands for a status below the reach of the service's own code: bad HTTP. */
        static Kind ofStatus(int status) {
            return switch (status) {
                case 401 -> NO_TOKEN;
                case 403 -> FOREIGN_ORIGIN;
                case 404 -> NOT_FOUND;
                case 405 -> WRONG_METHOD;
                case 408 -> SLOW_REQUEST;
                case 413 -> TOO_LARGE;
                case 414 -> ADDRESS_TOO_LONG;
                case 431 -> HEADERS_TOO_LARGE;
                case 503 -> UNAVAILABLE;
                default -> status >= 500 ? INTERNAL : MALFORMED;
            };
        }
    }

    Fault(Kind kind, String detail) {
        this(kind, detail, null);
    }

    Fault(Kind kind, String detail, Throwable cause) {
        this(kind, detail, Map.of(), cause);
    }

    private Fault(Kind kind, String detail, Map<String, String> headers, Throwable cause) {
        // Those that are the caller's doing come by the thousand: no stack traces are made of them.
        super(detail, cause, false, kind == Kind.INTERNAL);
        this.kind = kind;
        this.headers = Map.copyOf(headers);
    }

    /** The same with a header on its answer. */
    Fault with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new Fault(kind, getMessage(), all, getCause());
    }

    Kind kind() {
        return kind;
    }

    Map<String, String> headers() {
        return headers;
    }
}
