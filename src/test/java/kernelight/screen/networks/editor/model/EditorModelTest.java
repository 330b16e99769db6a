package kernelight.screen.networks.editor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kernelight.engine.tensor.Shape;
import kernelight.plan.Element;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.LayerPlan;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import kernelight.plan.LayerPlan.PoolingPlan;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;
import kernelight.plan.PlanCheck;
import kernelight.plan.PlanFix;
import kernelight.plan.Position;
import kernelight.plan.Template;
import kernelight.screen.networks.editor.model.RowPlace.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditorModelTest {
    private static final int EDITS = 1_000;

    private final EditorModel model = new EditorModel(Runnable::run, Runnable::run);

    private NetworkPlan plan() {
        return model.stateProperty().get().plan();
    }

    private List<PlanRow> rows() {
        return model.stateProperty().get().rows();
    }

    private PlanRow row(String element) {
        return rows().stream()
                .filter(row -> row.place().equals(RowPlace.of(element)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return plan().elements().stream().map(Element::name).toList();
    }

    @Test
    @DisplayName("1,000 random edits are undone one by one and done again, each exactly")
    void undoRestoresExactly() throws Exception {
        Random random = new Random(19);
        List<NetworkPlan> plans = new ArrayList<>(List.of(plan()));
        for (int edit = 0; edit < EDITS; edit++) {
            editSomething(random);
            model.stopTyping();
            if (!plan().equals(plans.getLast())) {
                plans.add(plan());
            }
            assertEquals(
                    1,
                    rows().stream()
                            .filter(row -> row.place()
                                    .equals(model.stateProperty().get().edited().chosen()))
                            .count(),
                    "what is chosen is listed once");
            assertEquals(plan(), NetworkPlanFile.read(NetworkPlanFile.text(plan())));
            PlanCheck check = model.stateProperty().get().check();
            check.problem().ifPresent(problem -> {
                assertFalse(problem.fixes().isEmpty());
                assertTrue(model.stateProperty().get().problemRow().isPresent(), "it is said at the layer");
            });
            if (plans.size() > 400) { // no more than are remembered
                break;
            }
        }
        assertTrue(plans.size() > 200, plans.size() + " edits");
        List<NetworkPlan> backwards = new ArrayList<>(List.of(plan()));
        while (model.canUndoProperty().get()) {
            model.undo();
            if (!plan().equals(backwards.getLast())) {
                backwards.add(plan());
            }
        }
        Collections.reverse(backwards);
        assertEquals(plans.size(), backwards.size());
        for (int at = 0; at < plans.size(); at++) {
            assertTrue(plans.get(at).equals(backwards.get(at)), "state " + at + " of " + plans.size());
        }
        while (model.canRedoProperty().get()) {
            model.redo();
        }
        assertEquals(plans.getLast(), plan());
    }

    private void editSomething(Random random) {
        model.choose(rows().get(random.nextInt(rows().size())).place());
        switch (random.nextInt(12)) {
            case 0, 1 -> model.add(NewElement.values()[random.nextInt(NewElement.values().length)]);
            case 2 -> model.remove();
            case 3 -> model.copy();
            case 4 -> model.move(random.nextBoolean() ? 1 : -1);
            case 5 -> model.moveTo(random.nextInt(rows().size() + 1));
            case 6 -> setSomething(random);
            case 7 -> model.setInput(new Shape(1 + random.nextInt(3), 20 + random.nextInt(20), 28));
            case 8 -> {
                if (random.nextBoolean()) {
                    model.addSkipAround();
                } else {
                    model.addBranch();
                }
            }
            case 9 -> {
                if (plan().all().count() > 60) {
                    model.start(Template.values()[random.nextInt(Template.values().length)]);
                }
            }
            case 10 -> {
                if (model.stateProperty().get().edited().chosen().part() == Part.BRANCH) {
                    model.unwrap();
                }
            }
            default ->
                model.stateProperty()
                        .get()
                        .check()
                        .problem()
                        .ifPresent(problem -> model.apply(problem.fixes().getFirst()));
        }
    }

    private void setSomething(Random random) {
        if (model.chosenElement().orElse(null) instanceof PlannedLayer(String name, LayerPlan layer)) {
            List<LayerSetting> settings = LayerSetting.of(layer, random.nextBoolean());
            if (!settings.isEmpty()) {
                LayerSetting setting = settings.get(random.nextInt(settings.size()));
                model.set(
                        setting,
                        setting.isWhole()
                                ? setting.smallest() + random.nextInt(9)
                                : setting.smallest() + random.nextInt(9) / 10.0);
                assertTrue(plan().element(name).isPresent());
            }
        }
    }

    @Test
    @DisplayName("one layer too many is mended by what is offered, and undone")
    void oneTooMany() {
        NetworkPlan before = plan();
        model.choose(RowPlace.of("P4"));
        model.add(NewElement.MAX_POOLING);
        model.add(NewElement.MAX_POOLING);
        model.add(NewElement.MAX_POOLING);
        PlanRow broken = model.stateProperty().get().problemRow().orElseThrow();
        assertEquals(Part.ELEMENT, broken.place().part());
        PlanCheck.Problem problem = broken.problem().orElseThrow();
        assertEquals(List.of(new Shape(16, 1, 1)), problem.inputs());
        assertTrue(row("F5").output().isEmpty(), "what comes behind has no size");
        for (PlanFix fix : problem.fixes()) {
            model.apply(fix);
            assertTrue(model.stateProperty().get().check().problem().isEmpty());
            model.undo();
        }
        model.undo();
        model.undo();
        model.undo();
        assertEquals(before, plan());
        assertFalse(model.canUndoProperty().get());
    }

    @Test
    @DisplayName("rows say what comes out, what it costs and what it sees; a folded block says the sum")
    void whatRowsSay() {
        assertEquals(Optional.of(new Shape(6, 28, 28)), row("C1").output());
        assertEquals(156, row("C1").costs().orElseThrow().parameters());
        assertEquals(117_600, row("C1").costs().orElseThrow().multiplications());
        assertEquals(5, model.fieldsProperty().get().get("C1").rows());
        model.start(Template.MINI_INCEPTION);
        PlanRow block = row("inception2");
        assertTrue(block.isBlock());
        assertTrue(block.output().isEmpty());
        int unfolded = rows().size();
        PlanRow end = rows().stream()
                .filter(row -> row.place().equals(RowPlace.end("inception2")))
                .findFirst()
                .orElseThrow();
        model.choose(RowPlace.branch("inception2", 1));
        model.fold("inception2", true);
        assertTrue(rows().size() < unfolded);
        assertEquals(
                RowPlace.of("inception2"), model.stateProperty().get().edited().chosen());
        assertEquals(end.output(), row("inception2").output());
        assertEquals(end.costs(), row("inception2").costs());
        assertTrue(row("inception2").costs().orElseThrow().parameters() > 0);
        model.fold("inception2", false);
        assertEquals(unfolded, rows().size());
    }

    @Test
    @DisplayName("by keyboard a layer goes past its neighbour, through the branches of a block and out of it")
    void movesThroughBlocks() {
        model.start(Template.EMPTY);
        model.add(NewElement.CONVOLUTION);
        model.add(NewElement.BRANCHES);
        model.choose(RowPlace.of("conv1"));
        NetworkPlan first = plan();
        int steps = 0;
        List<Optional<String>> blocks = new ArrayList<>();
        for (NetworkPlan before = null; !plan().equals(before); steps++) {
            before = plan();
            model.move(1);
            blocks.add(plan().positionOf("conv1").block());
        }
        assertEquals(Position.at(1), plan().positionOf("conv1"), "behind the block");
        assertEquals(
                6, blocks.stream().filter(Optional::isPresent).count(), "before and after the layer of each branch");
        for (int step = 0; step < steps; step++) {
            model.move(-1);
        }
        assertEquals(first, plan());
    }

    @Test
    @DisplayName("a layer that is dropped before a row stands there")
    void dropped() {
        model.choose(RowPlace.of("C1"));
        model.moveTo(rows().stream().map(PlanRow::place).toList().indexOf(RowPlace.of("C3")));
        assertEquals(List.of("relu1", "P2", "C1", "C3"), names().subList(0, 4));
        model.moveTo(rows().size());
        assertEquals("C1", names().getLast());
        model.start(Template.MINI_INCEPTION);
        NetworkPlan before = plan();
        model.choose(RowPlace.of("inception2"));
        model.moveTo(rows().stream().map(PlanRow::place).toList().indexOf(RowPlace.branch("inception2", 1)));
        assertEquals(before, plan(), "a block cannot be put into itself");
    }

    @Test
    @DisplayName("numbers that are typed letter by letter are one edit")
    void typing() {
        model.choose(RowPlace.of("C1"));
        model.set(LayerSetting.FILTERS, 1);
        model.set(LayerSetting.FILTERS, 12);
        assertEquals(Optional.of(new Shape(12, 28, 28)), row("C1").output());
        model.stopTyping();
        model.set(LayerSetting.FILTERS, 13);
        model.undo();
        assertEquals(12, ((ConvolutionPlan) layer("C1")).filters());
        model.undo();
        assertEquals(6, ((ConvolutionPlan) layer("C1")).filters());
        assertFalse(model.canUndoProperty().get());
    }

    private LayerPlan layer(String name) {
        return ((PlannedLayer) plan().element(name).orElseThrow()).plan();
    }

    @Test
    @DisplayName("a name that another part has is refused, and nothing has changed")
    void names_() {
        model.choose(RowPlace.of("C1"));
        NetworkPlan before = plan();
        assertTrue(model.rename("C3").isPresent());
        assertTrue(model.rename("image").isPresent());
        assertTrue(model.rename("  ").isPresent());
        assertEquals(before, plan());
        assertTrue(model.rename("first").isEmpty());
        assertEquals("first", names().getFirst());
        assertEquals(RowPlace.of("first"), model.stateProperty().get().edited().chosen());
        assertTrue(model.rename("x".repeat(1_000)).isEmpty());
        assertEquals(NetworkPlanFile.LONGEST_NAME, names().getFirst().length());
    }

    @Test
    @DisplayName("a network never becomes larger or deeper than its file can be")
    void limits() {
        model.start(Template.EMPTY);
        model.add(NewElement.RELU);
        for (int depth = 0; depth < 12; depth++) {
            model.addSkipAround();
        }
        assertTrue(model.messageProperty().get().isPresent());
        model.start(Template.MINI_INCEPTION);
        assertTrue(model.messageProperty().get().isEmpty());
        for (int copy = 0; copy < 20; copy++) {
            model.choose(RowPlace.of("inception2"));
            model.addSkipAround();
            model.choose(RowPlace.of(plan().elements().get(2).name()));
            model.copy();
        }
        assertTrue(NetworkPlanFile.refusal(plan()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("whatever is added fits at once, or is mended by what is offered")
    void added(NewElement element) {
        model.choose(RowPlace.of("P2"));
        model.add(element);
        assertNotEquals(Template.LENET5.plan(), plan());
        for (int click = 0; click < 4; click++) {
            model.stateProperty()
                    .get()
                    .check()
                    .problem()
                    .ifPresent(problem -> model.apply(problem.fixes().getFirst()));
        }
        assertTrue(model.stateProperty().get().check().problem().isEmpty());
    }

    @Test
    @DisplayName("a pooling becomes another kind with the same window")
    void otherKind() {
        model.choose(RowPlace.of("P2"));
        LayerPlan before = layer("P2");
        List<LayerPlan> kinds = LayerKinds.alternatives(before);
        assertEquals(3, kinds.size());
        assertTrue(kinds.contains(before));
        model.become(kinds.getLast());
        assertEquals(((PoolingPlan) before).window(), ((PoolingPlan) layer("P2")).window());
        assertNotEquals(before, layer("P2"));
    }
}
