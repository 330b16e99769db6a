package kernelight;

import java.util.List;
import kernelight.navigation.ScreenId;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.view.ConvolutionScreen;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.view.PoolingScreen;
import kernelight.shell.ScreenEntry;
import org.kordamp.ikonli.feather.Feather;

/** The one list a new screen joins; the order is the order in the navigation. */
final class ScreenCatalog {
    private ScreenCatalog() {}

    static List<ScreenEntry> entries(AppServices parts) {
        return List.of(
                new ScreenEntry(
                        ScreenId.CONVOLUTION,
                        Feather.GRID,
                        () -> parts.remembered(ConvolutionScreen.of(
                                new ConvolutionModel(),
                                parts.texts(),
                                parts.themes().paletteProperty(),
                                parts.preferences(),
                                parts.exportServices()))),
                new ScreenEntry(
                        ScreenId.POOLING,
                        Feather.MINIMIZE_2,
                        () -> parts.remembered(PoolingScreen.of(
                                new PoolingModel(),
                                parts.texts(),
                                parts.themes().paletteProperty(),
                                parts.preferences(),
                                parts.exportServices()))),
                new ScreenEntry(
                        ScreenId.TRAINING, Feather.ACTIVITY, () -> parts.remembered(TrainingScreenParts.screen(parts))),
                new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_3, () -> DrawingScreenParts.screen(parts)));
    }
}
