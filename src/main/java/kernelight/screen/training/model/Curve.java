package kernelight.screen.training.model;

import java.util.Arrays;

/**
 * A curve of one number per batch, stored in a bounded number of buckets of equally many batches: mean, smallest and
 * largest. When all buckets are full, neighbours are merged in pairs. The same numbers always give the same curve.
 */
public final class Curve {
    private final float[] smallest;
    private final float[] largest;
    /** Prefix sums: the sum of all buckets before the one at this index, so that any mean takes two look-ups. */
    private final double[] sumBefore;

    private int batchesPerBucket = 1;
    private long batches;

    /**
     * @param capacity the largest number of buckets; an even number
     * @throws IllegalArgumentException if the capacity is odd or less than 2
     */
    public Curve(int capacity) {
        if (capacity < 2 || capacity % 2 != 0) {
            throw new IllegalArgumentException(
                    "The capacity of a curve must be even and at least 2, but it is " + capacity);
        }
        smallest = new float[capacity];
        largest = new float[capacity];
        sumBefore = new double[capacity + 1];
    }

    public void add(float value) {
        int bucket = (int) (batches / batchesPerBucket);
        if (bucket == smallest.length) {
            mergePairs();
            bucket /= 2;
        }
        boolean first = batches % batchesPerBucket == 0;
        smallest[bucket] = first ? value : Math.min(smallest[bucket], value);
        largest[bucket] = first ? value : Math.max(largest[bucket], value);
        sumBefore[bucket + 1] = (first ? sumBefore[bucket] : sumBefore[bucket + 1]) + value;
        batches++;
    }

    public boolean isEmpty() {
        return batches == 0;
    }

    /** How many numbers were added. */
    public long batches() {
        return batches;
    }

    public int batchesPerBucket() {
        return batchesPerBucket;
    }

    /** How many buckets there are; the last one may have fewer batches than the others. */
    public int buckets() {
        return Math.toIntExact(Math.ceilDiv(batches, batchesPerBucket));
    }

    /** The index of the bucket of a batch. */
    public int bucketOf(long batch) {
        return (int) (Math.clamp(batch, 0, batches - 1) / batchesPerBucket);
    }

    public float smallest(int bucket) {
        return smallest[bucket];
    }

    public float largest(int bucket) {
        return largest[bucket];
    }

    /** The mean of the buckets {@code first} to {@code last}, both included, with equal weight for every batch. */
    public double mean(int first, int last) {
        long firstBatch = (long) first * batchesPerBucket;
        long endBatch = Math.min((long) (last + 1) * batchesPerBucket, batches);
        return (sumBefore[last + 1] - sumBefore[first]) / (endBatch - firstBatch);
    }

    /**
     * The mean of {@code window} batches around this bucket, as many before as after it, so that the curve does not lag
     * behind what it shows. Near the beginning fewer on both sides; at the newest end those that exist.
     */
    public double smoothed(int bucket, int window) {
        int before = Math.min(window / batchesPerBucket / 2, bucket);
        int after = Math.min(before, buckets() - 1 - bucket);
        return mean(bucket - before, bucket + after);
    }

    /** The mean of the last {@code window} batches, and of those that share a bucket with them. */
    public double recent(int window) {
        return mean(bucketOf(batches - window), buckets() - 1);
    }

    private void mergePairs() {
        int pairs = smallest.length / 2;
        for (int pair = 0; pair < pairs; pair++) {
            smallest[pair] = Math.min(smallest[2 * pair], smallest[2 * pair + 1]);
            largest[pair] = Math.max(largest[2 * pair], largest[2 * pair + 1]);
            sumBefore[pair + 1] = sumBefore[2 * pair + 2];
        }
        Arrays.fill(sumBefore, pairs + 1, sumBefore.length, 0);
        batchesPerBucket *= 2;
    }
}
