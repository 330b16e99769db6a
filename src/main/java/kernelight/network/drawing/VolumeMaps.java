package kernelight.network.drawing;

import java.util.function.UnaryOperator;
import javafx.scene.paint.Color;
import kernelight.ui.surface.Surface;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/** The numbers of a volume on its drawing: its first map in front, and what is to be seen of the maps behind it. */
record VolumeMaps(Surface surface, Palette palette, RunMaps.Values values, UnaryOperator<Color> tone) {
    /** More cells along a side are not told apart. */
    private static final int MOST_CELLS = 64;

    void paint(Mark.Volume volume) {
        VolumeSize size = volume.size();
        int sheets = Math.min(size.sheets(), values.maps());
        for (int sheet = sheets - 1; sheet > 0; sheet--) {
            double share = (double) sheet / (sheets - 1);
            double before = (double) (sheet - 1) / (sheets - 1);
            edges(
                    sheet,
                    volume.x() + size.depth() * share,
                    volume.y() - size.rise() * share,
                    size,
                    size.depth() * (share - before),
                    size.rise() * (share - before));
        }
        front(volume.x(), volume.y(), size);
    }

    private void front(double x, double y, VolumeSize size) {
        int rows = Math.min(MOST_CELLS, values.rows());
        int columns = Math.min(MOST_CELLS, values.columns());
        for (int row = 0; row < rows; row++) {
            int from = 0;
            for (int column = 1; column <= columns; column++) {
                boolean ends =
                        column == columns || color(0, row, rows, column, columns) != color(0, row, rows, from, columns);
                if (ends) { // equal neighbours in one, as most of a map is dark
                    cell(
                            color(0, row, rows, from, columns),
                            x + size.width() * from / columns,
                            y + size.height() * row / rows,
                            size.width() * (column - from) / columns,
                            size.height() / rows);
                    from = column;
                }
            }
        }
    }

    /** The top and the right edge of a map behind others, as far as it looks out. */
    private void edges(int map, double x, double y, VolumeSize size, double right, double up) {
        int rows = Math.min(MOST_CELLS, values.rows());
        int columns = Math.min(MOST_CELLS, values.columns());
        for (int column = 0; column < columns; column++) {
            cell(
                    color(map, 0, rows, column, columns),
                    x + size.width() * column / columns,
                    y,
                    size.width() / columns,
                    up);
        }
        for (int row = 0; row < rows; row++) {
            cell(
                    color(map, row, rows, columns - 1, columns),
                    x + size.width() - right,
                    y + size.height() * row / rows,
                    right,
                    size.height() / rows);
        }
    }

    private int color(int map, int row, int rows, int column, int columns) {
        int at = (map * values.rows() + row * values.rows() / rows) * values.columns()
                + column * values.columns() / columns;
        float value = values.numbers()[at];
        return values.isImage()
                ? ColorMap.between(value / values.most(), palette.panel(), palette.ink())
                : palette.colorMap().color(value, values.least(), values.most(), palette);
    }

    private void cell(int argb, double x, double y, double width, double height) {
        Color color = tone.apply(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
        surface.fill(x, y, width + 0.2, height + 0.2, color); // so that nothing shines through between cells
    }
}
