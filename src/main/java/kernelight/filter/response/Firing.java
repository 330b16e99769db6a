package kernelight.filter.response;

import kernelight.filter.Planes;

/**
 * How many pixels of a map fire: those whose response is at the threshold or above.
 *
 * @param pixels of the map
 */
public record Firing(int count, int pixels) {
    /**
     * Counts them.
     *
     * @param map the index of one of the planes
     */
    public static Firing at(float threshold, Planes planes, int map) {
        int count = 0;
        for (float response : planes.planes().get(map)) {
            count += response >= threshold ? 1 : 0;
        }
        return new Firing(count, planes.height() * planes.width());
    }

    /** 0 to 1. */
    public double share() {
        return (double) count / pixels;
    }
}
