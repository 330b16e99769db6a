package kernelight.interchange.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kernelight.engine.layer.Dense;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.ForeignModel;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.OnnxValue;

/**
 * The shipped network, which reads white ink of 0..1, as other people's programs might have written it: something in
 * front that makes such ink of what is handed in, and something after its scores.
 */
public final class DigitModel {
    private static final int OPSET = 13;

    private final GraphWriter graph = new GraphWriter("main_graph");
    private String value = "input";
    private int constants;

    public static Network shipped() throws IOException {
        try (InputStream in = DigitModel.class.getResourceAsStream("/kernelight/assets/models/lenet5.onnx")) {
            return NetworkFile.read(Objects.requireNonNull(in), "lenet5.onnx").network();
        }
    }

    /** @param axes the lengths of the input's axes, 0 for an open one */
    public DigitModel input(ElementType type, long... axes) {
        return input("input", type, axes);
    }

    public DigitModel input(String name, ElementType type, long... axes) {
        List<Optional<Long>> lengths = Arrays.stream(axes)
                .mapToObj(length -> Optional.of(length).filter(known -> known > 0))
                .toList();
        graph.input(new OnnxValue(name, true, Optional.of(lengths)), type);
        return this;
    }

    public DigitModel note(String key, String text) {
        graph.note(key, text);
        return this;
    }

    /** Adds a node that reads the last output, and constants after or before it. */
    public DigitModel node(String operator, Array... constantsAfter) {
        List<String> inputs = new ArrayList<>(List.of(value));
        Arrays.stream(constantsAfter).map(this::constant).forEach(inputs::add);
        String made = operator + constants++;
        graph.node(made, operator, inputs, List.of(made));
        value = made;
        return this;
    }

    public DigitModel cast(int type) {
        String made = "cast" + constants++;
        graph.node(made, "Cast", List.of(value), List.of(made)).integer("to", type);
        value = made;
        return this;
    }

    public DigitModel transpose(long... axes) {
        String made = "transposed" + constants++;
        graph.node(made, "Transpose", List.of(value), List.of(made)).integers("perm", axes);
        value = made;
        return this;
    }

    public DigitModel along(String operator, long axis) {
        String made = operator + constants++;
        graph.node(made, operator, List.of(value), List.of(made)).integer("axis", axis);
        value = made;
        return this;
    }

    /** 1 minus the last output. */
    public DigitModel inverted() {
        String made = "inverted" + constants++;
        graph.node(made, "Sub", List.of(constant(Array.scalar(1f)), value), List.of(made));
        value = made;
        return this;
    }

    public DigitModel reshape(long... axes) {
        return node("Reshape", Array.row(axes));
    }

    public DigitModel times(float factor) {
        return node("Mul", Array.scalar(factor));
    }

    public DigitModel plus(float number) {
        return node("Add", Array.scalar(number));
    }

    /** A constant instead of an input. */
    public DigitModel start(Array numbers) {
        value = constant(numbers);
        return this;
    }

    /** The shipped network's layers. */
    public DigitModel core() throws IOException {
        for (NetworkNode node : shipped().nodes()) {
            layer(node);
        }
        return this;
    }

    /** A fully connected layer. */
    public DigitModel dense(String name, Dense dense) {
        Network row = Network.builder("row", Shape.flat(dense.inputs()))
                .add(name, dense)
                .build();
        layer(row.nodes().getFirst());
        return this;
    }

    private void layer(NetworkNode node) {
        new LayerExport(node, new NodeExport(graph, node, List.of(value), 2), 2).write();
        value = node.name();
    }

    /** The mean of the last output with itself, as for the mean of two networks. */
    public DigitModel meanWithItself() {
        String made = "both" + constants++;
        graph.node(made, "Add", List.of(value, value), List.of(made));
        value = made;
        return times(0.5f);
    }

    public Path write(Path file) throws IOException {
        graph.output(new OnnxValue(value, true, Optional.empty()), ElementType.FLOAT32);
        ForeignModel.write(file, graph, OPSET);
        return file;
    }

    /** A second output. */
    public DigitModel alsoGive(String name) {
        graph.output(new OnnxValue(name, true, Optional.empty()), ElementType.FLOAT32);
        return this;
    }

    private String constant(Array numbers) {
        String name = "constant" + constants++;
        graph.initializer(name, numbers);
        return name;
    }
}
