/** The database of an archive: its documents and how far each has come, what was found in them, and the search over it. */
package org.gangmu.catalogue;
