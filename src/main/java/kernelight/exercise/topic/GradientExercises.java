package kernelight.exercise.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.exercise.BiasGradientQuestion;
import kernelight.exercise.FilterGradientQuestion;
import kernelight.exercise.InputGradientQuestion;
import kernelight.exercise.NumberQuestion;
import kernelight.walk.BackwardCase;
import kernelight.walk.BiasGradient;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.FilterGradient;
import kernelight.walk.InputGradient;
import kernelight.walk.Operation;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** A gradient of a convolution: of a weight; of an input cell or the bias; with padding, stride and dilation. */
final class GradientExercises {
    private static final int LARGEST_NUMBER = 3;

    private GradientExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            BackwardCase backward = example(id.level(), random);
            if (backward.outputGradient().sizes().count() < 2) {
                continue;
            }
            ConvolutionCase example = backward.example();
            if (id.level() == 1 || id.level() == ExerciseId.LEVELS && random.oneIn(2)) {
                return ofWeight(id, backward, any(example.filters().sizes(), random));
            }
            if (id.level() == 2 && random.oneIn(3)) {
                return ofBias(id, backward);
            }
            Cell input = any(example.input().sizes(), random);
            // of a single product the hint would leave nothing to find
            if (new InputGradient(backward).formula(input).terms().size() > 1) {
                return ofInput(id, backward, input);
            }
        }
    }

    private static Cell any(Sizes sizes, Numbers random) {
        return Cell.at(random.between(0, sizes.rows() - 1), random.between(0, sizes.columns() - 1));
    }

    private static BackwardCase example(int level, Numbers random) {
        while (true) {
            Axis axis = Axis.of(random.between(2, 3));
            if (level == ExerciseId.LEVELS) {
                axis = axis.withPadding(random.between(0, 1))
                        .withStride(random.between(1, 2))
                        .withDilation(random.between(1, 2));
            }
            ConvolutionCase example = new ConvolutionCase(
                    2,
                    random.someTable(Sizes.of(random.between(3, 5), random.between(3, 5)), 0, LARGEST_NUMBER),
                    random.someTable(Sizes.of(axis.size(), axis.size()), -2, 2),
                    List.of(),
                    new Window(axis, axis),
                    1,
                    false,
                    false);
            if (example.hasOutput() && example.outputSizes().count() <= 9) {
                return new BackwardCase(
                        example, random.someTable(example.outputSizes(), level == 1 ? 0 : -2, LARGEST_NUMBER));
            }
        }
    }

    private static Exercise ofWeight(ExerciseId id, BackwardCase backward, Cell weight) {
        FilterGradient operation = new FilterGradient(backward);
        List<Given> given = new ArrayList<>();
        given.add(new Given("input", new Value.Table(backward.example().input())));
        given.add(new Given("outputGradient", new Value.Table(backward.outputGradient())));
        given.add(Given.of("filter", backward.example().window().rows().size()));
        return exercise(id, backward, "weight", given, weight, new FilterGradientQuestion(backward, weight), operation);
    }

    private static Exercise ofInput(ExerciseId id, BackwardCase backward, Cell input) {
        InputGradient operation = new InputGradient(backward);
        Sizes sizes = backward.example().input().sizes();
        List<Given> given = new ArrayList<>();
        given.add(Given.ofAxes("input", sizes.rows(), sizes.columns()));
        given.add(new Given("outputGradient", new Value.Table(backward.outputGradient())));
        given.add(new Given("filter", new Value.Table(backward.example().filters())));
        return exercise(id, backward, "input", given, input, new InputGradientQuestion(backward, input), operation);
    }

    private static Exercise ofBias(ExerciseId id, BackwardCase backward) {
        List<Given> given = List.of(new Given("outputGradient", new Value.Table(backward.outputGradient())));
        Cell bias = Cell.at(0, 0);
        return exercise(
                id,
                backward,
                "bias",
                given,
                bias,
                new BiasGradientQuestion(backward, bias),
                new BiasGradient(backward));
    }

    private static Exercise exercise(
            ExerciseId id,
            BackwardCase backward,
            String of,
            List<Given> tables,
            Cell asked,
            NumberQuestion question,
            Operation operation) {
        boolean isBias = of.equals("bias");
        Axis axis = backward.example().window().rows();
        List<Given> given = new ArrayList<>();
        given.add(new Given("of", new Value.Word(of)));
        given.addAll(tables);
        if (!isBias) {
            given.add(Given.of("padding", axis.paddingBefore()));
            given.add(Given.of("stride", axis.stride()));
            given.add(Given.of("dilation", axis.dilation()));
            given.add(Given.of("row", asked.row() + 1));
            given.add(Given.of("column", asked.column() + 1));
        }
        LocalizedMessage label = isBias
                ? LocalizedMessage.of("exercise.blank.bias")
                : LocalizedMessage.of("exercise.blank.cell", asked.row() + 1, asked.column() + 1);
        CellFormula formula = operation.formula(asked);
        return new Exercise(
                id,
                LocalizedMessage.of(
                        "exercise.given.gradient",
                        ConvolutionGiven.situation(
                                backward.example().rowAxis(), backward.example().columnAxis())),
                LocalizedMessage.of("exercise.ask.gradient." + of, asked.row() + 1, asked.column() + 1),
                given,
                List.of(new Blank.Number(label, question, Optional.of(asked))),
                new Value.Decimal(question.answer()),
                question.hint(),
                List.of(
                        question.hint(),
                        LocalizedMessage.of(
                                isBias ? "exercise.solution.gradient.sum" : "exercise.solution.cell.sum",
                                SumText.of(formula.terms()),
                                ExactNumber.text(formula.result()))),
                Optional.of(operation));
    }
}
