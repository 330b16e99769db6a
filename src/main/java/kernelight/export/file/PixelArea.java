package kernelight.export.file;

import java.util.Arrays;

/** A rectangle of pixels. */
record PixelArea(int x, int y, int width, int height) {

    /** The smallest area outside of which both images are equal; a single pixel if they are equal everywhere. */
    static PixelArea changed(int[] before, int[] now, int width) {
        int height = now.length / width;
        if (before.length != now.length) {
            return new PixelArea(0, 0, width, height);
        }
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int from = Arrays.mismatch(before, y * width, (y + 1) * width, now, y * width, (y + 1) * width);
            if (from < 0) {
                continue;
            }
            int to = width - 1;
            while (before[y * width + to] == now[y * width + to]) {
                to--;
            }
            left = Math.min(left, from);
            right = Math.max(right, to);
            top = Math.min(top, y);
            bottom = y;
        }
        return right < 0 ? new PixelArea(0, 0, 1, 1) : new PixelArea(left, top, right - left + 1, bottom - top + 1);
    }

    /** The pixels inside, row by row. */
    int[] of(int[] pixels, int imageWidth) {
        int[] inside = new int[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(pixels, (y + row) * imageWidth + x, inside, row * width, width);
        }
        return inside;
    }
}
