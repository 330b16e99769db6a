package kernelight.stage.view;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import java.util.Random;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.stage.layout.Scroll;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.paint.StageColors;
import kernelight.stage.paint.StagePainter;
import kernelight.stage.state.StageState;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Rainbow;
import kernelight.ui.theme.TextMeasure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class StageCanvasTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 420;
    /** Of 255: what arithmetic takes from a colour. */
    private static final int UNSEEN = 3;

    private final Texts texts = new Texts(Language.ENGLISH);
    private final StageColors colors = new StageColors(Rainbow.palette());
    private final ConvolutionModel model = new ConvolutionModel();

    /** A canvas as the window shows it. */
    private final class Shown {
        private final StageCanvas canvas = new StageCanvas(texts, new TextMeasure(), () -> {});
        private final Scene scene;

        Shown(double zoom) {
            Group zoomed = new Group(canvas.node());
            zoomed.getTransforms().add(new Scale(zoom, zoom));
            scene = new Scene(zoomed, WIDTH * zoom, HEIGHT * zoom);
            canvas.node().resize(WIDTH, HEIGHT);
        }

        void paint(StageState state) {
            canvas.paint(state, canvas.onPixels(layout(state)), colors);
        }

        private StageLayout layout(StageState state) {
            return StagePainter.fit(canvas.surface(), texts::get)
                    .fit(state, WIDTH - 60, HEIGHT - 100, Scroll.NONE, Sizing.DESK)
                    .movedBy(30, 60);
        }
    }

    @BeforeAll
    static void loadFonts() {
        Fonts.load();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1, 1.1, 1.5})
    void nothingIsLeftBehindHoweverItIsZoomed(double zoom, FxRobot robot) {
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        Random random = new Random(9);
        robot.interact(() -> {
            Shown reused = new Shown(zoom);
            for (int round = 0; round < 20; round++) {
                model.player().options().pointedAt().set(Optional.empty());
                model.player()
                        .playback()
                        .seek(random.nextInt(model.player().walk().length() + 1));
                reused.paint(model.player().stateProperty().get());
                assertFresh(reused, zoom);
                int x = random.nextInt(WIDTH);
                int y = HEIGHT / 2 + random.nextInt(80);
                model.player()
                        .options()
                        .pointedAt()
                        .set(reused.layout(model.player().stateProperty().get()).cellAt(x, y));
                reused.paint(model.player().stateProperty().get());
                assertFresh(reused, zoom);
            }
        });
    }

    private void assertFresh(Shown reused, double zoom) {
        Shown fresh = new Shown(zoom);
        fresh.paint(model.player().stateProperty().get());
        WritableImage now = reused.scene.snapshot(null);
        WritableImage expected = fresh.scene.snapshot(null);
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                if (!isSeenAs(
                        expected.getPixelReader().getArgb(x, y),
                        now.getPixelReader().getArgb(x, y))) {
                    fail("something else was left behind at " + x + ", " + y);
                }
            }
        }
    }

    private static boolean isSeenAs(int expected, int color) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((expected >> shift & 0xff) - (color >> shift & 0xff)) > UNSEEN) {
                return false;
            }
        }
        return true;
    }
}
