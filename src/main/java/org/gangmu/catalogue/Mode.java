package org.gangmu.catalogue;

/** What a catalogue is opened for. */
public enum Mode {
    /** Also while another process writes, and where nothing can be written. */
    READ,
    /** On SQLite by one process at a time. */
    WRITE
}
