package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchLayoutTest {
    /** Six filters and maps of 28 x 28, sixteen maps of 10 x 10. */
    private static final WatchLayout.Contents LENET = new WatchLayout.Contents(
            5, List.of(new WatchLayout.Block(3, 2, 28, 28), new WatchLayout.Block(4, 4, 10, 10)), true);

    /** Of mini-VGG. */
    private static final WatchLayout.Contents DEEPER = new WatchLayout.Contents(
            3,
            List.of(
                    new WatchLayout.Block(4, 2, 28, 28),
                    new WatchLayout.Block(4, 2, 28, 28),
                    new WatchLayout.Block(4, 4, 14, 14),
                    new WatchLayout.Block(4, 4, 14, 14)),
            true);

    /** As it has been since there was no other network than LeNet-5. */
    @ParameterizedTest
    @CsvSource({
        "640, 1000000, 21.7243, 97.8343, 45, 99.6686, 138, 0, 105.6, 152.5029",
        "700, 230, 27.8, 108.6, 50, 111.2, 138, 0, 115.5, 169.8",
        "1110, 1000000, 40.5966, 117, 55, 118, 218, 87.7171, 183.15, 219.2927",
        "1500, 300, 48.6, 170, 80, 174, 298, 120, 247.5, 300"
    })
    void leNetsPartsAreLaidOut(
            double width,
            double limit,
            double gap,
            double filters,
            double filterSide,
            double first,
            double second,
            double units,
            double answer,
            double height) {
        WatchLayout layout = WatchLayout.of(width, limit, LENET);
        double near = 1e-4;
        assertFalse(layout.scrolls());
        assertEquals(gap, layout.gap(), near);
        assertEquals(filters, layout.filters(), near);
        assertEquals(filterSide, layout.filterSide(), near);
        assertEquals(first, layout.maps().get(0), near);
        assertEquals(second, layout.maps().get(1), near);
        assertEquals(units, layout.units(), near);
        assertEquals(answer, layout.answer(), near);
        assertEquals(height, layout.wholeHeight(), near);
    }

    @Test
    void thePartsFitSideBySide() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 500; i++) {
            double width = 520 + random.nextDouble() * 3000;
            double limit = 100 + random.nextDouble() * 1500;
            WatchLayout layout = WatchLayout.of(width, limit, LENET);
            int gaps = layout.units() > 0 ? 5 : 4;
            double taken = layout.digit()
                    + layout.filters()
                    + layout.maps().get(0)
                    + layout.maps().get(1)
                    + layout.units()
                    + layout.answer()
                    + gaps * layout.gap();
            assertTrue(taken <= width + 0.01, "width " + width + ": " + layout);
            assertTrue(layout.height() <= limit && layout.gap() >= 10, "width " + width + ": " + layout);
            assertTrue(layout.maps().get(1) <= layout.height() + 0.01, "the maps are squares: " + layout);
        }
    }

    @Test
    void aDeeperNetworkScrollsAndIsAsHigh() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 500; i++) {
            double width = 520 + random.nextDouble() * 3000;
            double limit = 100 + random.nextDouble() * 1500;
            WatchLayout layout = WatchLayout.of(width, limit, DEEPER);
            assertTrue(layout.scrolls());
            assertEquals(WatchLayout.of(width, limit, LENET).wholeHeight(), layout.wholeHeight(), 1e-6);
            double seen = width - layout.digit() - layout.answer() - 2 * layout.gap();
            assertTrue(seen > 0.4 * width, "width " + width + ": " + layout);
            for (int block = 0; block < layout.maps().size(); block++) {
                assertTrue(
                        layout.maps().get(block) <= layout.height() + 0.01, "no block is wider than high: " + layout);
            }
            assertTrue(layout.units() > 0);
        }
    }
}
