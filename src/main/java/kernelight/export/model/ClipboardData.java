package kernelight.export.model;

import kernelight.export.file.PixelSize;

/** Something for the clipboard. */
public sealed interface ClipboardData {
    record Text(String text) implements ClipboardData {}

    /** @param pixels row by row, each 0xAARRGGBB */
    record Pixels(PixelSize size, int[] pixels) implements ClipboardData {}
}
