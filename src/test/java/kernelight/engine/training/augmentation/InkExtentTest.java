package kernelight.engine.training.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InkExtentTest {
    private final InkExtent extent = new InkExtent(5, 6);

    @Test
    void theBoxAndTheCentreOfMassOfTwoPixels() {
        float[] ink = new float[2 + 5 * 7];
        ink[2 + 7 + 2] = 1; // row 1, column 2
        ink[2 + 3 * 7 + 5] = 0.5f; // row 3, column 5
        ink[2 + 4 * 7] = 0.1f; // too faint to count
        extent.measure(ink, 2, 7);
        assertFalse(extent.isBlank());
        assertEquals(1, extent.top());
        assertEquals(3, extent.bottom());
        assertEquals(2, extent.left());
        assertEquals(5, extent.right());
        assertEquals((2 + 0.5 * 5) / 1.5, extent.massX(), 1e-6);
        assertEquals((1 + 0.5 * 3) / 1.5, extent.massY(), 1e-6);
        assertEquals(4, extent.longestSide());
        assertEquals(4, extent.longestSideOf(1, 0, 0, 1));
        assertEquals(2 * 3 + 1, extent.longestSideOf(2, 0, 0, 1), "twice as wide");
        assertEquals(4, extent.longestSideOf(0, 1, 1, 0), "mirrored");
        assertEquals(3 + 2 + 1, extent.longestSideOf(1, 1, 0, 1), "slanted");
    }

    @Test
    void nothingAndOnePixelAreBlank() {
        extent.measure(new float[30], 0, 6);
        assertTrue(extent.isBlank());
        float[] dot = new float[30];
        dot[8] = 1;
        extent.measure(dot, 0, 6);
        assertTrue(extent.isBlank());
    }
}
