package kernelight.screen.filters.model;

import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.Planes;
import kernelight.words.LocalizedMessage;

/** Small pictures for tests, and a model that computes at once. */
final class Pictures {
    private Pictures() {}

    /** Random whole numbers from 0 to 250, the same in every run. */
    static SourcePicture grey(int height, int width) {
        float[] numbers = new float[height * width];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(251);
        }
        return of(Planes.grey(height, width, numbers));
    }

    static SourcePicture colours(int height, int width) {
        float[] red = grey(height, width).grey().planes().getFirst();
        float[] green = new float[red.length];
        float[] blue = new float[red.length];
        for (int i = 0; i < red.length; i++) {
            green[i] = 250 - red[i];
            blue[i] = i % 7 * 30;
        }
        return of(new Planes(height, width, List.of(red, green, blue)));
    }

    static SourcePicture of(Planes planes) {
        return SourcePicture.of(PictureSource.CLIPBOARD, LocalizedMessage.of("filters.picture.clipboard"), planes);
    }

    static FiltersModel model(SourcePicture picture) {
        FiltersModel model = new FiltersModel(Runnable::run, Runnable::run, BatchRunner.onCallingThread());
        model.pictures().choose(picture);
        return model;
    }
}
