package kernelight.walk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.PassContext;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.layer.TransposedConvolution.OutputPadding;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** The same case run by the engine's layers in float32. */
final class EngineRun {
    /** Values in the order of {@link Sizes#index}. */
    record Gradients(float[] input, float[] filters, float[] bias) {}

    private static final PassContext PASS = PassContext.inference(new PlainKernels());

    private EngineRun() {}

    static float[] output(ConvolutionCase example) {
        Tensor sums = forward(convolution(example), tensor(example.input()));
        return numbers(example.relu() ? forward(new Relu(), sums) : sums);
    }

    static Gradients gradients(BackwardCase backward) {
        ConvolutionCase example = backward.example();
        Convolution layer = convolution(example);
        Tensor input = tensor(example.input());
        Tensor sums = forward(layer, input);
        Tensor gradient = tensor(backward.outputGradient());
        if (example.relu()) {
            gradient = backward(new Relu(), sums, gradient);
        }
        float[] weights = new float[layer.weights().length];
        float[] bias = new float[layer.bias().length];
        layer.parameterGradients(PASS, input, gradient, List.of(weights, bias));
        return new Gradients(
                numbers(backward(layer, input, gradient)),
                example.flipped() ? turned(weights, layer.window().cells()) : weights,
                bias);
    }

    /** The engine keeps a transposed convolution's weights channel by channel, the walk filter by filter. */
    static float[] transposed(ConvolutionCase example, int outputPadding) {
        Sizes filters = example.filters().sizes();
        int perGroup = filters.filters() / example.groups();
        TransposedConvolution layer = new TransposedConvolution(
                example.input().sizes().channels(),
                filters.filters(),
                example.window().with(PaddingMode.ZEROS),
                new OutputPadding(
                        example.dimensions() < 3 ? 0 : outputPadding,
                        example.dimensions() < 2 ? 0 : outputPadding,
                        outputPadding),
                example.groups(),
                example.hasBias());
        int cells = filters.channelCount();
        float[] weights = numbers(example.filters());
        float[] laid = example.flipped() ? turned(weights, cells) : weights;
        for (int filter = 0; filter < filters.filters(); filter++) {
            for (int channel = 0; channel < filters.channels(); channel++) {
                int inputChannel = filter / perGroup * filters.channels() + channel;
                System.arraycopy(
                        laid,
                        (filter * filters.channels() + channel) * cells,
                        layer.weights(),
                        (inputChannel * perGroup + filter % perGroup) * cells,
                        cells);
            }
        }
        for (int filter = 0; filter < example.bias().size(); filter++) {
            layer.bias()[filter] = example.bias().get(filter).floatValue();
        }
        Tensor sums = forward(layer, tensor(example.input()));
        return numbers(example.relu() ? forward(new Relu(), sums) : sums);
    }

    static OneInputLayer pooling(PoolingCase example) {
        return switch (example.kind()) {
            case MAX -> new MaxPooling(example.window());
            case MIN -> new MinPooling(example.window());
            case AVERAGE -> new AveragePooling(example.window(), example.countPadding());
            case GLOBAL_AVERAGE -> new GlobalAveragePooling();
            case GLOBAL_MAX -> new GlobalMaxPooling();
        };
    }

    static Tensor tensor(NumberTable table) {
        Sizes sizes = table.sizes();
        float[] all = numbers(table);
        int each = all.length / sizes.images();
        return Tensor.ofImages(
                new Shape(sizes.channels(), sizes.planes(), sizes.rows(), sizes.columns()),
                IntStream.range(0, sizes.images())
                        .mapToObj(image -> Arrays.copyOfRange(all, image * each, (image + 1) * each))
                        .toArray(float[][]::new));
    }

    static Tensor forward(OneInputLayer layer, Tensor input) {
        Tensor output = Tensor.zeros(layer.outputShape(input.shape()), input.images());
        layer.forward(PASS, input, output);
        return output;
    }

    static Tensor backward(OneInputLayer layer, Tensor input, Tensor outputGradient) {
        Tensor gradient = Tensor.zeros(input.shape(), input.images());
        layer.backward(PASS, input, forward(layer, input), outputGradient, gradient);
        return gradient;
    }

    private static Convolution convolution(ConvolutionCase example) {
        Sizes filters = example.filters().sizes();
        Convolution layer = new Convolution(
                example.input().sizes().channels(), filters.filters(), example.window(), example.groups(), true);
        float[] weights = numbers(example.filters());
        float[] laid = example.flipped() ? turned(weights, filters.channelCount()) : weights;
        System.arraycopy(laid, 0, layer.weights(), 0, laid.length);
        for (int filter = 0; filter < example.bias().size(); filter++) {
            layer.bias()[filter] = example.bias().get(filter).floatValue();
        }
        return layer;
    }

    /** Rotates each kernel of {@code cells} weights by 180 degrees. */
    private static float[] turned(float[] weights, int cells) {
        float[] turned = new float[weights.length];
        for (int index = 0; index < weights.length; index++) {
            turned[index] = weights[index / cells * cells + cells - 1 - index % cells];
        }
        return turned;
    }

    /** All values, image after image. */
    static float[] numbers(Tensor tensor) {
        int each = tensor.shape().size();
        float[] numbers = new float[tensor.images() * each];
        for (int image = 0; image < tensor.images(); image++) {
            System.arraycopy(tensor.image(image), 0, numbers, image * each, each);
        }
        return numbers;
    }

    private static float[] numbers(NumberTable table) {
        float[] numbers = new float[table.values().size()];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = table.values().get(index).floatValue();
        }
        return numbers;
    }
}
