package org.gangmu.spark;

import java.io.Serializable;
import java.util.List;

/**
 * A bucket as a task wrote it, not yet put in place.
 *
 * @param files  in the order of {@link Tables#NAMES}
 * @param done   documents
 * @param failed documents, those that are gone included
 */
record Written(int bucket, List<String> files, int done, int failed) implements Serializable {
}
