package kernelight.screen.explain.why.model;

import java.util.Arrays;
import kernelight.attribution.Occlusion;
import kernelight.engine.tensor.Shape;

/**
 * What a square at a place of an occlusion changes.
 *
 * @param row the row of the picture in the middle of the square, from 0
 * @param column the column of the picture there
 * @param size the side of the square
 * @param picture the shape of the picture
 * @param image the covered picture
 * @param probabilities that the network gives to it
 * @param before the score of the picture itself
 * @param after the score of the covered picture
 * @param changes whether the square changed the picture
 */
public record CoveredPlace(
        int row,
        int column,
        int size,
        Shape picture,
        float[] image,
        float[] probabilities,
        float before,
        float after,
        boolean changes) {
    /** @param row the row of the place on the map, from 0 */
    static CoveredPlace of(ScoreMap map, Occlusion occlusion, ScoreNumbers numbers, int row, int column) {
        float[] scores = occlusion.scores()[row * occlusion.columns() + column];
        float[] covered = occlusion.covered(row, column);
        return new CoveredPlace(
                map.cells().pixelRow(row),
                map.cells().pixelColumn(column),
                occlusion.square().size(),
                occlusion.shape(),
                covered,
                numbers.probabilities(scores),
                map.score().in(occlusion.uncovered()),
                map.score().in(scores),
                !Arrays.equals(covered, occlusion.image()));
    }

    /** The first row of the picture that is covered; also those after it are from 0. */
    public int firstRow() {
        return Math.max(0, row - size / 2);
    }

    public int lastRow() {
        return Math.min(picture.height(), row - size / 2 + size) - 1;
    }

    public int firstColumn() {
        return Math.max(0, column - size / 2);
    }

    public int lastColumn() {
        return Math.min(picture.width(), column - size / 2 + size) - 1;
    }
}
