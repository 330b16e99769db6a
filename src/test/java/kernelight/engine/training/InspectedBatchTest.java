package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.Network;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InspectedBatchTest {
    private static final LabelledImages IMAGES = TrainerTest.bars(100, 5);

    static List<OptimizerSettings> optimizers() {
        return List.of(
                new OptimizerSettings.Sgd(0, false, 0),
                new OptimizerSettings.Sgd(0.9, false, 0.01),
                new OptimizerSettings.Sgd(0.9, true, 0),
                OptimizerSettings.Adam.withDecay(0),
                OptimizerSettings.AdamW.withDecay(0.01));
    }

    private static TrainingSettings settings(OptimizerSettings optimizer) {
        return TrainingSettings.defaults()
                .withBatchSize(40)
                .withEpochs(2)
                .withOptimizer(optimizer, optimizer.usualLearningRate());
    }

    private static Trainer trainer(Architecture architecture, TrainingSettings settings) {
        return new Trainer(architecture.create(4), IMAGES, settings, BatchRunner.onCallingThread());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theUpdateIsWhatTheNextStepDoes(OptimizerSettings optimizer) {
        Trainer trainer = trainer(Architecture.LENET5, settings(optimizer));
        for (int batch = 0; batch < 6; batch++) {
            InspectedBatch inspected = batch % 2 == 0 ? trainer.inspect() : trainer.inspect(batch);
            List<float[]> before = values(trainer.network());
            BatchResult result = trainer.step();
            List<float[]> after = values(trainer.network());
            assertEquals(result.batch(), inspected.batch());
            assertEquals(result.epoch(), inspected.epoch());
            assertEquals(result.loss(), inspected.loss());
            for (int i = 0; i < after.size(); i++) {
                ParameterStep step = inspected.steps().get(i);
                assertArrayEquals(before.get(i), step.before(), step.node());
                assertArrayEquals(after.get(i), step.after(), step.node());
                float[] update = step.update();
                for (int w = 0; w < update.length; w++) {
                    assertEquals(after.get(i)[w] - before.get(i)[w], update[w]);
                }
            }
        }
    }

    private static List<float[]> values(Network network) {
        return network.parameters().stream()
                .map(parameter -> parameter.values().clone())
                .toList();
    }

    @Test
    void inspectingChangesNothing() {
        for (Architecture architecture : List.of(Architecture.LENET5, Architecture.MINI_RESNET)) {
            Trainer looked = trainer(architecture, settings(OptimizerSettings.Adam.withDecay(0)));
            Trainer undisturbed = trainer(architecture, settings(OptimizerSettings.Adam.withDecay(0)));
            for (int i = 0; i < 2; i++) {
                looked.inspect(3);
                assertEquals(undisturbed.step().loss(), looked.step().loss());
            }
            List<NamedArray> one = NamedArray.of(looked.network());
            List<NamedArray> other = NamedArray.of(undisturbed.network());
            for (int i = 0; i < one.size(); i++) {
                assertArrayEquals(
                        other.get(i).values(), one.get(i).values(), one.get(i).name());
            }
        }
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        TrainingSettings settings =
                settings(new OptimizerSettings.Sgd(0, false, 0)).withBatchSize(16);
        Network network = Architecture.LENET5.create(4);
        Trainer trainer = new Trainer(network, IMAGES, settings, BatchRunner.onCallingThread());
        List<ParameterStep> steps = trainer.inspect().steps();
        float h = 2e-3f;
        for (int p = 0; p < steps.size(); p++) {
            ParameterStep step = steps.get(p);
            int largest = 0;
            for (int i = 0; i < step.gradient().length; i++) {
                largest = Math.abs(step.gradient()[i]) > Math.abs(step.gradient()[largest]) ? i : largest;
            }
            Parameter parameter = network.parameters().get(p);
            float weight = parameter.values()[largest];
            parameter.values()[largest] = weight + h;
            double above = trainer.inspect().loss();
            parameter.values()[largest] = weight - h;
            double below = trainer.inspect().loss();
            parameter.values()[largest] = weight;
            double expected = (above - below) / (2 * h);
            assertEquals(
                    expected, step.gradient()[largest], 0.03 * Math.abs(expected) + 1e-4, step.node() + step.name());
        }
    }

    @Test
    void oneImageIsSeenAsTheNetworkComputesItAlone() {
        Trainer trainer = trainer(Architecture.LENET5, settings(new OptimizerSettings.Sgd(0.9, false, 0)));
        for (int position : new int[] {0, 17, 39, 1000}) {
            InspectedBatch batch = trainer.inspect(position);
            ImageStep image = batch.image().orElseThrow();
            assertArrayEquals(IMAGES.image(image.index()), image.input(), 1e-6f);
            assertEquals(IMAGES.label(image.index()), image.label());
            ForwardTrace trace = trainer.network().trace(image.input());
            for (int node = 0; node < image.activations().size(); node++) {
                assertArrayEquals(
                        trace.activations().get(node).values(),
                        image.activations().get(node),
                        1e-4f);
            }
            float[] p = trace.probabilities();
            for (int c = 0; c < 10; c++) {
                float expected = (p[c] - (c == image.label() ? 1 : 0)) / batch.images();
                assertEquals(expected, image.gradients().getLast()[c], 1e-5, "the loss begins with p - y");
            }
        }
    }

    @Test
    void anAugmentedImageIsSeenAugmented() {
        Trainer trainer = trainer(
                Architecture.LENET5,
                settings(new OptimizerSettings.Sgd(0.9, false, 0)).withAugmentation(AugmentationSettings.USUAL));
        ImageStep image = trainer.inspect(0).image().orElseThrow();
        assertFalse(Arrays.equals(IMAGES.image(image.index()), image.input()));
    }

    @Test
    void afterTheLastBatchTheOneThatWouldFollowIsSeen() {
        Trainer trainer = trainer(Architecture.LENET5, settings(new OptimizerSettings.Sgd(0.9, false, 0)));
        while (trainer.hasNext()) {
            trainer.step();
        }
        InspectedBatch next = trainer.inspect();
        assertEquals(7, next.batch());
        assertEquals(3, next.epoch());
        assertTrue(next.rate() > 0 && next.isFinite());
    }

    @Test
    void aCopyLearnsWithoutTheOther() {
        Trainer trainer = trainer(Architecture.LENET5, settings(OptimizerSettings.Adam.withDecay(0)));
        trainer.step();
        List<float[]> before = values(trainer.network());
        Trainer copy = trainer.copy(BatchRunner.onCallingThread());
        float loss = copy.step().loss();
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i), values(trainer.network()).get(i));
        }
        assertEquals(loss, trainer.step().loss());
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(
                    values(copy.network()).get(i),
                    values(trainer.network()).get(i),
                    "the optimizer's memory is copied");
        }
    }

    @Test
    void theRatioIsThatOfTheNorms() {
        ParameterStep step = new ParameterStep(
                "C1",
                "weights",
                Parameter.Role.WEIGHTS,
                new int[] {2},
                new float[] {3, 4},
                new float[] {6, 8},
                new float[] {3.3f, 4.4f});
        assertEquals(0.1, step.ratio(), 1e-6);
        assertEquals(10, step.gradientNorm(), 1e-6);
    }

    @Test
    void whatAReluNeverLetsThroughIsSilent() {
        Network network = Architecture.LENET5.create(4);
        Parameter bias = network.nodes().getFirst().layer().parameters().get(1);
        bias.values()[2] = -1000;
        List<ReluActivity> activities = ReluActivity.of(network, IMAGES);
        ReluActivity first = activities.getFirst();
        assertEquals("C1", first.reads());
        assertFalse(first.active()[2]);
        List<ForwardTrace> traces = IntStream.range(0, IMAGES.count())
                .mapToObj(i -> network.trace(IMAGES.image(i)))
                .toList();
        for (ReluActivity activity : activities) {
            boolean[] active = new boolean[activity.active().length];
            for (ForwardTrace trace : traces) {
                float[] values = trace.activation(activity.node()).values();
                for (int i = 0; i < values.length; i++) {
                    active[i / (values.length / active.length)] |= values[i] > 0;
                }
            }
            assertArrayEquals(active, activity.active(), activity.node());
        }
    }
}
