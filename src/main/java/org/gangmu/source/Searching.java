package org.gangmu.source;

/** Is told now and then how far a search for documents has come. */
public interface Searching {

    /** Tells nobody. */
    Searching SILENT = (place, found) -> {
    };

    /**
     * @param place folder or container that is searched now
     * @param found documents so far
     */
    void at(String place, long found);
}
