package kernelight.worksheet.page;

import javafx.scene.paint.Color;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.TextStyle;

/** Letters and lines of the pages: what a black and white printer prints well. */
final class Ink {
    static final Color BLACK = Color.BLACK;
    static final Color GREY = Color.gray(0.35);
    /** Cells in which nothing is to be written. */
    static final Color SHADE = Color.gray(0.88);

    static final Stroke LINE = Stroke.of(BLACK, 0.9);
    static final Stroke THIN = Stroke.of(Color.gray(0.55), 0.7);

    static final double SIZE = 14;
    static final TextStyle TEXT = TextStyle.of(SIZE);
    static final TextStyle BOLD = TEXT.bold();
    static final TextStyle SMALL = TextStyle.of(11.5);

    private Ink() {}
}
