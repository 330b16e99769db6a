package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.concurrent.ComputePool;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Parameter;
import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import org.junit.jupiter.api.Test;

public class TrainerTest {
    /** Ten easy classes: a bright bar in a row of its own, on noise. */
    public static LabelledImages bars(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int image = 0; image < count; image++) {
            labels[image] = (byte) random.nextInt(10);
            for (int i = 0; i < 784; i++) {
                boolean bar = i / 28 / 2 == labels[image] + 2;
                pixels[image * 784 + i] = (byte) (random.nextInt(60) + (bar ? 150 : 0));
            }
        }
        return new LabelledImages("bars", 28, 28, pixels, labels);
    }

    @Test
    void learnsEasyClasses() {
        Network network = Architecture.LENET5.create(1);
        TrainingSettings settings = settings(2, 32, 0.02, 0.9);
        try (Trainer trainer = new Trainer(network, bars(500, 1), settings, BatchRunner.onCallingThread())) {
            BatchResult last = null;
            while (trainer.hasNext()) {
                last = trainer.step();
            }
            assertEquals(new BatchResult(32, 2, 16, 16, 20, last.loss(), last.accuracy()), last);
            assertFalse(trainer.hasNext());
        }
        EvaluationResult result = Evaluation.evaluate(network, bars(200, 2), BatchRunner.onCallingThread());
        assertTrue(result.accuracy() > 0.95, "accuracy is only " + result.accuracy());
    }

    @Test
    void theSameSeedGivesTheSameWeightsForAnyNumberOfThreads() {
        float[] one = trained(1, 7, false);
        float[] augmented = trained(1, 7, true);
        assertFalse(Arrays.equals(one, augmented));
        for (int threads : new int[] {1, 2, 4, 8}) {
            assertArrayEquals(one, trained(threads, 7, false), threads + " threads");
            assertArrayEquals(augmented, trained(threads, 7, true), threads + " threads, augmented");
        }
        assertFalse(Arrays.equals(one, trained(2, 8, false)));
    }

    @Test
    void everyOptimizerLearns() {
        for (OptimizerSettings optimizer : List.of(
                new OptimizerSettings.Sgd(0.9, false, 0),
                new OptimizerSettings.Sgd(0.9, true, 1e-4),
                OptimizerSettings.Adam.withDecay(0),
                OptimizerSettings.AdamW.withDecay(0.01))) {
            TrainingSettings settings =
                    settings(3, 32, 0.02, 0.9).withOptimizer(optimizer, optimizer.usualLearningRate());
            Network network = Architecture.LENET5.create(1);
            run(new Trainer(network, bars(300, 1), settings, BatchRunner.onCallingThread()));
            float accuracy = Evaluation.evaluate(network, bars(100, 2), BatchRunner.onCallingThread())
                    .accuracy();
            assertTrue(accuracy > 0.9, optimizer + " reaches only " + accuracy);
        }
    }

    @Test
    void oneStepOfGradientDescentIsTheRateTimesTheGradientOfTheMeanLoss() {
        Network network = Architecture.LENET5.create(2);
        LabelledImages images = bars(21, 3);
        double before = Evaluation.evaluate(network, images, BatchRunner.onCallingThread())
                .loss();
        Network changed = network.copy();
        double rate = 1e-3;
        new Trainer(changed, images, settings(1, 21, rate, 0), BatchRunner.onCallingThread()).step();
        double squares = 0;
        for (int p = 0; p < network.parameters().size(); p++) {
            float[] from = network.parameters().get(p).values();
            float[] to = changed.parameters().get(p).values();
            for (int i = 0; i < from.length; i++) {
                double gradient = (from[i] - to[i]) / rate;
                squares += gradient * gradient;
            }
        }
        double after = Evaluation.evaluate(changed, images, BatchRunner.onCallingThread())
                .loss();
        // A small step against the gradient lowers the loss by the rate times the squared length of the gradient.
        assertEquals(rate * squares, before - after, 0.1 * rate * squares);
    }

    @Test
    void aLossThatIsNotFiniteStopsTheRunWithAdvice() {
        Network network = Architecture.LENET5.create(1);
        Trainer trainer = new Trainer(network, bars(64, 1), settings(10, 16, 1e6, 0.9), BatchRunner.onCallingThread());
        TrainingDivergedException problem = null;
        float[] before = weights(network);
        while (problem == null) {
            try {
                before = weights(network);
                trainer.step();
            } catch (TrainingDivergedException diverged) {
                problem = diverged;
            }
        }
        assertArrayEquals(before, weights(network), "the network is left as it was before that step");
        assertTrue(problem.batch() > 1 && problem.batch() < 10, "batch " + problem.batch());
        assertTrue(problem.advice().contains("smaller learning rate than 1000000"), problem.advice());
        assertTrue(problem.getMessage().contains("at batch " + problem.batch() + " (epoch "), problem.getMessage());
        assertTrue(problem.origin().node().isPresent(), problem.getMessage());
    }

    @Test
    void theLayerWhereANumberStopsBeingFiniteIsNamed() {
        for (String poisoned : List.of("C1", "C3", "F5", "F7")) {
            for (float poison : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
                Network network = Architecture.LENET5.create(1);
                network.nodes().stream()
                        .filter(node -> node.name().equals(poisoned))
                        .forEach(node -> node.layer().parameters().getFirst().values()[0] = poison);
                float[] before = weights(network);
                Trainer trainer =
                        new Trainer(network, bars(40, 1), settings(1, 40, 0.01, 0.9), BatchRunner.onCallingThread());
                TrainingDivergedException problem = assertThrows(TrainingDivergedException.class, trainer::step);
                NonFiniteOrigin origin = problem.origin();
                assertEquals(NonFiniteOrigin.Phase.FORWARD, origin.phase());
                assertEquals(poisoned, origin.node().orElseThrow().name());
                assertTrue(origin.weightsNotFinite());
                assertTrue(problem.getMessage().contains("in the output of " + poisoned), problem.getMessage());
                assertArrayEquals(before, weights(network));
            }
        }
    }

    /** Activations of 1e20 are finite, and so is the squared error; the weight gradient of both is not. */
    @Test
    void aGradientThatIsNotFiniteIsFoundOnTheWayBack() {
        Network network = Network.builder("steep", new Shape(1, 28, 28))
                .add("flatten", new Flatten())
                .add("large", new Dense(784, 2))
                .add("scores", new Dense(2, 10))
                .build();
        Arrays.fill(network.parameters().get(0).values(), 1e18f);
        Arrays.fill(network.parameters().get(2).values(), 1e5f);
        TrainingSettings settings = settings(1, 40, 0.01, 0).withLoss(LossFunction.MEAN_SQUARED_ERROR);
        float[] before = weights(network);
        Trainer trainer = new Trainer(network, bars(40, 1), settings, BatchRunner.onCallingThread());
        TrainingDivergedException problem = assertThrows(TrainingDivergedException.class, trainer::step);
        assertEquals(NonFiniteOrigin.Phase.BACKWARD, problem.origin().phase());
        assertEquals("scores", problem.origin().node().orElseThrow().name());
        assertTrue(problem.getMessage().startsWith("The gradient is no longer finite"), problem.getMessage());
        assertArrayEquals(before, weights(network));
    }

    @Test
    void theMeanSquaredErrorLearnsToo() {
        Network network = Architecture.LENET5.create(1);
        TrainingSettings settings = settings(5, 32, 0.1, 0.9).withLoss(LossFunction.MEAN_SQUARED_ERROR);
        run(new Trainer(network, bars(500, 1), settings, BatchRunner.onCallingThread()));
        float accuracy = Evaluation.evaluate(network, bars(100, 2), BatchRunner.onCallingThread())
                .accuracy();
        assertTrue(accuracy > 0.9, "accuracy is only " + accuracy);
    }

    /** Its probabilities are taken as they are: a second softmax on top of them would hardly learn. */
    @Test
    void aNetworkThatEndsInASoftmaxLearnsTheSameAsOneThatEndsInScores() {
        NetworkBuilder scores = Network.builder("scores", new Shape(1, 28, 28));
        NetworkBuilder certain = Network.builder("certain", new Shape(1, 28, 28));
        for (NetworkBuilder builder : List.of(scores, certain)) {
            builder.add("flatten", new Flatten()).add("scores", new Dense(784, 10));
        }
        Network one = scores.build();
        Network other = certain.add("softmax", new Softmax()).build();
        BatchResult first = null;
        BatchResult second = null;
        Trainer trainer = new Trainer(one, bars(64, 1), settings(2, 32, 0.02, 0.9), BatchRunner.onCallingThread());
        Trainer same = new Trainer(other, bars(64, 1), settings(2, 32, 0.02, 0.9), BatchRunner.onCallingThread());
        while (trainer.hasNext()) {
            first = trainer.step();
            second = same.step();
        }
        assertEquals(first.loss(), second.loss(), 1e-4);
        assertArrayEquals(weights(one), weights(other), 1e-5f);
        assertEquals(
                Evaluation.evaluate(one, bars(64, 1), BatchRunner.onCallingThread())
                        .loss(),
                Evaluation.evaluate(other, bars(64, 1), BatchRunner.onCallingThread())
                        .loss(),
                1e-4);
    }

    @Test
    void imagesThatDoNotFitAreRefusedBeforeAnyWork() {
        LabelledImages small = new LabelledImages("small", 2, 2, new byte[4], new byte[] {1});
        LabelledImages eleventh = new LabelledImages("eleventh", 28, 28, new byte[784], new byte[] {10});
        LabelledImages none = bars(0, 1);
        assertRefused(small, "1 x 28 x 28", "1 x 2 x 2");
        assertRefused(eleventh, "label 10", "10 classes");
        assertRefused(none, "no images");
    }

    @Test
    void colouredImagesAreNotAugmented() {
        LabelledImages coloured = new LabelledImages("coloured", 3, 4, 4, new byte[3 * 16 * 2], new byte[] {0, 1});
        Network network = Network.builder("coloured", new Shape(3, 4, 4))
                .add("flatten", new Flatten())
                .add("scores", new Dense(48, 2))
                .build();
        TrainingSettings settings = TrainingSettings.defaults();
        new Trainer(network, coloured, settings, BatchRunner.onCallingThread()).step();
        TrainingSettings augmented = settings.withAugmentation(AugmentationSettings.USUAL);
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class,
                () -> new Trainer(network, coloured, augmented, BatchRunner.onCallingThread()));
        assertTrue(problem.getMessage().contains("3 channels: train without it"), problem.getMessage());
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> settings(0, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> settings(1, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> settings(1, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> settings(1, 1, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> settings(1, 1, 1, 1));
    }

    private static TrainingSettings settings(int epochs, int batchSize, double rate, double momentum) {
        return TrainingSettings.defaults()
                .withEpochs(epochs)
                .withBatchSize(batchSize)
                .withOptimizer(new OptimizerSettings.Sgd(momentum, false, 0), rate)
                .withSeed(1);
    }

    private static void assertRefused(LabelledImages images, String... words) {
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class,
                () -> new Trainer(
                        Architecture.LENET5.create(1),
                        images,
                        TrainingSettings.defaults(),
                        BatchRunner.onCallingThread()));
        for (String word : words) {
            assertTrue(problem.getMessage().contains(word), problem.getMessage());
        }
    }

    /** The weights after two epochs whose last batch is neither full nor a whole number of micro-batches. */
    static float[] trained(int threads, long seed, boolean augment) {
        TrainingSettings settings = settings(2, 64, 0.05, 0.9)
                .withSeed(seed)
                .withAugmentation(augment ? AugmentationSettings.USUAL : AugmentationSettings.NONE);
        Network network = Architecture.LENET5.create(1);
        try (ComputePool pool = new ComputePool(threads)) {
            run(new Trainer(network, bars(170, 1), settings, pool.runner()));
        }
        return weights(network);
    }

    static float[] weights(Network network) {
        float[] all = new float[network.parameterCount()];
        int next = 0;
        for (Parameter parameter : network.parameters()) {
            System.arraycopy(parameter.values(), 0, all, next, parameter.size());
            next += parameter.size();
        }
        return all;
    }

    private static void run(Trainer trainer) {
        while (trainer.hasNext()) {
            trainer.step();
        }
    }
}
