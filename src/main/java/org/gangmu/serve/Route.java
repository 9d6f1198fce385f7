package org.gangmu.serve;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;

/**
 * One address of the service: how it is called, what it answers and what it says of itself. The service's routes and its OpenAPI document are both made of these,
 * so that neither can say what the other does not.
 *
 * @param open       whether it is answered without a token
 * @param document   whether the request holds a document
 * @param answers    shapes of the answer, the usual one first
 * @param faults     how it may refuse, beside what any address does
 */
record Route(HandlerType method, String path, String summary, String description, boolean open, List<Parameter> parameters, boolean document, List<Answer> answers,
             Set<Fault.Kind> faults, Handler handler) {

    Route {
        parameters = List.copyOf(parameters);
        answers = List.copyOf(answers);
        faults = Set.copyOf(faults);
    }

    /** A page, script or style, which the document does not tell of. */
    static Route asset(String path, Handler handler) {
        return new Route(HandlerType.GET, path, "", "", true, List.of(), false, List.of(), Set.of(), handler);
    }

    boolean isAsset() {
        return summary.isEmpty();
    }
}
