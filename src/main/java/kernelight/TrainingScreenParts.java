package kernelight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import kernelight.data.download.DownloadSettings;
import kernelight.data.download.MnistDownload;
import kernelight.data.mnist.MnistLocation;
import kernelight.interchange.network.NetworkFile;
import kernelight.screen.Screen;
import kernelight.screen.training.model.Download;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.screen.training.view.TrainingScreen;

/** Builds the training screen. */
final class TrainingScreenParts {
    /** Enough to learn from, and written in a moment. */
    private static final RealDigits DIGITS = new RealDigits(20_000, 5_000);

    private static final double NANOSECONDS = 1e-9;

    private TrainingScreenParts() {}

    static Screen screen(AppServices parts) {
        Path mnist = MnistLocation.find(Optional.empty(), System.getenv(), parts.folders())
                .folder();
        TrainingThreads threads =
                new TrainingThreads(parts.trainingThread(), parts.background(), parts.downloads(), parts.fxThread());
        TrainingModel model = new TrainingModel(
                DIGITS,
                mnist,
                TrainingScreenParts::download,
                threads,
                parts.batchRunner(),
                parts.trained(),
                () -> System.nanoTime() * NANOSECONDS);
        return new TrainingScreen(
                model,
                parts.texts(),
                parts.themes().paletteProperty(),
                parts.preferences().reduceMotionProperty()::get,
                parts.files()::whichMnistFolder,
                (window, name) ->
                        parts.files().whereToSave(window, name + NetworkFile.EXTENSION, NetworkFile.EXTENSION),
                number -> {}); // no screen explains a single number yet
    }

    private static Download download(Path folder) {
        MnistDownload download = new MnistDownload(folder, DownloadSettings.standard());
        return new Download() {
            @Override
            public boolean run(DoubleConsumer progress) throws IOException {
                return download.run(now -> progress.accept(now.overall())) == MnistDownload.Outcome.ALL_IN_PLACE;
            }

            @Override
            public void cancel() {
                download.cancel();
            }
        };
    }
}
