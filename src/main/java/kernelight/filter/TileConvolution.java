package kernelight.filter;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * Computes tiles of a response: for each plane that is read and each of the {@link Phases}, a convolution of stride 1;
 * their results are added. Has the engine's memory for one tile, so it belongs to one thread.
 */
final class TileConvolution {
    private final FastKernels kernels = new FastKernels();
    private final Combination combination;
    private final FilterSettings settings;
    private final Window window;
    private final Phases phases;
    private final Tiles tiles;
    /** For each plane and each phase, K x R x S. */
    private final float[][] weights;

    private final float[] noBias;
    private final Tensor input;
    private final Tensor output;
    /** Of all planes and phases, in the layout of the output. */
    private final float[] sums;

    /** @param kernels of each response that is combined, one for each plane that is read together */
    TileConvolution(
            List<List<Kernel>> kernels, Combination combination, FilterSettings settings, Window window, Tiles tiles) {
        this.combination = combination;
        this.settings = settings;
        this.window = window;
        this.phases = new Phases(window);
        this.tiles = tiles;
        this.weights = weights(kernels);
        this.noBias = new float[kernels.size()];
        this.input = Tensor.zeros(
                new Shape(
                        1,
                        tiles.rows() - 1 + phases.window().rows().reach(),
                        tiles.columns() - 1 + phases.window().columns().reach()),
                1);
        this.output = Tensor.zeros(phases.window().outputShape(input.shape(), noBias.length), 1);
        this.sums = weights.length == 1 ? output.data() : new float[output.data().length];
    }

    private float[][] weights(List<List<Kernel>> kernels) {
        int planes = kernels.getFirst().size();
        int cells = phases.window().cells();
        float[][] all = new float[planes * phases.count()][kernels.size() * cells];
        for (int part = 0; part < all.length; part++) {
            for (int k = 0; k < kernels.size(); k++) {
                Kernel kernel = settings.laid(kernels.get(k).get(part / phases.count()));
                System.arraycopy(phases.weights(kernel, part % phases.count()), 0, all[part], k * cells, cells);
            }
        }
        return all;
    }

    /**
     * Computes one tile.
     *
     * @param planes H x W each: those that are read together
     * @param response H' x W'; the tile's part is written
     */
    void compute(int tile, List<float[]> planes, int height, int width, float[] response) {
        for (int part = 0; part < weights.length; part++) {
            copy(tile, part % phases.count(), planes.get(part / phases.count()), height, width);
            kernels.convolution(phases.window(), 1, input, weights[part], noBias, output);
            if (weights.length > 1) {
                add(part == 0);
            }
        }
        int rows = Math.min(tiles.rows(), tiles.height() - tiles.top(tile));
        for (int row = 0; row < rows; row++) {
            writeRow(row, tiles.left(tile), response, (tiles.top(tile) + row) * tiles.width());
        }
    }

    private void add(boolean isFirst) {
        float[] more = output.data();
        for (int i = 0; i < sums.length; i++) {
            sums[i] = isFirst ? more[i] : sums[i] + more[i];
        }
    }

    /** Copies what a phase meets under a tile. */
    private void copy(int tile, int phase, float[] plane, int height, int width) {
        int top = window.rows().position(tiles.top(tile), 0) + phases.down(phase);
        int left = window.columns().position(tiles.left(tile), 0) + phases.right(phase);
        int length = input.shape().width();
        for (int row = 0; row < input.shape().height(); row++) {
            int source = window.paddingMode().source(top + row * window.rows().stride(), height);
            if (source == PaddingMode.NOWHERE) {
                Arrays.fill(input.data(), row * length, (row + 1) * length, 0);
            } else {
                copyRow(plane, source * width, left, width, row * length);
            }
        }
    }

    /** Copies the pixels as they are, and puts those beyond both edges beside them. */
    private void copyRow(float[] plane, int rowStart, int left, int width, int start) {
        int stride = window.columns().stride();
        int length = input.shape().width();
        int first = Math.clamp(Math.ceilDiv(-left, stride), 0, length);
        int end = Math.clamp(Math.ceilDiv(width - left, stride), first, length);
        if (stride == 1) {
            System.arraycopy(plane, rowStart + Math.max(0, left), input.data(), start + first, end - first);
        } else {
            for (int i = first; i < end; i++) {
                input.data()[start + i] = plane[rowStart + left + i * stride];
            }
        }
        for (int i = 0; i < first; i++) {
            input.data()[start + i] = beyond(plane, rowStart, left + i * stride, width);
        }
        for (int i = end; i < length; i++) {
            input.data()[start + i] = beyond(plane, rowStart, left + i * stride, width);
        }
    }

    private float beyond(float[] plane, int rowStart, int column, int width) {
        int source = window.paddingMode().source(column, width);
        return source == PaddingMode.NOWHERE ? 0 : plane[rowStart + source];
    }

    private void writeRow(int row, int left, float[] response, int responseRow) {
        int columns = Math.min(tiles.columns(), tiles.width() - left);
        int first = row * tiles.columns();
        int second = first + (noBias.length - 1) * output.shape().channelSize();
        for (int column = 0; column < columns; column++) {
            float value = settings.bias() + combination.of(sums[first + column], sums[second + column]);
            response[responseRow + left + column] = settings.relu() ? Math.max(0, value) : value;
        }
    }
}
