package kernelight.engine.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.layer.LayerCases.Case;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every layer must do. A new layer needs a case in {@link LayerCases} and its formula in {@link LayerDefinition}.
 */
class LayerContractTest {
    /** Half a unit in the last place near 1: the largest relative error of one float addition or multiplication. */
    private static final double ROUNDING = 0x1p-24;

    private static final List<Kernels> KERNELS = List.of(new PlainKernels(), new FastKernels());

    static Stream<Case> layers() {
        return LayerCases.all();
    }

    private static Stream<Class<?>> kinds(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses()).flatMap(LayerContractTest::kinds)
                : Stream.of(kind);
    }

    @Test
    void everyKindOfLayerHasACase() {
        Set<Class<?>> tested = layers().map(layer -> layer.layer().getClass()).collect(Collectors.toSet());
        Set<Class<?>> kinds = Stream.of(OneInputLayer.class, MergeLayer.class)
                .flatMap(LayerContractTest::kinds)
                .collect(Collectors.toSet());
        assertEquals(kinds, tested);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void computesItsDefinition(Case contract) {
        for (Kernels kernels : KERNELS) {
            LayerTrial trial = contract.trial();
            assertClose(trial.defined(), trial.forward(kernels).data());
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gradientsAreTheDerivativesOfTheDefinition(Case contract) {
        for (Kernels kernels : KERNELS) {
            LayerTrial trial = contract.trial();
            List<Tensor> gradients = trial.backward(kernels);
            for (int i = 0; i < gradients.size(); i++) {
                assertClose(trial.measuredInputGradient(i), gradients.get(i).data());
            }
            List<float[]> parameterGradients = trial.parameterGradients(kernels);
            for (int p = 0; p < parameterGradients.size(); p++) {
                assertClose(trial.measuredParameterGradient(p), parameterGradients.get(p));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void sameInputsGiveSameOutputsAndInputsAreNotChanged(Case contract) {
        LayerTrial trial = contract.trial();
        List<float[]> inputs =
                trial.inputs.stream().map(input -> input.data().clone()).toList();
        float[] outputGradient = trial.outputGradient.data().clone();
        for (Kernels used : KERNELS) {
            float[] first = trial.forward(used).data();
            float[] firstBackward = trial.backward(used).getLast().data();
            List<float[]> firstGradients = trial.parameterGradients(used);
            for (int i = 0; i < 3; i++) {
                assertArrayEquals(first, trial.forward(used).data());
                assertArrayEquals(firstBackward, trial.backward(used).getLast().data());
                List<float[]> gradients = trial.parameterGradients(used);
                for (int p = 0; p < gradients.size(); p++) {
                    assertArrayEquals(firstGradients.get(p), gradients.get(p));
                }
            }
        }
        for (int i = 0; i < inputs.size(); i++) {
            assertArrayEquals(inputs.get(i), trial.inputs.get(i).data());
        }
        assertArrayEquals(outputGradient, trial.outputGradient.data());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aCopyHasItsOwnValues(Case contract) {
        LayerTrial trial = contract.trial();
        Layer copy = contract.layer().copy();
        assertEquals(contract.layer().toString(), copy.toString());
        assertEquals(contract.layer().parameterCount(), copy.parameterCount());
        assertEqualButNotShared(contract.layer().parameters(), copy.parameters());
        assertEqualButNotShared(contract.layer().states(), copy.states());
        assertArrayEquals(
                trial.forward(new PlainKernels()).data(),
                new LayerTrial(copy, contract.inputs(), contract.training())
                        .forward(new PlainKernels())
                        .data());
    }

    private static void assertEqualButNotShared(List<Parameter> original, List<Parameter> copy) {
        for (int p = 0; p < original.size(); p++) {
            assertArrayEquals(original.get(p).values(), copy.get(p).values());
            assertNotSame(original.get(p).values(), copy.get(p).values());
            assertArrayEquals(original.get(p).dimensions(), copy.get(p).dimensions());
        }
    }

    /**
     * A float sum of n products, each at most m, has n rounding errors relative to at most n * m. Here n is at most 300
     * (the positions and images that use a weight), and m about 4. Rounding errors partly cancel, so the square root of
     * their number is assumed instead of their number. The measured derivative is off by less than 1e-6.
     */
    private static void assertClose(double[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        double largest = 1;
        for (double number : expected) {
            largest = Math.max(largest, Math.abs(number));
        }
        double tolerance = 1e-6 + ROUNDING * 300 * 4 * largest / Math.sqrt(300);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance);
        }
    }
}
