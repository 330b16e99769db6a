package kernelight.screen.filters.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;
import kernelight.filter.response.Histogram;

/**
 * The numbers that have the first and the last colour of the scale; those beyond them have these colours too.
 *
 * @param from the number with the first colour
 * @param to the number with the last colour
 */
public record ColourRange(float from, float to) {
    private static final int RANGES = 401;

    /** What {@link ShowAs#OFFSET} adds. */
    private static final float MIDDLE = 128;

    /** So few numbers may lie beyond a signed scale: the others would be too pale if the largest one had the full colour. */
    private static final double BEYOND = 0.002;

    private static final MathContext ROUND = new MathContext(2, RoundingMode.CEILING);

    /** The range in which a map is shown. */
    public static ColourRange of(ShowAs showAs, Planes map) {
        return switch (showAs) {
            case SIGNED -> {
                float end = 0;
                for (int plane = 0; plane < map.planes().size(); plane++) {
                    end = Math.max(end, end(Histogram.of(map, plane, RANGES)));
                }
                yield new ColourRange(-end, end);
            }
            case CLAMP, ABSOLUTE -> new ColourRange(0, Planes.BRIGHTEST);
            case OFFSET -> new ColourRange(-MIDDLE, Planes.BRIGHTEST - MIDDLE);
            case STRETCH -> new ColourRange(map.smallest(), map.largest());
        };
    }

    private static float end(Histogram histogram) {
        int last = histogram.counts().size() - 1;
        long all = histogram.counts().stream().mapToLong(Integer::longValue).sum();
        long beyond = 0;
        int range = 0; // from both ends inwards
        while (range < last / 2) {
            beyond += histogram.counts().get(range) + histogram.counts().get(last - range);
            if (beyond > all * BEYOND) {
                break;
            }
            range++;
        }
        return BigDecimal.valueOf(-histogram.start(range)).round(ROUND).floatValue();
    }
}
