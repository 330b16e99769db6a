package kernelight.screen.explain.why.model;

import java.util.Arrays;
import kernelight.attribution.Occlusion;

/**
 * What a square at a place of an occlusion changes.
 *
 * @param row the row of the picture in the middle of the square, from 0
 * @param column the column of the picture there
 * @param image the covered picture
 * @param probabilities that the network gives to it
 * @param before the score of the picture itself
 * @param after the score of the covered picture
 * @param changes whether the square changed the picture
 */
public record CoveredPlace(
        int row, int column, float[] image, float[] probabilities, float before, float after, boolean changes) {
    /** @param row the row of the place on the map, from 0 */
    static CoveredPlace of(ScoreMap map, Occlusion occlusion, ScoreNumbers numbers, int row, int column) {
        float[] scores = occlusion.scores()[row * occlusion.columns() + column];
        float[] covered = occlusion.covered(row, column);
        return new CoveredPlace(
                map.cells().pixelRow(row),
                map.cells().pixelColumn(column),
                covered,
                numbers.probabilities(scores),
                map.score().in(occlusion.uncovered()),
                map.score().in(scores),
                !Arrays.equals(covered, occlusion.image()));
    }
}
