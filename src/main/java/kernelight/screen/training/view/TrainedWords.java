package kernelight.screen.training.view;

import kernelight.screen.training.model.TrainedRun;
import kernelight.ui.text.Texts;

/** What to call a trained network, and what is known of it. */
final class TrainedWords {
    private final Texts texts;

    TrainedWords(Texts texts) {
        this.texts = texts;
    }

    /** Its name for other screens. */
    String name(TrainedRun trained) {
        return texts.get("training.trained.name", trained.network().name(), data(trained), trained.epochs());
    }

    String facts(TrainedRun trained) {
        return trained.accuracy().isPresent()
                ? texts.get(
                        "training.trained.factsWithAccuracy",
                        trained.epochs(),
                        data(trained),
                        trained.accuracy().getAsDouble())
                : texts.get("training.trained.facts", trained.epochs(), data(trained));
    }

    private String data(TrainedRun trained) {
        return texts.get("training.data.name." + trained.source().name());
    }
}
