package kernelight.screen.training.model;

import java.util.Arrays;

/**
 * A curve of one number per batch, stored in a bounded number of buckets of equally many batches: their mean. When all
 * buckets are full, neighbours are merged in pairs. Beside the means, evenly spaced single numbers are kept, all of them as
 * long as there is room. The same numbers always give the same curve.
 */
public final class Curve {
    /** Single numbers for each bucket: enough that their density shows how the numbers scatter. */
    private static final int SINGLES_PER_BUCKET = 8;

    private final int capacity;
    /** Single numbers: those of the batches 0, s, 2s, ... where s is {@code batchesPerSingle}. */
    private final float[] singles;

    /** Prefix sums: the sum of all buckets before the one at this index, so that any mean takes two look-ups. */
    private final double[] sumBefore;

    private int batchesPerBucket = 1;
    private long batchesPerSingle = 1;
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
        this.capacity = capacity;
        singles = new float[capacity * SINGLES_PER_BUCKET];
        sumBefore = new double[capacity + 1];
    }

    public void add(float value) {
        int bucket = (int) (batches / batchesPerBucket);
        if (bucket == capacity) {
            mergePairs();
            bucket /= 2;
        }
        boolean first = batches % batchesPerBucket == 0;
        sumBefore[bucket + 1] = (first ? sumBefore[bucket] : sumBefore[bucket + 1]) + value;
        addSingle(value);
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

    /** How many single numbers are kept. */
    public int singles() {
        return Math.toIntExact(Math.ceilDiv(batches, batchesPerSingle));
    }

    /** One of the numbers that were added: that of {@link #batchOfSingle}. */
    public float single(int index) {
        return singles[index];
    }

    /** The batch, from 0, that a single number belongs to. */
    public long batchOfSingle(int index) {
        return index * batchesPerSingle;
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

    private void addSingle(float value) {
        if (batches == singles.length * batchesPerSingle) {
            for (int i = 0; i < singles.length / 2; i++) {
                singles[i] = singles[2 * i];
            }
            batchesPerSingle *= 2;
        }
        if (batches % batchesPerSingle == 0) {
            singles[(int) (batches / batchesPerSingle)] = value;
        }
    }

    private void mergePairs() {
        int pairs = capacity / 2;
        for (int pair = 0; pair < pairs; pair++) {
            sumBefore[pair + 1] = sumBefore[2 * pair + 2];
        }
        Arrays.fill(sumBefore, pairs + 1, sumBefore.length, 0);
        batchesPerBucket *= 2;
    }
}
