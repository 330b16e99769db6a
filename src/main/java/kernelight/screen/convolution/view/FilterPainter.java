package kernelight.screen.convolution.view;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import kernelight.screen.convolution.model.CellLight;
import kernelight.screen.convolution.model.GridCell;
import kernelight.screen.convolution.model.GridName;
import kernelight.ui.theme.Palette;
import kernelight.walk.square.Cell;

/** Paints the filter; the weight of the current product is boxed. */
final class FilterPainter {

    void paint(GraphicsContext graphics, StagePicture picture, GridArea area, Palette palette) {
        CellBrush brush = new CellBrush(graphics, area);
        area.forEachCell(cell -> brush.ground(
                cell, picture.lighting().weight(cell) == CellLight.DIMMED ? palette.panel() : palette.filterFill()));
        brush.lines(palette.line());
        area.forEachCell(cell -> weight(brush, picture, cell, palette));
    }

    private static void weight(CellBrush brush, StagePicture picture, Cell cell, Palette palette) {
        CellLight light = picture.lighting().weight(cell);
        Optional<GridCell> here = Optional.of(new GridCell(GridName.FILTER, cell));
        if (!picture.edited().equals(here)) {
            String text = CellText.of(picture.moment().walk().example().filter().at(cell));
            brush.number(
                    cell,
                    text,
                    light == CellLight.DIMMED ? palette.dimmed() : palette.filter(),
                    light == CellLight.CURRENT);
        }
        if (light == CellLight.CURRENT) {
            brush.box(cell, palette.ink(), brush.strongBox());
        }
        if (picture.cursor().equals(here)) {
            brush.cursor(cell, palette.accent());
        }
    }
}
