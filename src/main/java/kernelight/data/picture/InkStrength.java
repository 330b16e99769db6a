package kernelight.data.picture;

/** Estimates the strength of full ink: the mean of all marks above Otsu's threshold. */
final class InkStrength {
    private static final int BINS = 256;

    private InkStrength() {}

    /**
     * Otsu (1979): the threshold that maximizes the variance between the two classes.
     *
     * @param marks 0 to 1
     */
    static double of(float[] marks) {
        long[] counts = new long[BINS];
        double total = 0;
        for (float mark : marks) {
            int bin = Math.min(BINS - 1, (int) (mark * BINS));
            counts[bin]++;
            total += bin;
        }
        double below = 0;
        long countBelow = 0;
        double best = -1;
        double meanAbove = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            below += (double) bin * counts[bin];
            countBelow += counts[bin];
            long countAbove = marks.length - countBelow;
            if (countBelow > 0 && countAbove > 0) {
                double above = (total - below) / countAbove;
                double difference = above - below / countBelow;
                double separation = (double) countBelow * countAbove * difference * difference;
                if (separation > best) {
                    best = separation;
                    meanAbove = above;
                }
            }
        }
        return (meanAbove + 0.5) / BINS;
    }
}
