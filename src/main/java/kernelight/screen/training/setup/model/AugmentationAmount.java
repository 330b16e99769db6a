package kernelight.screen.training.setup.model;

import java.util.function.ToDoubleFunction;
import kernelight.engine.training.augmentation.AugmentationSettings;

/** The amounts of {@link AugmentationSettings}, each with the largest one and the distance to the next. */
public enum AugmentationAmount {
    SHIFT(14, 0.5, AugmentationSettings::shift),
    ROTATION(180, 5, AugmentationSettings::rotation),
    SCALE(1, 0.05, AugmentationSettings::scale),
    STRETCH(1, 0.05, AugmentationSettings::stretch),
    SHEAR(2, 0.1, AugmentationSettings::shear),
    ELASTIC(14, 0.2, AugmentationSettings::elastic),
    THINNER(5, 0.2, AugmentationSettings::thinner),
    THICKER(5, 0.2, AugmentationSettings::thicker),
    SHARPER(5, 0.5, AugmentationSettings::sharper);

    private final double largest;
    private final double step;
    private final ToDoubleFunction<AugmentationSettings> in;

    AugmentationAmount(double largest, double step, ToDoubleFunction<AugmentationSettings> in) {
        this.largest = largest;
        this.step = step;
        this.in = in;
    }

    public double largest() {
        return largest;
    }

    public double step() {
        return step;
    }

    double in(AugmentationSettings settings) {
        return in.applyAsDouble(settings);
    }
}
