package org.gangmu.catalogue;

/**
 * That an edition judged a content.
 *
 * @param made      ISO time
 * @param decisions number of what was decided: the same where editions decided alike
 */
public record Judged(Edition edition, String made, long decisions) {
}
