package kernelight.trained;

import kernelight.words.Message;

/** Messages about a network that was trained here, for all screens. */
public final class TrainedMessages {
    private TrainedMessages() {}

    /** How long it was trained, and on what: 3 epochs on MNIST. */
    public static Message learned(TrainedRun run) {
        // The first steps would read as "0 epochs".
        Message amount = run.epochs() < 0.1
                ? Message.of("trained.batches", run.batches())
                : Message.of("trained.epochs", run.epochs());
        return Message.of("trained.learned", amount, data(run));
    }

    /** Its accuracy on the test set, and which test set. */
    public static Message score(TrainedRun run) {
        return run.accuracy().isPresent()
                ? Message.of("trained.score", run.accuracy().getAsDouble(), data(run))
                : Message.of("trained.notMeasured");
    }

    /** The hyperparameters of its training. */
    public static Message settings(TrainedRun run) {
        TrainingSummary settings = run.settings();
        Object optimizer = settings.momentum().isPresent()
                ? Message.of(
                        "trained.momentum",
                        settings.optimizer(),
                        settings.momentum().getAsDouble())
                : settings.optimizer();
        return Message.of(
                settings.augmented() ? "trained.settings.augmented" : "trained.settings",
                settings.learningRate(),
                settings.batchSize(),
                optimizer,
                Long.toString(settings.seed()));
    }

    private static Message data(TrainedRun run) {
        return Message.of("training.data.name." + run.source());
    }
}
