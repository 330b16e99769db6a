package kernelight.data.picture;

/** How strong the ink is among marks of every strength: the mean of those above Otsu's threshold. */
final class InkStrength {
    private static final int BINS = 256;

    private InkStrength() {}

    /** Otsu 1979: the threshold between two classes that are furthest apart for their sizes. @param marks 0 to 1 */
    static double of(float[] marks) {
        long[] counts = new long[BINS];
        double all = 0;
        for (float mark : marks) {
            int bin = Math.min(BINS - 1, (int) (mark * BINS));
            counts[bin]++;
            all += bin;
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
                double above = (all - below) / countAbove;
                double apart = above - below / countBelow;
                double separation = (double) countBelow * countAbove * apart * apart;
                if (separation > best) {
                    best = separation;
                    meanAbove = above;
                }
            }
        }
        return (meanAbove + 0.5) / BINS;
    }
}
