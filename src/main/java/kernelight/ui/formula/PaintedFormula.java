package kernelight.ui.formula;

import kernelight.formula.Formula;
import kernelight.ui.surface.Surface;
import kernelight.ui.theme.Palette;

/** A line of mathematics for a picture: {@code O = formula} in letters, or {@code = formula = result} with the numbers. */
public final class PaintedFormula {
    private final FormulaBox box;

    /**
     * @param measure only asked for the widths of texts
     * @param numbers whether the symbols' numbers are shown instead of their letters
     * @param size of the font
     */
    public PaintedFormula(
            Surface measure, Palette palette, Formula formula, String letter, boolean numbers, double size) {
        box = new FormulaLayout(measure, palette, size, numbers).equation(formula, letter);
    }

    public double width() {
        return box.width();
    }

    /** How far it reaches above its base line. */
    public double ascent() {
        return box.ascent();
    }

    public double descent() {
        return box.descent();
    }

    /** @param y of the base line */
    public void paint(Surface surface, double x, double y) {
        box.draw(surface, x, y);
    }
}
