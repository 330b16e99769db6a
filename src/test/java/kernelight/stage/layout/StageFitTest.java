package kernelight.stage.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.model.GradientKind;
import kernelight.screen.convolution.model.PaddingRule;
import kernelight.stage.state.Block;
import kernelight.stage.state.StageState;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import org.junit.jupiter.api.Test;

/**
 * Whatever is on the stage: readable, within the space, apart from each other, and with the cells of the current step
 * in sight.
 */
class StageFitTest {
    private static final double CHARACTER = 0.6;
    /** The width of a name, in font sizes. */
    private static final double NAME = 7;

    private final StageFit fit = new StageFit(text -> text.length() * CHARACTER, block -> NAME);

    @Test
    void everyLayoutIsReadableAndItsFocusInSight() {
        Random random = new Random(11);
        ConvolutionModel model = new ConvolutionModel();
        for (int round = 0; round < 400; round++) {
            change(model, random);
            StageState state = model.player().stateProperty().get();
            double width = 600 + random.nextInt(1300);
            double height = 320 + random.nextInt(700);
            Sizing sizing = random.nextInt(4) == 0 ? Sizing.HALL : Sizing.DESK;
            StageLayout first = fit.fit(state, width, height, Scroll.NONE, sizing);
            StageLayout layout = fit.fit(state, width, height, Following.of(first, Scroll.NONE), sizing);
            assertReadable(layout, state, sizing);
            assertApart(layout);
            assertWithinWidth(layout, width, sizing);
            assertCostsLittle(layout, state, width, height, sizing);
            assertInSight(layout);
        }
    }

    /** Sizes are remembered from state to state. */
    @Test
    void aLayoutIsTheSameWhateverWasLaidOutBefore() {
        Random random = new Random(12);
        ConvolutionModel model = new ConvolutionModel();
        Scroll scroll = Scroll.NONE;
        double width = 900;
        for (int round = 0; round < 1200; round++) {
            if (random.nextInt(6) == 0) {
                change(model, random);
                scroll = Scroll.NONE;
            }
            if (random.nextInt(8) == 0) {
                width = 600 + random.nextInt(1300);
            }
            model.player().playback().seek(random.nextInt(model.player().walk().length() + 1));
            StageState state = model.player().stateProperty().get();
            Sizing sizing = random.nextInt(10) == 0 ? Sizing.HALL : Sizing.DESK;
            StageFit fresh = new StageFit(text -> text.length() * CHARACTER, block -> NAME);

            StageLayout layout = fit.fit(state, width, 500, scroll, sizing);

            assertEquals(fresh.fit(state, width, 500, scroll, sizing), layout);
            scroll = Following.of(layout, scroll);
        }
    }

    private static void change(ConvolutionModel model, Random random) {
        model.set(ConvolutionSetting.DIMENSIONS, random.nextInt(1, 4));
        model.set(ConvolutionSetting.CHANNELS, random.nextInt(1, 5));
        model.set(ConvolutionSetting.FILTERS, random.nextInt(1, 5));
        model.setAll(ConvolutionSetting.Kind.INPUT, random.nextInt(3, 13));
        model.setAll(ConvolutionSetting.Kind.FILTER, random.nextInt(1, 5));
        model.set(PaddingRule.values()[random.nextInt(4)]);
        model.setBias(random.nextBoolean());
        model.showView(ConvolutionView.values()[random.nextInt(4)]);
        model.showGradient(GradientKind.values()[random.nextInt(3)]);
        model.player().playback().seek(random.nextInt(model.player().walk().length() + 1));
    }

    private static void assertReadable(StageLayout layout, StageState state, Sizing sizing) {
        assertTrue(layout.textSize() >= sizing.smallestText());
        for (PlacedBlock block : layout.blocks()) {
            if (!Insets.isInset(block.block())) {
                double cell = block.slices().getFirst().cell();
                for (String text : state.longest().apply(block.block().grid())) {
                    assertTrue(
                            text.length() * CHARACTER * layout.textSize() <= cell + 1e-9,
                            () -> text + " at " + layout.textSize() + " in " + cell);
                }
            }
        }
    }

    private static void assertApart(StageLayout layout) {
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        for (PlacedBlock block : layout.blocks()) {
            if (Insets.isInset(block.block())) {
                assertWithin(block, layout.block(GridName.INPUT).orElseThrow());
                continue;
            }
            boolean below = block.box().y() >= bottom;
            assertTrue(below || block.box().x() > right, "blocks overlap");
            right = block.box().right();
            bottom = below || bottom == Double.POSITIVE_INFINITY
                    ? block.box().bottom()
                    : Math.max(bottom, block.box().bottom());
            List<PlacedSlice> slices = block.slices();
            for (int index = 0; index < slices.size(); index++) {
                Box box = slices.get(index).box();
                assertTrue(box.x() >= block.box().x() - 1
                        && box.right() <= block.box().right() + 1);
                for (PlacedSlice other : slices.subList(0, index)) {
                    Box before = other.box();
                    assertTrue(
                            box.x() >= before.right()
                                    || before.x() >= box.right()
                                    || box.y() >= before.bottom()
                                    || before.y() >= box.bottom(),
                            "slices overlap");
                }
            }
        }
    }

    /** Tables are scrolled until all are in sight, as far as their names let them. */
    private static void assertWithinWidth(StageLayout layout, double width, Sizing sizing) {
        double names = layout.blocks().size() * (NAME * StageFit.nameSize(layout.cell(), sizing) + Row.NARROWEST_GAP);
        if (names > width) {
            return;
        }
        for (PlacedBlock block : layout.blocks()) {
            assertTrue(
                    block.box().x() >= -Placing.OVERHANG && block.box().right() <= width + Placing.OVERHANG,
                    () -> block.block().grid() + " at " + block.box() + " of " + width);
        }
    }

    private static void assertWithin(PlacedBlock inset, PlacedBlock host) {
        Box picture = inset.slices().getFirst().box();
        assertTrue(inset.box().right() <= host.box().right() + 1
                && inset.box().bottom() <= host.box().bottom() + 1);
        for (PlacedSlice slice : host.slices()) {
            assertTrue(
                    picture.x() >= slice.box().right()
                            || picture.y() >= slice.box().bottom(),
                    "covers a slice");
        }
    }

    /** Insets make digits only a little smaller and hide nothing. */
    private void assertCostsLittle(StageLayout layout, StageState state, double width, double height, Sizing sizing) {
        StageLayout plain = fit.fit(withoutInsets(state), width, height, Scroll.NONE, sizing);
        assertTrue(layout.textSize() >= 0.8 * plain.textSize());
        assertEquals(slices(plain), slices(layout) - insets(layout));
    }

    private static StageState withoutInsets(StageState state) {
        return new StageState(
                state.blocks().stream().filter(block -> !Insets.isInset(block)).toList(),
                state.styles(),
                state.longest(),
                state.editable(),
                state.sum(),
                state.batch(),
                state.pointing(),
                state.spoken());
    }

    private static long slices(StageLayout layout) {
        return layout.blocks().stream()
                .mapToLong(block -> block.slices().size())
                .sum();
    }

    private static long insets(StageLayout layout) {
        return layout.blocks().stream()
                .filter(block -> Insets.isInset(block.block()))
                .count();
    }

    private static StageState colourPicture() {
        ConvolutionModel model = new ConvolutionModel();
        model.set(ConvolutionSetting.CHANNELS, 3);
        return model.player().stateProperty().get();
    }

    @Test
    void aPictureFillsTheSpaceThatThreeChannelsLeave() {
        StageLayout layout = fit.fit(colourPicture(), 1000, 520, Scroll.NONE, Sizing.DESK);
        StageLayout plain = fit.fit(withoutInsets(colourPicture()), 1000, 520, Scroll.NONE, Sizing.DESK);
        PlacedSlice picture =
                layout.block(GridName.PIXELS).orElseThrow().slices().getFirst();
        assertEquals(plain.cell(), layout.cell());
        assertEquals(layout.cell(), picture.cell());
        PlacedSlice blue = layout.block(GridName.INPUT).orElseThrow().slices().getLast();
        assertEquals(blue.y(), picture.y());
        assertTrue(picture.x() > blue.box().right());
    }

    @Test
    void whereOneChannelFillsTheStageInPresentationModeThePictureLiesSmallBelowIt() {
        StageLayout layout = IntStream.iterate(700, height -> height > 200, height -> height - 10)
                .mapToObj(height -> fit.fit(colourPicture(), 900, height, Scroll.NONE, Sizing.HALL))
                .filter(fitted -> fitted.block(GridName.INPUT).orElseThrow().isPaged())
                .findFirst()
                .orElseThrow();
        PlacedBlock input = layout.block(GridName.INPUT).orElseThrow();
        PlacedSlice picture =
                layout.block(GridName.PIXELS).orElseThrow().slices().getFirst();
        assertEquals(1, input.slices().size());
        assertTrue(picture.cell() < layout.cell());
        assertTrue(picture.y() >= input.slices().getFirst().box().bottom());
        assertTrue(layout.textSize() >= Sizing.HALL.smallestText());
    }

    @Test
    void whereItWouldCostTooMuchThePictureIsLeftOut() {
        StageLayout layout = fit.fit(colourPicture(), 1300, 260, Scroll.NONE, Sizing.HALL);
        assertTrue(layout.block(GridName.PIXELS).isEmpty());
    }

    private static void assertInSight(StageLayout layout) {
        for (PlacedBlock placed : layout.blocks()) {
            Block block = placed.block();
            Optional<PlacedSlice> slice = placed.sliceOf(block.focus());
            assertTrue(slice.isPresent() && slice.get().shows(block.focus()), () -> block.grid() + " " + block.focus());
        }
    }

    @Test
    void theLecturesCaseFillsTheStage() {
        StageLayout layout =
                fit.fit(new ConvolutionModel().player().stateProperty().get(), 1000, 600, Scroll.NONE, Sizing.DESK);
        assertEquals(3, layout.blocks().size());
        assertTrue(layout.cell() >= 60);
        assertTrue(layout.box().width() <= 1000);
    }

    @Test
    void aScrolledTableLeavesSpaceForTheNames() {
        double margin = Placing.OVERHANG / 2 + 1;
        ConvolutionModel model = new ConvolutionModel();
        for (ConvolutionPreset preset : ConvolutionPreset.ALL) {
            model.choose(preset);
            model.showView(ConvolutionView.IM2COL);
            for (int width = 760; width <= 1500; width += 20) {
                StageLayout layout =
                        fit.fit(model.player().stateProperty().get(), width, 560, Scroll.NONE, Sizing.DESK);
                double name = NAME * StageFit.nameSize(layout.cell(), Sizing.DESK);
                for (PlacedBlock placed : layout.blocks()) {
                    Box box = placed.box();
                    double half = Math.max(box.width(), name) / 2;
                    assertTrue(
                            box.centerX() - half >= -margin && box.centerX() + half <= width + margin,
                            preset.id() + ": " + placed.block().grid() + " of " + box + " in " + width);
                }
            }
        }
    }

    @Test
    void besideAnOutputThatIsScrolledTheInputTakesTheRoomThatIsLeft() {
        ConvolutionModel model = new ConvolutionModel();
        model.set(ConvolutionSetting.CHANNELS, 4);
        model.setAll(ConvolutionSetting.Kind.INPUT, 16);
        model.change(GridName.FILTER, NumberTable.filled(Sizes.of(4, 3, 3), cell -> BigDecimal.valueOf(1000)));
        StageState state = model.player().stateProperty().get();
        StageLayout layout = fit.fit(state, 1400, 590, Scroll.NONE, Sizing.DESK);
        PlacedSlice output =
                layout.block(GridName.OUTPUT).orElseThrow().slices().getFirst();
        PlacedSlice input = layout.block(GridName.INPUT).orElseThrow().slices().getFirst();
        assertTrue(output.rows().visible() < output.rows().total());
        assertEquals(input.rows().total(), input.rows().visible());
        assertEquals(input.columns().total(), input.columns().visible());
        assertTrue(input.cell() >= 20, () -> "cells of " + input.cell());
    }

    @Test
    void noRowIsScrolledAwayThatJustFits() {
        ConvolutionModel model = new ConvolutionModel();
        model.set(ConvolutionSetting.DIMENSIONS, 3);
        model.set(ConvolutionSetting.CHANNELS, 3);
        model.setAll(ConvolutionSetting.Kind.INPUT, 3);
        for (ConvolutionView view : ConvolutionView.values()) {
            model.showView(view);
            for (int height = 400; height <= 1000; height++) {
                StageLayout layout =
                        fit.fit(model.player().stateProperty().get(), 1287, height, Scroll.NONE, Sizing.HALL);
                for (PlacedBlock block : layout.blocks()) {
                    assertNoMoreRowsFit(block, block.slices().getFirst().cell(), height);
                }
            }
        }
    }

    private static void assertNoMoreRowsFit(PlacedBlock block, double cell, double height) {
        long down = block.slices().stream().map(PlacedSlice::y).distinct().count();
        Viewport rows = block.slices().getFirst().rows();
        assertTrue(
                rows.visible() == rows.total() || block.box().height() + down * cell > height,
                () -> rows + " of " + block.block().grid() + " at " + block.box() + " in " + height);
    }

    @Test
    void sharesGrantSmallRequestsFirst() {
        assertEquals(List.of(3, 10, 7), Shares.of(List.of(3, 20, 7), 20));
        assertEquals(List.of(4, 5), Shares.of(List.of(4, 5), 12));
        assertEquals(List.of(1, 1, 1), Shares.of(List.of(9, 9, 9), 3));
    }

    @Test
    void aSignalStandsAboveItsOutputInLargeCells() {
        ConvolutionModel model = new ConvolutionModel();
        model.choose(ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals("signal-1d"))
                .findFirst()
                .orElseThrow());
        StageLayout layout = fit.fit(model.player().stateProperty().get(), 690, 300, Scroll.NONE, Sizing.DESK);
        Box input = layout.block(GridName.INPUT).orElseThrow().box();
        Box filter = layout.block(GridName.FILTER).orElseThrow().box();
        Box output = layout.block(GridName.OUTPUT).orElseThrow().box();
        assertTrue(input.bottom() < filter.y() && filter.bottom() < output.y());
        assertTrue(layout.cell() >= 40, () -> "cells of " + layout.cell());
        assertTrue(output.bottom() <= 300);
    }

    @Test
    void soDoesASignalOfTwoChannelsWithItsCaptionsBesideIt() {
        ConvolutionModel model = new ConvolutionModel();
        model.choose(ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals("signal-1d"))
                .findFirst()
                .orElseThrow());
        model.set(ConvolutionSetting.CHANNELS, 2);
        model.set(ConvolutionSetting.INPUT_COLUMNS, 8);
        StageLayout layout = fit.fit(model.player().stateProperty().get(), 650, 330, Scroll.NONE, Sizing.DESK);
        PlacedBlock input = layout.block(GridName.INPUT).orElseThrow();
        Box output = layout.block(GridName.OUTPUT).orElseThrow().box();
        assertTrue(input.box().bottom() < output.y());
        assertEquals(2, input.slices().size());
        assertTrue(input.slices().stream().allMatch(PlacedSlice::hasCaptionBeside));
        assertTrue(layout.cell() >= 40, () -> "cells of " + layout.cell());
        assertTrue(output.bottom() <= 330 && layout.box().right() <= 650);
    }

    @Test
    void aChosenSliceIsShownUntilTheWalkGoesOn() {
        ConvolutionModel model = new ConvolutionModel();
        model.set(ConvolutionSetting.CHANNELS, 4);
        model.setAll(ConvolutionSetting.Kind.INPUT, 16);
        StageState state = model.player().stateProperty().get();
        Scroll chosen = Scroll.NONE.withSlice(GridName.INPUT, 2);
        StageLayout layout = fit.fit(state, 690, 260, chosen, Sizing.DESK);
        PlacedBlock input = layout.block(GridName.INPUT).orElseThrow();
        assertTrue(input.isPaged());
        assertEquals(2, input.slices().getFirst().slice().first().channel());
        assertEquals(Map.of(), Following.of(layout, chosen).slices());
    }
}
