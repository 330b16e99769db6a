package kernelight.screen.training.view;

import kernelight.ui.text.Texts;

/** The texts of this screen that are computed: numbers of the charts, times, progress. */
final class TrainingWords {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MOST_SECONDS = 90;

    private final Texts texts;

    TrainingWords(Texts texts) {
        this.texts = texts;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** A number of a chart, with suitable precision. */
    String value(CurveKind kind, double value) {
        return texts.get(kind.key() + ".value", value);
    }

    /** A label of the vertical axis. */
    String tick(CurveKind kind, double value) {
        return texts.get(kind.key() + ".tick", value);
    }

    /** A label of the horizontal axis. */
    String tick(HorizontalTick tick) {
        return texts.get(tick.epoch() ? "training.tick.epoch" : "training.tick.batch", tick.number());
    }

    /** A time in seconds or minutes, no more precise than the estimate. */
    String timeLeft(double seconds) {
        long whole = Math.round(Math.ceil(seconds));
        return whole <= MOST_SECONDS
                ? texts.get("training.left.seconds", whole)
                : texts.get("training.left.minutes", Math.ceilDiv(whole, SECONDS_PER_MINUTE));
    }
}
