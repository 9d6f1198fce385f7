package org.gangmu.catalogue;

import java.util.List;

/**
 * What of a catalogue is taken out.
 *
 * @param edition by whose rules; there need not be decisions under it
 * @param labels  only what has one of these; empty for all
 * @param name    only documents of such names ({@code *} and {@code ?} stand for others; without them, all that hold the text); empty for all
 */
public record ExportFilter(long edition, List<String> labels, String name) {

    public ExportFilter {
        labels = List.copyOf(labels);
    }
}
