package kernelight.screen.convolution.view;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import kernelight.screen.convolution.model.CellLight;
import kernelight.screen.convolution.model.GridCell;
import kernelight.screen.convolution.model.GridName;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.ConvolutionWalk;

/** Paints the input with its padding, the window on it, and the weights that lie on its cells. */
final class InputPainter {

    private static final double PENDING_SHARE = 0.55;

    void paint(GraphicsContext graphics, StagePicture picture, GridArea area, Palette palette) {
        CellBrush brush = new CellBrush(graphics, area);
        area.forEachCell(cell -> ground(brush, picture, cell, palette));
        brush.lines(palette.line(), palette.padding().interpolate(palette.paddingFill(), 0.45));
        area.forEachCell(cell -> number(brush, picture, cell, palette));
        area.forEachCell(cell -> box(brush, picture, cell, palette));
        brush.scrollBars(palette.line(), palette.dimmed());
        if (hasUnreadCells(picture.moment().walk())) {
            legend(graphics, area, picture.words().neverRead(), palette);
        }
    }

    private static void ground(CellBrush brush, StagePicture picture, Cell cell, Palette palette) {
        brush.ground(cell, groundColor(picture, cell, palette));
        if (!isRead(picture.moment().walk(), cell)) {
            brush.hatch(cell, palette.lineStrong());
        }
    }

    private static Color groundColor(StagePicture picture, Cell cell, Palette palette) {
        return switch (picture.lighting().input(cell)) {
            case DIMMED ->
                isPadding(picture, cell)
                        ? palette.paddingFill()
                        : picture.shades()
                                .map(shades -> ShadeColors.grey(shades.input(cell)))
                                .orElse(palette.panel());
            case PENDING -> palette.panel().interpolate(palette.inputFill(), PENDING_SHARE);
            case LIT, CURRENT -> palette.inputFill();
        };
    }

    private static void number(CellBrush brush, StagePicture picture, Cell cell, Palette palette) {
        CellLight light = picture.lighting().input(cell);
        boolean current = light == CellLight.CURRENT;
        boolean dimmed = light == CellLight.DIMMED;
        Color color = isPadding(picture, cell)
                ? (dimmed ? palette.dimmed() : palette.padding())
                : (dimmed ? plainNumber(picture, cell, palette) : palette.input());
        if (!picture.edited().equals(Optional.of(new GridCell(GridName.INPUT, cell)))) {
            brush.number(cell, CellText.of(example(picture).inputAt(cell)), color, current);
        }
        if (brush.hasRoomForNotes()) {
            picture.lighting()
                    .weightOnInput(cell)
                    .ifPresent(weight ->
                            brush.cornerNote(cell, "\u00d7" + CellText.of(weight), palette.filter(), current));
        }
    }

    private static Color plainNumber(StagePicture picture, Cell cell, Palette palette) {
        return picture.shades()
                .map(shades -> ShadeColors.numberOn(ShadeColors.grey(shades.input(cell))))
                .orElse(palette.dimmed());
    }

    private static void box(CellBrush brush, StagePicture picture, Cell cell, Palette palette) {
        if (picture.lighting().input(cell) == CellLight.CURRENT) {
            brush.box(cell, palette.ink(), brush.strongBox());
        }
        if (picture.cursor().equals(Optional.of(new GridCell(GridName.INPUT, cell)))) {
            brush.cursor(cell, palette.accent());
        }
    }

    private static void legend(GraphicsContext graphics, GridArea area, String words, Palette palette) {
        double size = 14;
        double y = area.y() + area.height() + 18;
        GridArea swatch = new GridArea(
                area.x(), y, size, 0, new Viewport(0, 1, 1), new Viewport(0, 1, 1), StageFit.SMALLEST_TEXT);
        CellBrush brush = new CellBrush(graphics, swatch);
        brush.ground(new Cell(0, 0), palette.panel());
        brush.hatch(new Cell(0, 0), palette.lineStrong());
        brush.lines(palette.lineStrong());
        graphics.setFont(Font.font(Fonts.SANS, 13));
        graphics.setFill(palette.muted());
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(words, area.x() + size + 8, y + size / 2 + 0.5);
    }

    static boolean hasUnreadCells(ConvolutionWalk walk) {
        return walk.rows().remainder() > 0
                || walk.columns().remainder() > 0
                || !walk.rows().neverRead().isEmpty()
                || !walk.columns().neverRead().isEmpty();
    }

    private static boolean isRead(ConvolutionWalk walk, Cell cell) {
        return walk.rows().isRead(cell.row()) && walk.columns().isRead(cell.column());
    }

    private static boolean isPadding(StagePicture picture, Cell cell) {
        return !example(picture).input().contains(cell);
    }

    private static ConvolutionCase example(StagePicture picture) {
        return picture.moment().walk().example();
    }
}
