package org.gangmu.catalogue;

import org.gangmu.text.Language;

/**
 * A rulebook as a catalogue keeps it.
 *
 * @param version name and hash, as results carry it
 * @param files   a zip of its tables that reads to the very same version
 */
public record Rules(String version, Language language, byte[] files) {
}
