package org.gangmu.connect;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.gangmu.client.Findings;

/**
 * A repository of documents that takes labels. Called by a few threads at once. An {@link IOException} that is no {@link HostException} says that the host could not be reached.
 */
public interface Host extends Closeable {

    /** How messages call it: "cmis http://…/browser". */
    String name();

    /**
     * Prepares the host for labels: makes the types that it needs, where it may. Done again, it changes nothing.
     *
     * @return what was decided, for the log: "labels go into the secondary type gangmu:classified"
     */
    String prepare() throws IOException;

    /**
     * Documents that changed since, the oldest change first where the host can tell. It may give one twice, and ones that did not change; it may not leave one out.
     *
     * @param since {@link Page#next} of an earlier page; empty: from the beginning
     */
    Page changed(String since) throws IOException;

    /** A document by its id; empty if there is none any more, or if it is not one that gets labels. */
    Optional<Item> find(String id) throws IOException;

    /**
     * Bytes of a document.
     *
     * @param limit more than so many are not read
     * @throws HostException TOO_LARGE if there are more, GONE if it is no more
     */
    byte[] read(Item item, long limit) throws IOException;

    /**
     * Puts all labels of a document in the place of those that are there, or none of them.
     *
     * @throws HostException CHANGED if the document is not as {@code item} says any more
     */
    void write(Item item, Findings findings) throws IOException;

    /**
     * Takes away all that {@link #write} put there for this document; the document itself stays as it is.
     *
     * @throws HostException CHANGED if the document is not as {@code item} says any more
     */
    void erase(Item item) throws IOException;

    /** Takes away what {@link #prepare} made, after the labels of all documents are gone. */
    void unprepare() throws IOException;
}
