package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.model.GradientKind;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.stage.layout.Sizing;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.state.StageState;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** On pictures nothing is cut off: all texts lie on the page, those of the sum clear of its card's border. */
@ExtendWith(ApplicationExtension.class)
class StagePictureTest {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 700;
    private static final double CLEAR = 20;
    private static final double CLEAR_OF_GROUPS = 3;

    private final StageColors colors =
            new StageColors(new ThemeSwitch(Theme.LIGHT).paletteProperty().getValue());

    @BeforeAll
    static void loadFonts() {
        Fonts.load();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every preset of the convolution in every view, each step as a picture by itself and in a run")
    void convolutions(Language language) {
        for (ConvolutionPreset preset : ConvolutionPreset.ALL) {
            ConvolutionModel model = new ConvolutionModel();
            model.choose(preset);
            for (ConvolutionView view : ConvolutionView.values()) {
                model.showView(view);
                for (GradientKind gradient : GradientKind.values()) {
                    model.showGradient(gradient);
                    assertClear(model.player(), new Texts(language)::get, preset.id() + " " + view + " " + gradient);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every preset of the pooling in every view, each step as a picture by itself and in a run")
    void poolings(Language language) {
        for (PoolingPreset preset : PoolingPreset.ALL) {
            PoolingModel model = new PoolingModel();
            model.choose(preset);
            for (PoolingView view : PoolingView.values()) {
                model.showView(view);
                assertClear(model.player(), new Texts(language)::get, preset.id() + " " + view);
            }
        }
    }

    @Test
    @DisplayName("a run that begins with a single product has room for the nine that come later")
    void theWidestSum() {
        ConvolutionModel model = new ConvolutionModel();
        model.showView(ConvolutionView.TRANSPOSED);
        IntFunction<StageState> states = model.player().states();
        Texts texts = new Texts(Language.ENGLISH);
        StagePage page = page(states, List.of(0, model.player().walk().endOfLongestStep()), texts::get);
        int middle = model.player().walk().endOfStep(model.player().walk().steps() / 2);
        assertEquals(8, pluses(paint(page, states.apply(middle), texts::get)));
    }

    @Test
    @DisplayName("on a page that is larger than the window, a sum that fits in the window is whole too")
    void aSumBelowALongTable() {
        ConvolutionModel model = new ConvolutionModel();
        model.setAll(ConvolutionSetting.Kind.PADDING, 2);
        model.showView(ConvolutionView.IM2COL);
        Texts texts = new Texts(Language.ENGLISH);
        StagePage page = page(model.player().states(), List.of(0), texts::get);
        assertTrue(page.height() > HEIGHT, "the table of 49 rows is longer than the window");
        assertEquals(8, pluses(paint(page, model.player().states().apply(0), texts::get)));
    }

    private static long pluses(TextPlaces painted) {
        return painted.texts().stream().filter(text -> text.text().equals("+")).count();
    }

    private void assertClear(StagePlayer player, Function<LocalizedMessage, String> words, String what) {
        IntFunction<StageState> states = player.states();
        Walk walk = player.walk();
        StagePage run = page(states, List.of(0, walk.endOfLongestStep()), words);
        IntStream.of(0, 1, walk.length() / 2, walk.endOfLongestStep(), walk.length())
                .forEach(position -> {
                    StagePage alone = page(states, List.of(position), words);
                    assertClear(alone, paint(alone, states.apply(position), words), what + " " + position);
                    assertClear(run, paint(run, states.apply(position), words), what + ", in a run, " + position);
                });
    }

    private static void assertClear(StagePage page, TextPlaces painted, String what) {
        Bounds whole = new BoundingBox(0, 0, page.width(), page.height());
        assertFalse(painted.texts().isEmpty(), what);
        for (TextPlaces.PaintedText text : painted.texts()) {
            assertTrue(whole.contains(text.bounds()), () -> what + ": " + text + " on " + whole);
            for (Bounds card : painted.cards()) {
                Bounds bounds = text.bounds();
                boolean isStrip = card == painted.cards().getLast(); // the others are around groups
                double clear = isStrip ? CLEAR : CLEAR_OF_GROUPS;
                assertTrue(
                        !card.intersects(bounds)
                                || bounds.getMinX() >= card.getMinX() + clear
                                        && bounds.getMaxX() <= card.getMaxX() - clear,
                        () -> what + ": " + text + " in " + card);
            }
        }
    }

    private static StagePage page(
            IntFunction<StageState> states, List<Integer> positions, Function<LocalizedMessage, String> words) {
        return StagePage.of(
                positions.stream().map(states::apply).toList(), WIDTH, HEIGHT, Sizing.DESK, words, new TextPlaces());
    }

    private TextPlaces paint(StagePage page, StageState state, Function<LocalizedMessage, String> words) {
        TextPlaces surface = new TextPlaces();
        new StagePicture(page, state, colors, words).paint(surface);
        return surface;
    }
}
