package kernelight.screen.training.moments.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Plays the run so far, batch after batch, in the same time however long it is. No clock: time is an argument. */
public final class Film {
    private static final double SECONDS = 20;
    /** A short run is not played so slowly that nothing seems to happen. */
    private static final double SLOWEST = 8;

    private final MomentModel model;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    /** Where it is, in batches and parts of one. */
    private double position;

    Film(MomentModel model) {
        this.model = model;
        model.batchProperty().subscribe(batch -> {
            if (batch.isEmpty()) {
                playing.set(false);
            } else if (batch.getAsLong() != (long) position) {
                position = batch.getAsLong(); // someone went elsewhere: it goes on from there
            }
        });
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Plays from the shown batch, or from the first one if the newest is shown; or pauses. */
    public void playOrPause() {
        if (playing.get()) {
            playing.set(false);
        } else if (model.last() > model.first()) {
            model.show(model.isNewest() ? model.first() : model.shown());
            playing.set(!model.isNewest());
        }
    }

    /** Goes on by some time; at the newest batch it ends. */
    void advance(double seconds) {
        if (!playing.get()) {
            return;
        }
        double batches = model.last() - model.first();
        position += seconds * Math.max(SLOWEST, batches / SECONDS);
        if (position >= model.last()) {
            model.showNewest();
        } else if ((long) position != model.shown()) {
            model.show((long) position);
        }
    }
}
