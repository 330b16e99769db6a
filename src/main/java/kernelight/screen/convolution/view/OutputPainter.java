package kernelight.screen.convolution.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import kernelight.screen.convolution.model.CellLight;
import kernelight.ui.theme.Palette;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionFrame;
import kernelight.walk.square.NumberGrid;
import kernelight.walk.square.Phase;

/** Paints the output as far as it is computed; the running sum stands in the current cell. */
final class OutputPainter {

    void paint(GraphicsContext graphics, StagePicture picture, GridArea area, Palette palette) {
        CellBrush brush = new CellBrush(graphics, area);
        area.forEachCell(cell -> brush.ground(cell, ground(picture, cell, palette)));
        brush.lines(palette.line());
        area.forEachCell(cell -> value(brush, picture, cell, palette));
        area.forEachCell(cell -> box(brush, picture, cell, palette));
        brush.scrollBars(palette.line(), palette.dimmed());
    }

    private static Color ground(StagePicture picture, Cell cell, Palette palette) {
        if (!isWritten(picture, cell) || picture.lighting().output(cell) == CellLight.DIMMED) {
            return palette.panel();
        }
        return picture.shades()
                .map(shades -> ShadeColors.response(shades.output(cell), palette))
                .orElse(palette.outputFill());
    }

    private static Color number(StagePicture picture, Cell cell, Palette palette) {
        if (picture.lighting().output(cell) == CellLight.DIMMED) {
            return palette.dimmed();
        }
        return picture.shades()
                .map(shades -> ShadeColors.numberOn(ShadeColors.response(shades.output(cell), palette)))
                .orElse(palette.output());
    }

    private static void value(CellBrush brush, StagePicture picture, Cell cell, Palette palette) {
        ConvolutionFrame frame = picture.moment().frame();
        CellLight light = picture.lighting().output(cell);
        boolean computing = cell.equals(frame.outputCell()) && !frame.isWritten() && frame.phase() != Phase.READY;
        if (isWritten(picture, cell)) {
            String text = CellText.of(picture.moment().walk().output().at(cell));
            brush.number(cell, text, number(picture, cell, palette), light == CellLight.CURRENT);
        } else if (computing) {
            brush.number(cell, CellText.of(frame.sum()), palette.output(), true);
            if (brush.hasRoomForNotes() && !picture.lighting().isPointing()) {
                brush.footNote(cell, picture.words().soFar(), palette.output());
            }
        }
        if (brush.hasRoomForNotes()) {
            picture.lighting()
                    .weightOnOutput(cell)
                    .ifPresent(
                            weight -> brush.cornerNote(cell, "\u00d7" + CellText.of(weight), palette.filter(), false));
        }
    }

    private static void box(CellBrush brush, StagePicture picture, Cell cell, Palette palette) {
        boolean pointing = picture.lighting().isPointing();
        CellLight light = picture.lighting().output(cell);
        if (pointing && light == CellLight.LIT) {
            brush.box(cell, palette.output(), 1.5);
        } else if (light == CellLight.CURRENT) {
            brush.box(cell, pointing ? palette.ink() : palette.output(), brush.strongBox());
        }
    }

    private static boolean isWritten(StagePicture picture, Cell cell) {
        NumberGrid output = picture.moment().walk().output();
        return cell.row() * output.columns() + cell.column()
                < picture.moment().frame().writtenCells();
    }
}
