package kernelight.interchange.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.OnnxRuntimeOracle;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxValue;

/** Compares two networks, or a network with onnxruntime. */
final class NetworkComparison {
    private NetworkComparison() {}

    /** Fills a network with random weights and running moments (variances are positive). */
    static void fill(Network network, Random random) {
        for (List<Parameter> all : List.of(network.parameters(), network.states())) {
            for (Parameter parameter : all) {
                boolean positive = parameter.role() == Parameter.Role.RUNNING_VARIANCE;
                for (int i = 0; i < parameter.size(); i++) {
                    float number = random.nextFloat() - 0.5f;
                    parameter.values()[i] = positive ? 0.1f + Math.abs(number) : number;
                }
            }
        }
    }

    /** Fills the running moments only. */
    static void fillMoments(Network network, Random random) {
        for (Parameter parameter : network.states()) {
            if (parameter.role() == Parameter.Role.RUNNING_MEAN) {
                for (int i = 0; i < parameter.size(); i++) {
                    parameter.values()[i] = random.nextFloat() - 0.5f;
                }
            }
        }
    }

    /** Asserts that two networks have the same nodes and layers and bit for bit the same numbers. */
    static void assertSame(Network expected, Network actual) {
        assertEquals(expected.name(), actual.name());
        assertEquals(expected.inputShape(), actual.inputShape());
        assertEquals(
                expected.nodes().stream().map(NetworkNode::name).toList(),
                actual.nodes().stream().map(NetworkNode::name).toList());
        for (int i = 0; i < expected.nodes().size(); i++) {
            NetworkNode before = expected.nodes().get(i);
            NetworkNode after = actual.nodes().get(i);
            assertEquals(before.inputs(), after.inputs());
            assertEquals(before.outputShape(), after.outputShape());
            assertEquals(before.layer().getClass(), after.layer().getClass());
            assertEquals(before.layer().toString(), after.layer().toString());
            assertSame(before.layer().parameters(), after.layer().parameters());
            assertSame(before.layer().states(), after.layer().states());
        }
    }

    private static void assertSame(List<Parameter> expected, List<Parameter> actual) {
        assertEquals(expected.toString(), actual.toString());
        for (int p = 0; p < expected.size(); p++) {
            assertArrayEquals(expected.get(p).values(), actual.get(p).values());
        }
    }

    /** Writes the network, runs the file in onnxruntime, and compares the result with Kernelight's. */
    static void assertSameInOnnxRuntime(Network network, Path file, int images) throws IOException, OrtException {
        NetworkFile.write(file, new SavedNetwork(network, Map.of("note", "값")));
        OnnxValue input = OnnxFile.model(file).graph().inputs().getFirst();
        long[] lengths = new long[input.axes().orElseThrow().size()];
        for (int axis = 0; axis < lengths.length; axis++) {
            lengths[axis] = input.axes().orElseThrow().get(axis).orElse((long) images);
        }
        float[][] values = images(network, images);
        Array expected = OnnxRuntimeOracle.run(
                        file, Map.of(input.name(), Array.floats(Dimensions.of(lengths), joined(values))))
                .getFirst();
        float[] actual = joined(outputs(network, values));
        assertEquals(expected.count(), actual.length);
        float largest = 1;
        for (float number : expected.floats()) {
            largest = Math.max(largest, Math.abs(number));
        }
        assertArrayEquals(
                expected.floats(),
                actual,
                1e-5f * largest,
                () -> network.nodes().toString());
    }

    static float[][] images(Network network, int images) {
        Random random = new Random(9);
        float[][] values = new float[images][network.inputShape().size()];
        for (float[] image : values) {
            for (int i = 0; i < image.length; i++) {
                image[i] = random.nextFloat() * 2 - 1;
            }
        }
        return values;
    }

    static float[][] outputs(Network network, float[][] images) {
        ForwardPass pass = ForwardPass.inference(network, new FastKernels(), images.length);
        for (int n = 0; n < images.length; n++) {
            pass.input().setImage(n, images[n]);
        }
        pass.run();
        float[][] outputs = new float[images.length][];
        for (int n = 0; n < images.length; n++) {
            outputs[n] = pass.output().image(n);
        }
        return outputs;
    }

    private static float[] joined(float[][] rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int n = 0; n < rows.length; n++) {
            System.arraycopy(rows[n], 0, all, n * rows[n].length, rows[n].length);
        }
        return all;
    }
}
