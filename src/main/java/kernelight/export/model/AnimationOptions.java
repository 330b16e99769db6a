package kernelight.export.model;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.export.file.Animation;
import kernelight.export.file.PixelSize;

/** How an animation is to be exported. */
public final class AnimationOptions {
    /** The speeds on offer; 1 is the usual speed of playback. */
    public static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

    /** Pixels for each unit of the stage. */
    public static final List<Double> SCALES = List.of(0.5, 1.0, 2.0);

    /** A longer animation would not be watched to its end. */
    public static final int MOST_FRAMES = 2_000;

    /**
     * Pixels of all frames together: more would take minutes to write and be too large to send. About as many as the
     * most frames of a usual stage have.
     */
    private static final long MOST_PIXELS = 1_200_000_000;

    /** A GIF has no colours that are transparent in part, so that letters without a background would have ragged edges. */
    public static final List<PictureBackground> BACKGROUNDS = List.of(PictureBackground.STAGE, PictureBackground.WHITE);

    private static final double SECONDS_AT_END = 2;

    private final ObjectProperty<Integer> animation = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Double> speed = new SimpleObjectProperty<>(1.0);
    private final ObjectProperty<Double> scale = new SimpleObjectProperty<>(1.0);
    private final ObjectProperty<PictureBackground> background = new SimpleObjectProperty<>(PictureBackground.STAGE);
    private final BooleanProperty formula = new SimpleBooleanProperty();

    /** Which of the source's animations, counted from 0. */
    public ObjectProperty<Integer> animationProperty() {
        return animation;
    }

    public ObjectProperty<Double> speedProperty() {
        return speed;
    }

    public ObjectProperty<Double> scaleProperty() {
        return scale;
    }

    public ObjectProperty<PictureBackground> backgroundProperty() {
        return background;
    }

    /** Whether the formula of the output's size stands above the stage. */
    public BooleanProperty formulaProperty() {
        return formula;
    }

    /** What each frame shows. */
    PictureContent content() {
        return new PictureContent(background.get(), formula.get(), false);
    }

    AnimationSteps chosen(List<AnimationSteps> animations) {
        return animations.get(Math.min(animation.get(), animations.size() - 1));
    }

    Animation animation(List<AnimationSteps> animations) {
        AnimationSteps chosen = chosen(animations);
        return new Animation(chosen.run(), scale.get(), chosen.secondsPerFrame() / speed.get(), SECONDS_AT_END);
    }

    /** The length and size of what would be written. */
    Forecast forecast(List<AnimationSteps> animations) {
        return forecast(animation(animations));
    }

    /** The same at the smallest scale. */
    Forecast smallestForecast(List<AnimationSteps> animations) {
        Animation chosen = animation(animations);
        return forecast(
                new Animation(chosen.run(), SCALES.getFirst(), chosen.secondsPerFrame(), chosen.secondsAtEnd()));
    }

    private static Forecast forecast(Animation animation) {
        int frames = animation.run().length();
        return new Forecast(
                frames, (frames - 1) * animation.secondsPerFrame() + animation.secondsAtEnd(), animation.size());
    }

    /** @param seconds the duration of the whole animation */
    public record Forecast(int frames, double seconds, PixelSize size) {
        public boolean isPossible() {
            return frames <= MOST_FRAMES
                    && size.isPossible()
                    && (long) frames * size.width() * size.height() <= MOST_PIXELS;
        }
    }
}
