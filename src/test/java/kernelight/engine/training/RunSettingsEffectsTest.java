package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Dropout;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.ShapeException;
import org.junit.jupiter.api.Test;

/** The order of the images, what is held out, when a run ends early, dropout, and what pixels are to the network. */
class RunSettingsEffectsTest {
    private static final LabelledImages DIGITS = GeneratedDigits.generate(60, 1);

    @Test
    void imagesComeInTheOrderOfTheSettings() {
        TrainingSettings settings = TrainingSettings.defaults();
        List<Integer> stored = order(settings.withOrder(ImageOrder.STORED), 0);
        assertEquals(0, stored.getFirst());
        assertEquals(stored, order(settings.withOrder(ImageOrder.STORED), 1));
        assertEquals(59, stored.getLast());
        List<Integer> byClass = order(settings.withOrder(ImageOrder.BY_CLASS), 1);
        for (int i = 1; i < 60; i++) {
            int before = DIGITS.label(byClass.get(i - 1));
            int label = DIGITS.label(byClass.get(i));
            assertTrue(before < label || before == label && byClass.get(i - 1) < byClass.get(i));
        }
        List<Integer> shuffled = order(settings, 0);
        assertEquals(Set.copyOf(stored), Set.copyOf(shuffled));
        assertFalse(shuffled.equals(stored));
        assertFalse(shuffled.equals(order(settings, 1)));
    }

    private static List<Integer> order(TrainingSettings settings, int epoch) {
        EpochOrder order = new EpochOrder(DIGITS, settings);
        order.prepare(epoch);
        List<Integer> images = new ArrayList<>();
        for (int i = 0; i < DIGITS.count(); i++) {
            images.add(order.image(i));
        }
        return images;
    }

    @Test
    void whatIsHeldOutIsNotLearnedFromAndNothingIsLost() {
        DataSplit split = DataSplit.of(DIGITS, 0.2, 7);
        assertEquals(12, split.validation().count());
        assertEquals(48, split.training().count());
        Set<String> all = new HashSet<>();
        for (LabelledImages part : List.of(split.training(), split.validation())) {
            for (int i = 0; i < part.count(); i++) {
                all.add(java.util.Arrays.toString(part.image(i)) + part.label(i));
            }
        }
        assertEquals(60, all.size());
        assertArrayEquals(
                split.validation().pixels(),
                DataSplit.of(DIGITS, 0.2, 7).validation().pixels());
        assertFalse(java.util.Arrays.equals(
                split.validation().pixels(),
                DataSplit.of(DIGITS, 0.2, 8).validation().pixels()));
        assertEquals(0, DataSplit.of(DIGITS, 0, 7).validation().count());
        assertEquals(1, DataSplit.heldOut(3, 0.01));
        assertThrows(IllegalArgumentException.class, () -> DataSplit.of(DIGITS, 0.6, 7));
        assertThrows(IllegalArgumentException.class, () -> DataSplit.of(DIGITS, Double.NaN, 7));
    }

    @Test
    void aRunEndsWhenTheLossHasNotFallenForItsPatience() {
        EarlyStopping two = new EarlyStopping(2);
        assertFalse(two.isOver(List.of()));
        assertFalse(two.isOver(List.of(1f, 0.5f, 0.6f)));
        assertTrue(two.isOver(List.of(1f, 0.5f, 0.6f, 0.5f)));
        assertEquals(2, EarlyStopping.bestEpoch(List.of(1f, 0.5f, 0.6f, 0.5f)));
        assertFalse(EarlyStopping.NEVER.isOver(List.of(1f, 2f, 3f, 4f)));
        assertThrows(IllegalArgumentException.class, () -> new EarlyStopping(-1));
    }

    @Test
    void dropoutIsForTheNetworkThatLearnsAndItsLayersAreTheSame() {
        Network network = Architecture.LENET5.create(3);
        Network learner = network.withDropout(0.5f);
        assertEquals(
                3,
                learner.nodes().stream()
                        .filter(node -> node.layer() instanceof Dropout)
                        .count());
        assertEquals(network.parameters(), learner.parameters());
        assertSame(network, network.withDropout(0));
        assertThrows(ShapeException.class, () -> network.withDropout(1));
        assertArrayEquals(network.probabilities(DIGITS.image(0)), learner.probabilities(DIGITS.image(0)));
        float[] before = network.parameters().getFirst().values().clone();
        try (Trainer trainer =
                new Trainer(learner, DIGITS, TrainingSettings.defaults(), BatchRunner.onCallingThread())) {
            trainer.step();
        }
        assertFalse(
                java.util.Arrays.equals(before, network.parameters().getFirst().values()));
        for (Architecture architecture : Architecture.forDigits()) {
            assertEquals(
                    architecture.build().parameterCount(),
                    architecture.build().withDropout(0.3f).parameterCount());
        }
    }

    @Test
    void pixelsThatAreNotNormalizedGoUpTo255() {
        LabelledImages raw = DIGITS.withFull(255);
        float[] image = DIGITS.image(4);
        for (int i = 0; i < image.length; i++) {
            assertEquals(255 * image[i], raw.image(4)[i], 1e-4);
        }
        assertEquals(255, raw.sample(10, 1).full());
        assertEquals(255, DataSplit.of(raw, 0.5, 1).validation().full());
        Network network = Architecture.LENET5.create(3);
        EvaluationResult scaled = Evaluation.evaluate(network, DIGITS, BatchRunner.onCallingThread());
        EvaluationResult unscaled = Evaluation.evaluate(network, raw, BatchRunner.onCallingThread());
        // All biases are 0, so that the scores grow with the pixels.
        assertEquals(scaled.correct(), unscaled.correct());
        assertTrue(unscaled.loss() > 10 * scaled.loss());
    }
}
