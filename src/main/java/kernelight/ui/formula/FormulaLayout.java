package kernelight.ui.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import kernelight.formula.Formula;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.Palette;

/** Turns a formula's tree into boxes, with letters or with numbers for its symbols. */
final class FormulaLayout {
    private final Surface measure;
    private final Palette palette;
    private final double size;
    private final boolean numbers;
    private final TextStyle upright;
    private final TextStyle italic;

    /** @param measure only asked for the widths of texts */
    FormulaLayout(Surface measure, Palette palette, double size, boolean numbers) {
        this.measure = measure;
        this.palette = palette;
        this.size = size;
        this.numbers = numbers;
        TextStyle line = TextStyle.of(size).with(TextStyle.Level.BASELINE);
        this.upright = line.with(TextStyle.Face.FORMULA);
        this.italic = line.with(TextStyle.Face.LETTER);
    }

    private static String value(Formula formula) {
        return written(formula.value().numerator());
    }

    /** With a comma after each three digits from the right: 2,416. */
    private static String written(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * {@code O = formula} in letters, or {@code = formula = value} with numbers. The first equals signs of both have
     * the same indent, because the two lines stand one below the other. Without a letter, {@code formula} and {@code
     * formula = value}.
     */
    FormulaBox equation(Formula formula, String letter) {
        FormulaBox equals = sign("=");
        if (letter.isEmpty()) {
            return numbers ? row(of(formula), equals, glyphs(value(formula), upright, palette.output())) : of(formula);
        }
        if (numbers) {
            FormulaBox belowResult = new FormulaBox.Gap(measure.widthOf(letter, italic));
            return row(belowResult, equals, of(formula), equals, glyphs(value(formula), upright, palette.output()));
        }
        return row(glyphs(letter, italic, palette.output()), equals, of(formula));
    }

    private FormulaBox of(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> glyphs(written(constant.number()), upright, palette.ink());
            case Formula.Symbol symbol -> symbol(symbol);
            case Formula.Group group -> row(parenthesis("("), of(group.content()), parenthesis(")"));
            case Formula.Plus plus -> row(of(plus.left()), sign("+"), of(plus.right()));
            case Formula.Minus minus -> row(of(minus.left()), sign("\u2212"), of(minus.right()));
            case Formula.Times times ->
                numbers
                        ? row(of(times.left()), glyphs("\u00b7", upright, palette.ink()), of(times.right()))
                        : row(of(times.left()), of(times.right()));
            case Formula.Product product -> product(product);
            case Formula.Fraction fraction ->
                new FormulaBox.Fraction(
                        of(fraction.numerator()),
                        of(fraction.denominator()),
                        size * 0.26,
                        size * 0.2,
                        size * 0.14,
                        palette.ink());
            case Formula.Floor floor -> new FormulaBox.Rounding(of(floor.content()), size * 0.26, false, palette.ink());
            case Formula.Ceiling ceiling ->
                new FormulaBox.Rounding(of(ceiling.content()), size * 0.26, true, palette.ink());
        };
    }

    private FormulaBox product(Formula.Product product) {
        List<FormulaBox> boxes = new ArrayList<>();
        FormulaBox gap = new FormulaBox.Gap(size * 0.12);
        for (Formula factor : product.factors()) {
            if (!boxes.isEmpty()) {
                boxes.addAll(List.of(gap, glyphs("\u00b7", upright, palette.ink()), gap));
            }
            boxes.add(of(factor));
        }
        return new FormulaBox.Row(boxes);
    }

    private FormulaBox symbol(Formula.Symbol symbol) {
        Color color = QuantityColors.of(symbol.quantity(), palette);
        if (numbers) {
            return glyphs(written(symbol.number()), upright, color);
        }
        boolean isLetter = Character.isLetter(symbol.letter().charAt(0));
        return glyphs(symbol.letter(), isLetter ? italic : upright, color);
    }

    private FormulaBox parenthesis(String side) {
        return glyphs(side, upright, palette.ink());
    }

    private FormulaBox sign(String sign) {
        FormulaBox gap = new FormulaBox.Gap(size * 0.24);
        return row(gap, glyphs(sign, upright, palette.ink()), gap);
    }

    private FormulaBox glyphs(String text, TextStyle style, Color color) {
        return new FormulaBox.Glyphs(text, style, color, measure.widthOf(text, style), size * 0.7, size * 0.12);
    }

    private static FormulaBox row(FormulaBox... boxes) {
        return new FormulaBox.Row(List.of(boxes));
    }
}
