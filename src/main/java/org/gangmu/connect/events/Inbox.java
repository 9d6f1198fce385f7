package org.gangmu.connect.events;

import java.io.IOException;
import org.gangmu.connect.EventSink;

/** Takes events. */
interface Inbox {

    /** Who is told of what came in. */
    default void tell(EventSink sink) {
        // Whoever was made with one need not be told.
    }

    /**
     * Notes an event for good.
     *
     * @return what the sender is told: what was noted
     * @throws IllegalArgumentException if the event lacks something; the message says what
     * @throws IOException              if it could not be noted; the sender has to send it again
     */
    String take(CloudEvent event) throws IOException;
}
