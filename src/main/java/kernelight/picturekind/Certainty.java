package kernelight.picturekind;

/** When an answer is one, and when it is a guess. */
public final class Certainty {
    /**
     * A lead of the first over the second that is smaller than this is a guess, and is called one. Measured with the
     * shipped network on 2,498 drawings of people: of 58 answers with a smaller lead 25 were right, of the others 98 in
     * 100.
     */
    public static final double SMALLEST_LEAD = 0.5;

    private Certainty() {}

    /** @param first how probable the likeliest digit is, 0 to 1, and {@code second} the one after it */
    public static boolean isEnough(double first, double second) {
        return first - second >= SMALLEST_LEAD;
    }
}
