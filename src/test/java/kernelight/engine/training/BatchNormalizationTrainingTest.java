package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.concurrent.ComputePool;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.BatchMoments;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Parameter;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.BackwardPass;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Gradients;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import org.junit.jupiter.api.Test;

/** Training of layers that depend on the whole batch (batch normalization) or on random numbers (dropout). */
public class BatchNormalizationTrainingTest {
    /** A small residual network: one batch normalization behind the other, and one beside. */
    public static Network residual(boolean dropout) {
        Network network = Network.builder("residual", new Shape(1, 28, 28))
                .add("pool", MaxPooling.of(2))
                .add("C1", new Convolution(1, 4, Window.square(3).withPadding(1)))
                .add("N1", new BatchNormalization(4))
                .add("relu1", new Relu())
                .add("C2", new Convolution(4, 4, Window.square(3).withPadding(1)))
                .add("N2", new BatchNormalization(4))
                .add("side", new Convolution(4, 4, Window.square(1)), "relu1")
                .add("N3", new BatchNormalization(4), "side")
                .add("sum", new Addition(), "N2", "N3")
                .add("relu2", new Relu())
                .add("flatten", new Flatten())
                .add("drop", new Dropout(dropout ? 0.3f : 0))
                .add("scores", new Dense(4 * 14 * 14, 10))
                .build();
        Initializer.HE_UNIFORM.fill(network, 3);
        return network;
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndRunningMomentsForAnyNumberOfThreads() {
        float[] one = trained(1, true);
        assertFalse(Arrays.equals(one, trained(1, false)), "dropout makes a difference");
        for (int threads : new int[] {2, 4, 8}) {
            assertArrayEquals(one, trained(threads, true), threads + " threads");
        }
    }

    @Test
    void aBatchInSlicesHasTheMomentsOfAllItsImages() {
        Network network = Network.builder("one normalization", new Shape(1, 28, 28))
                .add("pool", MaxPooling.of(4))
                .add("N", new BatchNormalization(1))
                .add("flatten", new Flatten())
                .add("scores", new Dense(49, 10))
                .build();
        LabelledImages images = TrainerTest.bars(50, 1);
        double sum = 0;
        double squares = 0;
        int count = 50 * 49;
        for (int image = 0; image < 50; image++) {
            for (int cell = 0; cell < 49; cell++) {
                double value = largest(images.image(image), cell / 7 * 4, cell % 7 * 4);
                sum += value;
                squares += value * value;
            }
        }
        new Trainer(network, images, settings().withBatchSize(50), BatchRunner.onCallingThread()).step();
        double mean = sum / count;
        double unbiased = (squares - count * mean * mean) / (count - 1);
        assertEquals(0.1 * mean, network.states().get(0).values()[0], 1e-6);
        assertEquals(0.9 + 0.1 * unbiased, network.states().get(1).values()[0], 1e-6);
    }

    /** 16 images are one micro-batch, with nothing to merge; four times the same 16 are four. */
    @Test
    void fourEqualMicroBatchesLearnTheSameAsOneOfThem() {
        LabelledImages one = TrainerTest.bars(16, 4);
        LabelledImages four = one.and(one).and(one).and(one);
        Network small = residual(false);
        Network large = residual(false);
        TrainingSettings settings = settings().withEpochs(1).withOptimizer(new OptimizerSettings.Sgd(0, false, 0), 0.1);
        new Trainer(small, one, settings.withBatchSize(16), BatchRunner.onCallingThread()).step();
        new Trainer(large, four, settings.withBatchSize(64), BatchRunner.onCallingThread()).step();
        assertArrayEquals(values(small.parameters()), values(large.parameters()), 2e-5f);
        assertFalse(
                Arrays.equals(values(small.parameters()), values(residual(false).parameters())));
    }

    /** Compares three micro-batches, the last one not full, with all images in one pass. */
    @Test
    void microBatchesGiveTheGradientsOfOnePassOverAllImages() {
        Network network = residual(false);
        LabelledImages images = TrainerTest.bars(40, 3);
        TrainingSettings settings = settings().withBatchSize(40);
        MicroBatchPasses passes = new MicroBatchPasses(network, images, settings, BatchRunner.onCallingThread());
        passes.run(new Batch(0, 0, 0, 0, 40));
        Gradients expected = new Gradients(network);
        double lossSum = inOnePass(network, images, expected);
        assertEquals(lossSum, passes.lossSum(), 1e-4);
        for (int parameter = 0; parameter < expected.all().size(); parameter++) {
            float[] whole = expected.all().get(parameter);
            float scale = 0;
            for (float value : whole) {
                scale = Math.max(scale, Math.abs(value));
            }
            // Biases before a normalization have no effect: their gradients are the rounding of zero.
            assertArrayEquals(
                    whole, passes.gradients().all().get(parameter), 1e-4f * scale + 5e-6f, "parameter " + parameter);
        }
    }

    /** Node after node, on all images; the order of the images does not matter to a sum. */
    private static double inOnePass(Network network, LabelledImages images, Gradients gradients) {
        ForwardPass forward = ForwardPass.training(network, new PlainKernels(), images.count());
        BackwardPass backward = new BackwardPass(forward);
        int[] labels = new int[images.count()];
        for (int n = 0; n < labels.length; n++) {
            forward.input().setImage(n, images.image(n));
            labels[n] = images.label(n);
        }
        for (int node = 0; node < network.nodes().size(); node++) {
            if (network.nodes().get(node).layer() instanceof BatchNormalization normalization) {
                BatchMoments moments = new BatchMoments(normalization.channels());
                moments.measure(forward.inputs(node).getFirst());
                normalization.useBatch(moments);
            }
            forward.run(node, node + 1);
        }
        double lossSum = LossFunction.CROSS_ENTROPY
                .newLoss(network)
                .measure(forward.output(), labels, labels.length, backward.outputGradient());
        for (int node = network.nodes().size() - 1; node >= 0; node--) {
            backward.weightGradients(node, gradients);
            if (network.nodes().get(node).layer() instanceof BatchNormalization normalization) {
                normalization.useGradientSums(gradients.of(node), 14L * 14 * labels.length);
            }
            backward.inputGradients(node);
        }
        return lossSum;
    }

    @Test
    void dropoutDropsOtherNumbersInEachMicroBatchAndEachBatchAndTheSameOnesAgain() {
        Network network = Network.builder("dropout", new Shape(1, 28, 28))
                .add("drop", new Dropout(0.5f))
                .add("flatten", new Flatten())
                .add("scores", new Dense(784, 10))
                .build();
        byte[] white = new byte[32 * 784];
        Arrays.fill(white, (byte) 255);
        LabelledImages images = new LabelledImages("white", 28, 28, white, new byte[32]);
        MicroBatchPasses passes =
                new MicroBatchPasses(network, images, settings().withBatchSize(32), BatchRunner.onCallingThread());
        float[] first = dropped(passes, 0, 0);
        assertFalse(Arrays.equals(first, dropped(passes, 0, 1)), "another micro-batch");
        assertFalse(Arrays.equals(first, dropped(passes, 1, 0)), "another batch");
        assertArrayEquals(first, dropped(passes, 0, 0), "the same again");
        MicroBatchPasses otherSeed = new MicroBatchPasses(
                network, images, settings().withBatchSize(32).withSeed(43), BatchRunner.onCallingThread());
        assertFalse(Arrays.equals(first, dropped(otherSeed, 0, 0)), "another seed");
    }

    private static float[] dropped(MicroBatchPasses passes, int batch, int microBatch) {
        return passes.runWithNewWorkspaces(new Batch(batch, batch, 0, 0, 32))
                .get(microBatch)
                .forward()
                .activation(0)
                .data();
    }

    /** The gradient through the moments of the batch, of all micro-batches, compared with differences of the loss. */
    @Test
    void oneStepLowersTheLossByTheRateTimesTheSquaredLengthOfTheGradient() {
        LabelledImages images = TrainerTest.bars(40, 3);
        Network network = residual(false);
        float[] before = values(network.parameters());
        double rate = 1e-3;
        TrainingSettings settings =
                settings().withEpochs(2).withBatchSize(40).withOptimizer(new OptimizerSettings.Sgd(0, false, 0), rate);
        Trainer trainer = new Trainer(network, images, settings, BatchRunner.onCallingThread());
        double first = trainer.step().loss();
        float[] after = values(network.parameters());
        double squares = 0;
        for (int i = 0; i < after.length; i++) {
            squares += Math.pow((before[i] - after[i]) / rate, 2);
        }
        double second = trainer.step().loss();
        assertEquals(rate * squares, first - second, 0.1 * rate * squares);
    }

    @Test
    void learnsEasyClassesForUse() {
        Network network = residual(true);
        run(network, settings().withEpochs(4), TrainerTest.bars(500, 1), BatchRunner.onCallingThread());
        float accuracy = Evaluation.evaluate(network, TrainerTest.bars(200, 2), BatchRunner.onCallingThread())
                .accuracy();
        assertTrue(accuracy > 0.95, "accuracy is only " + accuracy);
    }

    private static float[] trained(int threads, boolean dropout) {
        Network network = residual(dropout);
        try (ComputePool pool = new ComputePool(threads)) {
            run(network, settings(), TrainerTest.bars(170, 1), pool.runner());
        }
        return values(IntStream.range(0, 2)
                .mapToObj(i -> i == 0 ? network.parameters() : network.states())
                .flatMap(List::stream)
                .toList());
    }

    private static void run(Network network, TrainingSettings settings, LabelledImages images, BatchRunner runner) {
        try (Trainer trainer = new Trainer(network, images, settings, runner)) {
            while (trainer.hasNext()) {
                trainer.step();
            }
        }
    }

    private static TrainingSettings settings() {
        return TrainingSettings.defaults().withEpochs(2);
    }

    private static double largest(float[] image, int row, int column) {
        double largest = 0;
        for (int i = 0; i < 16; i++) {
            largest = Math.max(largest, image[(row + i / 4) * 28 + column + i % 4]);
        }
        return largest;
    }

    private static float[] values(List<Parameter> parameters) {
        float[] all = new float[parameters.stream().mapToInt(Parameter::size).sum()];
        int next = 0;
        for (Parameter parameter : parameters) {
            System.arraycopy(parameter.values(), 0, all, next, parameter.size());
            next += parameter.size();
        }
        return all;
    }
}
