package kernelight.screen.training.setup.model;

import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.augmentation.Augmentation;
import kernelight.engine.training.augmentation.AugmentationSettings;

/** The first images of a data set as augmentation changes them. */
public final class AugmentedSample {
    /** How many images are shown. */
    public static final int COUNT = 12;

    private AugmentedSample() {}

    /**
     * The images, one after the other, each of H x W values from 0 to 1.
     *
     * @param images grey ones
     * @param seed determines the changes
     */
    public static float[] of(LabelledImages images, AugmentationSettings settings, long seed) {
        int size = images.imageSize();
        int count = Math.min(COUNT, images.count());
        float[] values = new float[count * size];
        Augmentation augmentation = new Augmentation(settings, images.height(), images.width());
        for (int image = 0; image < count; image++) {
            augmentation.change(images.pixels(), image * size, seed + image, values, image * size, 1);
        }
        return values;
    }
}
