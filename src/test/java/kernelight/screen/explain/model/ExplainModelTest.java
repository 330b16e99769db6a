package kernelight.screen.explain.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.network.explain.ExplainedTerm;
import kernelight.network.model.FilterWeight;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkView;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.state.Block;
import kernelight.stage.state.NumberText;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import org.junit.jupiter.api.Test;

class ExplainModelTest {

    private final Network network = Architecture.LENET5.create(3);
    private final NetworkView view = NetworkView.of(network);
    private Optional<NetworkInput> input = Optional.of(input(network, 1));
    private final ExplainModel model =
            new ExplainModel(receiver -> input.ifPresent(receiver), Runnable::run, Runnable::run);
    private final Texts texts = new Texts(Language.ENGLISH);

    private static NetworkInput input(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] image = new float[network.inputShape().size()];
        for (int pixel = 0; pixel < image.length; pixel++) {
            image[pixel] = (float) random.nextDouble();
        }
        return new NetworkInput(NetworkView.of(network), network, image);
    }

    private OpenedNumber opened() {
        return model.openedProperty().get().orElseThrow();
    }

    private String name() {
        return texts.get(opened().name());
    }

    private List<String> way() {
        return model.way().stream().map(texts::get).toList();
    }

    @Test
    void aPixelOpensIntoTheProductsOfEveryChannelThatMadeIt() {
        model.open(new LayerCell(view.layer("C3").resultNode(), 2, 0, 7, 5));
        assertEquals("C3 map 3, row 8, column 6", name());
        assertEquals(6, opened().pages().size());
        assertEquals(150, opened().terms().size());
        TermPage page = opened().pages().get(4);
        assertEquals(5, page.rows());
        assertEquals(5, page.columns());
        assertEquals("P2 map 5", texts.get(opened().pageName(page)));
        assertEquals(
                LayerCell.of(view.layer("P2").resultNode(), 4, 7, 6),
                opened().terms().get(page.at(0, 1)).source().orElseThrow());
        assertEquals(opened().value(), opened().formula().result().floatValue(), 1e-5f);
        BigDecimal pages = opened().pages().stream().map(opened()::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, pages.compareTo(opened().formula().ofFirst(150)));
    }

    @Test
    void theStageHasTheWindowItsWeightsAndTheirProductsOfOneChannel() {
        model.open(new LayerCell(view.layer("C3").resultNode(), 2, 0, 7, 5));
        StagePlayer player = model.stage().player();
        List<GridName> tables =
                player.stateProperty().get().blocks().stream().map(Block::grid).toList();
        assertEquals(List.of(GridName.INPUT, GridName.FILTER, GridName.TERMS), tables);
        model.stage().setCompact(true);
        assertEquals(
                List.of(GridName.INPUT, GridName.TERMS),
                player.stateProperty().get().blocks().stream().map(Block::grid).toList());
        GridCell input = new GridCell(GridName.INPUT, new Cell(0, model.stage().page(), 0, 0, 0));
        assertFalse(
                player.stateProperty()
                        .get()
                        .styles()
                        .apply(input)
                        .corner()
                        .text()
                        .isEmpty(),
                "its weight beside it");
        model.stage().setCompact(false);
        model.stage().choosePage(3);
        assertEquals(3, model.stage().page());
        assertTrue(player.frameProperty().get().isWritten(), "turning to another channel takes no step");
        GridCell product = new GridCell(GridName.TERMS, new Cell(0, 3, 0, 2, 1));
        ExplainedTerm term = opened().terms().get(3 * 25 + 11);
        assertEquals(
                NumberText.roundedInCell(term.product()),
                player.stateProperty().get().styles().apply(product).text());
        model.choose(product);
        assertEquals(3 * 25 + 12, player.frameProperty().get().termsDone());
        assertEquals(
                "",
                player.stateProperty()
                        .get()
                        .styles()
                        .apply(new GridCell(GridName.TERMS, new Cell(0, 3, 0, 2, 2)))
                        .text());
    }

    @Test
    void whatIsPreparedIsNotSeen() {
        List<StagePlayer> ready = new ArrayList<>();
        model.prepare(number -> ready.add(model.stage().player()));
        assertEquals(1, ready.size());
        assertFalse(model.isOpen());
        assertEquals(List.of(), model.way());
        assertFalse(model.canGoForward());
        model.open(LayerCell.of("P2", 1, 3, 4));
        assertEquals("P2 map 2, row 4, column 5", name());
        assertSame(ready.getFirst(), model.stage().player());
        assertTrue(model.stage().player().frameProperty().get().isWritten());
        model.prepare(number -> ready.add(model.stage().player()));
        assertEquals("P2 map 2, row 4, column 5", name(), "it changes nothing that is open");
    }

    @Test
    void aNumberIsOpeningUntilItIsThere() {
        List<Runnable> waiting = new ArrayList<>();
        ExplainModel slow = new ExplainModel(receiver -> input.ifPresent(receiver), waiting::add, Runnable::run);
        slow.open(LayerCell.of("C1", 0, 0, 0));
        assertTrue(slow.openingProperty().get());
        waiting.removeFirst().run();
        assertFalse(slow.openingProperty().get());
        slow.goInto(new LayerCell(Network.IMAGE, 0, 0, 3, 3));
        assertTrue(slow.openingProperty().get());
        slow.close();
        assertFalse(slow.openingProperty().get());
    }

    @Test
    void oneGoesOnDownToTheImageAndBack() {
        model.open(view.scores().orElseThrow().unit(9));
        assertEquals("F7 score of 9", name());
        int depth = 1;
        while (!opened().isOfImage()) {
            model.goIntoSelected();
            depth++;
            assertEquals(depth, model.way().size());
        }
        assertEquals(
                List.of("F7 score of 9", "F6 unit", "F5 unit", "P4 map", "C3 map", "P2 map", "C1 map", "Picture"),
                way().stream()
                        .map(part -> part.replaceAll(" \\d+$", ""))
                        .map(part -> part.equals("F7 score of") ? "F7 score of 9" : part)
                        .toList());
        model.back();
        assertTrue(name().startsWith("C1 map"), name());
        assertTrue(model.canGoForward());
        model.forward();
        assertTrue(opened().isOfImage());
        model.goTo(1);
        assertTrue(name().startsWith("F6 unit"), name());
        model.goIntoTerm(0);
        assertFalse(model.canGoForward(), "a new way replaces the old one");
        model.back();
        model.back();
        model.back();
        assertFalse(model.isOpen());
        model.forward();
        assertEquals("F7 score of 9", name());
    }

    @Test
    void aPoolingHasItsCellsAndTheWinner() {
        model.open(view.layer("P2").cell(3, 4, 6));
        assertEquals(4, opened().terms().size());
        assertEquals(2, opened().pages().getFirst().columns());
        assertTrue(opened().terms().stream().anyMatch(ExplainedTerm::winner)
                || !opened().terms().isEmpty());
        assertEquals("C1 map 4", texts.get(opened().pageName(opened().pages().getFirst())));
    }

    @Test
    void aUnitShowsItsInputsAsTheMapsTheyCameFrom() {
        model.open(view.layer("F5").unit(7));
        assertEquals(16, opened().pages().size());
        TermPage page = opened().pages().get(2);
        assertEquals("P4 map 3", texts.get(opened().pageName(page)));
        assertEquals(
                view.layer("P4").cell(2, 1, 4),
                opened().terms().get(page.at(1, 4)).source().orElseThrow());
    }

    @Test
    void unitsThatWereNoMapAreShownInPartsThatCanBeRead() {
        model.open(view.layer("F6").unit(7));
        assertEquals(4, opened().pages().size());
        assertEquals(
                "F5 units 31 to 60",
                texts.get(opened().pageName(opened().pages().get(1))));
        assertEquals(120, opened().pages().getLast().end());
    }

    @Test
    void aWeightIsShownWhereItCountsMost() {
        model.open(new FilterWeight("C1", 3, 0, 0, 1, 2));
        assertTrue(name().startsWith("C1 map 4"), name());
        int term = model.stage().selectedTerm().orElseThrow();
        assertEquals(7, term, "row 2, column 3 of the filter");
        float largest = 0;
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                int y = row + 1 - 2;
                int x = column + 2 - 2;
                if (y >= 0 && x >= 0 && y < 28 && x < 28) {
                    largest = Math.max(largest, input.orElseThrow().image()[y * 28 + x]);
                }
            }
        }
        assertEquals(largest, opened().terms().get(term).value().floatValue());
    }

    @Test
    void whatANumberReachesIsInTheMapsOfTheNextLayer() {
        model.open(view.layer("C1").cell(2, 5, 6));
        OpenedNumber.ReachedLayer reached = opened().reached().getFirst();
        assertEquals("P2", reached.name());
        assertEquals(Set.of(view.layer("P2").cell(2, 2, 3)), reached.cells());
        model.goInto(LayerCell.of(Network.IMAGE, 0, 14, 14));
        assertEquals(6, opened().reached().getFirst().mapCount());
        assertEquals(6 * 25, opened().reached().getFirst().cells().size());
    }

    @Test
    void aScoreReachesTheProbabilities() {
        model.open(view.scores().orElseThrow().unit(4));
        OpenedNumber.ReachedLayer softmax = opened().reached().getFirst();
        assertEquals(10, softmax.cells().size());
        model.goInto(softmax.maps().getFirst().at(0, 4));
        assertEquals("softmax probability of 4", name());
        assertEquals(10, opened().terms().size());
    }

    @Test
    void theReceptiveFieldIsThatOfTheNumber() {
        model.open(view.layer("C3").cell(2, 4, 5));
        assertEquals(14, opened().field().rows());
        assertEquals(14, opened().field().columns());
    }

    @Test
    void aNewDrawingIsFollowedAtTheSameNumberAndPlace() {
        model.open(view.layer("C3").cell(2, 4, 5));
        model.stage().choosePage(1);
        model.stage().player().goToTerm(30);
        float before = opened().value();
        model.follow(Optional.of(input(network, 2)));
        assertEquals("C3 map 3, row 5, column 6", name());
        assertTrue(before != opened().value());
        assertEquals(30, model.stage().player().frameProperty().get().termsDone());
        model.follow(Optional.of(input(Architecture.LENET5.create(9), 2)));
        assertEquals("C3 map 3, row 5, column 6", name(), "another network has such a number, too");
        model.follow(Optional.empty());
        assertFalse(model.isOpen());
    }

    @Test
    void aNetworkWithoutSuchANumberLeadsBackToTheScreen() {
        model.open(view.layer("C3").cell(2, 4, 5));
        model.follow(Optional.of(input(Architecture.MINI_VGG.create(1), 2)));
        assertFalse(model.isOpen());
        assertFalse(model.canGoForward());
    }

    @Test
    void aNumberThatIsNotFiniteIsSaid() {
        Network broken = network.copy();
        broken.parameters().getFirst().values()[0] = Float.MAX_VALUE;
        broken.parameters().getFirst().values()[1] = Float.MAX_VALUE;
        input = Optional.of(input(broken, 1));
        model.open(view.layer("C3").cell(0, 4, 5));
        assertFalse(model.isOpen());
        assertEquals(
                "explain.notFinite", model.problemProperty().get().orElseThrow().key());
        model.open(view.layer("C1").cell(1, 4, 5));
        model.goInto(view.layer("C3").cell(0, 4, 5));
        assertEquals("C1 map 2, row 5, column 6", name(), "what was open stays");
        assertEquals(List.of("C1 map 2"), way());
        model.back();
        assertFalse(model.isOpen());
    }

    /** Every number of every small network: opened, it is what the engine has. */
    @Test
    void everyLayerOfEverySmallNetworkOpens() {
        for (Architecture architecture : Architecture.forDigits()) {
            Network small = architecture.create(5);
            input = Optional.of(input(small, 7));
            SplittableRandom random = new SplittableRandom(11);
            small.nodes().forEach(node -> {
                LayerCell cell = new LayerCell(
                        node.name(),
                        random.nextInt(node.outputShape().channels()),
                        0,
                        random.nextInt(node.outputShape().height()),
                        random.nextInt(node.outputShape().width()));
                model.open(cell);
                assertTrue(
                        model.problemProperty().get().isEmpty(),
                        () -> cell + ": " + model.problemProperty().get());
                assertEquals(
                        opened().value(),
                        opened().formula().result().floatValue(),
                        1e-4f * Math.max(1, Math.abs(opened().value())),
                        cell::toString);
                for (int page = 0; page < opened().pages().size(); page++) {
                    model.stage().choosePage(page);
                    for (Block block :
                            model.stage().player().stateProperty().get().blocks()) {
                        block.slices()
                                .forEach(slice -> model.stage()
                                        .player()
                                        .stateProperty()
                                        .get()
                                        .styles()
                                        .apply(new GridCell(block.grid(), slice.first())));
                    }
                }
                model.stage().player().playback().first();
                model.stage().player().playback().nextStep();
                model.goIntoSelected();
            });
        }
    }
}
