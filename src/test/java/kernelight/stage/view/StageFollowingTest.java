package kernelight.stage.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.StageLayout;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Rainbow;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The window of the current step stays in sight while the space around it changes. */
@ExtendWith(ApplicationExtension.class)
class StageFollowingTest {
    private final Preferences preferences = new Preferences();

    private StageView stage(ConvolutionModel model) {
        StageView stage = new StageView(
                model.player(),
                new Texts(Language.ENGLISH),
                new SimpleObjectProperty<>(Rainbow.palette()),
                preferences,
                "convolution.stage.help");
        new Scene(stage, 1400, 900);
        layOut(stage, 1400, 900);
        return stage;
    }

    private static ConvolutionModel lastWindowOfALargeInput() {
        ConvolutionModel model = new ConvolutionModel();
        model.set(ConvolutionSetting.INPUT_ROWS, 16);
        model.set(ConvolutionSetting.INPUT_COLUMNS, 16);
        model.player().playback().last();
        return model;
    }

    private static void layOut(StageView stage, double width, double height) {
        stage.resize(width, height);
        stage.requestLayout();
        stage.layout();
    }

    private static boolean isScrolled(StageView stage) {
        return input(stage).slices().stream()
                .anyMatch(slice -> !slice.rows().isWhole() || !slice.columns().isWhole());
    }

    private static boolean isWindowInSight(StageView stage) {
        StageLayout layout = stage.stageLayout().orElseThrow();
        Cell focus = input(stage).block().focus();
        return layout.boundsOf(new GridCell(GridName.INPUT, focus)).isPresent();
    }

    private static PlacedBlock input(StageView stage) {
        return stage.stageLayout().orElseThrow().block(GridName.INPUT).orElseThrow();
    }

    @Test
    void inPresentationMode(FxRobot robot) {
        robot.interact(() -> {
            StageView stage = stage(lastWindowOfALargeInput());
            assertFalse(isScrolled(stage));
            preferences.presentingProperty().set(true);
            layOut(stage, 1400, 900);
            assertTrue(isScrolled(stage));
            assertTrue(isWindowInSight(stage));
        });
    }

    @Test
    void evenWhileThePointerIsOnACell(FxRobot robot) {
        robot.interact(() -> {
            ConvolutionModel model = lastWindowOfALargeInput();
            StageView stage = stage(model);
            model.player().options().pointedAt().set(Optional.of(new GridCell(GridName.OUTPUT, Cell.at(0, 0))));
            layOut(stage, 1400, 900);
            preferences.presentingProperty().set(true);
            layOut(stage, 1400, 900);
            assertTrue(isScrolled(stage));
            assertTrue(isWindowInSight(stage));
        });
    }

    @Test
    void inASmallerWindow(FxRobot robot) {
        robot.interact(() -> {
            StageView stage = stage(lastWindowOfALargeInput());
            layOut(stage, 1400, 420);
            assertTrue(isScrolled(stage));
            assertTrue(isWindowInSight(stage));
        });
    }
}
