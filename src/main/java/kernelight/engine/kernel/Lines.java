package kernelight.engine.kernel;

import java.util.Arrays;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * Images cut into lines as a window meets them. The line of channel c, row h and window column s holds, for each output
 * column in turn, the N numbers of the cell on which column s of the window lies there. So padding and stride are dealt
 * with once, while copying, and the arithmetic runs over whole lines. Rows count from the top of the padding.
 */
final class Lines {
    private PlaneWindow window = PlaneWindow.square(1);
    private Shape shape = Shape.flat(1);
    private int images;
    private int outputWidth;
    private float[][] own = new float[0][];
    private float[][] table = new float[0][];
    private float[] padding = new float[0];

    /** Cuts a tensor into lines as long as {@code newOutputWidth} outputs. */
    void read(Tensor tensor, PlaneWindow newWindow, int newOutputWidth, float paddingValue) {
        prepare(tensor, newWindow, newOutputWidth);
        Arrays.fill(padding, 0, length(), paddingValue);
        for (int c = 0; c < shape.channels(); c++) {
            for (int h = 0; h < shape.height(); h++) {
                for (int s = 0; s < window.width(); s++) {
                    readLine(tensor, c, h, s, line(c, h + window.padding(), s), paddingValue);
                }
            }
        }
    }

    /** How many numbers a line has. */
    int length() {
        return outputWidth * images;
    }

    float[] line(int channel, int paddedRow, int s) {
        return table[index(channel, paddedRow, s)];
    }

    /** All lines; {@link #index} tells where each one is. */
    float[][] table() {
        return table;
    }

    int index(int channel, int paddedRow, int s) {
        return (channel * paddedHeight() + paddedRow) * window.width() + s;
    }

    /** How far apart in the table the lines of one window cell are for two outputs, one below the other. */
    int outputRowStep() {
        return window.stride() * window.width();
    }

    private int paddedHeight() {
        return shape.height() + 2 * window.padding();
    }

    private void prepare(Tensor tensor, PlaneWindow newWindow, int newOutputWidth) {
        window = newWindow;
        shape = tensor.shape();
        images = tensor.images();
        outputWidth = newOutputWidth;
        padding = Scratch.atLeast(length(), padding);
        own = Scratch.atLeast(shape.channels() * shape.height() * window.width(), length(), own);
        int lines = shape.channels() * paddedHeight() * window.width();
        if (table.length < lines) {
            table = new float[lines][];
        }
        int next = 0;
        for (int c = 0; c < shape.channels(); c++) {
            for (int row = 0; row < paddedHeight(); row++) {
                boolean inside = row >= window.padding() && row < window.padding() + shape.height();
                for (int s = 0; s < window.width(); s++) {
                    table[index(c, row, s)] = inside ? own[next++] : padding;
                }
            }
        }
    }

    private void readLine(Tensor tensor, int c, int h, int s, float[] line, float paddingValue) {
        int first = window.firstInside(s, outputWidth);
        int end = window.endInside(s, shape.width(), outputWidth);
        int source = tensor.index(0, c, h, 0) + (first * window.stride() - window.padding() + s) * images;
        Arrays.fill(line, 0, first * images, paddingValue);
        Arrays.fill(line, end * images, length(), paddingValue);
        if (window.stride() == 1 && first < end) {
            System.arraycopy(tensor.data(), source, line, first * images, (end - first) * images);
            return;
        }
        for (int column = first; column < end; column++) {
            System.arraycopy(tensor.data(), source, line, column * images, images);
            source += window.stride() * images;
        }
    }

    /** Adds a line of gradients to the cells that were read from: the way back of {@link #read}. */
    static void addBack(float[] line, PlaneWindow window, int outputWidth, Tensor tensor, int c, int h, int s) {
        int images = tensor.images();
        int first = window.firstInside(s, outputWidth);
        int end = window.endInside(s, tensor.shape().width(), outputWidth);
        int start = tensor.index(0, c, h, 0) + (first * window.stride() - window.padding() + s) * images;
        if (window.stride() == 1) {
            add(line, first * images, tensor.data(), start, (end - first) * images);
            return;
        }
        // Windows that do not overlap read each cell at most once, and copying is faster than adding.
        boolean alone = window.stride() >= Math.max(window.height(), window.width());
        for (int column = first; column < end; column++) {
            if (alone) {
                System.arraycopy(line, column * images, tensor.data(), start, images);
            } else {
                add(line, column * images, tensor.data(), start, images);
            }
            start += window.stride() * images;
        }
    }

    private static void add(float[] source, int s, float[] target, int t, int length) {
        for (int i = 0; i < length; i++) {
            target[t + i] += source[s + i];
        }
    }
}
