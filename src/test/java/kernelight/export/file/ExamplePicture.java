package kernelight.export.file;

import javafx.scene.paint.Color;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.surface.TextStyle.Align;
import kernelight.ui.surface.TextStyle.Face;
import kernelight.ui.surface.TextStyle.Level;

/**
 * A bit of everything that a surface can do: areas, rounded and outlined boxes, dashes, a part that is cut off, texts in
 * every face, something transparent, and the number of its frame.
 */
record ExamplePicture(int frame) implements Picture {
    static final Color PAGE = Color.web("#f6f7f9");
    static final Color INPUT = Color.web("#e3effa");
    static final Color FILTER = Color.web("#a85a00");
    static final Color INK = Color.web("#1d2430");
    static final String WORDS = "Input & filter <3 × 3>: −1.5 ≈ 9";

    @Override
    public double width() {
        return 320;
    }

    @Override
    public double height() {
        return 200.5;
    }

    @Override
    public void paint(Surface surface) {
        surface.fill(0, 0, width(), height(), PAGE);
        surface.fill(10, 10, 60, 40, INPUT);
        surface.fillRounded(80, 10, 60, 40, 12, FILTER);
        surface.fill(100, 30, 60, 40, Color.color(1, 1, 1, 0.5));
        surface.outline(10.5, 60.5, 60, 40, 0, Stroke.of(INK, 3));
        surface.outline(80.5, 60.5, 60, 40, 8, Stroke.dashed(INK, 1, 3, 3));
        surface.line(10, 110.5, 200, 110.5, Stroke.of(INK, 1));
        surface.within(170, 10, 40, 40, () -> surface.fill(150, 0, 40, 30, INK));
        surface.text(WORDS, 10, 130, TextStyle.of(15), INK);
        surface.text("Output", 160, 150, TextStyle.of(17).bold().centered(), FILTER);
        surface.text("⌊N⌋", 300, 175, TextStyle.of(19).with(Face.FORMULA).with(Align.RIGHT), INK);
        surface.text("N", 10, 190, TextStyle.of(19).with(Face.LETTER).with(Level.BASELINE), INK);
        surface.text("입력", 60, 180, TextStyle.of(15), INK);
        surface.fill(220 + 2 * frame, 20, 20, 20, FILTER);
    }
}
