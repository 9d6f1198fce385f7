/** Passages that documents share: found in near-linear time and bounded memory, each with its place on both sides. */
package org.gangmu.copies;
