package kernelight.filter.response;

import java.util.ArrayList;
import java.util.List;
import kernelight.filter.Planes;

/**
 * The places of the largest responses, none near another: non-maximum suppression. From the largest response to the
 * smallest, a place is taken unless it lies nearer than the smallest distance to one that was taken before. Of equal
 * responses, the one in the upper row comes first, and in one row the one further left.
 *
 * <p>Computed with the largest number of each row at hand: for each place that is taken, only the rows around it are
 * looked through again.
 */
public final class StrongestResponses {
    private static final int NONE = -1;

    private final float[] responses;
    private final int height;
    private final int width;
    private final boolean[] suppressed;
    /** For each row, the column of its largest response that is not suppressed; NONE if there is none. */
    private final int[] best;

    private StrongestResponses(float[] responses, int height, int width) {
        this.responses = responses;
        this.height = height;
        this.width = width;
        this.suppressed = new boolean[responses.length];
        this.best = new int[height];
        for (int row = 0; row < height; row++) {
            findBest(row);
        }
    }

    /**
     * The strongest responses, the largest first.
     *
     * @param map the index of one of the planes
     * @param most how many at most
     * @param distance the smallest one between two of them, in pixels, measured straight
     * @param threshold responses below it do not count; {@link Float#NEGATIVE_INFINITY} for all
     */
    public static List<Peak> of(Planes planes, int map, int most, double distance, float threshold) {
        StrongestResponses search = new StrongestResponses(planes.planes().get(map), planes.height(), planes.width());
        List<Peak> peaks = new ArrayList<>();
        while (peaks.size() < most) {
            int row = search.bestRow();
            if (row == NONE || !(search.at(row) >= threshold)) {
                break;
            }
            Peak peak = new Peak(row, search.best[row], search.at(row));
            peaks.add(peak);
            search.suppress(peak, distance);
        }
        return peaks;
    }

    private float at(int row) {
        return responses[row * width + best[row]];
    }

    private int bestRow() {
        int found = NONE;
        for (int row = 0; row < height; row++) {
            if (best[row] != NONE && (found == NONE || at(row) > at(found))) {
                found = row;
            }
        }
        return found;
    }

    private void suppress(Peak peak, double distance) {
        suppressed[peak.row() * width + peak.column()] = true; // also where the distance is 0
        int reach = (int) Math.min(height, Math.ceil(distance));
        int last = Math.min(height - 1, peak.row() + reach);
        for (int row = Math.max(0, peak.row() - reach); row <= last; row++) {
            double down = row - peak.row();
            double across = Math.sqrt(Math.max(0, distance * distance - down * down));
            int from = (int) Math.max(0, Math.floor(peak.column() - across));
            int to = (int) Math.min(width - 1, Math.ceil(peak.column() + across));
            for (int column = from; column <= to; column++) {
                double right = column - peak.column();
                if (right * right + down * down < distance * distance) {
                    suppressed[row * width + column] = true;
                }
            }
            if (best[row] != NONE && suppressed[row * width + best[row]]) {
                findBest(row);
            }
        }
    }

    private void findBest(int row) {
        int found = NONE;
        int start = row * width;
        for (int column = 0; column < width; column++) {
            if (!suppressed[start + column]
                    && (found == NONE || responses[start + column] > responses[start + found])) {
                found = column;
            }
        }
        best[row] = found;
    }
}
