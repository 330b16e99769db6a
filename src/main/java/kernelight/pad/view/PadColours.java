package kernelight.pad.view;

import javafx.scene.paint.Color;
import kernelight.ui.theme.Palette;

/** The colours of ink and of the page. */
public enum PadColours {
    /** Those of the theme. */
    THEME,
    /** Black on white in every theme: the page is a picture whose numbers are seen. */
    PAPER;

    Color ink(Palette palette) {
        return this == THEME ? palette.ink() : Color.BLACK;
    }

    Color page(Palette palette) {
        return this == THEME ? palette.panel() : Color.WHITE;
    }

    /** Of the ring around the pointer. */
    Color ring(Palette palette) {
        return this == THEME ? palette.dimmed() : Color.GRAY;
    }
}
