package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/**
 * Which words of a drawing are written, and how large: never smaller than can be read. Where the drawing is so small that
 * they would lie on each other, names come before shapes, and shapes before details.
 */
final class Labels {
    private static final double LINE = 1.15;

    private final Map<Mark, Label> written = new IdentityHashMap<>();

    /** How large the words of a mark are written, and how wide that makes them. */
    record Label(double size, double width) {}

    /** @param smallest the size of letters that can be read, in the drawing's own units */
    Labels(List<Mark> marks, Surface measure, double smallest) {
        List<Bounds> taken = new ArrayList<>();
        marks.stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .sorted(Comparator.comparingInt(words -> rank(words.kind())))
                .forEach(words -> {
                    TextStyle style = DrawingPainter.style(words.kind());
                    double size = Math.max(style.size(), smallest);
                    double width = measure.widthOf(words.text(), style) * size / style.size();
                    Bounds place = new BoundingBox(
                            words.x() - width / 2 - size / 4,
                            words.y() - size * LINE / 2,
                            width + size / 2,
                            size * LINE);
                    if (size == style.size() || taken.stream().noneMatch(place::intersects)) {
                        taken.add(place);
                        written.put(words, new Label(size, width));
                    }
                });
        for (Mark mark : marks) {
            if (mark instanceof Mark.Block block) {
                TextStyle style = TextStyle.of(DrawingPainter.BLOCK_SIZE);
                double size = Math.max(style.size(), smallest);
                double width = measure.widthOf(block.text(), style) * size / style.size();
                if (size == style.size() || (width < block.width() && size < block.height())) {
                    written.put(block, new Label(size, width));
                }
            }
        }
    }

    private static int rank(Mark.Words.Kind kind) {
        return switch (kind) {
            case NAME -> 0;
            case TIMES -> 1;
            case SHAPE -> 2;
            case DETAIL -> 3;
        };
    }

    /** How a mark's words are written; empty if they are not. */
    Optional<Label> of(Mark mark) {
        return Optional.ofNullable(written.get(mark));
    }
}
