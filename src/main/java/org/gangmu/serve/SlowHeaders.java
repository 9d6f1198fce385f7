package org.gangmu.serve;

import java.time.Duration;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnection;

/** Closes connections whose request line and headers drip in: each byte would put off the idle time-out, for which Jetty has no other end. */
final class SlowHeaders implements AutoCloseable {

    private final Rounds rounds;

    SlowHeaders(AbstractConnector connector, Duration most) {
        rounds = new Rounds("gangmu-slow-headers", 1000, () -> sweep(connector, most.toNanos()), thrown -> {
        });
    }

    private static void sweep(AbstractConnector connector, long most) {
        for (EndPoint end : connector.getConnectedEndPoints()) {
            if (end.getConnection() instanceof HttpConnection connection) {
                HttpParser parser = connection.getParser();
                // The first byte has come, the last header has not.
                if (parser.getState().ordinal() > HttpParser.State.START.ordinal() && parser.getState().ordinal() < HttpParser.State.CONTENT.ordinal()
                        && System.nanoTime() - parser.getBeginNanoTime() > most) {
                    end.close();
                }
            }
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
