package kernelight.data.generated;

import kernelight.data.drawing.DigitPlacement;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.RoundPen;

/** Draws a trace as an image of 28 x 28, scaled and placed as MNIST's digits are. */
final class Page {
    static final int SIDE = DigitPlacement.SIDE;

    private Page() {}

    /**
     * Scales the trace so that its ink fills a box with a longest side of 20 pixels, and draws it at that size. This
     * gives the same picture as drawing it large and averaging areas, in a fraction of the time.
     */
    static InkPicture print(Trace trace) {
        fitToBox(trace);
        InkPicture box = InkPicture.blank(DigitPlacement.BOX_SIDE, DigitPlacement.BOX_SIDE);
        for (int to = 0; to < trace.size; to++) {
            int from = trace.begins[to] ? to : to - 1;
            RoundPen.pull(
                    box, trace.x[from], trace.y[from], trace.radius[from], trace.x[to], trace.y[to], trace.radius[to]);
        }
        return DigitPlacement.of(box.withFullInk()).digit();
    }

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
        double scale = DigitPlacement.BOX_SIDE / Math.max(right - left, bottom - top);
        for (int i = 0; i < trace.size; i++) {
            trace.x[i] = (trace.x[i] - left) * scale;
            trace.y[i] = (trace.y[i] - top) * scale;
            trace.radius[i] *= scale;
        }
    }
}
