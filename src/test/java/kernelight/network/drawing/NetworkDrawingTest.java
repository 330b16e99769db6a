package kernelight.network.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.ui.surface.PixelSurface;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkDrawingTest {
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 590;

    private static NetworkDrawing draw(NetworkOutline outline) {
        return NetworkDrawing.of(
                outline,
                DrawingWords.ofOneImage(LocalizedMessage::inEnglish),
                new PixelSurface(1, 1),
                WIDTH,
                HEIGHT,
                9,
                2);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void everyLayerIsOnThePageAndIsFoundWhereItIs(Architecture architecture) {
        NetworkView network = NetworkView.of(architecture.build());
        NetworkOutline outline = NetworkOutline.of(network);
        NetworkDrawing drawing = draw(outline);
        for (OutlinePart part : outline.parts()) {
            for (LayerView layer : part.layers()) {
                Bounds place = drawing.placeOf(layer).orElseThrow();
                assertTrue(
                        place.getMinX() >= -1
                                && place.getMaxX() <= WIDTH + 1
                                && place.getMinY() >= -1
                                && place.getMaxY() <= HEIGHT + 1,
                        layer.name() + " at " + place);
                assertEquals(Optional.of(layer), drawing.layerAt(place.getCenterX(), place.getCenterY()), layer.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void textsOfAFoldedNetworkCanBeReadOnASlide(Architecture architecture) {
        NetworkOutline folded =
                NetworkOutline.of(NetworkView.of(architecture.build())).folded();
        assertTrue(draw(folded).scale() > 0.75, "scale " + draw(folded).scale());
    }

    @Test
    void aRowThatIsCutKnowsAtWhichSides() {
        NetworkView network = NetworkView.of(Architecture.RESNET50.build());
        NetworkDrawing row = NetworkDrawing.inOneRow(
                NetworkOutline.of(network),
                DrawingWords.ofOneImage(LocalizedMessage::inEnglish),
                new PixelSurface(1, 1),
                WIDTH,
                HEIGHT,
                9,
                2);
        NetworkDrawing first = row.around(Optional.of(network.layer("conv1")), WIDTH);
        assertEquals(List.of(false, true), List.of(first.goesOnLeft(), first.goesOnRight(WIDTH)));
        NetworkDrawing middle = row.around(Optional.of(network.layer("layer3.0.conv1")), WIDTH);
        assertEquals(List.of(true, true), List.of(middle.goesOnLeft(), middle.goesOnRight(WIDTH)));
        LayerView end = NetworkOutline.of(network).parts().getLast().last();
        NetworkDrawing last = row.around(Optional.of(end), WIDTH);
        assertEquals(
                List.of(true, false),
                List.of(last.goesOnLeft(), last.goesOnRight(WIDTH)),
                () -> end.name() + " at " + row.placeOf(end));
    }

    @Test
    void thePaddingOfTheImageIsDrawnAndItsSizeSaid() {
        DrawingPage page = DrawingPage.inOneRow(
                NetworkOutline.of(NetworkView.of(Architecture.LENET5_OF_1998.build())),
                DrawingWords.ofOneImage(LocalizedMessage::inEnglish),
                new PixelSurface(1, 1));
        List<Mark.Volume> volumes = page.marks().stream()
                .filter(Mark.Volume.class::isInstance)
                .map(Mark.Volume.class::cast)
                .toList();
        assertEquals(Mark.Volume.Content.PADDING, volumes.get(0).content());
        assertEquals(Mark.Volume.Content.IMAGE, volumes.get(1).content());
        assertEquals(
                Math.sqrt(32.0 / 28),
                volumes.get(0).size().width() / volumes.get(1).size().width(),
                1e-9);
        assertTrue(
                page.marks().stream()
                        .anyMatch(mark ->
                                mark instanceof Mark.Words words && words.text().contains("padded")),
                "the size is said");
    }

    @Test
    void whatIsLargerIsDrawnLarger() {
        VolumeSize large = VolumeSize.of(new Shape(64, 112, 56), 224);
        VolumeSize small = VolumeSize.of(new Shape(3, 28, 14), 224);
        assertEquals(2, large.height() / small.height(), 1e-9, "the square root of 4");
        assertEquals(2, large.width() / small.width(), 1e-9);
        assertTrue(large.depth() > small.depth());
        assertEquals(
                2,
                VolumeSize.of(Shape.flat(1024), 224).height()
                        / VolumeSize.of(Shape.flat(32), 224).height(),
                1e-9,
                "twice the logarithm");
    }

    @Test
    void whatStandsForSeveralLayersIsNamedByWhatTheirNamesShare() {
        assertEquals("conv3", DrawingWords.common(List.of("conv3_1", "conv3_2", "conv3_3")));
        assertEquals("layer1", DrawingWords.common(List.of("layer1.0.conv1", "layer1.2.add")));
        assertEquals("conv4 \u2013 conv5", DrawingWords.common(List.of("conv4", "conv5")));
        assertEquals("a \u2013 b", DrawingWords.common(List.of("a", "b")));
    }

    @Test
    @DisplayName("a batch has a fourth axis in every shape")
    void batch() {
        DrawingWords words = new DrawingWords(LocalizedMessage::inEnglish, 8);
        assertEquals("(8, 6, 28, 28)", words.shape(new Shape(6, 28, 28)));
        assertEquals("(8, 120)", words.shape(Shape.flat(120)));
        assertEquals(
                "6 @ 28 × 28",
                DrawingWords.ofOneImage(LocalizedMessage::inEnglish).shape(new Shape(6, 28, 28)));
    }
}
