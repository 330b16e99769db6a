package kernelight.ui.formula;

import java.util.List;
import javafx.scene.paint.Color;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/**
 * A piece of a formula with its size in pixels: from the base line {@code ascent} up and {@code descent} down. Boxes
 * are measured from the inside out and drawn from the outside in.
 */
sealed interface FormulaBox {
    double width();

    double ascent();

    double descent();

    /** Draws the box with its left end at {@code x} on the base line {@code y}. */
    void draw(Surface surface, double x, double y);

    /** A letter, a number or a sign. */
    record Glyphs(String text, TextStyle style, Color color, double width, double ascent, double descent)
            implements FormulaBox {
        @Override
        public void draw(Surface surface, double x, double y) {
            surface.text(text, x, y, style, color);
        }
    }

    /** Empty space. */
    record Gap(double width) implements FormulaBox {
        @Override
        public double ascent() {
            return 0;
        }

        @Override
        public double descent() {
            return 0;
        }

        @Override
        public void draw(Surface surface, double x, double y) {
            // there is nothing to draw
        }
    }

    /** Boxes side by side on one base line. */
    record Row(List<FormulaBox> boxes) implements FormulaBox {
        @Override
        public double width() {
            return boxes.stream().mapToDouble(FormulaBox::width).sum();
        }

        @Override
        public double ascent() {
            return boxes.stream().mapToDouble(FormulaBox::ascent).max().orElse(0);
        }

        @Override
        public double descent() {
            return boxes.stream().mapToDouble(FormulaBox::descent).max().orElse(0);
        }

        @Override
        public void draw(Surface surface, double x, double y) {
            double left = x;
            for (FormulaBox box : boxes) {
                box.draw(surface, left, y);
                left += box.width();
            }
        }
    }

    /**
     * One box over another with a line between, which lies on the mathematical axis.
     *
     * @param axis how far the line is above the base line
     * @param gap the room between the line and either box
     * @param overhang how far the line goes beyond the wider box on either side
     */
    record Fraction(FormulaBox above, FormulaBox below, double axis, double gap, double overhang, Color color)
            implements FormulaBox {
        @Override
        public double width() {
            return Math.max(above.width(), below.width()) + 2 * overhang;
        }

        @Override
        public double ascent() {
            return axis + gap + above.descent() + above.ascent();
        }

        @Override
        public double descent() {
            return gap + below.ascent() + below.descent() - axis;
        }

        @Override
        public void draw(Surface surface, double x, double y) {
            double line = Math.round(y - axis) + 0.5;
            surface.line(x, line, x + width(), line, Stroke.of(color, 1.2));
            above.draw(surface, x + (width() - above.width()) / 2, y - axis - gap - above.descent());
            below.draw(surface, x + (width() - below.width()) / 2, y - axis + gap + below.ascent());
        }
    }

    /**
     * A box between the brackets of rounding: a line down either side with a foot turned inwards, below for the floor and
     * above for the ceiling.
     */
    record Rounding(FormulaBox content, double foot, boolean up, Color color) implements FormulaBox {
        private static final double ABOVE = 2;
        private static final double BELOW = 4;

        @Override
        public double width() {
            return content.width() + 2 * side();
        }

        @Override
        public double ascent() {
            return content.ascent() + ABOVE;
        }

        @Override
        public double descent() {
            return content.descent() + BELOW;
        }

        @Override
        public void draw(Surface surface, double x, double y) {
            double top = Math.round(y - ascent()) + 0.5;
            double bottom = Math.round(y + descent()) - 0.5;
            double left = Math.round(x) + 1.5;
            double right = Math.round(x + width()) - 1.5;
            Stroke stroke = Stroke.of(color, 1.4);
            double end = up ? top : bottom;
            surface.line(left, top, left, bottom, stroke);
            surface.line(left, end, left + foot, end, stroke);
            surface.line(right, top, right, bottom, stroke);
            surface.line(right, end, right - foot, end, stroke);
            content.draw(surface, x + side(), y);
        }

        private double side() {
            return foot + 3;
        }
    }
}
