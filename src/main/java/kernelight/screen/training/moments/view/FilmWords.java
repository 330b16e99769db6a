package kernelight.screen.training.moments.view;

import kernelight.screen.training.runs.model.PastRun;
import kernelight.ui.text.Texts;

/** The words in the pictures of a film. */
final class FilmWords {
    private final Texts texts;
    private final PastRun run;
    private final long planned;
    private final String network;

    FilmWords(Texts texts, PastRun run, long planned, String network) {
        this.texts = texts;
        this.run = run;
        this.planned = planned;
        this.network = network;
    }

    String title(long batch) {
        return texts.get("training.film.title", run.number(), batch, planned);
    }

    String subtitle() {
        return network + ", " + texts.get("training.data.name." + run.source());
    }

    String digit() {
        return texts.get("training.watch");
    }

    String filters() {
        return texts.get("training.watch.filters");
    }

    String answer() {
        return texts.get("training.answer");
    }

    String loss() {
        return texts.get("training.loss");
    }

    String accuracy() {
        return texts.get("training.accuracy");
    }

    String lossTick(double value) {
        return texts.get("training.loss.tick", value);
    }

    String accuracyTick(double value) {
        return texts.get("training.accuracy.tick", value);
    }

    String batch(long batch) {
        return texts.get("training.tick.batch", batch);
    }

    String percent(double share) {
        return texts.get("training.accuracy.value", share);
    }
}
