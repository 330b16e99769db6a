package kernelight.trained;

import kernelight.words.LocalizedMessage;

/** Messages about a network that was trained here, for all screens. */
public final class TrainedMessages {
    private TrainedMessages() {}

    /** How long it was trained, and on what: 3 epochs on MNIST. */
    public static LocalizedMessage learned(TrainedRun run) {
        // The first steps would read as "0 epochs", a single one of a large batch as "0.2 epochs".
        LocalizedMessage amount = run.epochs() < 0.1 || run.batches() == 1
                ? LocalizedMessage.of("trained.batches", run.batches())
                : LocalizedMessage.of("trained.epochs", run.epochs());
        return LocalizedMessage.of("trained.learned", amount, data(run));
    }

    /** Its accuracy on the test set, and which test set. */
    public static LocalizedMessage score(TrainedRun run) {
        return run.accuracy().isPresent()
                ? LocalizedMessage.of("trained.score", run.accuracy().getAsDouble(), data(run))
                : LocalizedMessage.of("trained.notMeasured");
    }

    /** The hyperparameters of its training. */
    public static LocalizedMessage settings(TrainedRun run) {
        TrainingSummary settings = run.settings();
        Object optimizer = settings.momentum().isPresent()
                ? LocalizedMessage.of(
                        "trained.momentum",
                        settings.optimizer(),
                        settings.momentum().getAsDouble())
                : settings.optimizer();
        return LocalizedMessage.of(
                settings.augmented() ? "trained.settings.augmented" : "trained.settings",
                settings.learningRate(),
                settings.batchSize(),
                optimizer,
                Long.toString(settings.seed()));
    }

    private static LocalizedMessage data(TrainedRun run) {
        return run.data().name();
    }
}
