package kernelight.worksheet.page;

import java.util.ArrayList;
import java.util.List;
import kernelight.export.file.TextMeasure;
import kernelight.ui.surface.Surface;

/** Labels with lines behind them to write on, as many in a row as there is room for. */
record BlankLines(List<Place> places, double height) implements Block {
    private static final double ROW = 34;
    private static final double GAP = 26;

    /** A label and its line, from the block's corner. */
    private record Place(String label, double x, double baseline, double lineFrom, double lineTo) {}

    BlankLines {
        places = List.copyOf(places);
    }

    static BlankLines of(List<String> labels, double lineWidth, double width, TextMeasure measure) {
        List<Place> places = new ArrayList<>();
        double x = 0;
        int row = 0;
        for (String label : labels) {
            double text = measure.widthOf(label, Ink.TEXT) + 8;
            if (x > 0 && x + text + lineWidth > width) {
                x = 0;
                row++;
            }
            double baseline = row * ROW + ROW - 10;
            double end = Math.min(width, x + text + lineWidth);
            places.add(new Place(label, x, baseline, x + text, end));
            x = end + GAP;
        }
        return new BlankLines(places, (row + 1) * ROW);
    }

    @Override
    public void paint(Surface surface, double x, double y) {
        for (Place place : places) {
            surface.text(place.label(), x + place.x(), y + place.baseline() - 5, Ink.TEXT, Ink.BLACK);
            surface.line(
                    x + place.lineFrom(),
                    y + place.baseline() + 2,
                    x + place.lineTo(),
                    y + place.baseline() + 2,
                    Ink.LINE);
        }
    }
}
