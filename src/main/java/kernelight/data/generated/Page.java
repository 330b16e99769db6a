package kernelight.data.generated;

import java.util.Arrays;

/**
 * The 28 x 28 page a digit is printed on, ink being high: the digit is scaled so that its box has a longest side of 20
 * pixels, every pixel gets the share of it that is covered by ink, and the centre of mass is carried to pixel (14, 14)
 * by whole pixels.
 */
final class Page {
    static final int SIDE = 28;
    private static final int BOX = 20;
    private static final int CENTRE = 14;

    private final float[] ink = new float[BOX * BOX];

    /** Prints the trace as the image that starts at {@code offset}. */
    void print(Trace trace, byte[] pixels, int offset) {
        fitToBox(trace);
        Arrays.fill(ink, 0);
        for (int i = 0; i < trace.size; i++) {
            drawPiece(trace, trace.begins[i] ? i : i - 1, i);
        }
        copyCentred(pixels, offset);
    }

    /** Scales and moves the trace so that its ink fills the box, whose pixels have their centres at 0.5, 1.5, ... */
    private static void fitToBox(Trace trace) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < trace.size; i++) {
            left = Math.min(left, trace.x[i] - trace.radius[i]);
            right = Math.max(right, trace.x[i] + trace.radius[i]);
            top = Math.min(top, trace.y[i] - trace.radius[i]);
            bottom = Math.max(bottom, trace.y[i] + trace.radius[i]);
        }
        double scale = BOX / Math.max(right - left, bottom - top);
        for (int i = 0; i < trace.size; i++) {
            trace.x[i] = (trace.x[i] - left) * scale;
            trace.y[i] = (trace.y[i] - top) * scale;
            trace.radius[i] *= scale;
        }
    }

    /** Inks the straight piece between two points of the trace, round at both ends and of changing width. */
    private void drawPiece(Trace trace, int from, int to) {
        double x = trace.x[from];
        double y = trace.y[from];
        double dx = trace.x[to] - x;
        double dy = trace.y[to] - y;
        double fromRadius = trace.radius[from];
        double toRadius = trace.radius[to];
        double reach = Math.max(fromRadius, toRadius) + 0.5;
        double perLength = dx * dx + dy * dy == 0 ? 0 : 1 / (dx * dx + dy * dy);
        int firstColumn = Math.max(0, (int) (Math.min(x, x + dx) - reach));
        int lastColumn = Math.min(BOX - 1, (int) (Math.max(x, x + dx) + reach));
        int firstRow = Math.max(0, (int) (Math.min(y, y + dy) - reach));
        int lastRow = Math.min(BOX - 1, (int) (Math.max(y, y + dy) + reach));
        for (int row = firstRow; row <= lastRow; row++) {
            double py = row + 0.5 - y;
            for (int column = firstColumn; column <= lastColumn; column++) {
                double px = column + 0.5 - x;
                double along = Math.clamp((px * dx + py * dy) * perLength, 0, 1);
                double awayX = px - along * dx;
                double awayY = py - along * dy;
                double radius = fromRadius + along * (toRadius - fromRadius);
                double away2 = awayX * awayX + awayY * awayY;
                if (away2 < (radius + 0.5) * (radius + 0.5)) {
                    float covered = (float) Math.min(1, radius + 0.5 - Math.sqrt(away2));
                    int pixel = row * BOX + column;
                    ink[pixel] = Math.max(ink[pixel], covered);
                }
            }
        }
    }

    private void copyCentred(byte[] pixels, int offset) {
        int width = 0;
        int height = 0;
        double mass = 0;
        double massX = 0;
        double massY = 0;
        for (int row = 0; row < BOX; row++) {
            for (int column = 0; column < BOX; column++) {
                double here = ink[row * BOX + column];
                if (here > 0) {
                    width = Math.max(width, column + 1);
                    height = row + 1;
                    mass += here;
                    massX += here * column;
                    massY += here * row;
                }
            }
        }
        // A digit with nearly all its ink at one edge would be carried over the margin: it stops there.
        int left = Math.clamp(Math.round(CENTRE - massX / mass), 0, SIDE - width);
        int top = Math.clamp(Math.round(CENTRE - massY / mass), 0, SIDE - height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                pixels[offset + (top + row) * SIDE + left + column] = (byte) Math.round(255 * ink[row * BOX + column]);
            }
        }
    }
}
