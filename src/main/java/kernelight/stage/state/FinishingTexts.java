package kernelight.stage.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kernelight.formula.Quantity;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.FinishingStep.AddBias;
import kernelight.walk.FinishingStep.Apply;
import kernelight.walk.FinishingStep.Arithmetic;
import kernelight.walk.FinishingStep.DivideByRoot;
import kernelight.walk.FinishingStep.Mean;
import kernelight.walk.FinishingStep.Power;
import kernelight.walk.FinishingStep.ShareOf;
import kernelight.walk.Frame;
import kernelight.walk.GridName;
import kernelight.walk.Phase;
import kernelight.walk.Reduction;
import kernelight.walk.Term;

/**
 * The finishing steps of a formula in writing, with the parentheses that they need. A function that comes last is not
 * among them: it stands behind the result.
 */
final class FinishingTexts {
    /** How tightly what is written so far holds together. */
    private enum Binding {
        SUM,
        PRODUCT,
        POWER,
        NUMBER
    }

    private final Frame frame;
    private final Function<GridName, Quantity> quantities;
    private final List<SumLine.After> afters = new ArrayList<>();
    private String opening;
    private String closing;
    private Binding binding;

    private FinishingTexts(Frame frame, Function<GridName, Quantity> quantities) {
        this.frame = frame;
        this.quantities = quantities;
        opening = switch (frame.formula().reduction()) {
            case SUM -> "";
            case MAX -> "max(";
            case MIN -> "min(";
        };
        closing = opening.isEmpty() ? "" : ")";
        binding = bindingOfTerms(frame.formula());
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
        return List.copyOf(afters);
    }

    private static Binding bindingOfTerms(CellFormula formula) {
        if (formula.reduction() != Reduction.SUM) {
            return Binding.NUMBER;
        }
        if (formula.terms().size() != 1) {
            return Binding.SUM;
        }
        Term only = formula.terms().getFirst();
        if (only.form() != Term.Form.PRODUCT) {
            return Binding.POWER;
        }
        return FormulaTexts.isProduct(only) ? Binding.PRODUCT : Binding.NUMBER;
    }

    private FormulaTexts texts() {
        return FormulaTexts.of(frame.formula());
    }

    private void write(FinishingStep step, int index) {
        switch (step) {
            case Mean(int count) -> {
                bind(Binding.PRODUCT);
                binding = Binding.PRODUCT;
                add(index, "\u00f7", Integer.toString(count), Quantity.STRIDE);
            }
            case AddBias bias -> {
                binding = Binding.SUM;
                add(index, "+", texts().finishing(bias.bias()), Quantity.BIAS);
            }
            case Arithmetic arithmetic -> write(arithmetic, index);
            case DivideByRoot root -> {
                bind(Binding.PRODUCT);
                binding = Binding.PRODUCT;
                String under = texts().finishing(root.variance()) + "+" + NumberText.factor(root.epsilon());
                add(
                        index,
                        "\u00f7",
                        "\u221a(" + under + ")",
                        quantities.apply(root.at().grid()));
            }
            case Power(var exponent) -> {
                bind(Binding.NUMBER);
                binding = Binding.POWER;
                add(index, "^", NumberText.factor(exponent), Quantity.STRIDE);
            }
            case ShareOf(Term term) -> {
                bind(Binding.POWER);
                opening = texts().sum(term.value()) + " \u00f7 " + opening;
                binding = Binding.PRODUCT;
            }
            case Apply _ -> {
                // stands behind the result
            }
        }
    }

    private void write(Arithmetic arithmetic, int index) {
        if (arithmetic.operator() == Arithmetic.Operator.TIMES) {
            bind(Binding.PRODUCT);
            binding = Binding.PRODUCT;
        } else {
            binding = Binding.SUM;
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

    /** Puts what is written so far into parentheses where it would otherwise fall apart. */
    private void bind(Binding needed) {
        if (binding.compareTo(needed) < 0) {
            opening = "(" + opening;
            if (afters.isEmpty()) {
                closing += ")";
            } else {
                SumLine.After last = afters.removeLast();
                SumLine.Factor factor = last.factor();
                afters.add(new SumLine.After(
                        last.sign(),
                        new SumLine.Factor(factor.text() + ")", factor.quantity()),
                        last.done(),
                        last.current()));
            }
        }
    }

    private void add(int index, String sign, String text, Quantity quantity) {
        boolean current = frame.phase() == Phase.FINISHING && index == frame.stepsDone() - 1;
        afters.add(new SumLine.After(sign, new SumLine.Factor(text, quantity), index < frame.stepsDone(), current));
    }
}
