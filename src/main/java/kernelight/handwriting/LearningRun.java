package kernelight.handwriting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.digitreader.DigitMeasurement;
import kernelight.digitreader.DigitReader;
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.ReferenceDigits;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.engine.training.optimizer.RateSchedule;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a network learns from one's own digits mixed with others', in short turns: it is measured, learns a few batches,
 * and is measured again. Belongs to one thread; the same seed gives the same network.
 */
public final class LearningRun {
    /** Lower than for a first training: what the network can do already is to change a little, not to be made anew. */
    private static final double RATE = 0.005;

    private static final double MOMENTUM = 0.9;
    /** A batch is learned from in about three times the time in which it is read. */
    private static final int COST_OF_LEARNING = 3;

    private final DigitReader after;
    private final LearningSettings settings;
    private final ClassLabels labels;
    private final LearningSplit split;
    private final Optional<ReferenceDigits> others;
    private final BatchRunner runner;
    private final List<OwnDigit> own;
    private final OwnDigitReading ownBefore;
    private final Optional<DigitMeasurement> testBefore;
    private final Trainer trainer;
    private @Nullable OwnDigitReading ownAfter;
    private Optional<DigitMeasurement> testAfter = Optional.empty();

    /**
     * @param others digits to be mixed in and to be tested on; none of them is used for a network without digits among its
     *     classes
     * @throws IllegalArgumentException if there is an {@link #obstacle}
     */
    public LearningRun(
            DigitReader before,
            OwnDigitSet set,
            ReferenceDigits others,
            LearningSettings settings,
            BatchRunner runner) {
        obstacle(before, set).ifPresent(why -> {
            throw new IllegalArgumentException(why.inEnglish());
        });
        this.settings = settings;
        this.labels = ClassLabels.of(before.classes());
        this.others = labels.hasDigits() ? Optional.of(others) : Optional.empty();
        this.split = LearningSplit.of(set, labels);
        this.runner = runner;
        Network network = before.network().copy();
        this.after = new DigitReader(
                network, InputNormalization.all(), InputNormalization.USUAL, before.classes(), Map.of(), true, network);
        own = new ArrayList<>(split.learned());
        own.addAll(split.heldOut());
        ownBefore = new OwnDigitReading(before, own, runner);
        testBefore = test(before.copy());
        trainer = new Trainer(withScores(network), images(), training(), runner);
    }

    /** Why a network cannot learn from a set; empty if it can. */
    public static Optional<LocalizedMessage> obstacle(DigitReader reader, OwnDigitSet set) {
        Optional<LocalizedMessage> noClasses = ClassLabels.obstacle(reader.classes());
        if (noClasses.isPresent()) {
            return noClasses;
        }
        if (!reader.normalization().equals(InputNormalization.USUAL)) {
            return Optional.of(LocalizedMessage.of("own.learn.otherInk"));
        }
        LearningSplit split = LearningSplit.of(set, ClassLabels.of(reader.classes()));
        return split.missing() == 0
                ? Optional.empty()
                : Optional.of(
                        LocalizedMessage.of("own.learn.tooFew", LearningSplit.FEWEST, split.count(), split.missing()));
    }

    /** Does a short piece of work; returns false when the run is over. */
    public boolean turn() {
        if (ownBefore.hasNext()) {
            ownBefore.step();
        } else if (testBefore.filter(DigitMeasurement::hasNext).isPresent()) {
            testBefore.get().step();
        } else if (trainer.hasNext()) {
            trainer.step();
        } else if (ownAfter == null) {
            trainer.close();
            ownAfter = new OwnDigitReading(after, own, runner);
            testAfter = test(after);
        } else if (ownAfter.hasNext()) {
            ownAfter.step();
        } else if (testAfter.filter(DigitMeasurement::hasNext).isPresent()) {
            testAfter.get().step();
        }
        return !isOver();
    }

    private boolean isOver() {
        return ownAfter != null
                && !ownAfter.hasNext()
                && testAfter.filter(DigitMeasurement::hasNext).isEmpty();
    }

    /** How much is done, from 0 to 1. */
    public double share() {
        double perBatch = COST_OF_LEARNING * LearningSettings.BATCH_SIZE;
        double test = testBefore.map(DigitMeasurement::count).orElse(0);
        double all = 2 * test + perBatch * settings.batches();
        double measured = testBefore.map(DigitMeasurement::done).orElse(0)
                + testAfter.map(DigitMeasurement::done).orElse(0);
        return (measured + perBatch * trainer.batchesDone()) / all;
    }

    /** Releases its memory, where it is not brought to its end. */
    public void abandon() {
        trainer.close();
    }

    /** @throws IllegalStateException if the run is not over */
    public LearningResult result() {
        if (ownAfter == null || !isOver()) {
            throw new IllegalStateException("The run is not over.");
        }
        Optional<LearningResult.TestComparison> test =
                testBefore.flatMap(first -> testAfter.map(second -> new LearningResult.TestComparison(
                        first.result(), second.result(), others.orElseThrow().isMnist())));
        return new LearningResult(
                after, settings, labels, split, ownBefore.predictions(), ownAfter.predictions(), test);
    }

    private Optional<DigitMeasurement> test(DigitReader reader) {
        return others.map(digits -> new DigitMeasurement(reader, digits.test(), runner));
    }

    private TrainingSettings training() {
        return TrainingSettings.defaults()
                .withEpochs(1)
                .withBatchSize(LearningSettings.BATCH_SIZE)
                .withOptimizer(new OptimizerSettings.Sgd(MOMENTUM, false, 0), RATE)
                .withSchedule(new RateSchedule.HalfCosine())
                .withAugmentation(AugmentationSettings.USUAL)
                .withSeed(settings.seed());
    }

    /** All images of the run: own ones over and over again, others as they come. The trainer shuffles them. */
    private LabelledImages images() {
        int count = settings.batches() * LearningSettings.BATCH_SIZE;
        int ownCount = others.isEmpty()
                ? count
                : (int) Math.round(count * settings.mix().own());
        OwnDigitSet learned = new OwnDigitSet(split.learned());
        LabelledImages mine = repeated(
                learned.images("own digits", label -> labels.classOf(label).orElseThrow()), ownCount);
        return ownCount == count ? mine : mine.and(repeated(otherImages(), count - ownCount));
    }

    private LabelledImages otherImages() {
        LabelledImages digits = others.orElseThrow()
                .training()
                .only(digit -> labels.classOf(Integer.toString(digit)).isPresent());
        byte[] classes = new byte[digits.count()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] =
                    (byte) labels.classOf(Integer.toString(digits.label(i))).orElseThrow();
        }
        return new LabelledImages(digits.name(), digits.height(), digits.width(), digits.pixels(), classes);
    }

    /** In a random order, each of them as often as the others, give or take one. */
    private LabelledImages repeated(LabelledImages images, int count) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        int size = images.imageSize();
        byte[] pixels = new byte[count * size];
        byte[] classes = new byte[count];
        int[] order = new int[images.count()];
        for (int i = 0; i < count; i++) {
            int place = i % order.length;
            if (place == 0) {
                shuffle(order, random);
            }
            System.arraycopy(images.pixels(), order[place] * size, pixels, i * size, size);
            classes[i] = images.labels()[order[place]];
        }
        return new LabelledImages(images.name(), images.height(), images.width(), pixels, classes);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
    }

    /**
     * The network without a softmax or a sigmoid at its end, whose place the loss takes; the layers are the same, so what
     * one learns the other knows.
     */
    private static Network withScores(Network network) {
        List<NetworkNode> nodes = network.nodes();
        boolean hasProbabilities =
                nodes.getLast().layer() instanceof Softmax || nodes.getLast().layer() instanceof Sigmoid;
        if (!hasProbabilities || nodes.size() == 1) {
            return network;
        }
        NetworkBuilder builder = Network.builder(network.name(), network.inputShape());
        for (NetworkNode node : nodes.subList(0, nodes.size() - 1)) {
            switch (node.layer()) {
                case OneInputLayer layer ->
                    builder.add(node.name(), layer, node.inputs().getFirst());
                case MergeLayer merge ->
                    builder.add(node.name(), merge, node.inputs().toArray(String[]::new));
            }
        }
        return builder.build();
    }
}
