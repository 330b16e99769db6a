package kernelight.interchange.program;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.HardSigmoid;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.network.NetworkNode;
import kernelight.interchange.code.Framework;
import kernelight.interchange.network.TensorAxes;
import kernelight.interchange.program.LayerCode.SavedWeights;

/** A layer in PyTorch. */
final class PyTorchLayer {
    private static final Map<PaddingMode, String> MODES = Map.ofEntries(
            entry(PaddingMode.ZEROS, "zeros"),
            entry(PaddingMode.REFLECT, "reflect"),
            entry(PaddingMode.REPLICATE, "replicate"),
            entry(PaddingMode.CIRCULAR, "circular"));

    private final NetworkNode node;
    private final String name;
    private final List<String> inputs;
    private final TensorAxes axes;
    private final FirstWeights first;

    /** @param inputs the expressions of the layer's inputs, with the axes that it needs */
    PyTorchLayer(NetworkNode node, String name, List<String> inputs, TensorAxes axes, FirstWeights first) {
        this.node = node;
        this.name = name;
        this.inputs = inputs;
        this.axes = axes;
        this.first = first;
    }

    /** @throws NotInFrameworkException if PyTorch has no layer like it */
    LayerCode write() {
        String x = inputs.getFirst();
        return switch (node.layer()) {
            case Convolution layer -> convolution(layer);
            case TransposedConvolution layer -> transposed(layer);
            case ConnectionTableConvolution layer -> connectionTable(layer);
            case LocallyConnected layer -> locallyConnected(layer);
            case MaxPooling layer -> LayerCode.function(maximum(layer.window(), x));
            case MinPooling layer -> LayerCode.function("-" + maximum(layer.window(), "-" + x));
            case AveragePooling layer -> LayerCode.function(average(layer));
            case TrainableSubsampling layer -> subsampling(layer);
            case GlobalAveragePooling layer ->
                LayerCode.function(x + ".mean(dim=" + spatialDimensions() + ", keepdim=True)");
            case GlobalMaxPooling layer ->
                LayerCode.function(x + ".amax(dim=" + spatialDimensions() + ", keepdim=True)");
            case Dense layer -> dense(layer);
            case RadialBasis layer -> radialBasis(layer);
            case Flatten layer -> LayerCode.function("torch.flatten(" + x + ", 1)");
            case Reshape layer -> LayerCode.function(x + ".reshape(-1, " + sidesWithChannels() + ")");
            case Permutation layer -> LayerCode.function(x + ".permute(" + order(layer) + ").contiguous()");
            case Padding layer -> LayerCode.function(padded(layer.window(), x));
            case Relu layer -> LayerCode.function("torch.relu(" + x + ")");
            case LeakyRelu layer -> LayerCode.function("functional.leaky_relu(" + x + ", " + layer.slope() + ")");
            case Clip layer -> LayerCode.function("torch.clamp(" + x + ", " + limits(layer) + ")");
            case Sigmoid layer -> LayerCode.function("torch.sigmoid(" + x + ")");
            case HardSigmoid layer ->
                LayerCode.function(
                        "torch.clamp(" + layer.slope() + " * " + x + " + " + layer.offset() + ", min=0, max=1)");
            case HardSwish layer -> LayerCode.function("functional.hardswish(" + x + ")");
            case Silu layer -> LayerCode.function("functional.silu(" + x + ")");
            case Gelu layer ->
                LayerCode.function("functional.gelu(" + x + (layer.approximate() ? ", approximate=\"tanh\")" : ")"));
            case Logarithm layer -> LayerCode.function("torch.log(" + x + ")");
            case Tanh layer -> LayerCode.function("torch.tanh(" + x + ")");
            case Softmax layer -> LayerCode.function("torch.softmax(" + x + ", dim=1)");
            case LogSoftmax layer -> LayerCode.function("torch.log_softmax(" + x + ", dim=1)");
            case BatchNormalization layer -> batchNormalization(layer);
            case MeanVarianceNormalization layer -> normalization(layer);
            case LocalResponseNormalization layer -> localResponse(layer);
            case Dropout layer -> module("nn.Dropout(" + layer.rate() + ")", List.of());
            case Addition layer -> LayerCode.function(String.join(" + ", inputs));
            case Concatenation layer -> LayerCode.function("torch.cat([" + String.join(", ", inputs) + "], dim=1)");
        };
    }

    private LayerCode module(String constructor, List<SavedWeights> weights) {
        return LayerCode.module(self() + " = " + constructor, self() + "(" + inputs.getFirst() + ")", weights);
    }

    private String self() {
        return "self." + name;
    }

    private SavedWeights saved(String variable, String parameter) {
        return new SavedWeights("model." + name + variable, node.name() + "." + parameter);
    }

    private List<SavedWeights> weightAndBias(boolean hasBias) {
        return hasBias
                ? List.of(saved(".weight", "weights"), saved(".bias", "bias"))
                : List.of(saved(".weight", "weights"));
    }

    private WindowSides sides(Window window) {
        return WindowSides.of(window, node.inputShapes().getFirst(), node.outputShape(), axes.spatialAxes());
    }

    private String dimensions() {
        return axes.spatialAxes() + "d";
    }

    /** Rows and columns, and depth before them if there is one. */
    private String spatialDimensions() {
        return IntStream.range(2, 2 + axes.spatialAxes())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String pad(String input, List<Integer> before, List<Integer> after, String more) {
        return "functional.pad(" + input + ", " + WindowSides.torchPadding(before, after) + more + ")";
    }

    /** The input with the window's padding around it. */
    private String padded(Window window, String input) {
        WindowSides sides = sides(window);
        PaddingMode mode = window.paddingMode();
        return pad(
                input,
                sides.before(),
                sides.after(),
                mode == PaddingMode.ZEROS ? "" : ", mode=\"" + MODES.get(mode) + "\"");
    }

    private LayerCode convolution(Convolution layer) {
        WindowSides sides = sides(layer.window());
        boolean even = sides.isEven();
        Arguments arguments = new Arguments(layer.inputChannels(), layer.filters())
                .with("kernel_size", sides.each(Axis::size))
                .with("stride", sides.each(Axis::stride), 1)
                .with("padding", even ? sides.each(Axis::paddingBefore) : 0, 0)
                .with("dilation", sides.each(Axis::dilation), 1)
                .with("groups", layer.groups(), 1);
        if (!layer.hasBias()) {
            arguments.with("bias", "False");
        }
        if (even && layer.window().paddingMode() != PaddingMode.ZEROS) {
            arguments.with("padding_mode", "\"" + MODES.get(layer.window().paddingMode()) + "\"");
        }
        String input = even ? inputs.getFirst() : padded(layer.window(), inputs.getFirst());
        LayerCode code = LayerCode.module(
                self() + " = " + arguments.call("nn.Conv" + dimensions()),
                self() + "(" + input + ")",
                weightAndBias(layer.hasBias()));
        return layer.groups() == 1
                ? code
                : code.initializedBy(first.uniformOrNormal("model." + name + ".weight", node));
    }

    /** The padding of a transposed convolution is cut off its output. */
    private LayerCode transposed(TransposedConvolution layer) {
        WindowSides sides = sides(layer.window());
        if (!sides.isEven()) {
            throw new NotInFrameworkException(node, Framework.PYTORCH);
        }
        TransposedConvolution.OutputPadding added = layer.outputPadding();
        List<Integer> addedSides = List.of(added.planes(), added.rows(), added.columns());
        Arguments arguments = new Arguments(layer.inputChannels(), layer.filters())
                .with("kernel_size", sides.each(Axis::size))
                .with("stride", sides.each(Axis::stride), 1)
                .with("padding", sides.each(Axis::paddingBefore), 0)
                .with("output_padding", WindowSides.text(addedSides.subList(3 - axes.spatialAxes(), 3)), 0)
                .with("groups", layer.groups(), 1);
        if (!layer.hasBias()) {
            arguments.with("bias", "False");
        }
        arguments.with("dilation", sides.each(Axis::dilation), 1);
        return module(arguments.call("nn.ConvTranspose" + dimensions()), weightAndBias(layer.hasBias()))
                .initializedBy(first.uniformOrNormal("model." + name + ".weight", node));
    }

    /** An ordinary convolution whose weights between a filter and a channel that it does not read are kept at zero. */
    private LayerCode connectionTable(ConnectionTableConvolution layer) {
        WindowSides sides = sides(layer.window());
        List<String> made = new ArrayList<>();
        made.add(self() + " = "
                + new Arguments(layer.table().channels(), layer.table().filters())
                        .with("kernel_size", sides.each(Axis::size))
                        .call("nn.Conv" + dimensions()));
        made.add("# Which channels each filter reads");
        made.add("self.register_buffer(\"" + name + "_connected\", torch.zeros("
                + layer.table().filters() + ", " + layer.table().channels() + "))");
        made.add("for filter_, channels in enumerate(" + layer.table().channelsByFilter() + "):");
        made.add("    " + self() + "_connected[filter_, channels] = 1");
        String mask = "[:, :" + ", None".repeat(axes.spatialAxes()) + "]";
        boolean direct = sides.isEven() && layer.window().paddingMode() == PaddingMode.ZEROS;
        Arguments output = new Arguments(
                        direct ? inputs.getFirst() : padded(layer.window(), inputs.getFirst()),
                        self() + ".weight * " + self() + "_connected" + mask,
                        self() + ".bias")
                .with("stride", sides.each(Axis::stride), 1)
                .with("padding", direct ? sides.each(Axis::paddingBefore) : 0, 0)
                .with("dilation", sides.each(Axis::dilation), 1);
        return new LayerCode(
                made,
                output.call("functional.conv" + dimensions()),
                weightAndBias(true),
                List.of(first.uniformOrNormal("model." + name + ".weight", node)));
    }

    private LayerCode locallyConnected(LocallyConnected layer) {
        WindowSides sides = sides(layer.window());
        if (axes.spatialAxes() == 3) {
            throw new NotInFrameworkException(node, Framework.PYTORCH); // it unfolds pictures only
        }
        boolean direct = sides.isEven() && layer.window().paddingMode() == PaddingMode.ZEROS;
        int inputs = layer.input().channels() * sides.cells();
        List<String> made = new ArrayList<>();
        made.add("# Other weights at each position");
        made.add(self() + "_weight = nn.Parameter(torch.zeros(" + sides.positions() + ", " + layer.filters() + ", "
                + inputs + "))");
        String windows = new Arguments(direct ? this.inputs.getFirst() : padded(layer.window(), this.inputs.getFirst()))
                .with("kernel_size", sides.each(Axis::size))
                .with("stride", sides.each(Axis::stride), 1)
                .with("padding", direct ? sides.each(Axis::paddingBefore) : 0, 0)
                .with("dilation", sides.each(Axis::dilation), 1)
                .call("functional.unfold");
        String output = "torch.einsum(\"ncp,pkc->nkp\", " + windows + ", " + self() + "_weight)";
        List<SavedWeights> weights = new ArrayList<>(List.of(saved("_weight", "weights")));
        if (layer.hasBias()) {
            made.add(self() + "_bias = nn.Parameter(torch.zeros(" + layer.filters() + ", " + sides.positions() + "))");
            output = "(" + output + " + " + self() + "_bias)";
            weights.add(saved("_bias", "bias"));
        }
        return new LayerCode(
                made,
                output + ".reshape(-1, " + sidesWithChannels() + ")",
                weights,
                List.of(first.uniformOrNormal("model." + name + "_weight", node)));
    }

    private String sidesWithChannels() {
        return node.outputShape().channels() + ", "
                + WindowSides.sides(node.outputShape(), axes.spatialAxes()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }

    private String maximum(Window window, String input) {
        WindowSides sides = sides(window);
        boolean direct = sides.isEven() && !sides.isPaddedWidely();
        return new Arguments(
                        direct ? input : pad(input, sides.before(), sides.coveredAfter(), ", value=float(\"-inf\")"),
                        sides.each(Axis::size))
                .with("stride", sides.each(Axis::stride), sides.each(Axis::size))
                .with("padding", direct ? sides.each(Axis::paddingBefore) : 0, 0)
                .with("dilation", sides.each(Axis::dilation), 1)
                .with("ceil_mode", direct && sides.roundsUp() ? "True" : "False", "False")
                .call("functional.max_pool" + dimensions());
    }

    private String average(AveragePooling layer) {
        WindowSides sides = sides(layer.window());
        if (!sides.all(Axis::dilation, 1)) {
            throw new NotInFrameworkException(node, Framework.PYTORCH);
        }
        String x = inputs.getFirst();
        if (sides.isEven() && !sides.isPaddedWidely()) {
            return new Arguments(x, sides.each(Axis::size))
                    .with("stride", sides.each(Axis::stride), sides.each(Axis::size))
                    .with("padding", sides.each(Axis::paddingBefore), 0)
                    .with("ceil_mode", sides.roundsUp() ? "True" : "False", "False")
                    .with("count_include_pad", layer.countPadding() || !sides.isPadded() ? "True" : "False", "True")
                    .call("functional.avg_pool" + dimensions());
        }
        // The mean of what counts: the mean over the window, divided by the share of its cells that count.
        String counted = "torch.ones_like(" + x + ")";
        List<Integer> covered = sides.coveredAfter();
        if (layer.countPadding()) {
            List<Integer> after = sides.after();
            counted = pad(counted, sides.before(), after, ", value=1");
            List<Integer> beyond = IntStream.range(0, after.size())
                    .mapToObj(i -> covered.get(i) - after.get(i))
                    .toList();
            counted = pad(counted, beyond.stream().map(none -> 0).toList(), beyond, "");
        } else {
            counted = pad(counted, sides.before(), covered, "");
        }
        return averageOf(pad(x, sides.before(), covered, ""), sides) + " / " + averageOf(counted, sides);
    }

    private String averageOf(String padded, WindowSides sides) {
        return new Arguments(padded, sides.each(Axis::size))
                .with("stride", sides.each(Axis::stride), sides.each(Axis::size))
                .call("functional.avg_pool" + dimensions());
    }

    private LayerCode subsampling(TrainableSubsampling layer) {
        WindowSides sides = sides(layer.window());
        if (!sides.all(Axis::dilation, 1)) {
            throw new NotInFrameworkException(node, Framework.PYTORCH);
        }
        String x = inputs.getFirst();
        boolean covers = sides.before().equals(sides.coveredAfter())
                && sides.before().stream().allMatch(each -> each == 0);
        String mean = averageOf(covers ? x : pad(x, sides.before(), sides.coveredAfter(), ""), sides);
        String perChannel = "[:" + ", None".repeat(axes.spatialAxes()) + "]";
        return new LayerCode(
                List.of(
                        "# The sum under the window times a coefficient, plus a bias, both learned for each channel",
                        self() + "_coefficients = nn.Parameter(torch.full((" + layer.channels() + ",), "
                                + 1f / sides.cells() + "))",
                        self() + "_bias = nn.Parameter(torch.zeros(" + layer.channels() + "))"),
                self() + "_coefficients" + perChannel + " * " + sides.cells() + " * " + mean + " + " + self() + "_bias"
                        + perChannel,
                List.of(saved("_coefficients", "coefficients"), saved("_bias", "bias")),
                List.of());
    }

    private LayerCode dense(Dense layer) {
        Arguments arguments = new Arguments(layer.inputs(), layer.outputs());
        if (!layer.hasBias()) {
            arguments.with("bias", "False");
        }
        return module(arguments.call("nn.Linear"), weightAndBias(layer.hasBias()));
    }

    /** Its centers are not learned, so the program has them. */
    private LayerCode radialBasis(RadialBasis layer) {
        List<String> made = new ArrayList<>();
        made.add("# Not learned: what the units before would say of each class");
        made.add("self.register_buffer(\"" + name + "_centers\", torch.tensor([");
        float[] centers = layer.centers();
        for (int row = 0; row < layer.outputs(); row++) {
            float[] one = Arrays.copyOfRange(centers, row * layer.inputs(), (row + 1) * layer.inputs());
            made.add("    " + PythonNumbers.list(one) + ",");
        }
        made.add("]))");
        return new LayerCode(
                made,
                "-0.5 * ((" + inputs.getFirst() + "[:, None, :] - " + self() + "_centers) ** 2).sum(dim=2)",
                List.of(saved("_centers", "centers")),
                List.of());
    }

    private LayerCode batchNormalization(BatchNormalization layer) {
        String kind = axes.readsFlat(node) ? "nn.BatchNorm1d" : "nn.BatchNorm" + dimensions();
        String constructor = new Arguments(layer.channels())
                .with("eps", PythonNumbers.of(layer.epsilon()), PythonNumbers.of(BatchNormalization.EPSILON))
                .with("momentum", layer.momentum(), BatchNormalization.MOMENTUM)
                .call(kind);
        return module(
                constructor,
                List.of(
                        saved(".weight", "scale"),
                        saved(".bias", "shift"),
                        saved(".running_mean", "running_mean"),
                        saved(".running_var", "running_variance")));
    }

    private LayerCode localResponse(LocalResponseNormalization layer) {
        if (layer.size() % 2 == 0) {
            throw new NotInFrameworkException(node, Framework.PYTORCH); // its middle is the other one of two channels
        }
        Arguments arguments = new Arguments(layer.size())
                .with("alpha", PythonNumbers.of(layer.alpha()))
                .with("beta", layer.beta())
                .with("k", layer.bias());
        return module(arguments.call("nn.LocalResponseNorm"), List.of());
    }

    private LayerCode normalization(MeanVarianceNormalization layer) {
        String dim = IntStream.range(layer.wholeImage() ? 1 : 2, 2 + axes.spatialAxes())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", "(", ")"));
        String x = inputs.getFirst();
        return LayerCode.function(
                "(%1$s - %1$s.mean(dim=%2$s, keepdim=True)) / (%1$s.std(dim=%2$s, unbiased=False, keepdim=True) + %3$s)"
                        .formatted(x, dim, String.format(Locale.ROOT, "%.0e", MeanVarianceNormalization.EPSILON)));
    }

    /** The order of the axes N, C, H, W, with D after C if there is one. */
    private String order(Permutation layer) {
        List<Integer> moved = layer.axes();
        return "0, "
                + moved.stream()
                        .filter(axis -> axes.spatialAxes() == 3 || axis != 1)
                        .map(axis -> axes.spatialAxes() == 3 ? axis + 1 : axis == 0 ? 1 : axis)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }

    private static String limits(Clip layer) {
        List<String> limits = new ArrayList<>();
        if (!Float.isInfinite(layer.least())) {
            limits.add("min=" + layer.least());
        }
        if (!Float.isInfinite(layer.most())) {
            limits.add("max=" + layer.most());
        }
        return String.join(", ", limits);
    }
}
