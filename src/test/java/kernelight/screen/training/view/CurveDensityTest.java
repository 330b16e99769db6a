package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.paint.Color;
import kernelight.screen.training.model.Curve;
import org.junit.jupiter.api.Test;

class CurveDensityTest {
    private static final int BATCHES = 4000;

    @Test
    void singleImagesThatAreRightOrWrongMakeALineAboveAndABelowNotAFlood() {
        Curve curve = new Curve(BATCHES);
        for (int batch = 0; batch < BATCHES; batch++) {
            curve.add(batch % 4 == 1 ? 0 : 1);
        }
        CurveDensity density = density(curve, VerticalAxis.between(0, 1, 0.25));
        for (int column = 0; column < density.columns() - 1; column++) {
            double sum = 0;
            for (int row = 0; row < density.rows(); row++) {
                double share = density.shares()[row * density.columns() + column];
                assertEquals(row == 0 || row == density.rows() - 1, share > 0, "row " + row + ", column " + column);
                sum += share;
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    @Test
    void whatLiesOutsideTheAxisIsNotDrawnAtItsEdge() {
        Curve curve = new Curve(BATCHES);
        for (int batch = 0; batch < BATCHES; batch++) {
            curve.add(0.5f);
        }
        CurveDensity density = density(curve, VerticalAxis.between(0.9, 1, 0.02));
        assertArrayEquals(new float[density.shares().length], density.shares());
    }

    @Test
    void theExtentIsJustWhereBatchesAre() {
        float[] shares = new float[5 * 4];
        assertEquals(0, new CurveDensity(5, 4, shares).extent().columns());
        shares[1 * 5 + 3] = 0.5f;
        shares[2 * 5 + 1] = 0.5f;
        assertEquals(new CurveDensity.Extent(1, 1, 3, 2), new CurveDensity(5, 4, shares).extent());
    }

    @Test
    void theMoreBatchesTheStrongerTheColour() {
        int[] colours = new CurveDensity(3, 1, new float[] {0, 0.01f, 1}).colours(Color.rgb(1, 2, 3));
        assertEquals(0, colours[0] >>> 24);
        assertEquals(0xff010203, colours[2]);
        int faint = colours[1] >>> 24;
        assertEquals(true, faint > 30 && faint < 60, "one among a hundred is faint, but there: " + faint);
    }

    private static CurveDensity density(Curve curve, VerticalAxis axis) {
        return CurveDensity.of(curve, 0, new CurveGeometry(600, 300, 11, BATCHES, axis), 2);
    }
}
