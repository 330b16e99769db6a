package kernelight.takeaway.model;

import kernelight.export.PixelSize;

/** Something for the clipboard. */
public sealed interface Clip {
    record Text(String text) implements Clip {}

    /** @param pixels row by row, opaque, each 0xAARRGGBB */
    record Pixels(PixelSize size, int[] pixels) implements Clip {}
}
