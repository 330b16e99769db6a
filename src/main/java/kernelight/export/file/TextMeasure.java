package kernelight.export.file;

import kernelight.ui.surface.TextStyle;

/** Measures texts as they will be in files, for what is laid out before there is a surface to be painted on. */
public final class TextMeasure {
    private final Lettering lettering = new Lettering();

    /** The width of a text, as {@link kernelight.ui.surface.Surface#widthOf} of every surface says it. */
    public double widthOf(String text, TextStyle style) {
        return lettering.widthOf(text, style);
    }
}
