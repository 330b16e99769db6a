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
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Paints the blocks of a state. */
public final class StagePainter {
    private static final double MEASURED = 100;

    private StagePainter() {}

    /** Paints everything onto an existing background. */
    public static void paint(
            Surface surface,
            StageState state,
            StageLayout layout,
            StageColors colors,
            Function<LocalizedMessage, String> words) {
        surroundings(surface, layout, colors, words);
        slices(surface, CellsInSight.of(state, layout), colors, words);
    }

    /** Fits blocks to this surface, with their names in these words, which are of one language. */
    public static StageFit fit(Surface surface, Function<LocalizedMessage, String> words) {
        return new StageFit(
                text -> surface.widthOf(text, TextStyle.of(MEASURED)) / MEASURED, new NameWidths(surface, words));
    }

    /** Paints signs, legends and the frames of groups: what stays the same while no other group is shown. */
    public static void surroundings(
            Surface surface, StageLayout layout, StageColors colors, Function<LocalizedMessage, String> words) {
        GroupPainter groups = new GroupPainter(surface, colors, layout.sizing());
        layout.blocks().forEach(groups::paint);
        BlockPainter painter = new BlockPainter(surface, colors, words, layout.cell(), layout.sizing());
        layout.blocks().forEach(block -> painter.paint(block, layout.signY(block)));
    }

    /** Paints all names, cells, captions and scroll bars. */
    public static void slices(
            Surface surface, CellsInSight cells, StageColors colors, Function<LocalizedMessage, String> words) {
        changes(surface, cells, null, colors, words);
    }

    /**
     * Paints the names and cells that look different from before.
     *
     * @param before what was painted the last time, in a layout with the same surroundings; null paints everything
     */
    public static void changes(
            Surface surface,
            CellsInSight cells,
            @Nullable CellsInSight before,
            StageColors colors,
            Function<LocalizedMessage, String> words) {
        StageLayout layout = cells.layout();
        List<CellStyle> styles = cells.styles();
        CellPainter painter = new CellPainter(surface, colors, layout.textSize(), layout.sizing());
        SliceEdgePainter edges = new SliceEdgePainter(surface, colors, layout.cell(), layout.sizing(), words);
        names(surface, layout, before == null ? null : before.layout(), colors, words);
        int index = 0;
        for (int block = 0; block < layout.blocks().size(); block++) {
            List<PlacedSlice> slices = layout.blocks().get(block).slices();
            boolean inOneColumn = layout.blocks().get(block).isInOneColumn();
            for (int position = 0; position < slices.size(); position++) {
                PlacedSlice slice = slices.get(position);
                edges.paint(
                        slice,
                        before == null
                                ? null
                                : before.layout().blocks().get(block).slices().get(position),
                        inOneColumn);
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
            Function<LocalizedMessage, String> words) {
        NamePainter painter = new NamePainter(surface, colors, words, layout.cell(), layout.sizing());
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
