package kernelight.engine.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** A layer with fixed pseudo-random parameters and inputs, run by the engine and by its {@link LayerDefinition}. */
final class LayerTrial {
    static final int IMAGES = 3;
    private static final long SEED = 77;
    /**
     * How far apart the input values are from each other and from zero, so that no finite difference crosses a kink of
     * ReLU or max pooling.
     */
    private static final float SPACING = 1f / 64;

    private static final double STEP = 1e-5;

    final Layer layer;
    final List<Tensor> inputs;
    final Tensor outputGradient;
    private final List<Shape> shapes;
    private final boolean training;

    LayerTrial(Layer layer, List<Shape> shapes, boolean training) {
        this.layer = layer;
        this.shapes = shapes;
        this.training = training;
        SplittableRandom random = new SplittableRandom(3);
        layer.parameters().forEach(parameter -> fill(parameter.values(), random, -1, 1));
        layer.states().forEach(state -> fill(state.values(), random, 0.5, 1.5));
        inputs = shapes.stream()
                .map(shape -> {
                    Tensor input = Tensor.zeros(shape, IMAGES);
                    fillSpaced(input.data(), random);
                    if (layer instanceof Logarithm) {
                        makePositive(input.data());
                    }
                    return input;
                })
                .toList();
        outputGradient = Tensor.zeros(layer.outputShape(shapes), IMAGES);
        fill(outputGradient.data(), random, -1, 1);
    }

    private static void makePositive(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
    }

    Tensor forward(Kernels kernels) {
        Tensor output = dirty(layer.outputShape(shapes));
        PassContext pass = pass(kernels);
        useBatch();
        switch (layer) {
            case OneInputLayer one -> one.forward(pass, inputs.getFirst(), output);
            case MergeLayer merge -> merge.forward(pass, inputs, output);
        }
        return output;
    }

    /** The gradient with respect to each input. */
    List<Tensor> backward(Kernels kernels) {
        Tensor output = forward(kernels);
        PassContext pass = pass(kernels);
        if (layer instanceof BatchNormalization normalization) {
            normalization.useGradientSums(
                    parameterGradients(kernels),
                    (long) IMAGES * shapes.getFirst().channelSize());
        }
        List<Tensor> gradients = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Tensor gradient = dirty(shapes.get(i));
            switch (layer) {
                case OneInputLayer one -> one.backward(pass, inputs.getFirst(), output, outputGradient, gradient);
                case MergeLayer merge -> merge.backward(pass, inputs, i, outputGradient, gradient);
            }
            gradients.add(gradient);
        }
        return gradients;
    }

    List<float[]> parameterGradients(Kernels kernels) {
        useBatch();
        List<float[]> gradients = layer.parameters().stream()
                .map(parameter -> new float[parameter.size()])
                .toList();
        gradients.forEach(values -> Arrays.fill(values, 17));
        if (layer instanceof OneInputLayer one) {
            one.parameterGradients(pass(kernels), inputs.getFirst(), outputGradient, gradients);
        }
        return gradients;
    }

    /** The output by the definition, in the engine's order. */
    double[] defined() {
        return ordered(definition(new Doubles()));
    }

    /**
     * The derivative of sum(output * outputGradient) with respect to an input, by central differences of the
     * definition.
     */
    double[] measuredInputGradient(int input) {
        Doubles doubles = new Doubles();
        double[][] images = doubles.inputs.get(input);
        double[][] derivatives = new double[IMAGES][];
        for (int n = 0; n < IMAGES; n++) {
            derivatives[n] = measured(doubles, images[n]);
        }
        return ordered(derivatives);
    }

    double[] measuredParameterGradient(int parameter) {
        Doubles doubles = new Doubles();
        return measured(doubles, doubles.parameters.get(parameter));
    }

    private double[] measured(Doubles doubles, double[] numbers) {
        double[] derivatives = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            double value = numbers[i];
            numbers[i] = value + STEP;
            double up = weightedSum(definition(doubles));
            numbers[i] = value - STEP;
            double down = weightedSum(definition(doubles));
            numbers[i] = value;
            derivatives[i] = (up - down) / (2 * STEP);
        }
        return derivatives;
    }

    private double weightedSum(double[][] outputs) {
        double[] output = ordered(outputs);
        double sum = 0;
        for (int i = 0; i < output.length; i++) {
            sum += output[i] * outputGradient.data()[i];
        }
        return sum;
    }

    private double[][] definition(Doubles doubles) {
        return new LayerDefinition(layer, shapes, training)
                .forward(doubles.inputs, doubles.parameters, doubles.states, doubles.mask);
    }

    /** The batch is a single micro-batch here. */
    private void useBatch() {
        if (layer instanceof BatchNormalization normalization) {
            BatchMoments moments = new BatchMoments(normalization.channels());
            moments.measure(inputs.getFirst());
            normalization.useBatch(moments);
        }
    }

    private PassContext pass(Kernels kernels) {
        PassContext pass = training ? PassContext.training(kernels) : PassContext.inference(kernels);
        pass.setSeed(SEED);
        return pass;
    }

    /** The trial's values as doubles, image by image. */
    private final class Doubles {
        final List<double[][]> inputs =
                LayerTrial.this.inputs.stream().map(LayerTrial::perImage).toList();
        final List<double[]> parameters =
                layer.parameters().stream().map(p -> doubles(p.values())).toList();
        final List<double[]> states =
                layer.states().stream().map(p -> doubles(p.values())).toList();
        final double[][] mask = dropoutMask();
    }

    /** The factors of dropout: its output for an input of ones. */
    private double[][] dropoutMask() {
        if (!(layer instanceof Dropout dropout)) {
            return new double[0][];
        }
        Tensor ones = Tensor.zeros(shapes.getFirst(), IMAGES);
        Arrays.fill(ones.data(), 1);
        Tensor mask = dirty(shapes.getFirst());
        dropout.forward(pass(new PlainKernels()), ones, mask);
        return perImage(mask);
    }

    private static double[][] perImage(Tensor tensor) {
        double[][] images = new double[tensor.images()][];
        for (int n = 0; n < images.length; n++) {
            images[n] = doubles(tensor.image(n));
        }
        return images;
    }

    private static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }

    /** Values given image by image, in the engine's order: images innermost. */
    private static double[] ordered(double[][] images) {
        double[] ordered = new double[images.length * images[0].length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = images[i % images.length][i / images.length];
        }
        return ordered;
    }

    /** A tensor with leftover values, which the layer must overwrite. */
    private static Tensor dirty(Shape shape) {
        Tensor tensor = Tensor.zeros(shape, IMAGES);
        Arrays.fill(tensor.data(), 17);
        return tensor;
    }

    private static void fill(float[] numbers, SplittableRandom random, double least, double most) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextDouble(least, most);
        }
    }

    /** Values in random order, all different from each other and from 0: see {@link #SPACING}. */
    private static void fillSpaced(float[] numbers, SplittableRandom random) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = SPACING * (i - numbers.length / 2 + 0.5f);
        }
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            float number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
    }
}
