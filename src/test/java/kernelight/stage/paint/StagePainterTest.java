package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kernelight.formula.Quantity;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.model.GradientKind;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.Following;
import kernelight.stage.layout.Scroll;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageFit;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.CellBackground;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.stage.state.StageState;
import kernelight.ui.surface.PixelSurface;
import kernelight.ui.theme.Rainbow;
import kernelight.walk.GridCell;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Painting only what has changed leaves the same picture as painting everything. */
class StagePainterTest {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;
    private static final int TOP = 60;

    private final StageColors colors = new StageColors(Rainbow.palette());
    private final ConvolutionModel model = new ConvolutionModel();
    private int cellsSeen;
    private int cellsKept;
    private int pagesTurned;
    private int captionsChanged;
    private int namesChanged;

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void steppingAndPointingRepaintWhatHasChangedAndNothingIsLeftBehind(int channels) {
        Random random = new Random(3);
        model.set(ConvolutionSetting.CHANNELS, channels);
        model.setBias(true);
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        for (ConvolutionView view : ConvolutionView.values()) {
            model.showView(view);
            model.showGradient(GradientKind.values()[random.nextInt(3)]);
            walk(random);
        }
        assertTrue(2 * cellsKept > cellsSeen, cellsKept + " of " + cellsSeen + " cells need not be painted again");
    }

    @Test
    void scrollingRepaintsWhatHasChangedToo() {
        model.setAll(ConvolutionSetting.Kind.INPUT, 16);
        model.setAll(ConvolutionSetting.Kind.FILTER, 7);
        model.setAll(ConvolutionSetting.Kind.PADDING, 12);
        walk(new Random(5));
        assertTrue(2 * cellsKept > cellsSeen, cellsKept + " of " + cellsSeen + " cells need not be painted again");
        assertTrue(pagesTurned > 10, "the table is larger than its space");
    }

    @Test
    void turningToAnotherSliceWritesItsCaptionOverTheOneBefore() {
        model.set(ConvolutionSetting.CHANNELS, 2);
        model.set(ConvolutionSetting.DIMENSIONS, 3);
        model.setAll(ConvolutionSetting.Kind.INPUT, 8);
        model.setAll(ConvolutionSetting.Kind.FILTER, 3);
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        walk(new Random(6));
        assertTrue(captionsChanged > 10, "a plane at a time is in sight");
        assertTrue(3 * cellsKept > cellsSeen, cellsKept + " of " + cellsSeen + " cells need not be painted again");
    }

    @ParameterizedTest
    @EnumSource
    void anotherFiltersNameIsWrittenOverTheOneBefore(ConvolutionView view) {
        model.set(ConvolutionSetting.FILTERS, 3);
        model.showView(view);
        walk(new Random(7));
        if (view == ConvolutionView.SLIDING) {
            assertTrue(namesChanged > 10, "the filter is another one at each step to another map");
        }
        assertTrue(2 * cellsKept > cellsSeen, cellsKept + " of " + cellsSeen + " cells need not be painted again");
    }

    @Test
    void theFiltersOfAnotherChannelAreWrittenOverThoseBefore() {
        model.set(ConvolutionSetting.FILTERS, 3);
        model.set(ConvolutionSetting.CHANNELS, 2);
        model.setRelu(true);
        model.showView(ConvolutionView.BACKWARD);
        model.showGradient(GradientKind.INPUT);
        walk(new Random(8));
        assertTrue(namesChanged > 10, "the channel is another one at each step to another table");
    }

    /** Whole, and a slice at a time. */
    @ParameterizedTest
    @ValueSource(ints = {5, 16})
    void theFramesOfGroupsAreNotLeftBehindEither(int size) {
        model.set(ConvolutionSetting.CHANNELS, 4);
        model.set(ConvolutionSetting.FILTERS, 4);
        model.set(ConvolutionSetting.GROUPS, 2);
        model.setAll(ConvolutionSetting.Kind.INPUT, size);
        for (ConvolutionView view : ConvolutionView.values()) {
            model.showView(view);
            model.showGradient(GradientKind.INPUT);
            walk(new Random(9));
        }
        assertTrue(3 * cellsKept > cellsSeen, cellsKept + " of " + cellsSeen + " cells need not be painted again");
    }

    @Test
    void aNumberThatDoesNotCountIsDimmedAndHatchedAndNothingRunsThroughIt() {
        CellStyle counts = CellStyle.of("0", Quantity.OUTPUT, Emphasis.LIT, CellBackground.FULL);
        CellStyle never = counts.hatched(true);
        CellStyle blocked = counts.blocked(true);
        int[] hatched = cell(never).pixels();
        int[] painted = cell(blocked).pixels();
        int side = 80;
        assertFalse(Arrays.equals(hatched, painted), "hatched the other way than a cell that is never read");
        assertEquals(colors.palette().dimmed(), colors.number(blocked));
        for (int y = side / 2 - 12; y < side / 2 + 12; y++) {
            for (int x = side / 2 - 8; x < side / 2 + 8; x++) {
                int pixel = y * side + x;
                boolean isNumber = cell(counts).pixels()[pixel] != cell(blank()).pixels()[pixel];
                assertTrue(isNumber || painted[pixel] == cell(blank()).pixels()[pixel], x + ", " + y);
            }
        }
    }

    private static CellStyle blank() {
        return CellStyle.of("", Quantity.OUTPUT, Emphasis.LIT, CellBackground.FULL);
    }

    private PixelSurface cell(CellStyle style) {
        PixelSurface surface = new PixelSurface(80, 80);
        new CellPainter(surface, colors, 24, Sizing.DESK)
                .paint(style, new Box(0, 0, 80, 80), new CellPainter.Lines(true, true, false, false));
        return surface;
    }

    @Test
    void aLongNoteBelowEarlierTermsStaysWithinTheStrip() {
        model.set(ConvolutionSetting.CHANNELS, 3);
        model.player().playback().nextStep();
        PixelSurface strip = new PixelSurface(600, 70);
        int margin = 26;
        StripWords words = new StripWords(
                "row 1",
                "row 1",
                term -> "",
                count -> "the sum of the first " + count + " of all the terms there are",
                List.of("channel 1", "channel 2", "channel 3"));
        new MeasuredStrip(strip, model.player().stateProperty().get().sum().orElseThrow(), words, 600, Sizing.DESK)
                .painter(colors, 600 - 2 * margin, 70)
                .paint(margin, 0, 70);
        int painted = 0;
        for (int pixel = 0; pixel < strip.pixels().length; pixel++) {
            if (strip.pixels()[pixel] != 0) {
                painted++;
                assertTrue(pixel % 600 >= margin, "nothing runs over the left edge");
            }
        }
        assertTrue(painted > 0);
    }

    private void walk(Random random) {
        PixelSurface reused = page();
        Optional<CellsInSight> before = Optional.empty();
        Scroll scroll = Scroll.NONE;
        for (int round = 0; round < 60; round++) {
            if (random.nextInt(3) == 0) {
                model.player().options().pointedAt().set(somewhere(random, before.map(CellsInSight::layout)));
            } else {
                model.player()
                        .playback()
                        .seek(random.nextInt(model.player().walk().length() + 1));
            }
            StageState state = model.player().stateProperty().get();
            Scroll following = Following.of(layout(state, reused, scroll), scroll);
            pagesTurned += following.equals(scroll) ? 0 : 1;
            scroll = following;
            StageLayout layout = layout(state, reused, scroll);
            CellsInSight now = CellsInSight.of(state, layout);
            if (before.isPresent() && before.get().layout().hasSameSurroundings(layout)) {
                StagePainter.changes(reused, now, before.get(), colors, StagePainterTest::words);
                count(now, before.get());
            } else {
                reused = page();
                StagePainter.surroundings(reused, layout, colors, StagePainterTest::words);
                StagePainter.slices(reused, now, colors, StagePainterTest::words);
            }
            PixelSurface fresh = page();
            StagePainter.paint(fresh, state, layout, colors, StagePainterTest::words);
            assertArrayEquals(fresh.pixels(), reused.pixels(), "round " + round);
            before = Optional.of(now);
        }
    }

    private PixelSurface page() {
        PixelSurface page = new PixelSurface(WIDTH, HEIGHT);
        page.fill(0, 0, WIDTH, HEIGHT, colors.palette().page());
        return page;
    }

    private static String words(LocalizedMessage message) {
        return message.key() + message.arguments();
    }

    private void count(CellsInSight now, CellsInSight before) {
        cellsSeen += before.styles().size();
        for (int index = 0; index < before.styles().size(); index++) {
            cellsKept += now.styles().get(index).equals(before.styles().get(index)) ? 1 : 0;
        }
        namesChanged += names(now).equals(names(before)) ? 0 : 1;
        captionsChanged += captions(now).equals(captions(before)) ? 0 : 1;
    }

    private static List<LocalizedMessage> names(CellsInSight cells) {
        return cells.layout().blocks().stream()
                .map(block -> block.block().name())
                .toList();
    }

    private static List<Optional<LocalizedMessage>> captions(CellsInSight cells) {
        return cells.layout().blocks().stream()
                .flatMap(block -> block.slices().stream())
                .map(slice -> slice.slice().caption())
                .toList();
    }

    private static Optional<GridCell> somewhere(Random random, Optional<StageLayout> layout) {
        return layout.flatMap(now -> now.cellAt(random.nextInt(WIDTH), TOP + random.nextInt(HEIGHT - TOP)));
    }

    private static StageLayout layout(StageState state, PixelSurface surface, Scroll scroll) {
        StageFit fit = StagePainter.fit(surface, StagePainterTest::words);
        return fit.fit(state, WIDTH, HEIGHT - 2 * TOP, scroll, Sizing.DESK).movedBy(0, TOP);
    }
}
