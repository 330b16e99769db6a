package kernelight.interchange.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kernelight.interchange.OnnxRuntimeOracle;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.NodeWriter;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxValue;
import kernelight.interchange.onnx.UnforcedOnnxFile;
import kernelight.interchange.verify.GraphRun;

/** A model with one node, run by Kernelight and by onnxruntime. */
record OperatorCase(
        String operator,
        int opset,
        List<Optional<Array>> inputs,
        List<ElementType> outputs,
        Consumer<NodeWriter> attributes) {
    /** Counts the cases that onnxruntime can run; those it refuses are not compared. */
    static final class Tally {
        private int compared;
        private int refused;
        private String lastRefusal = "";

        void require(int atLeast) {
            assertTrue(
                    compared >= atLeast,
                    "only " + compared + " cases compared, " + refused + " refused by onnxruntime: " + lastRefusal);
        }
    }

    static OperatorCase of(String operator, int opset, Consumer<NodeWriter> attributes, Array... inputs) {
        return new OperatorCase(
                operator,
                opset,
                Arrays.stream(inputs).map(Optional::ofNullable).toList(),
                List.of(inputs[0].type()),
                attributes);
    }

    OperatorCase making(ElementType... types) {
        return new OperatorCase(operator, opset, inputs, List.of(types), attributes);
    }

    /** Kernelight's outputs. */
    List<Array> ours() {
        Path file = write();
        try {
            OnnxModel model = OnnxFile.model(file);
            return GraphRun.outputs(model, named());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            file.toFile().delete();
        }
    }

    /** Both must compute the same, or both refuse; cases that only onnxruntime refuses are counted. */
    void agree(Tally tally) {
        Path file = write();
        try {
            List<Array> expected;
            try {
                expected = OnnxRuntimeOracle.run(file, named());
            } catch (OrtException refusal) {
                tally.refused++;
                tally.lastRefusal = refusal.getMessage();
                return;
            }
            List<Array> actual;
            try {
                actual = GraphRun.outputs(OnnxFile.model(file), named());
            } catch (OnnxException problem) {
                throw new AssertionError(this + " makes " + expected.getFirst(), problem);
            }
            assertEquals(expected.size(), actual.size());
            for (int i = 0; i < expected.size(); i++) {
                assertClose(expected.get(i), actual.get(i), this::toString);
            }
            tally.compared++;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            file.toFile().delete();
        }
    }

    static void assertClose(Array expected, Array actual, Supplier<String> what) {
        assertEquals(expected.type(), actual.type(), what);
        assertEquals(expected.dimensions(), actual.dimensions(), what);
        double largest = 1;
        for (int i = 0; i < expected.count(); i++) {
            double number = Math.abs(expected.doubleAt(i));
            largest = Double.isFinite(number) ? Math.max(largest, number) : largest;
        }
        for (int i = 0; i < expected.count(); i++) {
            double should = expected.doubleAt(i);
            double is = actual.doubleAt(i);
            boolean close = is == should
                    || Double.isNaN(is) && Double.isNaN(should)
                    || Math.abs(is - should) <= 2e-6 * largest + 1e-5 * Math.abs(should);
            String difference = close ? "" : what.get() + "\nplace " + i + ": " + is + " instead of " + should;
            assertTrue(close, () -> difference + "\n" + expected + "\n" + actual);
        }
    }

    private Map<String, Array> named() {
        Map<String, Array> named = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            int index = i;
            inputs.get(i).ifPresent(array -> named.put("in" + index, array));
        }
        return named;
    }

    private Path write() {
        GraphWriter graph = new GraphWriter("case");
        List<String> read = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).isEmpty()) {
                read.add("");
                continue;
            }
            Array array = inputs.get(i).get();
            List<Optional<Long>> axes = Arrays.stream(array.dimensions().toArray())
                    .mapToObj(length -> Optional.of((long) length))
                    .toList();
            graph.input(new OnnxValue("in" + i, true, Optional.of(axes)), array.type());
            read.add("in" + i);
        }
        List<String> made = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            graph.output(new OnnxValue("out" + i, true, Optional.empty()), outputs.get(i));
            made.add("out" + i);
        }
        attributes.accept(graph.node("the node", operator, read, made));
        try {
            Path file = Files.createTempFile("operator", OnnxFile.EXTENSION);
            UnforcedOnnxFile.write(file, graph, opset, opset < 9 ? 3 : 7);
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(operator + " of version " + opset);
        GraphWriter graph = new GraphWriter("text");
        NodeWriter node = graph.node("", operator, List.of(), List.of());
        attributes.accept(node);
        text.append(' ').append(node.toString().replace('\n', ' '));
        inputs.forEach(
                input -> text.append("\n  ").append(input.map(Array::toString).orElse("left out")));
        return text.toString();
    }
}
