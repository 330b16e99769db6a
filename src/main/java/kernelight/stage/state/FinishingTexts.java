package kernelight.stage.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kernelight.formula.Quantity;
import kernelight.walk.CellFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.FinishingStep;
import kernelight.walk.FinishingStep.AddBias;
import kernelight.walk.FinishingStep.Apply;
import kernelight.walk.FinishingStep.Arithmetic;
import kernelight.walk.FinishingStep.DivideByRoot;
import kernelight.walk.FinishingStep.Mean;
import kernelight.walk.FinishingStep.Power;
import kernelight.walk.FinishingStep.ShareOf;
import kernelight.walk.FinishingStep.Standardize;
import kernelight.walk.Frame;
import kernelight.walk.GridName;
import kernelight.walk.Phase;
import kernelight.walk.Reduction;
import kernelight.walk.Term;

/**
 * The finishing steps of a formula as text, with the parentheses they need. An activation function at the end is not
 * among them: it is written after the result.
 */
final class FinishingTexts {
    /** Operator precedence of the text written so far, lowest first. */
    private enum Precedence {
        SUM,
        PRODUCT,
        POWER,
        NUMBER
    }

    private final Frame frame;
    private final Function<GridName, Quantity> quantities;
    private final List<SumLine.After> finishing = new ArrayList<>();
    private String opening;
    private String closing;
    private Precedence precedence;

    private FinishingTexts(Frame frame, Function<GridName, Quantity> quantities) {
        this.frame = frame;
        this.quantities = quantities;
        opening = switch (frame.formula().reduction()) {
            case SUM -> "";
            case MAX -> "max(";
            case MIN -> "min(";
        };
        closing = opening.isEmpty() ? "" : ")";
        precedence = precedenceOfTerms(frame.formula());
    }

    static FinishingTexts of(Frame frame, Function<GridName, Quantity> quantities) {
        FinishingTexts texts = new FinishingTexts(frame, quantities);
        for (int index = 0; index < frame.formula().steps().size(); index++) {
            texts.write(frame.formula().steps().get(index), index);
        }
        return texts;
    }

    String opening() {
        return opening;
    }

    String closing() {
        return closing;
    }

    List<SumLine.After> after() {
        return List.copyOf(finishing);
    }

    private static Precedence precedenceOfTerms(CellFormula formula) {
        if (formula.reduction() != Reduction.SUM) {
            return Precedence.NUMBER;
        }
        if (formula.terms().size() != 1) {
            return Precedence.SUM;
        }
        Term only = formula.terms().getFirst();
        if (only.form() != Term.Form.PRODUCT) {
            return Precedence.POWER;
        }
        return FormulaTexts.isProduct(only) ? Precedence.PRODUCT : Precedence.NUMBER;
    }

    /** A setting of the layer. Where all numbers are rounded, the sign before the result says so for it too. */
    private String constant(BigDecimal number) {
        String text = NumberText.factor(number);
        return texts().isRounded() ? text.replace(ExactNumber.ROUNDED, "") : text;
    }

    private FormulaTexts texts() {
        return FormulaTexts.of(frame.formula());
    }

    private void write(FinishingStep step, int index) {
        switch (step) {
            case Mean(int count) -> {
                parenthesizeBelow(Precedence.PRODUCT);
                precedence = Precedence.PRODUCT;
                add(index, "\u00f7", Integer.toString(count), Quantity.STRIDE);
            }
            case AddBias bias -> {
                precedence = Precedence.SUM;
                add(index, "+", texts().finishing(bias.bias()), Quantity.BIAS);
            }
            case Arithmetic arithmetic -> write(arithmetic, index);
            case DivideByRoot root -> {
                parenthesizeBelow(Precedence.PRODUCT);
                precedence = Precedence.PRODUCT;
                String under = texts().finishing(root.variance()) + "+" + constant(root.epsilon());
                add(
                        index,
                        "\u00f7",
                        "\u221a(" + under + ")",
                        quantities.apply(root.at().grid()));
            }
            case Standardize last -> {
                parenthesizeBelow(Precedence.NUMBER);
                opening = "(" + texts().sum(last.x()) + " \u2212 " + texts().finishing(last.mean()) + ") \u00f7 (\u221a"
                        + opening;
                precedence = Precedence.PRODUCT;
                add(index, "+", constant(last.epsilon()) + ")", Quantity.STRIDE);
            }
            case Power(var exponent) -> {
                parenthesizeBelow(Precedence.NUMBER);
                precedence = Precedence.POWER;
                add(index, "^", constant(exponent), Quantity.STRIDE);
            }
            case ShareOf(Term term) -> {
                parenthesizeBelow(Precedence.POWER);
                opening = texts().sum(term.value()) + " \u00f7 " + opening;
                precedence = Precedence.PRODUCT;
            }
            case Apply _ -> {
                // stands behind the result
            }
        }
    }

    private void write(Arithmetic arithmetic, int index) {
        if (arithmetic.operator() == Arithmetic.Operator.TIMES) {
            parenthesizeBelow(Precedence.PRODUCT);
            precedence = Precedence.PRODUCT;
        } else {
            precedence = Precedence.SUM;
        }
        String sign = switch (arithmetic.operator()) {
            case PLUS -> "+";
            case MINUS -> "\u2212";
            case TIMES -> "\u00d7";
        };
        Quantity quantity =
                arithmetic.at().map(at -> quantities.apply(at.grid())).orElse(Quantity.STRIDE);
        add(index, sign, texts().finishing(arithmetic.number()), quantity);
    }

    /** Puts the text written so far in parentheses if its precedence is lower than that of the operator to follow. */
    private void parenthesizeBelow(Precedence needed) {
        if (precedence.compareTo(needed) < 0) {
            opening = "(" + opening;
            if (finishing.isEmpty()) {
                closing += ")";
            } else {
                SumLine.After last = finishing.removeLast();
                SumLine.Factor factor = last.factor();
                finishing.add(new SumLine.After(
                        last.sign(),
                        new SumLine.Factor(factor.text() + ")", factor.quantity()),
                        last.done(),
                        last.current()));
            }
        }
    }

    private void add(int index, String sign, String text, Quantity quantity) {
        boolean current = frame.phase() == Phase.FINISHING && index == frame.stepsDone() - 1;
        finishing.add(new SumLine.After(sign, new SumLine.Factor(text, quantity), index < frame.stepsDone(), current));
    }
}
