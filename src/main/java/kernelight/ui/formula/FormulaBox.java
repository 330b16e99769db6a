package kernelight.ui.formula;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * A piece of a formula with its size in pixels: from the base line {@code ascent} up and {@code descent} down. Boxes
 * are measured from the inside out and drawn from the outside in.
 */
sealed interface FormulaBox {
    double width();

    double ascent();

    double descent();

    /** Draws the box with its left end at {@code x} on the base line {@code y}. */
    void draw(GraphicsContext graphics, double x, double y);

    /** A letter, a number or a sign. */
    record Glyphs(String text, Font font, Color color, double width, double ascent, double descent)
            implements FormulaBox {
        @Override
        public void draw(GraphicsContext graphics, double x, double y) {
            graphics.setFont(font);
            graphics.setFill(color);
            graphics.fillText(text, x, y);
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
        public void draw(GraphicsContext graphics, double x, double y) {
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
        public void draw(GraphicsContext graphics, double x, double y) {
            double left = x;
            for (FormulaBox box : boxes) {
                box.draw(graphics, left, y);
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
        public void draw(GraphicsContext graphics, double x, double y) {
            double line = Math.round(y - axis) + 0.5;
            graphics.setStroke(color);
            graphics.setLineWidth(1.2);
            graphics.strokeLine(x, line, x + width(), line);
            above.draw(graphics, x + (width() - above.width()) / 2, y - axis - gap - above.descent());
            below.draw(graphics, x + (width() - below.width()) / 2, y - axis + gap + below.ascent());
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
        public void draw(GraphicsContext graphics, double x, double y) {
            double top = Math.round(y - ascent()) + 0.5;
            double bottom = Math.round(y + descent()) - 0.5;
            double left = Math.round(x) + 1.5;
            double right = Math.round(x + width()) - 1.5;
            graphics.setStroke(color);
            graphics.setLineWidth(1.4);
            double end = up ? top : bottom;
            double start = up ? bottom : top;
            graphics.strokePolyline(new double[] {left, left, left + foot}, new double[] {start, end, end}, 3);
            graphics.strokePolyline(new double[] {right, right, right - foot}, new double[] {start, end, end}, 3);
            content.draw(graphics, x + side(), y);
        }

        private double side() {
            return foot + 3;
        }
    }
}
