package kernelight.filter;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** Computes tiles of a response. Has the engine's memory for one tile, so it belongs to one thread. */
final class TileConvolution {
    private final FastKernels kernels = new FastKernels();
    private final Combination combination;
    private final FilterSettings settings;
    private final Tiles tiles;
    private final PaddingMode paddingMode;
    private final Window unpadded;
    private final float[] weights;
    private final float[] noBias;
    private final Tensor input;
    private final Tensor output;

    /** @param kernels of each response that is combined, one for each plane that is read together */
    TileConvolution(List<List<Kernel>> kernels, Combination combination, FilterSettings settings, Tiles tiles) {
        this.combination = combination;
        this.settings = settings;
        this.tiles = tiles;
        this.paddingMode = tiles.window().paddingMode();
        Axis rows = tiles.window().rows().withPadding(0);
        Axis columns = tiles.window().columns().withPadding(0);
        this.unpadded = new Window(rows, columns);
        this.weights = weights(kernels, settings);
        this.noBias = new float[kernels.size()];
        int channels = kernels.getFirst().size();
        this.input =
                Tensor.zeros(new Shape(channels, covered(rows, tiles.rows()), covered(columns, tiles.columns())), 1);
        this.output = Tensor.zeros(unpadded.outputShape(input.shape(), noBias.length), 1);
    }

    /** K, C, R, S. */
    private static float[] weights(List<List<Kernel>> kernels, FilterSettings settings) {
        Kernel first = kernels.getFirst().getFirst();
        int cells = first.rows() * first.columns();
        float[] all = new float[kernels.size() * kernels.getFirst().size() * cells];
        int start = 0;
        for (List<Kernel> ofResponse : kernels) {
            for (Kernel kernel : ofResponse) {
                System.arraycopy(settings.laid(kernel).weights(), 0, all, start, cells);
                start += cells;
            }
        }
        return all;
    }

    private static int covered(Axis axis, int positions) {
        return (positions - 1) * axis.stride() + axis.reach();
    }

    /**
     * Computes one tile.
     *
     * @param planes H x W each: those that are read together
     * @param response H' x W'; the tile's part is written
     */
    void compute(int tile, List<float[]> planes, int height, int width, float[] response) {
        for (int channel = 0; channel < planes.size(); channel++) {
            copy(
                    tile,
                    planes.get(channel),
                    height,
                    width,
                    channel * input.shape().channelSize());
        }
        kernels.convolution(unpadded, 1, input, weights, noBias, output);
        int rows = Math.min(tiles.rows(), tiles.height() - tiles.top(tile));
        for (int row = 0; row < rows; row++) {
            writeRow(row, tiles.left(tile), response, (tiles.top(tile) + row) * tiles.width());
        }
    }

    /** Copies what lies under a tile. */
    private void copy(int tile, float[] plane, int height, int width, int channelStart) {
        int top = tiles.window().rows().position(tiles.top(tile), 0);
        int left = tiles.window().columns().position(tiles.left(tile), 0);
        for (int row = 0; row < input.shape().height(); row++) {
            int source = paddingMode.source(top + row, height);
            int start = channelStart + row * input.shape().width();
            if (source == PaddingMode.NOWHERE) {
                Arrays.fill(input.data(), start, start + input.shape().width(), 0);
            } else {
                copyRow(plane, source * width, left, width, start);
            }
        }
    }

    /** Copies the pixels as they are, and puts those beyond both edges beside them. */
    private void copyRow(float[] plane, int rowStart, int left, int width, int start) {
        int length = input.shape().width();
        int first = Math.clamp(-left, 0, length);
        int end = Math.clamp(width - left, first, length);
        System.arraycopy(plane, rowStart + Math.max(0, left), input.data(), start + first, end - first);
        for (int i = 0; i < first; i++) {
            input.data()[start + i] = beyond(plane, rowStart, left + i, width);
        }
        for (int i = end; i < length; i++) {
            input.data()[start + i] = beyond(plane, rowStart, left + i, width);
        }
    }

    private float beyond(float[] plane, int rowStart, int column, int width) {
        int source = paddingMode.source(column, width);
        return source == PaddingMode.NOWHERE ? 0 : plane[rowStart + source];
    }

    private void writeRow(int row, int left, float[] response, int responseRow) {
        int columns = Math.min(tiles.columns(), tiles.width() - left);
        int first = row * tiles.columns();
        int second = first + (noBias.length - 1) * output.shape().channelSize();
        for (int column = 0; column < columns; column++) {
            float value =
                    settings.bias() + combination.of(output.data()[first + column], output.data()[second + column]);
            response[responseRow + left + column] = settings.relu() ? Math.max(0, value) : value;
        }
    }
}
