package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ViewBarTest {
    @Test
    void itIsNeverLowerThanItsControlsSoThatNoneLiesOnTheStage(FxRobot robot) {
        robot.interact(() -> {
            ConvolutionModel model = new ConvolutionModel();
            model.set(ConvolutionSetting.FILTERS, 4);
            ViewBar bar = new ViewBar(model, new QuizModel(model.player(), model), new Texts(Language.ENGLISH));
            BorderPane screen = new BorderPane(new Region());
            screen.setTop(bar);
            Scene scene = new Scene(screen);
            new ThemeSwitch(Theme.LIGHT).apply(scene);
            for (int width = 420; width <= 1000; width += 4) {
                screen.resize(width, 600);
                screen.applyCss();
                screen.layout();
                for (Node control : bar.lookupAll(".toggle-button")) {
                    Bounds bounds = bar.sceneToLocal(control.localToScene(control.getBoundsInLocal()));
                    assertTrue(
                            bounds.getMaxY() <= bar.getHeight() + 1,
                            () -> control + " ends at " + bounds.getMaxY() + " of " + bar.getHeight());
                }
            }
        });
    }
}
