package org.gangmu.conform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks what answers at an address: a service, or the adapter of a connector. */
public final class Conformance {

    private Conformance() {
    }

    /**
     * Checks it, whichever of the two it is.
     *
     * @param token that it asks for
     * @param told  hears of each check as it is done
     * @throws IOException if nothing answers there, or neither of the two
     */
    public static Report check(URI address, Optional<String> token, Consumer<Report.Check> told) throws IOException, InterruptedException {
        Caller caller = new Caller(address, token);
        Report report = new Report(told);
        if (answers(caller, "v1/openapi.json")) {
            // The description needs no token; all else does.
            answers(caller, "v1/rulebook");
            new ServiceCheck(caller, token.isPresent(), report).run();
        } else if (answers(caller, "check")) {
            new ConnectorCheck(caller, report).run();
        } else {
            throw new IOException("neither a service (" + caller.base() + "v1/openapi.json) nor the adapter of a connector (" + caller.base() + "check) answers there");
        }
        return report;
    }

    private static boolean answers(Caller caller, String path) throws IOException, InterruptedException {
        try {
            HttpResponse<byte[]> answer = caller.get(path);
            if (answer.statusCode() == 401) {
                throw new IOException("what answers at " + caller.base() + " wants a token, or another one: --token-file FILE, or the environment variable GANGMU_TOKEN");
            }
            return answer.statusCode() == 200;
        } catch (java.net.ConnectException e) {
            throw new IOException("nothing answers at " + caller.base(), e);
        }
    }
}
