package kernelight.playback;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A position on a {@link Timeline} that can be stepped, set and played. It starts at position 0, paused. */
public final class Playback {

    /** The possible speeds. */
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0);

    /** The longest time for a micro-step at speed 1, in seconds: long enough to read one product. */
    private static final double LONGEST_MICRO_STEP = 0.4;

    /** The longest time for a whole step at speed 1, in seconds, however many micro-steps it has. */
    private static final double LONGEST_STEP = 5;

    /** The time for a step at speed 1 where playing goes by steps, in seconds: long enough to see where the window is. */
    private static final double WHOLE_STEP = 1;

    /** The shortest time between two changes of the picture with reduced motion, in seconds. */
    private static final double SHORTEST_REDUCED_MOTION_STEP = 1;

    private final ReadOnlyObjectWrapper<Timeline> timeline;
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ObjectProperty<PlayUnit> unit = new SimpleObjectProperty<>(this, "unit", PlayUnit.STEP);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion");
    private double untilNext;

    public Playback(Timeline timeline) {
        this.timeline = new ReadOnlyObjectWrapper<>(timeline);
    }

    /** Starts playing, from the start if the position is at the end. */
    public void play() {
        if (position.get() == length()) {
            position.set(0);
        }
        untilNext = reduceMotion.get() ? SHORTEST_REDUCED_MOTION_STEP : secondsPerMicroStep();
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

    /** Advances playback by this time. Does nothing while paused; pauses at the end. */
    public void advance(double seconds) {
        if (!playing.get()) {
            return;
        }
        int reached = position.get();
        untilNext -= seconds;
        while (untilNext <= 0 && reached < length()) {
            int before = reached;
            reached = goesBySteps(before) ? timeline.get().nextStep(before) : before + 1;
            untilNext += secondsFor(before, reached);
        }
        position.set(reached);
        if (reached == length()) {
            pause();
        }
    }

    /** Goes to the nearest valid position and pauses, because the learner wants to look at it. */
    public void seek(int wanted) {
        pause();
        position.set(Math.clamp(wanted, 0, length()));
    }

    /** The position to which this many steps lead from here; the last one where there are fewer. */
    public int positionAfter(int steps) {
        int reached = position.get();
        for (int step = 0; step < steps && reached < length(); step++) {
            reached = timeline.get().nextStep(reached);
        }
        return reached;
    }

    /** How many steps lead from here to the end. */
    public int stepsLeft() {
        int steps = 0;
        for (int reached = position.get();
                reached < length();
                reached = timeline.get().nextStep(reached)) {
            steps++;
        }
        return steps;
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

    /** Goes to the end of the next part of a step, for example of a channel. */
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

    /** @throws IllegalArgumentException if the speed is not one of {@link #SPEEDS} */
    public void setSpeed(double wanted) {
        if (!SPEEDS.contains(wanted)) {
            throw new IllegalArgumentException("Speed " + wanted + " is not one of " + SPEEDS);
        }
        speed.set(wanted);
        untilNext = Math.min(untilNext, unit.get() == PlayUnit.STEP ? WHOLE_STEP / wanted : secondsPerMicroStep());
    }

    /**
     * Changes the timeline and keeps the position: the end stays the end; otherwise the same row and step are kept if the
     * new timeline has them, and if not, the position goes back to the start.
     */
    public void setTimeline(Timeline changed) {
        Timeline before = timeline.get();
        if (changed.equals(before)) {
            return;
        }
        int moved = samePosition(before, changed);
        pause();
        position.set(0); // valid on both timelines, whichever change listeners see first
        timeline.set(changed);
        position.set(moved);
    }

    private int samePosition(Timeline before, Timeline changed) {
        int step = before.stepAt(position.get());
        int row = step / before.stepsPerRow();
        int stepInRow = step % before.stepsPerRow();
        if (position.get() == before.length()) {
            return changed.length();
        }
        if (before.isPreparing(position.get())) {
            return Math.min(position.get(), changed.startOfStep(0));
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

    /** What prepares the first step is shown one by one, unless motion is reduced. */
    private boolean goesBySteps(int before) {
        return reduceMotion.get()
                || unit.get() == PlayUnit.STEP && !timeline.get().isPreparing(before);
    }

    /** How long to show what came out of the micro-steps from one position to another. */
    private double secondsFor(int before, int reached) {
        boolean whole = unit.get() == PlayUnit.STEP || timeline.get().isPreparing(before);
        double seconds = whole ? WHOLE_STEP / speed.get() : (reached - before) * secondsPerMicroStep();
        return reduceMotion.get() ? Math.max(SHORTEST_REDUCED_MOTION_STEP, seconds) : seconds;
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

    /** How far playing goes at a time. */
    public ObjectProperty<PlayUnit> unitProperty() {
        return unit;
    }

    /** Whether playing shows whole steps only, and never more than one a second. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }
}
