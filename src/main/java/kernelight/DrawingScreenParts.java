package kernelight;

import java.nio.file.Path;
import java.util.Optional;
import kernelight.data.mnist.MnistLocation;
import kernelight.digitreader.DigitsAtHand;
import kernelight.digitreader.SavedNormalizations;
import kernelight.interchange.network.NetworkFile;
import kernelight.screen.Screen;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.ModelFileReader;
import kernelight.screen.drawing.view.DrawingScreen;
import kernelight.ui.pointer.EveryMotion;

/** Builds the drawing screen. */
final class DrawingScreenParts {
    private DrawingScreenParts() {}

    private static ModelFileReader reader(AppServices parts) {
        Path mnist = MnistLocation.find(Optional.empty(), System.getenv(), parts.folders())
                .folder();
        return new ModelFileReader(
                () -> DigitsAtHand.in(mnist),
                new SavedNormalizations(parts.folders().settings().resolve("network-inputs.json")));
    }

    static Screen screen(AppServices parts) {
        DrawingModel model = new DrawingModel(
                parts.currentNetwork(), reader(parts), parts.trained(), parts.background(), parts.fxThread());
        parts.background().execute(() -> EveryMotion.prepare(parts.fxThread()));
        model.networks().readShipped();
        model.warmUp();
        parts.navigator().onNetworkFile(model.networks()::open);
        return new DrawingScreen(
                model,
                parts.texts(),
                parts.themes().paletteProperty(),
                window -> parts.files().whichNetwork(window, NetworkFile.EXTENSION),
                (window, name) ->
                        parts.files().whereToSave(window, name + NetworkFile.EXTENSION, NetworkFile.EXTENSION),
                number -> {}); // no screen explains a single number yet
    }
}
