package kernelight.screen.filters.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.NamedFilter;
import kernelight.screen.filters.model.ChosenFilter;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.PaletteFile;
import kernelight.ui.theme.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** How often a change goes back and forth between the threads decides how many frames late it is seen. */
@ExtendWith(ApplicationExtension.class)
class OneFrameTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final SimpleObjectProperty<Palette> palette =
            new SimpleObjectProperty<>(PaletteFile.read(Theme.LIGHT, ColorMap.CIVIDIS));

    @Test
    @DisplayName("a changed filter goes to the background once, and comes back with its pictures")
    void aChangeIsShownWithItsPictures() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            FiltersModel model = new FiltersModel(background::add, Runnable::run, BatchRunner.onCallingThread());
            FiltersStage stage = new FiltersStage(
                    model,
                    new Pane(),
                    new Texts(Language.ENGLISH),
                    palette,
                    new SimpleBooleanProperty(),
                    background::add,
                    Runnable::run);
            Scene scene = new Scene(stage);
            assertSame(stage, scene.getRoot());
            work();
            model.choose(ChosenFilter.of(NamedFilter.SOBEL_Y));
            assertEquals(1, background.size());
            background.remove().run();
            ResponsePictures shown = stage.pictures().orElseThrow();
            assertSame(model.responsesProperty().get().orElseThrow(), shown.responses());
            assertEquals(Optional.of(NamedFilter.SOBEL_Y), model.filter().named());
            assertTrue(background.isEmpty());

            palette.set(PaletteFile.read(Theme.DARK, ColorMap.CIVIDIS));
            work();
            assertSame(palette.get(), stage.pictures().orElseThrow().palette(), "other colours are made later");
            assertSame(shown.responses(), stage.pictures().orElseThrow().responses());
        });
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
