package kernelight.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.plan.Element.Parallel;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.Element.Residual;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import kernelight.plan.LayerPlan.FlattenPlan;
import kernelight.plan.LayerPlan.FullyConnectedPlan;
import kernelight.plan.LayerPlan.PoolingPlan;
import kernelight.plan.LayerPlan.PoolingPlanKind;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkPlanTest {
    private static final int EDITS = 1_000;
    private static final int MOST_REPAIRS = 2;

    private static String described(Network network) {
        StringBuilder text = new StringBuilder(network.inputShape().toString());
        for (NetworkNode node : network.nodes()) {
            text.append('\n').append(node.name()).append(' ').append(node.layer());
            text.append(' ').append(node.inputShapes()).append(' ').append(node.outputShape());
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "LENET5",
                "LENET5_OF_1998",
                "MINI_VGG",
                "MINI_INCEPTION",
                "MINI_RESNET",
                "ALEXNET",
                "VGG16",
                "GOOGLENET",
                "RESNET18",
                "RESNET50"
            })
    @DisplayName("a network that is planned and built again is the same network")
    void ofArchitecture(Architecture architecture) throws Exception {
        Network network = architecture.build();
        NetworkPlan plan = PlanOfNetwork.of(network);
        Network built = PlanCheck.of(plan).network().orElseThrow();
        assertEquals(
                described(network).lines().sorted().toList(),
                described(built).lines().sorted().toList());
        assertEquals(plan, NetworkPlanFile.read(NetworkPlanFile.text(plan)));
    }

    @Test
    @DisplayName("a layer that the editor does not have is named")
    void notPlannable() {
        Network network = Network.builder("normalized", new Shape(1, 28, 28))
                .add("norm", new LocalResponseNormalization(5, 1e-4f, 0.75f, 1))
                .build();
        var refusal = assertThrows(PlanOfNetwork.UnplannableException.class, () -> PlanOfNetwork.of(network));
        assertTrue(refusal.getMessage().contains("norm"), refusal.getMessage());
    }

    @Test
    @DisplayName("blocks are seen as what they are")
    void blocks() {
        NetworkPlan inception = Template.MINI_INCEPTION.plan();
        Parallel module = (Parallel) inception.element("inception2").orElseThrow();
        assertEquals(
                List.of(2, 4, 4, 3), module.branches().stream().map(List::size).toList());
        NetworkPlan resNet = Template.MINI_RESNET.plan();
        List<Residual> skips = resNet.elements().stream()
                .filter(Residual.class::isInstance)
                .map(Residual.class::cast)
                .toList();
        assertEquals(3, skips.size());
        assertTrue(skips.getFirst().shortcut().isEmpty());
        assertFalse(skips.getLast().shortcut().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every template fits, is ready for ten classes or says what is missing, and is read as it was written")
    void templates(Template template) throws Exception {
        NetworkPlan plan = template.plan();
        assertTrue(PlanCheck.of(plan).problem().isEmpty());
        assertEquals(plan, NetworkPlanFile.read(NetworkPlanFile.text(plan)));
        PlanCheck check = PlanCheck.forClasses(plan, 10);
        assertEquals(template == Template.EMPTY, check.problem().isPresent());
        check.problem()
                .ifPresent(problem -> assertTrue(
                        PlanCheck.forClasses(problem.fixes().getFirst().plan(), 10)
                                .problem()
                                .isEmpty()));
    }

    @Test
    @DisplayName("elements are added, moved, copied and removed, also within blocks")
    void edits() {
        NetworkPlan plan = Template.MINI_INCEPTION.plan();
        Element flatten = new PlannedLayer("more", new FlattenPlan());
        NetworkPlan added = plan.insert(Position.in("inception2", 1, 2), flatten);
        assertEquals(Position.in("inception2", 1, 2), added.positionOf("more"));
        assertEquals(plan, added.remove("more"));
        NetworkPlan moved = added.move("more", Position.at(1));
        assertEquals(Position.at(1), moved.positionOf("more"));
        assertEquals(plan, moved.remove("more"));
        NetworkPlan forward = plan.move("conv1", Position.at(2));
        assertEquals(Position.at(1), forward.positionOf("conv1"));
        assertEquals(plan, forward.move("conv1", Position.at(0)));
        NetworkPlan copied = plan.copy("inception2");
        assertEquals(
                2 * plan.element("inception2").orElseThrow().all().count(),
                copied.all().count()
                        - plan.all().count()
                        + plan.element("inception2").orElseThrow().all().count());
        assertEquals("inception4", copied.elements().get(4).name());
        assertThrows(
                RuntimeException.class, () -> plan.move("inception2", Position.in("inception2", 0, 0)), "into itself");
        assertThrows(
                IllegalArgumentException.class,
                () -> plan.insert(Position.at(0), plan.elements().getFirst()));
    }

    @Test
    @DisplayName("after 1,000 random edits, whatever does not fit is mended by one click, in words of each language")
    void alwaysMendable() {
        Random random = new Random(19);
        List<Texts> languages = List.of(new Texts(Language.ENGLISH), new Texts(Language.KOREAN));
        int problems = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            NetworkPlan plan = Template.values()[random.nextInt(Template.values().length)].plan();
            int edits = 1 + random.nextInt(4);
            for (int i = 0; i < edits; i++) {
                plan = edited(plan, random);
            }
            for (int repair = 0; ; repair++) {
                PlanCheck check = PlanCheck.forTraining(plan, new Shape(1, 28, 28), 10);
                if (check.problem().isEmpty()) {
                    break;
                }
                problems++;
                PlanCheck.Problem problem = check.problem().get();
                assertFalse(problem.fixes().isEmpty(), "nothing mends " + NetworkPlanFile.text(plan));
                // what does not fit, the images and what the network ends with are mended one after the other
                boolean isMended = PlanCheck.of(problem.fixes().getFirst().plan())
                        .problem()
                        .isEmpty();
                assertTrue(repair <= MOST_REPAIRS + 10, "not mended by a click: " + NetworkPlanFile.text(plan));
                assertTrue(
                        PlanCheck.of(problem.fixes().getLast().plan()).problem().isEmpty(), "a click mends everything");
                for (PlanFix fix : problem.fixes()) {
                    if (isMended) {
                        assertTrue(PlanCheck.of(fix.plan()).problem().isEmpty());
                    } else {
                        assertNotEquals(
                                problem.element(),
                                PlanCheck.of(fix.plan()).problem().flatMap(PlanCheck.Problem::element),
                                "what is wrong comes later");
                    }
                    languages.forEach(
                            texts -> assertFalse(texts.get(fix.words()).contains("{")));
                }
                languages.forEach(texts -> assertFalse(texts.get(problem.why()).isBlank()));
                plan = problem.fixes()
                        .get(random.nextInt(problem.fixes().size()))
                        .plan();
            }
        }
        assertTrue(problems > EDITS / 2, "only " + problems + " problems to mend");
    }

    @Test
    @DisplayName("where two skips do not fit, each is mended by itself")
    void twoProblems() {
        NetworkPlan plan = Template.MINI_RESNET.plan();
        for (String name : List.of("layer2.0.add", "layer3.0.add")) {
            Residual skip = (Residual) plan.element(name).orElseThrow();
            plan = plan.replace(name, new Residual(name, skip.body(), List.of()));
        }
        PlanCheck.Problem first = PlanCheck.of(plan).problem().orElseThrow();
        assertEquals(Optional.of("layer2.0.add"), first.element());
        assertEquals("plan.fix.shortcut", first.fixes().getFirst().words().key());
        plan = first.fixes().getFirst().plan();
        PlanCheck.Problem second = PlanCheck.of(plan).problem().orElseThrow();
        assertEquals(Optional.of("layer3.0.add"), second.element());
        plan = second.fixes().getFirst().plan();
        assertTrue(PlanCheck.of(plan).problem().isEmpty());
    }

    private static NetworkPlan edited(NetworkPlan plan, Random random) {
        List<Element> all = plan.all().toList();
        if (all.isEmpty()) {
            return plan.insert(Position.at(0), plan.withFreeNames(layer(random)));
        }
        Element chosen = all.get(random.nextInt(all.size()));
        return switch (random.nextInt(6)) {
            case 0 -> plan.remove(chosen.name());
            case 1 -> plan.copy(chosen.name());
            case 2 -> plan.insert(plan.positionOf(chosen.name()), plan.withFreeNames(layer(random)));
            case 3 -> {
                Element other = all.get(random.nextInt(all.size()));
                boolean within = chosen.all().anyMatch(other::equals);
                yield within ? plan : plan.move(chosen.name(), plan.positionOf(other.name()));
            }
            case 4 -> plan.withInput(new Shape(1 + random.nextInt(3), 1 + random.nextInt(40), 1 + random.nextInt(40)));
            default ->
                chosen instanceof PlannedLayer(String name, LayerPlan before)
                        ? plan.replace(
                                name, new PlannedLayer(name, layer(random).plan()))
                        : plan;
        };
    }

    private static PlannedLayer layer(Random random) {
        Window window = Window.square(1 + random.nextInt(7))
                .withStride(1 + random.nextInt(3))
                .withPadding(random.nextInt(3));
        return switch (random.nextInt(5)) {
            case 0 ->
                new PlannedLayer(
                        "conv", new ConvolutionPlan(1 + random.nextInt(12), window, 1 + random.nextInt(3), true));
            case 1 ->
                new PlannedLayer(
                        "pool",
                        new PoolingPlan(
                                PoolingPlanKind.values()[random.nextInt(PoolingPlanKind.values().length)],
                                window,
                                random.nextBoolean()));
            case 2 -> new PlannedLayer("flat", new FlattenPlan());
            case 3 -> new PlannedLayer("fc", new FullyConnectedPlan(1 + random.nextInt(100), true));
            default ->
                new PlannedLayer("conv", new ConvolutionPlan(4, Window.square(3).withDilation(2), 1, false));
        };
    }
}
