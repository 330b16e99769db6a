package kernelight.playback;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A position on a {@link Timeline} that can be stepped, sought and played. It opens at the start, paused. */
public final class Playback {

    /** What the speed can be set to. */
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0);

    /** At speed 1 a micro-step takes no longer than this, in seconds: long enough to read one product. */
    private static final double LONGEST_MICRO_STEP = 0.4;

    /** At speed 1 a whole step takes no longer than this, in seconds, however many micro-steps it has. */
    private static final double LONGEST_STEP = 5;

    /** With motion reduced the picture changes no more often than this, in seconds. */
    private static final double SHORTEST_CALM_STEP = 1;

    private final ReadOnlyObjectWrapper<Timeline> timeline;
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion");
    private double untilNext;

    public Playback(Timeline timeline) {
        this.timeline = new ReadOnlyObjectWrapper<>(timeline);
    }

    public void play() {
        if (position.get() == length()) {
            position.set(0);
        }
        untilNext = reduceMotion.get() ? SHORTEST_CALM_STEP : secondsPerMicroStep();
        playing.set(true);
    }

    public void pause() {
        playing.set(false);
    }

    public void togglePlaying() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Lets time pass. Does nothing while paused; pauses by itself at the end. */
    public void advance(double seconds) {
        if (!playing.get()) {
            return;
        }
        int reached = position.get();
        untilNext -= seconds;
        while (untilNext <= 0 && reached < length()) {
            int before = reached;
            reached = reduceMotion.get() ? timeline.get().nextStep(before) : before + 1;
            untilNext += secondsFor(reached - before);
        }
        position.set(reached);
        if (reached == length()) {
            pause();
        }
    }

    /** Goes to a position, or to the nearest one there is. Pauses: whoever chooses a place wants to look at it. */
    public void seek(int wanted) {
        pause();
        position.set(Math.clamp(wanted, 0, length()));
    }

    public void nextMicroStep() {
        seek(position.get() + 1);
    }

    public void previousMicroStep() {
        seek(position.get() - 1);
    }

    public void nextStep() {
        seek(timeline.get().nextStep(position.get()));
    }

    public void previousStep() {
        seek(timeline.get().previousStep(position.get()));
    }

    /** To the end of the next part of a step: of a channel, say. */
    public void nextPart() {
        seek(timeline.get().nextPart(position.get()));
    }

    public void previousPart() {
        seek(timeline.get().previousPart(position.get()));
    }

    public void nextRow() {
        seek(timeline.get().nextRow(position.get()));
    }

    public void previousRow() {
        seek(timeline.get().previousRow(position.get()));
    }

    public void first() {
        seek(0);
    }

    public void last() {
        seek(length());
    }

    public void faster() {
        setSpeed(SPEEDS.get(Math.min(SPEEDS.indexOf(speed.get()) + 1, SPEEDS.size() - 1)));
    }

    public void slower() {
        setSpeed(SPEEDS.get(Math.max(SPEEDS.indexOf(speed.get()) - 1, 0)));
    }

    public void setSpeed(double wanted) {
        if (!SPEEDS.contains(wanted)) {
            throw new IllegalArgumentException("Speed " + wanted + " is not one of " + SPEEDS);
        }
        speed.set(wanted);
        untilNext = Math.min(untilNext, secondsPerMicroStep());
    }

    /**
     * Changes what is walked and keeps the place: the end stays the end, and elsewhere the same row and step of it
     * where the new timeline has them. A place that is gone leads back to the start.
     */
    public void setTimeline(Timeline changed) {
        Timeline before = timeline.get();
        if (changed.equals(before)) {
            return;
        }
        int moved = samePlace(before, changed);
        pause();
        position.set(0); // valid on either timeline, whoever listens to one of them first
        timeline.set(changed);
        position.set(moved);
    }

    private int samePlace(Timeline before, Timeline changed) {
        int step = before.stepAt(position.get());
        int row = step / before.stepsPerRow();
        int stepInRow = step % before.stepsPerRow();
        if (position.get() == before.length()) {
            return changed.length();
        }
        if (position.get() == 0 || row >= changed.rows() || stepInRow >= changed.stepsPerRow()) {
            return 0;
        }
        int same = row * changed.stepsPerRow() + stepInRow;
        int microSteps = position.get() - before.startOfStep(step);
        boolean finished = position.get() == before.endOfStep(step);
        return changed.startOfStep(same)
                + (finished ? changed.microSteps(same) : Math.min(microSteps, changed.microSteps(same)));
    }

    /** How long what so many micro-steps changed is looked at. */
    private double secondsFor(int microSteps) {
        double seconds = microSteps * secondsPerMicroStep();
        return reduceMotion.get() ? Math.max(SHORTEST_CALM_STEP, seconds) : seconds;
    }

    private double secondsPerMicroStep() {
        return Math.min(LONGEST_MICRO_STEP, LONGEST_STEP / microStepsNow()) / speed.get();
    }

    private int microStepsNow() {
        return timeline.get().microSteps(timeline.get().stepAt(Math.min(position.get() + 1, length())));
    }

    private int length() {
        return timeline.get().length();
    }

    public ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether playing shows whole steps only, and never more than one a second. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }
}
