package org.gangmu.spark;

import java.util.Arrays;
import org.apache.spark.Partitioner;

/** Gives each bucket a task of its own. */
final class BucketPartitioner extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int[] buckets;

    /** @param buckets sorted */
    BucketPartitioner(int[] buckets) {
        this.buckets = buckets.clone();
    }

    @Override
    public int numPartitions() {
        return buckets.length;
    }

    @Override
    public int getPartition(Object bucket) {
        return Arrays.binarySearch(buckets, (Integer) bucket);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BucketPartitioner p && Arrays.equals(buckets, p.buckets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(buckets);
    }
}
