package kernelight.network.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.Reshape;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerCell;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Operation;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import kernelight.walk.layer.NetworkWalks;

/**
 * The numbers of a network for one image, and which of them are computed from which. A number is a {@link LayerCell}: a
 * value of a node's output, or, with {@link Network#IMAGE} as its layer, a value of the image.
 *
 * <p>Layers that only move numbers (flatten, reshape, permutation, padding, concatenation, and dropout in inference) are
 * passed through: the number they hand on is that of the layer that computed it. They can be opened nevertheless, as any
 * node, with {@link #operation}.
 *
 * <p>Immutable, as long as the network's parameters do not change.
 */
public final class NumberGraph {
    private final Network network;
    private final NetworkWalks walks;
    private final Map<String, NetworkNode> nodes = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new HashMap<>();
    private final float[] image;

    private NumberGraph(Network network, float[] image) {
        this.network = network;
        this.image = image;
        walks = NetworkWalks.of(network, image);
        for (NetworkNode node : network.nodes()) {
            nodes.put(node.name(), node);
            operations.put(node.name(), walks.of(node.name()));
        }
    }

    /**
     * Runs the network in inference mode on one image.
     *
     * @param network its parameters are not copied: pass a copy of one that is being trained
     * @param image the image's values in C, D, H, W order
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     */
    public static NumberGraph of(Network network, float[] image) {
        return new NumberGraph(network, image.clone());
    }

    public Network network() {
        return network;
    }

    /**
     * A node's layer with the numbers it read.
     *
     * @throws IllegalArgumentException if the network has no node of this name
     */
    public Operation operation(String node) {
        return operations.get(node(node).name());
    }

    /**
     * A number as the engine computed it, in float32.
     *
     * @throws IllegalArgumentException if the network has no such node, or its output no such cell
     */
    public float value(LayerCell number) {
        Shape shape = shape(number.layer());
        Sizes sizes = sizes(shape);
        if (!sizes.contains(cell(number))) {
            throw new IllegalArgumentException(
                    "The output of " + number.layer() + " is " + shape + ": there is no " + number + ".");
        }
        return values(number.layer())[sizes.index(cell(number))];
    }

    /** The network's output for the image, as the engine computed it. */
    float[] output() {
        return values(network.nodes().getLast().name());
    }

    /**
     * The number that a node reads at a cell of its input, passed through layers that only move numbers. A copy on the
     * padding (reflect, replicate, circular) is the number that it copies.
     *
     * @param node the node that reads
     * @param input a cell of the node's {@link GridName#INPUT} operand, or of the padding around it
     * @return empty for a zero of the padding
     * @throws IllegalArgumentException if the network has no node of this name
     * @throws IndexOutOfBoundsException if the cell is neither in the operand nor on its padding
     */
    public Optional<LayerCell> source(String node, Cell input) {
        return inputNumber(node, input).flatMap(this::computed);
    }

    /**
     * The number as the layer that computed it made it: itself, unless its layer only moves numbers.
     *
     * @return empty for a zero that a padding layer put there
     * @throws IllegalArgumentException if the network has no such node
     */
    public Optional<LayerCell> computed(LayerCell number) {
        LayerCell at = number;
        while (!isImage(at.layer()) && onlyMoves(node(at.layer()).layer())) {
            List<Term> copied = operation(at.layer()).formula(cell(at)).terms();
            if (copied.isEmpty()) {
                return Optional.empty();
            }
            at = inputNumber(at.layer(), copied.getFirst().first().cell()).orElseThrow();
        }
        return Optional.of(at);
    }

    /**
     * The numbers computed from a number by the layers that come next, layer by layer; layers that only move numbers are
     * passed through.
     *
     * @throws IllegalArgumentException if the network has no such node
     */
    public Set<LayerCell> readers(LayerCell number) {
        shape(number.layer());
        Set<LayerCell> readers = new LinkedHashSet<>();
        for (NetworkNode node : nodes.values()) {
            for (LayerCell output : outputs(node, number)) {
                if (onlyMoves(node.layer())) {
                    readers.addAll(readers(output));
                } else {
                    readers.add(output);
                }
            }
        }
        return readers;
    }

    /** Whether a layer hands numbers on as they are, perhaps with zeros between them. */
    static boolean onlyMoves(Layer layer) {
        return switch (layer) {
            case Flatten _, Reshape _, Permutation _, Padding _, Concatenation _, Dropout _ -> true;
            default -> false;
        };
    }

    /** The number that a cell of a node's input or of its padding holds; empty for a zero of the padding. */
    private Optional<LayerCell> inputNumber(String node, Cell input) {
        Operand operand = operation(node).operands().getFirst();
        if (operand.contains(input)) {
            return Optional.of(place(node, input));
        }
        if (!operand.isPadding(input)) {
            throw new IndexOutOfBoundsException("The input of " + node + " has no " + input);
        }
        PaddingMode mode = operand.window().orElseThrow().paddingMode();
        Sizes sizes = operand.tables().getFirst().sizes();
        int plane = mode.source(input.plane(), sizes.planes());
        int row = mode.source(input.row(), sizes.rows());
        int column = mode.source(input.column(), sizes.columns());
        return plane < 0 || row < 0 || column < 0
                ? Optional.empty()
                : Optional.of(place(node, new Cell(input.filter(), input.channel(), plane, row, column)));
    }

    /** A cell of a node's input, or of the padding around it, as a cell of the node that it reads. */
    LayerCell place(String node, Cell input) {
        List<String> inputs = node(node).inputs();
        return number(inputs.get(inputs.size() == 1 ? 0 : input.filter()), input);
    }

    /** The cells of a node's output that read this number. */
    private Collection<LayerCell> outputs(NetworkNode node, LayerCell number) {
        Operation operation = operation(node.name());
        Operand operand = operation.operands().getFirst();
        Set<LayerCell> outputs = new LinkedHashSet<>();
        IntStream.range(0, node.inputs().size())
                .filter(input -> node.inputs().get(input).equals(number.layer()))
                .mapToObj(input -> cell(number).inFilter(input))
                .flatMap(cell -> withCopies(cell, operand))
                .flatMap(
                        cell -> operation.dependencies(new GridCell(GridName.INPUT, cell)).in(GridName.OUTPUT).stream())
                .forEach(output -> outputs.add(number(node.name(), output)));
        return outputs;
    }

    /** A cell and its copies on the padding, for padding modes that copy. */
    private static Stream<Cell> withCopies(Cell cell, Operand operand) {
        if (operand.window().isEmpty() || operand.window().get().paddingMode() == PaddingMode.ZEROS) {
            return Stream.of(cell);
        }
        Window window = operand.window().get();
        Sizes sizes = operand.tables().getFirst().sizes();
        List<Cell> copies = new ArrayList<>();
        for (int plane : copies(window.planes(), sizes.planes(), cell.plane(), window.paddingMode())) {
            for (int row : copies(window.rows(), sizes.rows(), cell.row(), window.paddingMode())) {
                for (int column : copies(window.columns(), sizes.columns(), cell.column(), window.paddingMode())) {
                    copies.add(new Cell(cell.filter(), cell.channel(), plane, row, column));
                }
            }
        }
        return copies.stream();
    }

    /** Along one axis: the positions, also on the padding, that hold the value of this index. */
    private static int[] copies(Axis axis, int length, int index, PaddingMode mode) {
        return IntStream.range(-axis.paddingBefore(), length + axis.paddingAfter())
                .filter(position -> mode.source(position, length) == index)
                .toArray();
    }

    private float[] values(String node) {
        return isImage(node) ? image : walks.output(node).data();
    }

    private Shape shape(String node) {
        return isImage(node) ? network.inputShape() : node(node).outputShape();
    }

    private NetworkNode node(String name) {
        NetworkNode node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("The network has no node called " + name + ".");
        }
        return node;
    }

    private static boolean isImage(String node) {
        return node.equals(Network.IMAGE);
    }

    private static LayerCell number(String node, Cell cell) {
        return new LayerCell(node, cell.channel(), cell.plane(), cell.row(), cell.column());
    }

    static Cell cell(LayerCell number) {
        return new Cell(0, number.channel(), number.plane(), number.row(), number.column());
    }

    private static Sizes sizes(Shape shape) {
        return new Sizes(1, shape.channels(), shape.depth(), shape.height(), shape.width());
    }
}
