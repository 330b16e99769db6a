package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.paint.Color;
import kernelight.attribution.AttributionMap;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.SavedPicture;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** A map as a picture: orange against the score, white for nothing, blue for it, and the scale below in numbers. */
record AttributionPicture(AttributionMap map) implements Picture {
    private static final Color INK = Color.web("#1c2330");

    /** About how wide a map is, in pixels; cells have whole pixels. */
    private static final int SIDE = 448;

    private static final int MARGIN = 16;
    private static final int SCALE = 12;
    private static final int SCALE_STEPS = 64;
    private static final int TEXT = 14;

    /** Stands at the beginning of the title in the file, so that such pictures are known again. */
    private static final String MARK = "Kernelight explains ";

    /** @throws FileProblem if the file cannot be written */
    static void write(AttributionMap map, String what, Path file) throws FileProblem {
        SavedPicture picture = new SavedPicture(new AttributionPicture(map), MARK + what, Locale.ENGLISH);
        WholeFile.write(file, out -> picture.write(PictureFormat.PNG, 1, out));
    }

    /** Whether a file is such a picture. */
    static boolean isOne(Path file) throws IOException {
        return OutputFile.hasMark(file, MARK);
    }

    private int cell() {
        return Math.max(1, SIDE / Math.max(map.width(), map.height()));
    }

    @Override
    public double width() {
        return cell() * map.width() + 2 * MARGIN;
    }

    @Override
    public double height() {
        return cell() * map.height() + 3 * MARGIN + SCALE + 2 * TEXT;
    }

    @Override
    public void paint(Surface surface) {
        surface.fill(0, 0, width(), height(), Color.WHITE);
        double furthest = map.furthest();
        for (int row = 0; row < map.height(); row++) {
            for (int column = 0; column < map.width(); column++) {
                double share = furthest == 0 ? 0 : map.at(row, column) / furthest;
                surface.fill(MARGIN + column * cell(), MARGIN + row * cell(), cell(), cell(), color(share));
            }
        }
        double length = width() - 2 * MARGIN;
        double top = height() - MARGIN - 2 * TEXT - SCALE;
        surface.outline(MARGIN, MARGIN, length, cell() * map.height(), 0, Stroke.of(Color.LIGHTGREY, 1));
        for (int step = 0; step < SCALE_STEPS; step++) {
            double left = Math.floor(length * step / SCALE_STEPS);
            double right = Math.floor(length * (step + 1) / SCALE_STEPS);
            double share = 2.0 * step / (SCALE_STEPS - 1) - 1;
            surface.fill(MARGIN + left, top, right - left, SCALE, color(share));
        }
        TextStyle style = TextStyle.of(TEXT);
        double line = top + SCALE + TEXT;
        surface.text(number(-furthest), MARGIN, line, style, INK);
        surface.text("0", MARGIN + length / 2, line, style.centered(), INK);
        surface.text(number(furthest), MARGIN + length, line, style.with(TextStyle.Align.RIGHT), INK);
    }

    private static Color color(double share) {
        int argb = SignedColors.argb(share);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value > 0 ? "+%.3g" : "%.3g", value).replace('-', '\u2212');
    }
}
