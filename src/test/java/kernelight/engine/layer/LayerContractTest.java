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

/** What every layer promises. A new layer joins by one line in {@link LayerCases}, and its formula in {@link LayerDefinition}. */
class LayerContractTest {
    /** Half a unit in the last place of a number near 1: what one addition or multiplication may be off by. */
    private static final double ROUNDING = 0x1p-24;

    private static final List<Kernels> KERNELS = List.of(new PlainKernels(), new FastKernels());

    static Stream<Case> layers() {
        return LayerCases.all();
    }

    @Test
    void everyKindOfLayerIsHere() {
        Set<Class<?>> tested = layers().map(layer -> layer.layer().getClass()).collect(Collectors.toSet());
        Set<Class<?>> kinds = Stream.of(OneInputLayer.class, MergeLayer.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
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
    void gradientsAreTheSlopesOfTheDefinition(Case contract) {
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
    void sameInputSameOutputAndTheInputIsLeftAlone(Case contract) {
        LayerTrial trial = contract.trial();
        List<float[]> inputs =
                trial.inputs.stream().map(input -> input.data().clone()).toList();
        float[] outputGradient = trial.outputGradient.data().clone();
        for (Kernels used : KERNELS) {
            float[] first = trial.forward(used).data();
            float[] firstBack = trial.backward(used).getLast().data();
            List<float[]> firstGradients = trial.parameterGradients(used);
            for (int i = 0; i < 3; i++) {
                assertArrayEquals(first, trial.forward(used).data());
                assertArrayEquals(firstBack, trial.backward(used).getLast().data());
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
    void aCopyHasNumbersOfItsOwn(Case contract) {
        LayerTrial trial = contract.trial();
        Layer copy = contract.layer().copy();
        assertEquals(contract.layer().toString(), copy.toString());
        assertEquals(contract.layer().parameterCount(), copy.parameterCount());
        assertOwn(contract.layer().parameters(), copy.parameters());
        assertOwn(contract.layer().states(), copy.states());
        assertArrayEquals(
                trial.forward(new PlainKernels()).data(),
                new LayerTrial(copy, contract.inputs(), contract.training())
                        .forward(new PlainKernels())
                        .data());
    }

    private static void assertOwn(List<Parameter> original, List<Parameter> copy) {
        for (int p = 0; p < original.size(); p++) {
            assertArrayEquals(original.get(p).values(), copy.get(p).values());
            assertNotSame(original.get(p).values(), copy.get(p).values());
            assertArrayEquals(original.get(p).sides(), copy.get(p).sides());
        }
    }

    /**
     * A float that is the sum of n products, each at most m, may be off by n roundings of up to n * m. Here n is at most
     * 300 (the places and images a weight is used at), and the products are of numbers up to about 4; roundings go both
     * ways, so the root of their number is enough of it. The measured slope is off by less than a millionth.
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
