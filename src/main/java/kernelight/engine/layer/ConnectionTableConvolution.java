package kernelight.engine.layer;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * A convolution whose filters read only some of the channels, given by a {@link ConnectionTable}: C3 of LeNet-5 (LeCun
 * et al., 1998). Only connected pairs of filter and channel have weights. C x D x H x W to K x D' x H' x W'.
 */
public final class ConnectionTableConvolution implements OneInputLayer {
    private final ConnectionTable table;
    private final Window window;
    private final Parameter weights;
    private final Parameter bias;

    /**
     * A connection table convolution; all weights are zero.
     *
     * @throws ShapeException if the window rounds its output size up, or if the weights do not fit into one array
     */
    public ConnectionTableConvolution(ConnectionTable table, Window window) {
        if (window.rounding() != Rounding.DOWN) {
            throw new ShapeException("A convolution rounds its output size down, but its window is " + window
                    + ". Choose rounding down.");
        }
        this.table = table;
        this.window = window;
        int[] dimensions = {
            table.connections(),
            window.planes().size(),
            window.rows().size(),
            window.columns().size()
        };
        // Filters and channels have different numbers of connections: the means over all of them.
        int fanIn = (int) Math.max(1, (long) table.connections() * window.cells() / table.filters());
        int fanOut = (int) Math.max(1, (long) table.connections() * window.cells() / table.channels());
        weights = new Parameter("weights", Parameter.Role.WEIGHTS, dimensions, fanIn, fanOut);
        bias = new Parameter("bias", Parameter.Role.BIAS, new int[] {table.filters()}, fanIn, 1);
    }

    public ConnectionTable table() {
        return table;
    }

    public Window window() {
        return window;
    }

    /** One kernel T, R, S for each connection, filter by filter; the layer's own array. */
    public float[] weights() {
        return weights.values();
    }

    /** K; the layer's own array. */
    public float[] bias() {
        return bias.values();
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != table.channels()) {
            throw new ShapeException(
                    "This connection table has " + table.channels() + " channels, but the input is " + input
                            + " and has " + input.channels() + ".",
                    ShapeException.Reason.CHANNELS,
                    table.channels(),
                    input.toString(),
                    input.channels());
        }
        return window.outputShape(input, table.filters());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }

    @Override
    public long multiplicationCount(Shape input) {
        return (long) outputShape(input).channelSize() * weights.size();
    }

    /** An ordinary convolution whose weights are zero for pairs that are not connected. */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().convolution(window, 1, input, denseWeights(pass), bias(), output);
    }

    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().convolutionInputGradient(window, 1, outputGradient, denseWeights(pass), inputGradient);
    }

    @Override
    public void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        float[] denseGradient = pass.scratch(denseCount());
        pass.kernels().convolutionWeightGradient(window, 1, input, outputGradient, denseGradient);
        forEachConnection((connected, dense) ->
                System.arraycopy(denseGradient, dense, gradients.get(0), connected, window.cells()));
        pass.kernels().biasGradient(outputGradient, gradients.get(1));
    }

    @Override
    public ConnectionTableConvolution copy() {
        return Layer.withValuesOf(this, new ConnectionTableConvolution(table, window));
    }

    @Override
    public String toString() {
        return "partially connected convolution " + table.channels() + " to " + table.filters() + " ("
                + table.connections() + " connections), " + window;
    }

    private int denseCount() {
        return table.filters() * table.channels() * window.cells();
    }

    /** The weights of the ordinary convolution, in the layout K, C, T, R, S. */
    private float[] denseWeights(PassContext pass) {
        float[] weightsOfAll = pass.scratch(denseCount());
        Arrays.fill(weightsOfAll, 0, denseCount(), 0);
        float[] weightsOfConnected = weights();
        forEachConnection((connected, dense) ->
                System.arraycopy(weightsOfConnected, connected, weightsOfAll, dense, window.cells()));
        return weightsOfAll;
    }

    /**
     * Called with the index of a connection's kernel in {@link #weights()} and in the ordinary convolution's weights.
     */
    @FunctionalInterface
    private interface Visitor {
        void visit(int connected, int dense);
    }

    private void forEachConnection(Visitor visitor) {
        int connected = 0;
        for (int k = 0; k < table.filters(); k++) {
            for (int channel : table.channelsByFilter().get(k)) {
                visitor.visit(connected, (k * table.channels() + channel) * window.cells());
                connected += window.cells();
            }
        }
    }
}
