package kernelight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ReadingProgress;
import kernelight.screen.training.model.Digits;
import kernelight.screen.training.model.TrainingData;
import org.jspecify.annotations.Nullable;

/** The generated digits are the same every time: all windows of the tests share them. */
final class DigitsGeneratedOnce implements Digits {
    private final Digits digits;
    private @Nullable TrainingData generated;

    DigitsGeneratedOnce(Digits digits) {
        this.digits = digits;
    }

    @Override
    public Optional<TrainingData> mnist(Path folder) throws IOException {
        return digits.mnist(folder);
    }

    @Override
    public synchronized TrainingData generated() {
        TrainingData known = generated;
        if (known == null) {
            known = digits.generated();
            generated = known;
        }
        return known;
    }

    @Override
    public boolean isMnist(Path folder) {
        return digits.isMnist(folder);
    }

    @Override
    public TrainingData folder(FolderRequest request, ReadingProgress progress) throws IOException {
        return digits.folder(request, progress);
    }
}
