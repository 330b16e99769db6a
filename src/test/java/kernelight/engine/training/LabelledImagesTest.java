package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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

    @Test
    void aPartKeepsTheNamesOfTheClasses() {
        List<String> names = List.of("cat", "dog");
        LabelledImages named = new LabelledImages("animals", 1, 1, 1, new byte[3], new byte[] {0, 1, 1}, names);

        assertEquals(names, named.first(1).classNames());
        assertEquals(names, named.sample(2, 1).classNames());
        assertEquals(names, named.only(label -> label == 1).classNames());
        assertEquals(names, named.and(named).classNames());
        LabelledImages digits = named.withClassNames(LabelledImages.DIGITS);
        assertThrows(IllegalArgumentException.class, () -> named.and(digits));
    }

    @Test
    void aLabelIsAnUnsignedByte() {
        assertEquals(200, new LabelledImages("", 1, 1, new byte[1], new byte[] {(byte) 200}).label(0));
    }
}
