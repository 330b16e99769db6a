package kernelight;

import java.util.List;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.view.ConvolutionScreen;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.view.PoolingScreen;
import kernelight.shell.ScreenEntry;
import org.kordamp.ikonli.feather.Feather;

/** The one list a new screen joins; the order is the order in the navigation. */
final class ScreenCatalog {
    private ScreenCatalog() {}

    static List<ScreenEntry> entries(AppParts parts) {
        return List.of(
                new ScreenEntry(
                        "convolution.name",
                        Feather.GRID,
                        () -> parts.remembered(ConvolutionScreen.of(
                                new ConvolutionModel(),
                                parts.texts(),
                                parts.themes().paletteProperty(),
                                parts.preferences(),
                                parts.takeAway()))),
                new ScreenEntry(
                        "pooling.name",
                        Feather.MINIMIZE_2,
                        () -> parts.remembered(PoolingScreen.of(
                                new PoolingModel(),
                                parts.texts(),
                                parts.themes().paletteProperty(),
                                parts.preferences(),
                                parts.takeAway()))),
                new ScreenEntry("training.name", Feather.ACTIVITY, () -> TrainingScreenParts.screen(parts)),
                new ScreenEntry("drawing.name", Feather.EDIT_3, () -> DrawingScreenParts.screen(parts)));
    }
}
