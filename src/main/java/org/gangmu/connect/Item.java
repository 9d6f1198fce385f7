package org.gangmu.connect;

import java.util.Optional;
import org.gangmu.client.Stamp;

/**
 * A document in a host, as it was when the host was asked.
 *
 * @param id         by which the host finds it again
 * @param name       of the document, with its ending
 * @param size       in bytes; -1 if the host does not tell
 * @param version    what the host compares before it writes ({@code If-Match}, change token); changes with the document and may change with its properties
 * @param contentTag changes with the bytes of the document and with nothing else; empty if the host has no such thing
 * @param stamp      of the labels that are stored with it; empty if there are none, or none that can be read
 * @param stampedTag the {@code contentTag} that was stored with them
 */
public record Item(String id, String name, long size, String version, Optional<String> contentTag, Optional<Stamp> stamp, Optional<String> stampedTag) {

    /** Whether its labels are those of this edition and its bytes are still those that were judged, as far as can be told without reading them. */
    boolean isPlainlyCurrent(String edition) {
        return stamp.isPresent() && stamp.get().edition().equals(edition) && contentTag.isPresent() && contentTag.equals(stampedTag);
    }
}
