package kernelight.stage.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.model.GradientKind;
import kernelight.screen.convolution.model.PaddingRule;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three channels shown as a colour picture. */
class PixelsTest {
    private final ConvolutionModel model = new ConvolutionModel();

    @BeforeEach
    void flower() {
        model.choose(preset("colour-5x5"));
    }

    private static ConvolutionPreset preset(String id) {
        return ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static GridCell pixel(int row, int column) {
        return new GridCell(GridName.PIXELS, new Cell(0, 0, 0, row, column));
    }

    private static GridCell channel(int channel, int row, int column) {
        return new GridCell(GridName.INPUT, new Cell(0, channel, 0, row, column));
    }

    private CellStyle style(GridCell at) {
        return model.player().stateProperty().get().styles().apply(at);
    }

    private static String colour(CellStyle style) {
        assertEquals(CellBackground.PIXEL, style.background());
        return "%06x".formatted(style.pixel());
    }

    @Test
    void zeroIsDarkAndTheLargestNumberFull() {
        assertEquals("ffff00", colour(style(pixel(1, 2))));
        assertEquals("55aaff", colour(style(pixel(0, 0))));
        assertEquals("3, 3, 0", style(pixel(1, 2)).text());
    }

    @Test
    void whereNumbersAreBelowZeroTheSmallestIsDark() {
        model.numbers().enter(channel(0, 0, 0), "-3");
        assertEquals("00d5ff", colour(style(pixel(0, 0))));
        assertEquals("808080", colour(style(pixelOfZeros())));
    }

    private GridCell pixelOfZeros() {
        IntStream.range(0, 3).forEach(channel -> model.numbers().enter(channel(channel, 4, 4), "0"));
        return pixel(4, 4);
    }

    @Test
    void anEditIsShownImmediatelyAndSoIsItsUndo() {
        model.numbers().enter(channel(0, 0, 0), "3");
        assertEquals("ffaaff", colour(style(pixel(0, 0))));
        model.undo();
        assertEquals("55aaff", colour(style(pixel(0, 0))));
    }

    @Test
    void aPixelUnderThePointerLightsItsThreeCellsAndWhatTheyFeed() {
        model.player().options().pointedAt().set(Optional.of(pixel(0, 0)));
        assertEquals(Emphasis.CURRENT, style(pixel(0, 0)).emphasis());
        assertEquals(CellFrame.INK, style(pixel(0, 0)).frame());
        for (int channel = 0; channel < 3; channel++) {
            assertEquals(Emphasis.LIT, style(channel(channel, 0, 0)).emphasis());
            assertEquals(Emphasis.DIMMED, style(channel(channel, 0, 1)).emphasis());
            assertEquals(
                    Emphasis.LIT,
                    style(new GridCell(GridName.FILTER, new Cell(0, channel, 0, 0, 0)))
                            .emphasis());
        }
    }

    @Test
    void aCellUnderThePointerLightsItsPixel() {
        model.player().options().pointedAt().set(Optional.of(channel(2, 1, 1)));
        assertEquals(Emphasis.CURRENT, style(pixel(1, 1)).emphasis());
        assertEquals(Emphasis.DIMMED, style(pixel(1, 2)).emphasis());
    }

    @Test
    void theWindowHasOneFrameAroundAllItsPixels() {
        assertEquals(
                new CellStyle.Sides(true, true, false, false),
                style(pixel(0, 0)).sides());
        assertEquals(
                new CellStyle.Sides(false, false, false, false),
                style(pixel(1, 1)).sides());
        assertEquals(
                new CellStyle.Sides(false, false, true, true),
                style(pixel(2, 2)).sides());
        assertEquals(CellFrame.THIN, style(pixel(1, 1)).frame());
        assertEquals(CellFrame.NONE, style(pixel(3, 3)).frame());
    }

    @Test
    void zerosOfThePaddingAreNoPartOfThePicture() {
        model.set(PaddingRule.SAME);
        assertEquals(CellBackground.PADDING, style(pixel(-1, 0)).background());
        assertTrue(style(pixel(-1, 0)).padding());
        assertEquals("55aaff", colour(style(pixel(0, 0))));
    }

    @Test
    void itIsThereWhereverThreeChannelsOfAPictureAre() {
        assertTrue(hasPicture());
        model.showView(ConvolutionView.TRANSPOSED);
        assertTrue(hasPicture());
        model.showView(ConvolutionView.BACKWARD);
        model.showGradient(GradientKind.FILTER);
        assertTrue(hasPicture());
        model.showView(ConvolutionView.SLIDING);
        for (int channels : List.of(1, 2, 4)) {
            model.set(ConvolutionSetting.CHANNELS, channels);
            assertTrue(!hasPicture());
        }
    }

    private boolean hasPicture() {
        return model.player().stateProperty().get().block(GridName.PIXELS).isPresent();
    }
}
