package kernelight.export.model;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.export.file.Animation;
import kernelight.export.file.PixelSize;

/** How an animation is to be exported. */
public final class AnimationOptions {
    /** Beside 1, which is the speed of playing at 1. */
    public static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

    /** Pixels for each unit of the stage. */
    public static final List<Double> SCALES = List.of(0.5, 1.0, 2.0);

    /** More would be longer than anybody watches. */
    public static final int MOST_FRAMES = 2_000;

    /** More would take minutes to write and be too large to send: about as many as that many frames of a usual stage. */
    private static final long MOST_PIXELS = 1_200_000_000;

    private static final double SECONDS_AT_END = 2;

    private final ObjectProperty<Integer> course = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Double> speed = new SimpleObjectProperty<>(1.0);
    private final ObjectProperty<Double> scale = new SimpleObjectProperty<>(1.0);

    /** Which of the contents' courses, counted from 0. */
    public ObjectProperty<Integer> courseProperty() {
        return course;
    }

    public ObjectProperty<Double> speedProperty() {
        return speed;
    }

    public ObjectProperty<Double> scaleProperty() {
        return scale;
    }

    AnimationSteps chosen(List<AnimationSteps> courses) {
        return courses.get(Math.min(course.get(), courses.size() - 1));
    }

    Animation animation(List<AnimationSteps> courses) {
        AnimationSteps chosen = chosen(courses);
        return new Animation(chosen.run(), scale.get(), chosen.secondsPerFrame() / speed.get(), SECONDS_AT_END);
    }

    /** What is about to be written, before it is. */
    Forecast forecast(List<AnimationSteps> courses) {
        return forecast(animation(courses));
    }

    /** The same in the smallest size. */
    Forecast smallestForecast(List<AnimationSteps> courses) {
        Animation chosen = animation(courses);
        return forecast(
                new Animation(chosen.run(), SCALES.getFirst(), chosen.secondsPerFrame(), chosen.secondsAtEnd()));
    }

    private static Forecast forecast(Animation animation) {
        int frames = animation.run().length();
        return new Forecast(
                frames, (frames - 1) * animation.secondsPerFrame() + animation.secondsAtEnd(), animation.size());
    }

    /** @param seconds how long the whole of it plays */
    public record Forecast(int frames, double seconds, PixelSize size) {
        public boolean isPossible() {
            return frames <= MOST_FRAMES
                    && size.isPossible()
                    && (long) frames * size.width() * size.height() <= MOST_PIXELS;
        }
    }
}
