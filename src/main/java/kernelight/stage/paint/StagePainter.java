package kernelight.stage.paint;

import java.util.List;
import java.util.function.Function;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.StageFit;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.StageState;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.words.Message;
import org.jspecify.annotations.Nullable;

/** Paints the blocks of a state. */
public final class StagePainter {
    private static final double MEASURED = 100;

    private StagePainter() {}

    /** Everything, on a background that is already there. */
    public static void paint(
            Surface surface,
            StageState state,
            StageLayout layout,
            StageColors colors,
            Function<Message, String> words) {
        surroundings(surface, layout, colors, words);
        slices(surface, CellsInSight.of(state, layout), colors, words);
    }

    /** How blocks fit on this surface, in these words. */
    public static StageFit fit(Surface surface, Function<Message, String> words) {
        return new StageFit(
                text -> surface.widthOf(text, TextStyle.of(MEASURED)) / MEASURED,
                block -> Math.max(
                                surface.widthOf(words.apply(block.name()), NamePainter.nameStyle(MEASURED)),
                                block.size()
                                        .map(size ->
                                                surface.widthOf(words.apply(size), NamePainter.sizeStyle(MEASURED)))
                                        .orElse(0.0))
                        / MEASURED);
    }

    /** Signs, legends: what stays while a walk goes on. */
    public static void surroundings(
            Surface surface, StageLayout layout, StageColors colors, Function<Message, String> words) {
        BlockPainter painter = new BlockPainter(surface, colors, words, layout.cell());
        double signY = layout.box().centerY();
        layout.blocks().forEach(block -> painter.paint(block, signY));
    }

    /** All names, all cells, which slices they are of, and how much of these is in sight. */
    public static void slices(
            Surface surface, CellsInSight cells, StageColors colors, Function<Message, String> words) {
        changes(surface, cells, null, colors, words);
    }

    /**
     * What of the names and slices does not look as it did before.
     *
     * @param before as they were painted the last time, in a layout with the same surroundings; null paints all
     */
    public static void changes(
            Surface surface,
            CellsInSight cells,
            @Nullable CellsInSight before,
            StageColors colors,
            Function<Message, String> words) {
        StageLayout layout = cells.layout();
        List<CellStyle> styles = cells.styles();
        CellPainter painter = new CellPainter(surface, colors, layout.textSize());
        SliceEdgePainter edges = new SliceEdgePainter(surface, colors, layout.cell(), words);
        names(surface, layout, before == null ? null : before.layout(), colors, words);
        int index = 0;
        for (int block = 0; block < layout.blocks().size(); block++) {
            List<PlacedSlice> slices = layout.blocks().get(block).slices();
            for (int place = 0; place < slices.size(); place++) {
                PlacedSlice slice = slices.get(place);
                edges.paint(
                        slice,
                        before == null
                                ? null
                                : before.layout().blocks().get(block).slices().get(place));
                int columns = slice.columns().visible();
                int rows = slice.rows().visible();
                for (int cell = 0; cell < rows * columns; cell++, index++) {
                    int column = cell % columns;
                    int row = cell / columns;
                    CellPainter.Lines lines = lines(styles, index, column, row, columns, rows);
                    CellStyle style = styles.get(index);
                    if (before == null
                            || !style.equals(before.styles().get(index))
                            || !lines.equals(lines(before.styles(), index, column, row, columns, rows))) {
                        Box box = new Box(
                                slice.x() + column * slice.cell(),
                                slice.y() + row * slice.cell(),
                                slice.cell(),
                                slice.cell());
                        painter.paint(style, box, lines);
                        painter.frame(style, box);
                    }
                }
            }
        }
    }

    static void names(
            Surface surface,
            StageLayout layout,
            @Nullable StageLayout before,
            StageColors colors,
            Function<Message, String> words) {
        NamePainter painter = new NamePainter(surface, colors, words, layout.cell());
        for (int block = 0; block < layout.blocks().size(); block++) {
            painter.paint(
                    layout.blocks().get(block),
                    before == null ? null : before.blocks().get(block));
        }
    }

    private static CellPainter.Lines lines(
            List<CellStyle> styles, int index, int column, int row, int columns, int rows) {
        boolean inner = !styles.get(index).padding();
        return new CellPainter.Lines(
                inner || column > 0 && !styles.get(index - 1).padding(),
                inner || row > 0 && !styles.get(index - columns).padding(),
                column == columns - 1,
                row == rows - 1);
    }
}
