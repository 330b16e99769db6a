package kernelight.screen.pooling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import kernelight.export.file.NumberFormat;
import kernelight.export.model.ExportSource;
import kernelight.interchange.code.Programs;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.screen.pooling.model.SavedPooling;
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

    private final PoolingModel model = new PoolingModel();
    private ExportSource contents;

    @Start
    void start(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ObservableValue<Palette> palette = new ThemeSwitch(Theme.LIGHT).paletteProperty();
        StageView view = new StageView(model.player(), texts, palette, new Preferences(), "pooling.stage.help");
        contents = new StageExport(
                model.player(), new PoolingExport(model), texts, palette, view, new SavedPooling(model));
    }

    @Test
    @DisplayName("the programs of every preset in every view run, and their asserts hold")
    void everyPresetInEveryView() throws IOException, InterruptedException {
        Map<String, String> programs = new TreeMap<>();
        for (PoolingPreset preset : PoolingPreset.ALL) {
            for (PoolingView view : PoolingView.values()) {
                model.choose(preset);
                model.showView(view);
                assertEquals(view, model.viewProperty().get(), preset.id());
                contents.code()
                        .forEach(code -> programs.put(
                                preset.id() + "-" + view + "-" + code.name(),
                                code.text().get()));
            }
        }
        Programs.run(folder, programs);
    }

    @Test
    @DisplayName("the tables of every preset in every view run as they are exported for NumPy")
    void everyTableForNumPy() throws IOException, InterruptedException {
        Map<String, String> programs = new TreeMap<>();
        for (PoolingPreset preset : PoolingPreset.ALL) {
            for (PoolingView view : PoolingView.values()) {
                model.choose(preset);
                model.showView(view);
                contents.numbers()
                        .forEach(numbers -> programs.put(
                                preset.id() + "-" + view + "-" + numbers.fileName() + "-NumPy",
                                NumberFormat.NUMPY.text(numbers.table(), numbers.fileName())));
            }
        }
        Programs.run(folder, programs);
    }
}
