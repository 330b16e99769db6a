package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.paint.Color;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.Scroll;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageLayout;
import kernelight.ui.surface.PixelSurface;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.Rainbow;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a grouped convolution, frames show which channels, filters and maps belong together. */
class GroupFramesTest {
    private final ConvolutionModel model = new ConvolutionModel();

    private record Frame(Box box, Stroke stroke) {}

    private void groups(int channels, int filters, int groups) {
        model.set(ConvolutionSetting.CHANNELS, channels);
        model.set(ConvolutionSetting.FILTERS, filters);
        model.set(ConvolutionSetting.GROUPS, groups);
    }

    @Test
    void channelsAndMapsOfAGroupAreInOneFrameAndTheFilterIsInItsOwn() {
        groups(4, 4, 2);
        model.player().playback().seek(model.player().walk().length()); // the last map, so the last filter
        StageLayout layout = layout(1400, 900);
        assertEquals(List.of(1, 1, 2, 2), groupsIn(layout, GridName.INPUT));
        assertEquals(List.of(2, 2), groupsIn(layout, GridName.FILTER), "filter 4 reads channels 3 and 4");
        assertEquals(List.of(1, 1, 2, 2), groupsIn(layout, GridName.OUTPUT));

        assertEquals(2, frames(layout, GridName.INPUT).size());
        assertEquals(1, frames(layout, GridName.FILTER).size());
        assertEquals(2, frames(layout, GridName.OUTPUT).size());
        List<Frame> inputs = frames(layout, GridName.INPUT);
        PlacedBlock input = layout.block(GridName.INPUT).orElseThrow();
        for (PlacedSlice slice : input.slices()) {
            Box frame = inputs.get(slice.slice().group() - 1).box();
            assertTrue(frame.contains(slice.x(), slice.y()) && slice.box().bottom() < frame.bottom());
        }
        assertFalse(inputs.get(0).box().overlaps(inputs.get(1).box()));
    }

    @Test
    void groupsDifferInTheirLinesAsWellAsInTheirColours() {
        groups(4, 4, 4);
        StageLayout layout = layout(1400, 900);
        Set<List<Double>> dashes = new HashSet<>();
        Set<Color> colors = new HashSet<>();
        frames(layout, GridName.INPUT).forEach(frame -> {
            dashes.add(frame.stroke().dashes());
            colors.add(frame.stroke().color());
        });
        assertEquals(4, dashes.size());
        assertEquals(4, colors.size());
    }

    @Test
    void threeColoursAreChannelsOfGroupsToo() {
        groups(3, 3, 3);
        assertEquals(List.of(1, 2, 3), groupsIn(layout(1400, 900), GridName.INPUT));
        assertEquals(List.of(), frames(layout(1400, 900), GridName.PIXELS), "the picture is of all of them");
    }

    @ParameterizedTest
    @EnumSource
    void withoutGroupsThereAreNoFrames(ConvolutionView view) {
        groups(2, 2, 1);
        model.showView(view);
        StageLayout layout = layout(1400, 900);
        assertTrue(layout.blocks().stream().allMatch(block -> frames(block).isEmpty()));
        model.set(ConvolutionSetting.GROUPS, 2);
        StageLayout grouped = layout(1400, 900);
        assertTrue(grouped.blocks().stream().noneMatch(block -> frames(block).isEmpty()), "all tables are of a group");
    }

    private static List<Integer> groupsIn(StageLayout layout, GridName grid) {
        return layout.block(grid).orElseThrow().slices().stream()
                .map(slice -> slice.slice().group())
                .toList();
    }

    private StageLayout layout(double width, double height) {
        return StagePainter.fit(new PixelSurface(10, 10), GroupFramesTest::words)
                .fit(model.player().stateProperty().get(), width, height, Scroll.NONE, Sizing.DESK);
    }

    private static String words(LocalizedMessage message) {
        return message.key();
    }

    private static List<Frame> frames(StageLayout layout, GridName grid) {
        return layout.block(grid).map(GroupFramesTest::frames).orElse(List.of());
    }

    private static List<Frame> frames(PlacedBlock block) {
        Frames frames = new Frames();
        new GroupPainter(frames, new StageColors(Rainbow.palette()), Sizing.DESK).paint(block);
        return frames.painted;
    }

    /** Records the frames that are painted. */
    private static final class Frames implements Surface {
        private final List<Frame> painted = new ArrayList<>();

        @Override
        public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
            painted.add(new Frame(new Box(x, y, width, height), stroke));
        }

        @Override
        public void fill(double x, double y, double width, double height, Color color) {}

        @Override
        public void fillPolygon(double[] xs, double[] ys, Color color) {}

        @Override
        public void fillRounded(double x, double y, double width, double height, double radius, Color color) {}

        @Override
        public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {}

        @Override
        public void text(String text, double x, double y, TextStyle style, Color color) {}

        @Override
        public double widthOf(String text, TextStyle style) {
            return text.length() * style.size() / 2;
        }

        @Override
        public void within(double x, double y, double width, double height, Runnable painting) {
            painting.run();
        }
    }
}
