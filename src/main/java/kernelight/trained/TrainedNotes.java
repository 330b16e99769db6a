package kernelight.trained;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.data.DataSource;
import kernelight.digitreader.ClassNames;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.LabelledImages;

/** The training of a network, as notes (metadata) in its file. */
final class TrainedNotes {
    private static final String DATA = "data";
    /** Absent for the data that have a name in every language. */
    private static final String DATA_SET = "data set";

    private static final String RUN = "run";
    private static final String TRAINED_AT = "trained at";
    private static final String BATCHES = "batches";
    private static final String EPOCHS = "epochs";
    private static final String BATCH_SIZE = "batch size";
    private static final String OPTIMIZER = "optimizer";
    private static final String MOMENTUM = "momentum";
    private static final String LEARNING_RATE = "learning rate";
    private static final String AUGMENTED = "augmentation";
    private static final String SEED = "seed";
    private static final String TEST_IMAGES = "test images";
    private static final String TEST_CORRECT = "test images right";
    private static final String TEST_SET = "test set";

    private final Map<String, String> notes;

    private TrainedNotes(Map<String, String> notes) {
        this.notes = notes;
    }

    static Map<String, String> of(TrainedRun run) {
        TrainingSummary settings = run.settings();
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(DATA, run.source().name().toLowerCase(Locale.ROOT));
        if (!run.data().setName().isEmpty()) {
            notes.put(DATA_SET, run.data().setName());
        }
        if (!run.data().classNames().equals(LabelledImages.DIGITS)) {
            notes.put(ClassNames.NOTE, new ClassNames(run.data().classNames(), true).note());
        }
        notes.put(RUN, run.runId());
        notes.put(TRAINED_AT, run.trainedAt().toString());
        notes.put(BATCHES, Long.toString(run.batches()));
        notes.put(EPOCHS, Double.toString(run.epochs()));
        notes.put(BATCH_SIZE, Integer.toString(settings.batchSize()));
        notes.put(OPTIMIZER, settings.optimizer());
        settings.momentum().ifPresent(momentum -> notes.put(MOMENTUM, Double.toString(momentum)));
        notes.put(LEARNING_RATE, Double.toString(settings.learningRate()));
        notes.put(AUGMENTED, Boolean.toString(settings.augmented()));
        notes.put(SEED, Long.toString(settings.seed()));
        run.score().ifPresent(score -> {
            notes.put(SavedNetwork.ACCURACY, Double.toString(score.accuracy()));
            notes.put(TEST_IMAGES, Integer.toString(score.images()));
            notes.put(TEST_CORRECT, Integer.toString(score.correct()));
            notes.put(TEST_SET, score.testSet());
        });
        return notes;
    }

    /** @throws IllegalArgumentException if the notes are not those of a trained network */
    static TrainedRun read(Network network, Map<String, String> notes) {
        return new TrainedNotes(notes).run(network);
    }

    private TrainedRun run(Network network) {
        try {
            return new TrainedRun(
                    network,
                    data(network.outputShape().size()),
                    new TrainingSummary(
                            Integer.parseInt(text(BATCH_SIZE)),
                            text(OPTIMIZER),
                            notes.containsKey(MOMENTUM) ? OptionalDouble.of(number(MOMENTUM)) : OptionalDouble.empty(),
                            number(LEARNING_RATE),
                            Boolean.parseBoolean(text(AUGMENTED)),
                            Long.parseLong(text(SEED))),
                    text(RUN),
                    Instant.parse(text(TRAINED_AT)),
                    Long.parseLong(text(BATCHES)),
                    number(EPOCHS),
                    notes.containsKey(TEST_SET) ? Optional.of(score()) : Optional.empty());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param classes how many the network has */
    private TrainedData data(int classes) {
        return new TrainedData(
                DataSource.valueOf(text(DATA).toUpperCase(Locale.ROOT)),
                notes.getOrDefault(DATA_SET, ""),
                ClassNames.of(notes, classes)
                        .orElseGet(() -> ClassNames.numbers(classes))
                        .names());
    }

    private TestScore score() {
        int images = Integer.parseInt(text(TEST_IMAGES));
        int correct = Integer.parseInt(text(TEST_CORRECT));
        if (images < 1 || correct < 0 || correct > images) {
            throw new IllegalArgumentException(correct + " of " + images + " images cannot be correct.");
        }
        return new TestScore(correct, images, text(TEST_SET));
    }

    private String text(String name) {
        String text = notes.get(name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("There is no note \"" + name + "\".");
        }
        return text;
    }

    private double number(String name) {
        double number = Double.parseDouble(text(name));
        if (!Double.isFinite(number) || number < 0) {
            throw new IllegalArgumentException("The " + name + " is " + number + ", but it must be 0 or more.");
        }
        return number;
    }
}
