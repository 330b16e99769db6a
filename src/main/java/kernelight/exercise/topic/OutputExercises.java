package kernelight.exercise.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.exercise.CellQuestion;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** The whole output of a small convolution. */
final class OutputExercises {
    /** More cells than these would be more work than practice. */
    private static final int MOST_CELLS = 9;

    private OutputExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        ConvolutionCase example = CellExercises.example(id.level(), random);
        while (example.outputSizes().count() > MOST_CELLS) {
            example = CellExercises.example(id.level(), random);
        }
        return exercise(id, example);
    }

    static Exercise exercise(ExerciseId id, ConvolutionCase example) {
        ForwardConvolution operation = new ForwardConvolution(example);
        NumberTable output = operation.result();
        return new Exercise(
                id,
                ConvolutionGiven.situation(example),
                LocalizedMessage.of("exercise.ask.output"),
                ConvolutionGiven.tables(example),
                TableBlanks.of(output.sizes(), cell -> new CellQuestion(example, cell)),
                new Value.Table(output),
                LocalizedMessage.of(
                        "exercise.hint.output",
                        RowsAndColumns.size(
                                output.sizes().rows(), output.sizes().columns()),
                        new CellQuestion(example, output.sizes().cell(0)).hint()),
                solution(example, output),
                Optional.of(operation));
    }

    private static List<LocalizedMessage> solution(ConvolutionCase example, NumberTable output) {
        Sizes sizes = output.sizes();
        List<LocalizedMessage> steps = new ArrayList<>();
        steps.add(LocalizedMessage.of(
                "exercise.solution.output.size", RowsAndColumns.size(sizes.rows(), sizes.columns())));
        for (Cell cell : sizes.cells().toList()) {
            steps.add(TableBlanks.step(
                    cell,
                    SumText.of(new ForwardConvolution(example).formula(cell).terms())
                            + (example.hasBias()
                                    ? " + " + ExactNumber.factor(example.bias().get(cell.channel()))
                                    : ""),
                    output.at(cell)));
        }
        return steps;
    }
}
