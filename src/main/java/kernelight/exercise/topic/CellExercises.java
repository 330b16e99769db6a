package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.exercise.CellQuestion;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** One output of a convolution: plain; with padding, stride and a bias; with dilation, rows and columns apart. */
final class CellExercises {
    private static final int SMALLEST_INPUT = 4;
    private static final int LARGEST_INPUT = 6;
    private static final int LARGEST_NUMBER = 5;
    private static final int LEAST_OUTPUTS = 2;

    private CellExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            ConvolutionCase example = example(id.level(), random);
            Sizes output = example.outputSizes();
            Cell asked = Cell.at(random.between(0, output.rows() - 1), random.between(0, output.columns() - 1));
            if (isWorthAsking(example, asked)) {
                return exercise(id, example, asked);
            }
        }
    }

    /** Whether there is something to add up: at least two products that are not 0. */
    static boolean isWorthAsking(ConvolutionCase example, Cell output) {
        return new ForwardConvolution(example)
                        .formula(output).terms().stream()
                                .filter(term -> term.value().signum() != 0)
                                .limit(2)
                                .count()
                == 2;
    }

    /** The exercise about this output of this case with one channel and one filter. */
    static Exercise exercise(ExerciseId id, ConvolutionCase example, Cell output) {
        CellQuestion question = new CellQuestion(example, output);
        List<Given> given = new ArrayList<>(ConvolutionGiven.tables(example));
        given.add(Given.of("row", output.row() + 1));
        given.add(Given.of("column", output.column() + 1));
        LocalizedMessage label = LocalizedMessage.of("exercise.blank.cell", output.row() + 1, output.column() + 1);
        return new Exercise(
                id,
                ConvolutionGiven.situation(example),
                LocalizedMessage.of("exercise.ask.cell", output.row() + 1, output.column() + 1),
                given,
                List.of(new Blank.Number(label, question, Optional.of(output))),
                new Value.Decimal(question.answer()),
                question.hint(),
                solution(example, output),
                Optional.of(new ForwardConvolution(example)));
    }

    /** The products with their sum; then the bias, if there is one. */
    static List<LocalizedMessage> solution(ConvolutionCase example, Cell output) {
        CellFormula formula = new ForwardConvolution(example).formula(output);
        String sum = ExactNumber.text(formula.ofFirst(formula.terms().size()));
        List<LocalizedMessage> steps = new ArrayList<>();
        steps.add(new CellQuestion(example, output).hint());
        steps.add(LocalizedMessage.of("exercise.solution.cell.sum", SumText.of(formula.terms()), sum));
        if (example.hasBias()) {
            steps.add(LocalizedMessage.of(
                    "exercise.solution.cell.bias",
                    sum,
                    ExactNumber.factor(example.bias().get(output.channel())),
                    ExactNumber.text(formula.result())));
        }
        return steps;
    }

    /** A case of one channel and one filter with at least two rows and columns of outputs. */
    static ConvolutionCase example(int level, Numbers random) {
        while (true) {
            Axis rows = axis(level, random);
            Axis columns = level == ExerciseId.LEVELS ? axis(level, random) : rows;
            int least = level == 1 ? 0 : -2;
            NumberTable filters = random.someTable(Sizes.of(rows.size(), columns.size()), least, 2);
            NumberTable input = random.someTable(input(level, random), 0, LARGEST_NUMBER);
            List<BigDecimal> bias = level > 1 && random.oneIn(2)
                    ? List.of(BigDecimal.valueOf(random.between(1, LARGEST_NUMBER)))
                    : List.of();
            ConvolutionCase example =
                    new ConvolutionCase(2, input, filters, bias, new Window(rows, columns), 1, false, false);
            if (example.hasOutput()
                    && example.outputSizes().rows() >= LEAST_OUTPUTS
                    && example.outputSizes().columns() >= LEAST_OUTPUTS) {
                return example;
            }
        }
    }

    private static Sizes input(int level, Numbers random) {
        int rows = random.between(SMALLEST_INPUT, LARGEST_INPUT);
        return Sizes.of(rows, level == 1 ? rows : random.between(SMALLEST_INPUT, LARGEST_INPUT));
    }

    private static Axis axis(int level, Numbers random) {
        Axis axis = Axis.of(random.between(2, 3));
        return switch (level) {
            case 1 -> axis;
            case 2 -> axis.withPadding(random.between(0, 1)).withStride(random.between(1, 2));
            default -> {
                Axis dilated = axis.withStride(random.between(1, 2)).withDilation(random.between(1, 2));
                // with more padding, some windows would lie on padding alone
                yield dilated.withPadding(random.between(0, Math.min(2, dilated.reach() - 1)));
            }
        };
    }
}
