package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.stage.layout.Following;
import kernelight.stage.layout.Scroll;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageFit;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.state.StageState;
import kernelight.stage.state.SumLine;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Rainbow;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is painted on a stage in a lecture hall: 24 points at least, and no small print on a number. */
@ExtendWith(ApplicationExtension.class)
class HallTextsTest {
    private static final double SMALLEST = 32;
    /** What a screen of 1920 x 1080 leaves of itself for tables and the sum. */
    private static final double WIDTH = 1786;

    private static final double HEIGHT = 560;
    private static final double SHARE_OF_HEIGHT = 0.72;

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsSmallerThanTwentyFourPoints(Language language) {
        Fonts.load();
        Function<LocalizedMessage, String> words = new Texts(language)::get;
        List<String> small = new ArrayList<>();
        for (ConvolutionPreset preset : ConvolutionPreset.ALL) {
            for (ConvolutionView view : ConvolutionView.values()) {
                ConvolutionModel model = new ConvolutionModel();
                model.choose(preset);
                model.showView(view);
                lookAt(model.player(), words, preset.id() + " " + view, small);
            }
        }
        for (PoolingPreset preset : PoolingPreset.ALL) {
            for (PoolingView view : PoolingView.values()) {
                PoolingModel model = new PoolingModel();
                model.choose(preset);
                model.showView(view);
                lookAt(model.player(), words, preset.id() + " " + view, small);
            }
        }
        assertEquals("", String.join("\n", small));
    }

    private static void lookAt(
            StagePlayer player, Function<LocalizedMessage, String> words, String what, List<String> small) {
        player.options().soFar().set(words.apply(LocalizedMessage.of("stage.soFar")));
        int length = player.walk().length();
        for (int position : new int[] {0, 2, length / 2 + 1, length}) {
            player.playback().seek(Math.min(position, length));
            StageState state = player.stateProperty().get();
            TextPlaces places = new TextPlaces();
            StageFit fit = StagePainter.fit(places, words);
            StageLayout layout = fit.fit(state, WIDTH, HEIGHT, Scroll.NONE, Sizing.HALL);
            layout = fit.fit(state, WIDTH, HEIGHT, Following.of(layout, Scroll.NONE), Sizing.HALL);
            StageColors colors = new StageColors(Rainbow.palette());
            StagePainter.paint(places, state, layout, colors, words);
            state.sum().ifPresent(line -> strip(line, words, colors, places));
            for (TextPlaces.PaintedText text : places.texts()) {
                double size = text.bounds().getHeight() / SHARE_OF_HEIGHT;
                if (size < SMALLEST - 0.01) {
                    small.add(what + " at " + position + ": \"" + text.text() + "\" " + size);
                }
            }
        }
    }

    private static void strip(
            SumLine line, Function<LocalizedMessage, String> words, StageColors colors, TextPlaces places) {
        MeasuredStrip strip = new MeasuredStrip(places, line, StripWords.of(line, words), WIDTH, Sizing.HALL);
        double width = Math.min(WIDTH, strip.roomyWidth());
        strip.painter(colors, width, strip.height(width)).paint(0, 0, strip.height(width));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void smallPrintIsLeftOutWhereItWouldLieOnTheNumber(Language language) {
        Fonts.load();
        Function<LocalizedMessage, String> words = new Texts(language)::get;
        ConvolutionModel model = new ConvolutionModel();
        StagePlayer player = model.player();
        String soFar = words.apply(LocalizedMessage.of("stage.soFar"));
        player.options().soFar().set(soFar);
        player.playback().seek(3);
        StageState state = player.stateProperty().get();
        int shown = 0;
        int leftOut = 0;
        for (double height = 200; height <= 1400; height += 25) {
            TextPlaces places = new TextPlaces();
            StageLayout layout = StagePainter.fit(places, words).fit(state, 2400, height, Scroll.NONE, Sizing.HALL);
            StagePainter.paint(places, state, layout, new StageColors(Rainbow.palette()), words);
            List<TextPlaces.PaintedText> notes = places.texts().stream()
                    .filter(text -> text.text().equals(soFar) || text.text().startsWith("\u00d7"))
                    .filter(text -> text.bounds().getHeight() < SHARE_OF_HEIGHT * layout.textSize())
                    .toList();
            for (TextPlaces.PaintedText note : notes) {
                boolean onNumber = places.texts().stream()
                        .filter(text -> text != note)
                        .anyMatch(text -> text.bounds().intersects(note.bounds()));
                assertTrue(!onNumber, note.text() + " at " + layout.cell());
            }
            shown += notes.isEmpty() ? 0 : 1;
            leftOut += notes.isEmpty() ? 1 : 0;
        }
        assertTrue(shown > 0 && leftOut > 0, shown + " with small print, " + leftOut + " without");
    }
}
