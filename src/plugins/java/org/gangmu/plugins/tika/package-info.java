/** A plugin of tika-server 3: labels among the metadata of each document, and an address for summaries. */
package org.gangmu.plugins.tika;
