package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LabelledImagesTest {
    private final LabelledImages images =
            new LabelledImages("two", 2, 1, new byte[] {0, (byte) 255, 51, 102}, new byte[] {7, 3});

    @Test
    void pixelsBecomeInkBetweenZeroAndOne() {
        assertArrayEquals(new float[] {0, 1}, images.image(0));
        assertArrayEquals(new float[] {0.2f, 0.4f}, images.image(1));
        assertEquals(3, images.label(1));
    }

    @Test
    void theFirstImagesKeepTheirLabels() {
        LabelledImages first = images.first(1);
        assertEquals(1, first.count());
        assertEquals(7, first.label(0));
        assertArrayEquals(images.image(0), first.image(0));
        assertSame(images, images.first(5));
    }

    @Test
    void pixelsAndLabelsMustFit() {
        assertThrows(IllegalArgumentException.class, () -> new LabelledImages("", 2, 2, new byte[4], new byte[2]));
    }
}
