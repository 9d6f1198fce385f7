package org.gangmu.facts;

import java.util.List;
import org.gangmu.text.Span;

/** Finds the bodies that are to do something, in one language. */
interface BodyReader {

    /**
     * The bodies of a list.
     *
     * @param named whether words before it say that it names bodies (责任单位：), so that any name will do
     */
    List<Span> listed(Reading reading, int from, int end, boolean named);

    /** The bodies that a clause says are to do it (由市住建局牵头, 市财政局要…, "the Department of Finance shall"); none if it names none. */
    List<Span> doing(Reading reading, int from, int end);
}
