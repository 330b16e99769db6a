package kernelight.exercise.topic;

import java.util.List;
import java.util.Optional;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;
import kernelight.words.LocalizedMessage;

/**
 * A question with its answer.
 *
 * @param situation what is given, in a sentence or two; tables are not repeated in it
 * @param question what is asked for
 * @param given the same as {@code situation} as values, in the order in which they are told
 * @param blanks where the answers belong, in the order in which they are filled in
 * @param answer the right answers together, as files write them
 * @param hint where to begin, without the answer
 * @param solution the way to the answer, step by step; the last step says the answer
 * @param operation what can be watched step by step, with the tables that are given as its operands, except those
 *     {@link #givenBeside beside} it; its result is the answer, or has the answer in it, and must be hidden until the
 *     exercise is solved
 */
public record Exercise(
        ExerciseId id,
        LocalizedMessage situation,
        LocalizedMessage question,
        List<Given> given,
        List<Blank> blanks,
        Value answer,
        LocalizedMessage hint,
        List<LocalizedMessage> solution,
        Optional<Operation> operation) {
    public Exercise {
        given = List.copyOf(given);
        blanks = List.copyOf(blanks);
        solution = List.copyOf(solution);
    }

    /** What is given and is not among the operation's tables: everything if there is no operation. */
    public List<Given> givenBeside() {
        if (operation.isEmpty()) {
            return given;
        }
        List<NumberTable> shown = operation.get().operands().stream()
                .flatMap(operand -> operand.tables().stream())
                .toList();
        return given.stream()
                .filter(one -> one.value() instanceof Value.Table(NumberTable numbers) && !shown.contains(numbers))
                .toList();
    }

    /** The situation and the question. */
    public LocalizedMessage text() {
        return LocalizedMessage.of("exercise.text", situation, question);
    }
}
