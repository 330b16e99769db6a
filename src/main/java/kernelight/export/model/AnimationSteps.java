package kernelight.export.model;

import kernelight.export.file.Run;
import kernelight.words.LocalizedMessage;

/**
 * One way to animate what is on the stage: a frame for each step, or one for each product.
 *
 * @param name what a frame shows
 * @param secondsPerFrame how long a frame is shown at a speed of 1
 */
public record AnimationSteps(LocalizedMessage name, Run run, double secondsPerFrame) {
    /** A frame for each cell that is written. */
    public static AnimationSteps ofSteps(Run run, double secondsPerFrame) {
        return new AnimationSteps(LocalizedMessage.of("export.animation.steps", run.length()), run, secondsPerFrame);
    }

    /** A frame for each product and each finishing step of a sum. */
    public static AnimationSteps ofProducts(Run run, double secondsPerFrame) {
        return new AnimationSteps(LocalizedMessage.of("export.animation.products", run.length()), run, secondsPerFrame);
    }
}
