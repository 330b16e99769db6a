package kernelight.exercise;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;

/** What goes wrong when the gradient with respect to an input cell of a pooling is worked out, the most common first. */
public enum PoolingGradientMistake {
    /** The whole gradient was given to every cell of a window, not only to the largest or smallest. */
    EVERY_CELL {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return right.isAverage() ? Stream.empty() : Stream.of(Guess.of(right.sum(window -> true, window -> 1)));
        }
    },
    /** The gradient was shared out as an average does. */
    SHARED {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return right.isAverage() ? Stream.empty() : Stream.of(Guess.of(right.sum(window -> true, right::sharers)));
        }
    },
    /** Of several equal numbers, each got the whole gradient. */
    TIE_TO_ALL {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return right.isAverage() ? Stream.empty() : Stream.of(Guess.of(right.sum(right::isEqual, window -> 1)));
        }
    },
    /** Several equal numbers shared the gradient. */
    TIE_SHARED {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return right.isAverage() ? Stream.empty() : Stream.of(Guess.of(right.sum(right::isEqual, right::equals)));
        }
    },
    /** The gradient was not divided by the number of cells. */
    NOT_DIVIDED {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return right.isAverage() ? Stream.of(Guess.of(right.sum(window -> true, window -> 1))) : Stream.empty();
        }
    },
    /** The largest cell got the whole gradient, as in max pooling. */
    WINNER_TAKES_ALL {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return right.isAverage() ? Stream.of(Guess.of(right.sum(right::isLargest, window -> 1))) : Stream.empty();
        }
    },
    /** The gradient was divided by all cells of a window, although some of them do not count. */
    DIVIDED_BY_WHOLE_WINDOW {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return right.isAverage() ? Stream.of(Guess.of(right.sum(window -> true, right::allCells))) : Stream.empty();
        }
    },
    OTHER_CHANNEL {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return IntStream.range(0, right.example().input().sizes().channels())
                    .filter(channel -> channel != right.input().channel())
                    .mapToObj(channel ->
                            Guess.of(right.at(right.input().inChannel(channel)).number(), channel + 1));
        }
    },
    OTHER_IMAGE {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return IntStream.range(0, right.example().input().sizes().images())
                    .filter(image -> image != right.input().image())
                    .mapToObj(image ->
                            Guess.of(right.at(right.input().inImage(image)).number(), image + 1));
        }
    },
    /** Row and column of the input cell were swapped. */
    ROWS_AND_COLUMNS_SWAPPED {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            Cell input = right.input();
            Cell swapped = new Cell(input.image(), input.channel(), input.plane(), input.column(), input.row());
            return right.example().input().sizes().contains(swapped)
                    ? Stream.of(Guess.of(right.at(swapped).number()))
                    : Stream.empty();
        }
    },
    /** Only where several windows cover the cell. */
    MISSED_WINDOW {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return right.windows().size() < 2
                    ? Stream.empty()
                    : right.windows().stream()
                            .map(missed -> Guess.of(
                                    right.numberWithout(missed::equals), missed.row() + 1, missed.column() + 1));
        }
    },
    /** The number of the input was taken instead of its gradient. */
    NUMBER_OF_INPUT {
        @Override
        Stream<Guess> guesses(PooledGradient right) {
            return Stream.of(Guess.of(right.example().input().at(right.input())));
        }
    };

    /** The wrong answers this mistake leads to, none if it cannot be made. Some may equal the right answer. */
    abstract Stream<Guess> guesses(PooledGradient right);
}
