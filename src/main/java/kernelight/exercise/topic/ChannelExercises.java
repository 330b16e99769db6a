package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.exercise.CellQuestion;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** One output of a filter with several channels: two; with a bias; three, with a padding and a stride too. */
final class ChannelExercises {
    private static final int LARGEST_NUMBER = 5;

    private ChannelExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            ConvolutionCase example = example(id.level(), random);
            Sizes output = example.outputSizes();
            Cell asked = Cell.at(random.between(0, output.rows() - 1), random.between(0, output.columns() - 1));
            CellFormula formula = new ForwardConvolution(example).formula(asked);
            boolean everyChannelCounts =
                    formula.parts().stream().allMatch(part -> formula.of(part).signum() != 0);
            if (everyChannelCounts) {
                return exercise(id, example, asked);
            }
        }
    }

    private static ConvolutionCase example(int level, Numbers random) {
        int channels = level == 1 ? 2 : level == 2 ? random.between(2, 3) : 3;
        Axis axis = Axis.of(2);
        int side = random.between(3, 4);
        if (level == ExerciseId.LEVELS) {
            axis = axis.withPadding(1).withStride(random.between(1, 2));
        }
        return new ConvolutionCase(
                2,
                random.someTable(Sizes.of(channels, side, random.between(3, 4)), 0, LARGEST_NUMBER),
                random.someTable(Sizes.of(channels, 2, 2), level == 1 ? 0 : -2, 3),
                level == 1 ? List.of() : List.of(BigDecimal.valueOf(random.between(1, LARGEST_NUMBER))),
                new Window(axis, axis),
                1,
                false,
                false);
    }

    /** The exercise about this output of a case with one filter. */
    private static Exercise exercise(ExerciseId id, ConvolutionCase example, Cell output) {
        CellQuestion question = new CellQuestion(example, output);
        List<Given> given = new ArrayList<>(ConvolutionGiven.tables(example));
        given.add(Given.of("row", output.row() + 1));
        given.add(Given.of("column", output.column() + 1));
        return new Exercise(
                id,
                situation(example),
                LocalizedMessage.of("exercise.ask.cell", output.row() + 1, output.column() + 1),
                given,
                List.of(TableBlanks.of(output, question)),
                new Value.Decimal(question.answer()),
                question.hint(),
                solution(example, output),
                Optional.of(new ForwardConvolution(example)));
    }

    private static LocalizedMessage situation(ConvolutionCase example) {
        Sizes input = example.input().sizes();
        Axis axis = example.window().rows();
        LocalizedMessage sizes = LocalizedMessage.of(
                "exercise.given.channels",
                input.channels(),
                RowsAndColumns.size(input.rows(), input.columns()),
                RowsAndColumns.size(axis.size(), axis.size()),
                axis.paddingBefore(),
                axis.stride());
        return example.hasBias()
                ? LocalizedMessage.of(
                        "exercise.given.bias",
                        sizes,
                        ExactNumber.text(example.bias().getFirst()))
                : sizes;
    }

    /** Channel after channel; then their sum; then the bias, if there is one. */
    static List<LocalizedMessage> solution(ConvolutionCase example, Cell output) {
        CellFormula formula = new ForwardConvolution(example).formula(output);
        List<LocalizedMessage> steps = new ArrayList<>();
        for (CellFormula.Part part : formula.parts()) {
            steps.add(LocalizedMessage.of(
                    "exercise.solution.channels.one",
                    example.firstChannel(output.channel()) + part.number() + 1,
                    SumText.of(formula.terms().subList(part.first(), part.end())),
                    ExactNumber.text(formula.of(part))));
        }
        BigDecimal sum = formula.ofFirst(formula.terms().size());
        if (formula.parts().size() > 1) {
            String parts = formula.parts().stream()
                    .map(part -> ExactNumber.factor(formula.of(part)))
                    .collect(Collectors.joining(" + "));
            steps.add(LocalizedMessage.of("exercise.solution.channels.sum", parts, ExactNumber.text(sum)));
        }
        if (example.hasBias()) {
            steps.add(LocalizedMessage.of(
                    "exercise.solution.cell.bias",
                    ExactNumber.text(sum),
                    ExactNumber.factor(example.bias().get(output.channel())),
                    ExactNumber.text(formula.result())));
        }
        return steps;
    }
}
