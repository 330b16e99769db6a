package kernelight.engine.layer;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * A convolution whose filters read only some of the channels, as a {@link ConnectionTable} says: C3 of LeNet-5 in 1998.
 * Only connected pairs have weights. C x H x W to K x H' x W'.
 */
public final class ConnectionTableConvolution implements OneInputLayer {
    private final ConnectionTable table;
    private final Window window;
    private final Parameter weights;
    private final Parameter bias;

    /** All weights are zero. */
    public ConnectionTableConvolution(ConnectionTable table, Window window) {
        if (window.rounding() != Rounding.DOWN) {
            throw new ShapeException("A convolution's places are rounded down, but its window is " + window + ".");
        }
        this.table = table;
        this.window = window;
        int[] sides = {
            table.connections(),
            window.planes().size(),
            window.rows().size(),
            window.columns().size()
        };
        // The mean over the filters and over the channels: they have different numbers of connections.
        int fanIn = (int) Math.max(1, (long) table.connections() * window.cells() / table.filters());
        int fanOut = (int) Math.max(1, (long) table.connections() * window.cells() / table.channels());
        weights = new Parameter("weights", Parameter.Role.WEIGHTS, sides, fanIn, fanOut);
        bias = new Parameter("bias", Parameter.Role.BIAS, new int[] {table.filters()}, fanIn, 1);
    }

    public ConnectionTable table() {
        return table;
    }

    public Window window() {
        return window;
    }

    /** One sheet T, R, S for each connection, filter by filter; the layer's own array. */
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
            throw new ShapeException("This connection table has " + table.channels() + " channels, but the input is "
                    + input + " and has " + input.channels() + ".");
        }
        return window.places(input, table.filters());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }

    @Override
    public long multiplicationCount(Shape input) {
        return (long) outputShape(input).channelSize() * weights.size();
    }

    /** An ordinary convolution with zeros where nothing is connected. */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().convolution(window, 1, input, allWeights(pass), bias(), output);
    }

    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().convolutionInputGradient(window, 1, outputGradient, allWeights(pass), inputGradient);
    }

    @Override
    public void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        float[] all = pass.scratch(allCount());
        pass.kernels().convolutionWeightGradient(window, 1, input, outputGradient, all);
        forEachConnection(
                (connection, place) -> System.arraycopy(all, place, gradients.get(0), connection, window.cells()));
        pass.kernels().biasGradient(outputGradient, gradients.get(1));
    }

    @Override
    public ConnectionTableConvolution copy() {
        return Layer.withNumbersOf(this, new ConnectionTableConvolution(table, window));
    }

    @Override
    public String toString() {
        return "partially connected convolution " + table.channels() + " to " + table.filters() + " ("
                + table.connections() + " connections), " + window;
    }

    private int allCount() {
        return table.filters() * table.channels() * window.cells();
    }

    /** K, C, T, R, S. */
    private float[] allWeights(PassContext pass) {
        float[] all = pass.scratch(allCount());
        Arrays.fill(all, 0, allCount(), 0);
        float[] connected = weights();
        forEachConnection((connection, place) -> System.arraycopy(connected, connection, all, place, window.cells()));
        return all;
    }

    /** Where a connection's sheet begins among the weights, and among those of an ordinary convolution. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int connection, int place);
    }

    private void forEachConnection(Visitor visitor) {
        int connection = 0;
        for (int k = 0; k < table.filters(); k++) {
            for (int channel : table.read().get(k)) {
                visitor.visit(connection, (k * table.channels() + channel) * window.cells());
                connection += window.cells();
            }
        }
    }
}
