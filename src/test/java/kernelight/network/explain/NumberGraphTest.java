package kernelight.network.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Padding;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerCell;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Operation;
import kernelight.walk.Term;
import org.junit.jupiter.api.Test;

class NumberGraphTest {
    @Test
    void everyNumberThatIsReadIsTheOneItCameFrom() {
        SplittableRandom random = new SplittableRandom(81);
        LayerNetworks.all(82).forEach(network -> {
            NumberGraph graph = NumberGraph.of(network, LayerNetworks.image(network, random));
            for (NetworkNode node : network.nodes()) {
                Operand input = graph.operation(node.name()).operands().getFirst();
                inputs(graph, node).forEach(cell -> {
                    Optional<LayerCell> source = graph.source(node.name(), cell);
                    assertEquals(
                            input.at(cell).floatValue(),
                            source.map(graph::value).orElse(0f),
                            () -> node + " reads " + cell + " from " + source);
                    source.ifPresent(number -> assertEquals(source, graph.computed(number)));
                });
            }
        });
    }

    @Test
    void theReadersOfANumberAreThoseThatNameItAsTheirSource() {
        SplittableRandom random = new SplittableRandom(83);
        LayerNetworks.all(84).forEach(network -> {
            NumberGraph graph = NumberGraph.of(network, LayerNetworks.image(network, random));
            Map<LayerCell, Set<LayerCell>> readers = new HashMap<>();
            for (NetworkNode node : network.nodes()) {
                if (!NumberGraph.onlyMoves(node.layer())) {
                    LayerNetworks.numbers(node)
                            .forEach(output -> inputs(graph, output)
                                    .flatMap(cell -> graph.source(node.name(), cell).stream())
                                    .forEach(number -> readers.computeIfAbsent(number, none -> new HashSet<>())
                                            .add(output)));
                }
            }
            LayerNetworks.numbers(network)
                    .filter(number -> graph.computed(number).equals(Optional.of(number)))
                    .forEach(number -> assertEquals(
                            readers.getOrDefault(number, Set.of()),
                            graph.readers(number),
                            () -> number + " in " + network.nodes()));
        });
    }

    @Test
    void paddingLeadsNowhereUnlessItCopies() {
        Network network = Network.builder("padded", new Shape(1, 3, 3))
                .add("border", new Padding(Window.square(1).withPadding(1).with(PaddingMode.REFLECT)))
                .add("C1", new Convolution(1, 1, Window.square(3).withPadding(1)))
                .add("row", new Flatten())
                .build();
        NumberGraph graph = NumberGraph.of(network, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertEquals(Optional.empty(), graph.source("C1", Cell.at(-1, 0)));
        assertEquals(Optional.of(LayerCell.of("image", 0, 1, 1)), graph.source("C1", Cell.at(0, 0)));
        assertEquals(Optional.of(LayerCell.of("C1", 0, 1, 2)), graph.source("row", Cell.at(1, 2)));
        assertEquals(Optional.of(LayerCell.of("C1", 0, 1, 2)), graph.computed(new LayerCell("row", 7, 0, 0, 0)));
        assertThrows(IndexOutOfBoundsException.class, () -> graph.source("C1", Cell.at(-2, 0)));
        assertThrows(IllegalArgumentException.class, () -> graph.source("C9", Cell.at(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> graph.readers(LayerCell.of("C9", 0, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> graph.value(LayerCell.of("image", 0, 3, 0)));
    }

    private static Stream<Cell> inputs(NumberGraph graph, NetworkNode node) {
        return LayerNetworks.numbers(node).flatMap(output -> inputs(graph, output));
    }

    /** The cells of the input, or its padding, that the formula of a number reads. */
    private static Stream<Cell> inputs(NumberGraph graph, LayerCell number) {
        Operation operation = graph.operation(number.layer());
        CellFormula formula = operation.formula(NumberGraph.cell(number));
        return Stream.concat(
                formula.terms().stream().flatMap(Term::reads),
                formula.steps().stream().map(FinishingStep::reads).flatMap(Optional::stream))
                .filter(read -> read.grid() == GridName.INPUT)
                .map(GridCell::cell)
                .collect(Collectors.toSet())
                .stream();
    }
}
