package kernelight.stage.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.StageFit;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.sheet.Look;
import kernelight.stage.sheet.Sheet;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.walk.GridCell;
import kernelight.words.Message;

/** Paints the blocks of a sheet. */
public final class SheetPainter {
    private static final double MEASURED = 100;

    private SheetPainter() {}

    /** Everything, on a ground that is already there. */
    public static void paint(
            Surface surface, Sheet sheet, StageLayout layout, StageColors colors, Function<Message, String> words) {
        surroundings(surface, layout, colors, words);
        cells(surface, layout, colors, looks(sheet, layout), List.of());
    }

    /** How blocks fit on this surface, in these words. */
    public static StageFit fit(Surface surface, Function<Message, String> words) {
        return new StageFit(
                text -> surface.widthOf(text, TextStyle.of(MEASURED)) / MEASURED,
                block -> Math.max(
                                surface.widthOf(words.apply(block.name()), BlockPainter.nameStyle(MEASURED)),
                                block.size()
                                        .map(size ->
                                                surface.widthOf(words.apply(size), BlockPainter.sizeStyle(MEASURED)))
                                        .orElse(0.0))
                        / MEASURED);
    }

    /** How all cells in sight look, in a fixed order. */
    public static List<Look> looks(Sheet sheet, StageLayout layout) {
        List<Look> looks = new ArrayList<>();
        for (PlacedBlock block : layout.blocks()) {
            for (PlacedSlice slice : block.slices()) {
                slice.forEachCell(cell ->
                        looks.add(sheet.looks().apply(new GridCell(block.block().grid(), cell))));
            }
        }
        return looks;
    }

    /** Names, signs, captions: what stays while a walk goes on. */
    public static void surroundings(
            Surface surface, StageLayout layout, StageColors colors, Function<Message, String> words) {
        BlockPainter painter = new BlockPainter(surface, colors, words);
        double signY = layout.box().centerY();
        layout.blocks().forEach(block -> painter.paint(block, layout.cell(), signY));
    }

    /**
     * The cells that do not look as they did before.
     *
     * @param looks of all cells in sight
     * @param before as they were painted the last time in this same layout; empty paints all
     */
    public static void cells(
            Surface surface, StageLayout layout, StageColors colors, List<Look> looks, List<Look> before) {
        CellPainter painter = new CellPainter(surface, colors, layout.textSize());
        int index = 0;
        for (PlacedBlock block : layout.blocks()) {
            for (PlacedSlice slice : block.slices()) {
                int columns = slice.columns().visible();
                int rows = slice.rows().visible();
                for (int cell = 0; cell < rows * columns; cell++, index++) {
                    Look look = looks.get(index);
                    if (before.isEmpty() || !look.equals(before.get(index))) {
                        int column = cell % columns;
                        int row = cell / columns;
                        Box box = new Box(
                                slice.x() + column * slice.cell(),
                                slice.y() + row * slice.cell(),
                                slice.cell(),
                                slice.cell());
                        boolean inner = !look.padding();
                        painter.paint(
                                look,
                                box,
                                new CellPainter.Lines(
                                        inner
                                                || column > 0
                                                        && !looks.get(index - 1).padding(),
                                        inner
                                                || row > 0
                                                        && !looks.get(index - columns)
                                                                .padding(),
                                        column == columns - 1,
                                        row == rows - 1));
                        painter.frame(look, box);
                    }
                }
            }
        }
    }
}
