/** The record of each rule on a corpus: how often it fires, counts, decides and is right; what stands beside it; whether it may be promoted. */
package org.gangmu.stats;
