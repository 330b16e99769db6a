package kernelight.stage.sheet;

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

/** Three channels as the picture that they are. */
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

    private Look look(GridCell at) {
        return model.player().sheetProperty().get().looks().apply(at);
    }

    private static String colour(Look look) {
        assertEquals(Ground.PIXEL, look.ground());
        return "%06x".formatted(look.pixel());
    }

    @Test
    void zeroIsDarkAndTheLargestNumberFull() {
        assertEquals("ffff00", colour(look(pixel(1, 2))));
        assertEquals("55aaff", colour(look(pixel(0, 0))));
        assertEquals("3, 3, 0", look(pixel(1, 2)).text());
    }

    @Test
    void whereNumbersAreBelowZeroTheSmallestIsDark() {
        model.numbers().enter(channel(0, 0, 0), "-3");
        assertEquals("00d5ff", colour(look(pixel(0, 0))));
        assertEquals("808080", colour(look(pixelOfZeros())));
    }

    private GridCell pixelOfZeros() {
        IntStream.range(0, 3).forEach(channel -> model.numbers().enter(channel(channel, 4, 4), "0"));
        return pixel(4, 4);
    }

    @Test
    void anEditIsSeenAtOnceAndSoIsItsUndoing() {
        model.numbers().enter(channel(0, 0, 0), "3");
        assertEquals("ffaaff", colour(look(pixel(0, 0))));
        model.undo();
        assertEquals("55aaff", colour(look(pixel(0, 0))));
    }

    @Test
    void aPixelUnderThePointerLightsItsThreeCellsAndWhatTheyFeed() {
        model.player().options().pointedAt().set(Optional.of(pixel(0, 0)));
        assertEquals(Light.CURRENT, look(pixel(0, 0)).light());
        assertEquals(Frame.INK, look(pixel(0, 0)).frame());
        for (int channel = 0; channel < 3; channel++) {
            assertEquals(Light.LIT, look(channel(channel, 0, 0)).light());
            assertEquals(Light.DIMMED, look(channel(channel, 0, 1)).light());
            assertEquals(
                    Light.LIT,
                    look(new GridCell(GridName.FILTER, new Cell(0, channel, 0, 0, 0)))
                            .light());
        }
    }

    @Test
    void aCellUnderThePointerLightsItsPixel() {
        model.player().options().pointedAt().set(Optional.of(channel(2, 1, 1)));
        assertEquals(Light.CURRENT, look(pixel(1, 1)).light());
        assertEquals(Light.DIMMED, look(pixel(1, 2)).light());
    }

    @Test
    void theWindowHasOneFrameAroundAllItsPixels() {
        assertEquals(new Look.Sides(true, true, false, false), look(pixel(0, 0)).sides());
        assertEquals(
                new Look.Sides(false, false, false, false), look(pixel(1, 1)).sides());
        assertEquals(new Look.Sides(false, false, true, true), look(pixel(2, 2)).sides());
        assertEquals(Frame.THIN, look(pixel(1, 1)).frame());
        assertEquals(Frame.NONE, look(pixel(3, 3)).frame());
    }

    @Test
    void zerosOfThePaddingAreNoPartOfThePicture() {
        model.set(PaddingRule.SAME);
        assertEquals(Ground.PADDING, look(pixel(-1, 0)).ground());
        assertTrue(look(pixel(-1, 0)).padding());
        assertEquals("55aaff", colour(look(pixel(0, 0))));
    }

    @Test
    void itIsThereWhereverThreeChannelsOfAPictureAre() {
        assertTrue(hasPicture());
        model.look(ConvolutionView.TRANSPOSED);
        assertTrue(hasPicture());
        model.look(ConvolutionView.BACKWARD);
        model.look(GradientKind.FILTER);
        assertTrue(hasPicture());
        model.look(ConvolutionView.SLIDING);
        for (int channels : List.of(1, 2, 4)) {
            model.set(ConvolutionSetting.CHANNELS, channels);
            assertTrue(!hasPicture());
        }
    }

    private boolean hasPicture() {
        return model.player().sheetProperty().get().block(GridName.PIXELS).isPresent();
    }
}
