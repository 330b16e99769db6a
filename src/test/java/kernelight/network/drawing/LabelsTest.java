package kernelight.network.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import kernelight.engine.architecture.Architecture;
import kernelight.network.model.NetworkView;
import kernelight.ui.surface.PixelSurface;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    private static final PixelSurface MEASURE = new PixelSurface(1, 1);

    private static List<Mark> marks(Architecture architecture) {
        return DrawingPage.fitting(
                        NetworkOutline.of(NetworkView.of(architecture.build())),
                        DrawingWords.ofOneImage(LocalizedMessage::inEnglish),
                        MEASURE,
                        640,
                        150)
                .marks();
    }

    @ParameterizedTest
    @ValueSource(doubles = {12, 20, 35, 60})
    void wordsAreLargeEnoughAndDoNotLieOnEachOther(double smallest) {
        List<Mark> marks = marks(Architecture.GOOGLENET);
        Labels labels = new Labels(marks, MEASURE, smallest);
        List<Bounds> places = new ArrayList<>();
        for (Mark mark : marks) {
            labels.of(mark).ifPresent(label -> {
                assertTrue(label.size() >= smallest);
                if (mark instanceof Mark.Words words
                        && label.size() > DrawingPainter.style(words.kind()).size()) {
                    Bounds place = new BoundingBox(
                            words.x() - label.width() / 2, words.y() - label.size() / 2, label.width(), label.size());
                    assertTrue(places.stream().noneMatch(place::intersects), words.text());
                    places.add(place);
                } else if (mark instanceof Mark.Block block) {
                    assertTrue(label.width() <= block.width() && label.size() <= block.height(), block.text());
                }
            });
        }
        assertFalse(places.isEmpty());
    }

    @Test
    void whereThereIsRoomEverythingIsWritten() {
        List<Mark> marks = marks(Architecture.GOOGLENET);
        Labels labels = new Labels(marks, MEASURE, 5);
        assertEquals(
                marks.stream()
                        .filter(mark -> mark instanceof Mark.Words || mark instanceof Mark.Block)
                        .toList(),
                marks.stream().filter(mark -> labels.of(mark).isPresent()).toList());
    }
}
