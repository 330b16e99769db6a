package kernelight.engine.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.network.ModelFile;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every layer promises. A new layer joins by one line in {@link #layers()}. */
class LayerContractTest {
    private static final int IMAGES = 3;
    /** Half a unit in the last place of a number near 1: what one addition or multiplication may be off by. */
    private static final double ROUNDING = 0x1p-24;
    /** Weights and gradients lie between -1 and 1, inputs between -8 and 8. */
    private static final double LARGEST_PRODUCT = 8;

    private record Case(OneInputLayer layer, Shape input) {
        @Override
        public String toString() {
            return layer + " on " + input;
        }
    }

    static Stream<Case> layers() {
        return Stream.of(
                new Case(new Convolution(1, 1, Window.square(1)), new Shape(1, 1, 1)),
                new Case(new Convolution(3, 5, Window.square(3)), new Shape(3, 7, 5)),
                new Case(new Convolution(2, 3, Window.of(3, 2).withStride(2).withPadding(1)), new Shape(2, 7, 9)),
                new Case(
                        new Convolution(2, 3, Window.of(2, 5).withStride(3).withPadding(4), false), new Shape(2, 5, 3)),
                new Case(MaxPooling.of(2), new Shape(3, 7, 5)),
                new Case(new MaxPooling(Window.of(3, 2).withStride(1).withPadding(1)), new Shape(2, 5, 7)),
                new Case(AveragePooling.of(3), new Shape(2, 7, 9)),
                new Case(new AveragePooling(Window.of(2, 3).withStride(2).withPadding(1)), new Shape(3, 5, 7)),
                new Case(new GlobalAveragePooling(), new Shape(5, 3, 7)),
                new Case(new GlobalMaxPooling(), new Shape(5, 3, 7)),
                new Case(MinPooling.of(2), new Shape(3, 7, 5)),
                new Case(new Dense(7, 5), Shape.flat(7)),
                new Case(new Dense(13, 1), Shape.flat(13)),
                new Case(new Flatten(), new Shape(3, 5, 7)),
                new Case(new Relu(), new Shape(3, 5, 7)),
                new Case(new Sigmoid(), new Shape(3, 5, 7)),
                new Case(new Tanh(), new Shape(3, 5, 7)),
                new Case(new Softmax(), Shape.flat(7)));
    }

    @Test
    void everyKindOfLayerIsHere() {
        Set<Class<?>> tested = layers().map(layer -> layer.layer().getClass()).collect(Collectors.toSet());
        assertEquals(Set.of(OneInputLayer.class.getPermittedSubclasses()), tested);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void sameInputSameOutputAndTheInputIsLeftAlone(Case contract) {
        Trial trial = new Trial(contract);
        float[] input = trial.input.data().clone();
        Tensor first = trial.forward(new FastKernels());
        Tensor gradient = trial.gradient(first);
        float[] outputGradient = gradient.data().clone();
        Tensor firstBack = trial.backward(new FastKernels(), first, gradient);
        Kernels used = new FastKernels();
        for (int i = 0; i < 3; i++) {
            Tensor again = trial.forward(used);
            assertArrayEquals(first.data(), again.data());
            assertArrayEquals(
                    firstBack.data(), trial.backward(used, again, gradient).data());
        }
        assertArrayEquals(input, trial.input.data());
        assertArrayEquals(outputGradient, gradient.data());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gradientsAreThoseMeasuredByChangingEachNumberALittle(Case contract) {
        Trial trial = new Trial(contract);
        for (Kernels kernels : List.of(new PlainKernels(), new FastKernels())) {
            Tensor output = trial.forward(kernels);
            Tensor gradient = trial.gradient(output);
            Tensor inputGradient = trial.backward(kernels, output, gradient);
            for (int i = 0; i < trial.input.data().length; i++) {
                assertEquals(
                        trial.measured(trial.input.data(), i, gradient),
                        inputGradient.data()[i],
                        2e-3);
            }
            List<float[]> gradients = trial.parameterGradients(kernels, gradient);
            List<Parameter> parameters = contract.layer.parameters();
            for (int p = 0; p < parameters.size(); p++) {
                for (int i = 0; i < gradients.get(p).length; i++) {
                    double measured = trial.measured(parameters.get(p).values(), i, gradient);
                    assertEquals(
                            measured,
                            gradients.get(p)[i],
                            2e-3,
                            parameters.get(p).name());
                }
            }
        }
    }

    /**
     * Both versions add the same products in different orders. Each of the n additions may round by {@link #ROUNDING}
     * of the sum so far, which is at most n times {@link #LARGEST_PRODUCT}; both versions round. So the tolerance grows
     * with the square of the number of terms.
     */
    @ParameterizedTest
    @MethodSource("layers")
    void fastKernelsAgreeWithThePlainOnes(Case contract) {
        Trial trial = new Trial(contract);
        Tensor plain = trial.forward(new PlainKernels());
        Tensor fast = trial.forward(new FastKernels());
        assertClose(plain.data(), fast.data(), contract.input.size());
        Tensor gradient = trial.gradient(plain);
        assertClose(
                trial.backward(new PlainKernels(), plain, gradient).data(),
                trial.backward(new FastKernels(), plain, gradient).data(),
                plain.shape().size());
        List<float[]> plainGradients = trial.parameterGradients(new PlainKernels(), gradient);
        List<float[]> fastGradients = trial.parameterGradients(new FastKernels(), gradient);
        for (int p = 0; p < plainGradients.size(); p++) {
            assertClose(
                    plainGradients.get(p),
                    fastGradients.get(p),
                    IMAGES * plain.shape().size());
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aCopyHasWeightsOfItsOwn(Case contract) {
        Trial trial = new Trial(contract);
        OneInputLayer copy = contract.layer.copy();
        List<Parameter> original = contract.layer.parameters();
        for (int p = 0; p < original.size(); p++) {
            assertArrayEquals(original.get(p).values(), copy.parameters().get(p).values());
            assertNotSame(original.get(p).values(), copy.parameters().get(p).values());
        }
        assertArrayEquals(
                trial.forward(new FastKernels()).data(),
                new Trial(new Case(copy, contract.input))
                        .forward(new FastKernels())
                        .data());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void survivesAFile(Case contract, @TempDir Path folder) throws IOException {
        Trial trial = new Trial(contract);
        Network network = Network.builder("one layer", contract.input)
                .add("layer", contract.layer)
                .build();
        Path file = folder.resolve("one-layer.kernelight");
        ModelFile.write(file, new SavedNetwork(network, Map.of()));
        OneInputLayer read = (OneInputLayer)
                ModelFile.read(file).network().nodes().getFirst().layer();
        assertEquals(contract.layer.toString(), read.toString());
        assertEquals(contract.layer.parameterCount(), read.parameterCount());
        Tensor output = trial.forward(new FastKernels());
        Tensor outputOfTheRead = Tensor.zeros(output.shape(), IMAGES);
        read.forward(Pass.inference(new FastKernels()), trial.input, outputOfTheRead);
        assertArrayEquals(output.data(), outputOfTheRead.data());
    }

    private static void assertClose(float[] expected, float[] actual, int terms) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 2 * LARGEST_PRODUCT * ROUNDING * terms * terms);
        }
    }

    /** A layer with weights and an input, the same every time. */
    private static final class Trial {
        private static final float STEP = 1f / 64;

        private final SplittableRandom random = new SplittableRandom(3);
        private final OneInputLayer layer;
        private final Tensor input;

        Trial(Case contract) {
            layer = contract.layer;
            layer.parameters().forEach(parameter -> fillBetweenMinusOneAndOne(parameter.values()));
            input = Tensor.zeros(contract.input, IMAGES);
            fillFarApart(input.data());
        }

        Tensor forward(Kernels kernels) {
            Tensor output = dirty(layer.outputShape(input.shape()));
            layer.forward(Pass.inference(kernels), input, output);
            return output;
        }

        Tensor gradient(Tensor output) {
            Tensor gradient = Tensor.zeros(output.shape(), IMAGES);
            SplittableRandom own = new SplittableRandom(4);
            for (int i = 0; i < gradient.data().length; i++) {
                gradient.data()[i] = (float) (2 * own.nextDouble() - 1);
            }
            return gradient;
        }

        Tensor backward(Kernels kernels, Tensor output, Tensor gradient) {
            Tensor inputGradient = dirty(input.shape());
            layer.backward(Pass.inference(kernels), input, output, gradient, inputGradient);
            return inputGradient;
        }

        List<float[]> parameterGradients(Kernels kernels, Tensor gradient) {
            List<float[]> gradients = layer.parameters().stream()
                    .map(parameter -> new float[parameter.values().length])
                    .toList();
            gradients.forEach(values -> Arrays.fill(values, 17));
            layer.parameterGradients(Pass.inference(kernels), input, gradient, gradients);
            return gradients;
        }

        /** How fast the sum of output * gradient grows with one number: from a step up and a step down. */
        double measured(float[] numbers, int i, Tensor gradient) {
            float value = numbers[i];
            numbers[i] = value + STEP;
            double up = weightedSum(gradient);
            numbers[i] = value - STEP;
            double down = weightedSum(gradient);
            numbers[i] = value;
            return (up - down) / (2 * STEP);
        }

        private double weightedSum(Tensor gradient) {
            float[] output = forward(new PlainKernels()).data();
            double sum = 0;
            for (int i = 0; i < output.length; i++) {
                sum += (double) output[i] * gradient.data()[i];
            }
            return sum;
        }

        /** Memory that was used before: a layer overwrites it. */
        private static Tensor dirty(Shape shape) {
            Tensor tensor = Tensor.zeros(shape, IMAGES);
            Arrays.fill(tensor.data(), 17);
            return tensor;
        }

        private void fillBetweenMinusOneAndOne(float[] numbers) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) (2 * random.nextDouble() - 1);
            }
        }

        /**
         * All different from each other and from 0 by more than two steps: where no kink is, slopes can be measured.
         */
        private void fillFarApart(float[] numbers) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = 3 * STEP * (i - numbers.length / 2 + 0.5f);
            }
            for (int i = numbers.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                float number = numbers[i];
                numbers[i] = numbers[other];
                numbers[other] = number;
            }
        }
    }
}
