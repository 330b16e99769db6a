package kernelight.network.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kernelight.engine.architecture.Architecture;
import kernelight.network.drawing.FieldTube.Section;
import kernelight.network.model.CellRegion;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.ui.surface.PixelSurface;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTubeTest {
    private static DrawingPage page(NetworkView network) {
        return DrawingPage.inOneRow(
                NetworkOutline.of(network),
                DrawingWords.ofOneImage(LocalizedMessage::inEnglish),
                new PixelSurface(1, 1));
    }

    /** As the lectures count: one number of C3 reads 5 x 5 of P2, these 10 x 10 of C1, these 14 x 14 pixels. */
    @Test
    void narrowsFromTheImageToThePixel() {
        NetworkView network = NetworkView.of(Architecture.LENET5.build());
        LayerView layer = network.layer("C3");
        FieldTube tube = FieldTube.of(
                page(network).marks(), layer, network.fieldTrail(layer).orElseThrow(), Optional.empty());
        assertEquals(
                List.of("14 x 14", "10 x 10", "5 x 5", "pixel"),
                tube.sections().stream()
                        .map(section -> section.region()
                                .map(region -> region.rows() + " x " + region.columns())
                                .orElse("pixel"))
                        .toList());
        assertEquals(
                List.of("image", "C1", "P2"),
                tube.passed().stream()
                        .map(volume -> volume.layers().isEmpty()
                                ? "image"
                                : volume.layers().getLast().name())
                        .toList());
    }

    /** Every section lies on its volume, and they follow each other to the right. */
    @ParameterizedTest
    @EnumSource(Architecture.class)
    void eachSectionLiesOnItsVolume(Architecture architecture) {
        NetworkView network = NetworkView.of(architecture.build());
        List<Mark> marks = page(network).marks();
        for (LayerView layer : network.layers()) {
            if (!layer.kind().isShown() || layer.isFlat()) {
                continue;
            }
            FieldTube tube =
                    FieldTube.of(marks, layer, network.fieldTrail(layer).orElseThrow(), Optional.empty());
            for (int i = 0; i < tube.passed().size(); i++) {
                Mark.Volume volume = tube.passed().get(i);
                Section section = tube.sections().get(i);
                assertTrue(
                        section.x() >= volume.x() - 1e-6
                                && section.right() <= volume.x() + volume.size().width() + 1e-6
                                && section.y() >= volume.y() - 1e-6
                                && section.bottom()
                                        <= volume.y() + volume.size().height() + 1e-6,
                        layer.name() + " on " + volume.layers());
                assertTrue(i == 0 || section.x() > tube.sections().get(i - 1).x());
            }
            CellRegion pixels = tube.sections().getFirst().region().orElseThrow();
            assertEquals(
                    network.receptiveField(layer).orElseThrow().rows(), pixels.rows(), layer.name() + " at the image");
        }
    }
}
