package kernelight.stage.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.network.model.RandomNetworks;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.stage.state.StageState;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.FinishingStep;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.Operation;
import kernelight.walk.Term;
import kernelight.walk.layer.NetworkWalks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTablesTest {
    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    @DisplayName("whatever a number is made of stands on the stage, lit, and so does the number: random networks")
    void everythingThatIsReadIsSeen() {
        RandomNetworks networks = new RandomNetworks(random);
        for (int round = 0; round < 30; round++) {
            assertSeen(networks.next(), 6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet5", "lenet5-1998", "mini-vgg", "mini-inception", "mini-resnet"})
    @DisplayName("the same in each of the small networks")
    void smallNetworks(String id) {
        assertSeen(Architecture.withId(id).orElseThrow().create(11), 1);
    }

    private void assertSeen(Network network, int positions) {
        NetworkWalks walks = NetworkWalks.of(network, image(network));
        for (NetworkNode node : network.nodes()) {
            Operation operation = walks.of(node.name());
            OperationTables tables = new OperationTables(operation);
            StagePlayer player = new StagePlayer(tables);
            for (int trial = 0; trial < positions; trial++) {
                player.playback().seek(random.nextInt(player.walk().length() + 1));
                assertSeen(tables, player, node);
            }
        }
    }

    private static void assertSeen(OperationTables tables, StagePlayer player, NetworkNode node) {
        Frame frame = player.frameProperty().get();
        Map<GridCell, GridCell> shownAt = new HashMap<>();
        for (Table table : tables.at(frame, 0)) {
            assertTrue(
                    table.slices().stream().anyMatch(slice -> slice.contains(table.focus())),
                    () -> node + ": " + table.focus() + " of " + table.grid() + " lies in no slice");
            for (var slice : table.slices()) {
                for (int row = 0; row < slice.rows(); row++) {
                    for (int column = 0; column < slice.columns(); column++) {
                        Cell cell = slice.cell(row, column);
                        shownAt.put(table.source(cell), new GridCell(table.grid(), cell));
                    }
                }
            }
        }
        StageState state = player.stateProperty().get();
        Stream.concat(
                        frame.formula().terms().stream().flatMap(Term::reads),
                        frame.formula().steps().stream()
                                .map(FinishingStep::reads)
                                .flatMap(read -> read.stream()))
                .forEach(read -> {
                    assertTrue(shownAt.containsKey(read), () -> node + ": " + read + " is read and not shown");
                    CellStyle look = state.styles().apply(shownAt.get(read));
                    assertFalse(look.text().isEmpty(), () -> node + ": " + read + " shows no number");
                });
        frame.currentTerm()
                .ifPresent(term -> assertEquals(
                        Emphasis.CURRENT,
                        state.styles().apply(shownAt.get(term.first())).emphasis(),
                        () -> node + ": " + term.first()));
        GridCell target = new GridCell(player.walk().operation().target(), frame.target());
        assertTrue(shownAt.containsKey(target), () -> node + ": " + target + " is written and not shown");
        if (frame.isWritten()) {
            assertFalse(state.styles().apply(shownAt.get(target)).text().isEmpty());
        }
    }

    private float[] image(Network network) {
        float[] image = new float[network.inputShape().size()];
        for (int index = 0; index < image.length; index++) {
            image[index] = (float) random.nextDouble();
        }
        return image;
    }
}
