package kernelight.engine.training.augmentation;

import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.training.LabelledImages;

/** Prints how long one thread takes to change an image, for each kind of change and for all of them. */
final class AugmentationBenchmark {
    private static final int IMAGES = 1000;

    private AugmentationBenchmark() {}

    public static void main(String[] arguments) {
        LabelledImages digits = GeneratedDigits.generate(IMAGES, 1);
        for (int round = 0; round < 3; round++) {
            measure("none", AugmentationSettings.NONE, digits);
            measure("affine", new AugmentationSettings(1, 10, 0.1, 0.1, 0.2, 0, 0, 0, 0), digits);
            measure("elastic", new AugmentationSettings(0, 0, 0, 0, 0, 1, 0, 0, 0), digits);
            measure("thickness", new AugmentationSettings(0, 0, 0, 0, 0, 0, 0.6, 1.2, 0), digits);
            measure("usual", AugmentationSettings.USUAL, digits);
            measure("all", new AugmentationSettings(1, 10, 0.1, 0.1, 0.2, 1, 0.6, 1.2, 0), digits);
        }
    }

    private static void measure(String name, AugmentationSettings settings, LabelledImages digits) {
        Augmentation augmentation = new Augmentation(settings, digits.height(), digits.width());
        int size = digits.height() * digits.width();
        float[] out = new float[size * 16];
        int repeats = 30;
        long start = System.nanoTime();
        for (int i = 0; i < IMAGES * repeats; i++) {
            int image = i % IMAGES;
            augmentation.change(digits.pixels(), image * size, i, out, i % 16, 16);
        }
        double microseconds = (System.nanoTime() - start) * 1e-3 / (IMAGES * repeats);
        System.out.printf("%-10s %5.2f us an image%n", name, microseconds);
    }
}
