package kernelight.stage.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.Sizing;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;

/**
 * Paints what belongs together in a grouped convolution: the slices of each group lie on a background and in a frame of their
 * own colour and line style.
 */
final class GroupPainter {
    /** Between the frame and the cells, or the captions above them. */
    private static final double BESIDE = 8;

    private static final double ABOVE = 3;
    /** At the right and below, where there are scroll bars. */
    static final double BESIDE_SCROLL_BARS = 12;

    private static final double WIDTH = 2;
    private static final double CORNER = 6;
    /** One for each group, so that they differ without their colours, too: whole, dashed, dotted, dashed and dotted. */
    private static final List<List<Double>> DASHES =
            List.of(List.of(), List.of(9.0, 5.0), List.of(2.0, 4.0), List.of(10.0, 4.0, 2.0, 4.0));

    private final Surface surface;
    private final StageColors colors;
    private final Sizing sizing;

    GroupPainter(Surface surface, StageColors colors, Sizing sizing) {
        this.surface = surface;
        this.colors = colors;
        this.sizing = sizing;
    }

    void paint(PlacedBlock block) {
        Map<Integer, List<PlacedSlice>> groups = block.slices().stream()
                .filter(slice -> slice.slice().group() > 0)
                .collect(Collectors.groupingBy(slice -> slice.slice().group(), TreeMap::new, Collectors.toList()));
        groups.forEach((group, slices) -> {
            Color fill = colors.behind(slices.getFirst().slice());
            Stroke frame = new Stroke(colors.group(group).frame(), WIDTH, DASHES.get((group - 1) % DASHES.size()));
            for (Box box : boxes(slices, block.slices())) {
                surface.fillRounded(box.x(), box.y(), box.width(), box.height(), CORNER, fill);
                surface.outline(box.x(), box.y(), box.width(), box.height(), CORNER, frame);
            }
        });
    }

    /** One box around the slices of a group; one around each where a slice of another group would be in it. */
    private List<Box> boxes(List<PlacedSlice> slices, List<PlacedSlice> all) {
        List<Box> each = slices.stream().map(this::around).toList();
        Box together = each.getFirst();
        for (Box box : each) {
            together = together.with(box);
        }
        List<PlacedSlice> others = new ArrayList<>(all);
        others.removeAll(slices);
        return others.stream().map(this::around).anyMatch(together::overlaps) ? each : List.of(together);
    }

    private Box around(PlacedSlice slice) {
        Box cells = slice.box();
        boolean isBelowCaption = slice.slice().caption().isPresent() && !slice.hasCaptionBeside();
        double above = isBelowCaption ? ABOVE + sizing.caption() : BESIDE;
        double left = BESIDE + slice.captionWidth();
        double right = slice.rows().isWhole() ? BESIDE : BESIDE_SCROLL_BARS;
        double below = slice.columns().isWhole() ? BESIDE : BESIDE_SCROLL_BARS;
        return new Box(
                cells.x() - left, cells.y() - above, cells.width() + left + right, cells.height() + above + below);
    }
}
