package kernelight.filter.response;

import java.math.BigDecimal;
import java.util.List;
import kernelight.filter.Planes;

/**
 * How many responses of a map lie in which range. Ranges are equally wide and symmetric around 0, which lies in the middle
 * of one of them: where nothing changes most responses are 0, and so they have a range of their own.
 *
 * @param limit where the last range ends, a round number; the first begins at minus that
 * @param counts one for each range, an odd number of them
 */
public record Histogram(double limit, List<Integer> counts) {
    /** First digits of round numbers, of which a third or a half is one as well. */
    private static final double[] ROUND = {1, 1.2, 1.5, 2, 3, 4, 5, 6, 8, 9, 10};

    /** A histogram. */
    public Histogram {
        counts = List.copyOf(counts);
    }

    /**
     * The histogram of a map.
     *
     * @param map the index of one of the planes
     * @param ranges how many, an odd number
     * @throws IllegalArgumentException if their number is even or less than 1
     */
    public static Histogram of(Planes planes, int map, int ranges) {
        float furthest = 0;
        for (float response : planes.planes().get(map)) {
            furthest = Math.max(furthest, Math.abs(response));
        }
        return of(planes, map, ranges, roundLimit(furthest));
    }

    /**
     * The same with a given limit, so that several maps share an axis; responses beyond it count in the outer ranges.
     *
     * @throws IllegalArgumentException if the number of ranges is even or less than 1, or the limit is not above 0
     */
    public static Histogram of(Planes planes, int map, int ranges, double limit) {
        if (ranges < 1 || ranges % 2 == 0 || !(limit > 0)) {
            throw new IllegalArgumentException(ranges + " ranges up to " + limit);
        }
        int[] counts = new int[ranges];
        double perUnit = ranges / (2 * limit);
        for (float response : planes.planes().get(map)) {
            // Cut off behind the point, which is rounded down: what is below the first range counts in it.
            counts[Math.max(0, Math.min(ranges - 1, (int) ((response + limit) * perUnit)))]++;
        }
        return new Histogram(limit, java.util.Arrays.stream(counts).boxed().toList());
    }

    /** The smallest round number, such as 600 or 0.015, that is not below this one; 1 for 0. */
    static double roundLimit(double furthest) {
        if (furthest == 0) {
            return 1;
        }
        int power = (int) Math.floor(Math.log10(furthest));
        for (double digits : ROUND) {
            // By decimals, for 3 times 0.1 is not 0.3 in binary.
            double limit = BigDecimal.valueOf(digits).scaleByPowerOfTen(power).doubleValue();
            if (limit >= furthest) {
                return limit;
            }
        }
        return BigDecimal.TEN.scaleByPowerOfTen(power + 1).doubleValue();
    }

    /** Where a range begins; it ends where the next one begins. */
    public double start(int range) {
        return limit * (2.0 * range / counts.size() - 1);
    }

    /** The range that a response counts in. */
    public int rangeOf(double response) {
        return Math.clamp((long) Math.floor((response + limit) * counts.size() / (2 * limit)), 0, counts.size() - 1);
    }

    /** The largest of all counts. */
    public int most() {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * How high a bar is drawn, from 0 for none to 1 for the largest count, with the logarithm of the count: rare responses,
     * which are the ones that a detector is about, would not be seen beside a million zeros.
     */
    public double logHeight(int range) {
        int most = most();
        return most == 0 ? 0 : Math.log1p(counts.get(range)) / Math.log1p(most);
    }
}
