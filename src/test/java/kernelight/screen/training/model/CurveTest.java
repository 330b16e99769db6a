package kernelight.screen.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void everyBucketTellsTheTruthAboutItsBatches() {
        SplittableRandom random = new SplittableRandom(5);
        for (int length : new int[] {1, 2, 7, 8, 9, 16, 17, 31, 100, 257, 1000}) {
            Curve curve = new Curve(8);
            List<Float> values = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                float value = random.nextFloat();
                values.add(value);
                curve.add(value);
            }
            assertEquals(length, curve.batches());
            assertTrue(curve.buckets() <= 8, "more buckets than allowed");
            assertTrue(length <= 8 || curve.buckets() > 4, "fewer buckets than there is room for");
            for (int bucket = 0; bucket < curve.buckets(); bucket++) {
                int first = bucket * curve.batchesPerBucket();
                int end = Math.min(length, first + curve.batchesPerBucket());
                List<Float> members = values.subList(first, end);
                assertEquals(mean(members), curve.mean(bucket, bucket), 1e-6);
                assertEquals(bucket, curve.bucketOf(first));
                assertEquals(bucket, curve.bucketOf(end - 1));
            }
            assertEquals(mean(values), curve.mean(0, curve.buckets() - 1), 1e-6);
            assertSinglesAreEvenlySpaced(curve, values);
        }
    }

    private static void assertSinglesAreEvenlySpaced(Curve curve, List<Float> values) {
        long step = curve.singles() < 2 ? 1 : curve.batchOfSingle(1);
        assertTrue(values.size() > 64 || step == 1, "a number was left out although there was room for it");
        assertTrue(curve.singles() <= 64 && curve.singles() >= Math.min(values.size(), 32));
        for (int i = 0; i < curve.singles(); i++) {
            assertEquals(i * step, curve.batchOfSingle(i));
            assertEquals(values.get((int) (i * step)), curve.single(i));
        }
        assertTrue(curve.batchOfSingle(curve.singles()) >= values.size(), "the newest numbers are left out");
    }

    @Test
    void smoothingIsTheMeanOfAsManyBatchesBeforeAsAfter() {
        Curve curve = new Curve(100);
        for (int i = 0; i < 20; i++) {
            curve.add(i * i);
        }
        assertEquals(mean(List.of(64f, 81f, 100f, 121f, 144f)), curve.smoothed(10, 4), 1e-6);
        assertEquals(0, curve.smoothed(0, 4), 1e-6);
        assertEquals(mean(List.of(0f, 1f, 4f)), curve.smoothed(1, 4), 1e-6);
        assertEquals(mean(List.of(289f, 324f, 361f)), curve.smoothed(19, 4), 1e-6);
    }

    @Test
    void smoothingKeepsAStraightLineStraight() {
        Curve curve = new Curve(64);
        for (int i = 0; i < 64; i++) {
            curve.add(i);
        }
        for (int bucket = 0; bucket < 64 - 10; bucket++) {
            assertEquals(bucket, curve.smoothed(bucket, 20), 1e-6);
        }
    }

    @Test
    void anOddCapacityCannotBeMergedInPairs() {
        assertThrows(IllegalArgumentException.class, () -> new Curve(7));
    }

    private static double mean(List<Float> values) {
        return values.stream().mapToDouble(Float::doubleValue).average().orElseThrow();
    }
}
