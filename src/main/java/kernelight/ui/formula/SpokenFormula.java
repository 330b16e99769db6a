package kernelight.ui.formula;

import java.util.stream.Collectors;
import kernelight.formula.Formula;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** A formula in words, for screen readers: what lies within a fraction or a floor is said, as no picture shows it. */
final class SpokenFormula {
    private final Texts texts;
    private final boolean numbers;

    /** @param numbers whether the symbols' numbers are said instead of their letters */
    SpokenFormula(Texts texts, boolean numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /** The formula of a letter, which may be empty; with numbers also its value. */
    String equation(Formula formula, String letter) {
        String words = SpokenSigns.formula(texts, of(formula));
        if (letter.isEmpty()) {
            return numbers
                    ? texts.get(
                            "spoken.formula.equals",
                            words,
                            Long.toString(formula.value().numerator()))
                    : words;
        }
        return numbers
                ? texts.get(
                        "spoken.formula.numbers",
                        letter,
                        words,
                        Long.toString(formula.value().numerator()))
                : texts.get("spoken.formula.equals", letter, words);
    }

    private String of(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> Long.toString(constant.number());
            case Formula.Symbol symbol -> numbers ? Long.toString(symbol.number()) : symbol.letter();
            case Formula.Group group -> "(" + of(group.content()) + ")";
            case Formula.Plus plus -> of(plus.left()) + " + " + of(plus.right());
            case Formula.Minus minus -> of(minus.left()) + " \u2212 " + of(minus.right());
            case Formula.Times times -> of(times.left()) + " \u00d7 " + of(times.right());
            case Formula.Product product ->
                product.factors().stream().map(this::of).collect(Collectors.joining(" \u00d7 "));
            case Formula.Fraction fraction -> part(fraction.numerator()) + " \u00f7 " + part(fraction.denominator());
            case Formula.Floor floor -> texts.get("spoken.formula.floor", of(floor.content()));
            case Formula.Ceiling ceiling -> texts.get("spoken.formula.ceiling", of(ceiling.content()));
        };
    }

    /** The fraction's line holds a sum together; in words brackets do. */
    private String part(Formula formula) {
        boolean sum = formula instanceof Formula.Plus || formula instanceof Formula.Minus;
        return sum ? "(" + of(formula) + ")" : of(formula);
    }
}
