package org.gangmu.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.source.Located;

/** Enters the documents of a manifest into a catalogue, which then knows what waits. */
final class ManifestEntry {

    private static final int BATCH = 5000;
    private static final long UNKNOWN = -1;

    private final Catalogue catalogue;
    private final String manifest;

    ManifestEntry(Catalogue catalogue, String manifest) {
        this.catalogue = catalogue;
        this.manifest = manifest;
    }

    /** @param documents their names; those that the catalogue knows stay as they are */
    void add(Iterator<String> documents) {
        long source = catalogue.source(manifest);
        List<Located> batch = new ArrayList<>();
        while (documents.hasNext()) {
            batch.add(new Located(documents.next(), "", UNKNOWN, 0));
            if (batch.size() == BATCH || !documents.hasNext()) {
                catalogue.add(source, batch);
                batch.clear();
            }
        }
    }
}
