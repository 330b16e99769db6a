package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import kernelight.export.model.ExportSource;
import kernelight.interchange.code.Programs;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.model.SavedConvolution;
import kernelight.stage.export.StageExport;
import kernelight.stage.view.StageView;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PresetsAsCodeTest {
    @TempDir
    Path folder;

    private final ConvolutionModel model = new ConvolutionModel();
    private ExportSource contents;

    @Start
    void start(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ObservableValue<Palette> palette = new ThemeSwitch(Theme.LIGHT).paletteProperty();
        StageView view = new StageView(model.player(), texts, palette, new Preferences(), "convolution.stage.help");
        contents = new StageExport(
                model.player(), new ConvolutionExport(model), texts, palette, view, new SavedConvolution(model));
    }

    @Test
    @DisplayName("the programs of every preset in every view it can be looked at in run, and their asserts hold")
    void everyPresetInEveryView() throws IOException, InterruptedException {
        Map<String, String> programs = new TreeMap<>();
        for (ConvolutionPreset preset : ConvolutionPreset.ALL) {
            for (ConvolutionView view : ConvolutionView.values()) {
                model.choose(preset);
                model.showView(view);
                boolean offered = model.viewProperty().get() == view;
                assertTrue(offered || view == ConvolutionView.TRANSPOSED, preset.id());
                if (offered) {
                    contents.code()
                            .forEach(code -> programs.put(
                                    preset.id() + "-" + view + "-" + code.name(),
                                    code.text().get()));
                }
            }
        }
        Programs.run(folder, programs);
    }
}
