package kernelight.exercise.topic;

import java.util.List;
import java.util.Optional;
import kernelight.exercise.NumberQuestion;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.words.LocalizedMessage;

/** A place of an exercise where an answer belongs. */
public sealed interface Blank {
    /** What belongs there, in a word or two: "rows". */
    LocalizedMessage label();

    /**
     * A number.
     *
     * @param cell the cell of the table computed by the exercise's {@link Exercise#operation operation} in which it stands;
     *     empty if it stands in a line of its own
     */
    record Number(LocalizedMessage label, NumberQuestion question, Optional<Cell> cell) implements Blank {
        static Number inLine(LocalizedMessage label, NumberQuestion question) {
            return new Number(label, question, Optional.empty());
        }
    }

    /**
     * One of several options.
     *
     * @param options in the order in which they are shown
     * @param right the index of the right one
     */
    record Choice(LocalizedMessage label, List<Option> options, int right) implements Blank {
        public Choice {
            options = List.copyOf(options);
            if (right < 0 || right >= options.size()) {
                throw new IllegalArgumentException("There is no option " + right + " of " + options.size());
            }
        }
    }

    /**
     * An option.
     *
     * @param name its name in files, for example "sobel-x"
     * @param words what it says
     * @param picture the numbers that it shows
     * @param explanation why it is right, or which mistake leads to it
     */
    record Option(String name, LocalizedMessage words, Optional<NumberTable> picture, LocalizedMessage explanation) {}
}
