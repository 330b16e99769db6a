package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.PoolingKind;
import kernelight.words.LocalizedMessage;

/** What goes wrong when an output of a pooling is worked out, the most common first. */
public enum PoolingMistake {
    NOT_DIVIDED {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return right.isAverage() ? Stream.of(Guess.of(right.sum())) : Stream.empty();
        }
    },
    /** Maximum, minimum or average used where another of them is asked for. */
    OTHER_KIND {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return Arrays.stream(PoolingKind.values())
                    .filter(kind -> kind.isGlobal() == right.example().kind().isGlobal())
                    .filter(kind -> kind != right.example().kind())
                    .map(kind ->
                            Guess.of(right.of(kind).number(), LocalizedMessage.of("exercise.pooling." + kind.name())));
        }
    },
    OTHER_CHANNEL {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return IntStream.range(0, right.example().input().sizes().channels())
                    .filter(channel -> channel != right.output().channel())
                    .mapToObj(channel -> Guess.of(right.inChannel(channel).number(), channel + 1));
        }
    },
    OTHER_IMAGE {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return IntStream.range(0, right.example().input().sizes().images())
                    .filter(image -> image != right.output().image())
                    .mapToObj(image -> Guess.of(right.inImage(image).number(), image + 1));
        }
    },
    /** The window was moved by one cell instead of by the stride. */
    STRIDE_IGNORED {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return right.withoutStride().map(window -> Guess.of(window.number())).stream();
        }
    },
    PADDING_IGNORED {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return right.withoutPadding().map(window -> Guess.of(window.number())).stream();
        }
    },
    /** Row and column of the output were swapped. */
    ROWS_AND_COLUMNS_SWAPPED {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return right.swapped().map(window -> Guess.of(window.number())).stream();
        }
    },
    /** A number of the window other than its maximum or minimum, which {@link #OTHER_KIND} covers. */
    OTHER_CELL {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            if (right.isAverage()) {
                return Stream.empty();
            }
            LocalizedMessage asked = LocalizedMessage.of(
                    "exercise.pooling." + right.example().kind().name());
            List<BigDecimal> numbers = right.numbers();
            Set<BigDecimal> extremes = right.example().kind().isGlobal()
                    ? Set.of()
                    : new TreeSet<>(List.of(Collections.max(numbers), Collections.min(numbers)));
            return numbers.stream()
                    .filter(number -> !extremes.contains(number))
                    .map(number -> Guess.of(number, ExactNumber.text(number), asked));
        }
    },
    /** The window was one cell off. Left out where another mistake leads to the same window: that one explains why. */
    WINDOW_OFF {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            List<Cell> explained = Stream.of(right.withoutStride(), right.withoutPadding(), right.swapped())
                    .flatMap(Optional::stream)
                    .map(PooledWindow::corner)
                    .toList();
            return Arrays.stream(Direction.values())
                    .flatMap(direction -> right
                            .moved(direction)
                            .filter(window -> !explained.contains(window.corner()))
                            .map(window -> Guess.of(window.number(), direction.message()))
                            .stream());
        }
    },
    /** The whole channel instead of the window, unless the window covers the whole channel. */
    WHOLE_CHANNEL {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            List<BigDecimal> channel = right.wholeChannel();
            return channel.size() == right.inputCells() ? Stream.empty() : Stream.of(Guess.of(right.reduced(channel)));
        }
    },
    /** The padding counts, but the sum was divided by the number of input cells only. */
    PADDING_LEFT_OUT {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return right.example().countPadding() ? right.divided(right.inputCells()) : Stream.empty();
        }
    },
    /** The padding does not count, but the sum was divided by a number that includes its cells. */
    PADDING_COUNTED {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return right.example().countPadding() ? Stream.empty() : right.divided(right.paddedCells());
        }
    },
    /** The window extends beyond the padded input, but the sum was divided by the number of all its cells. */
    DIVIDED_BY_WHOLE_WINDOW {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return right.extendsBeyondPadding() ? right.divided(right.allCells()) : Stream.empty();
        }
    },
    /** A 0 of the padding was taken for the maximum or minimum; max and min pooling ignore the padding. */
    PADDING_AS_ZERO {
        @Override
        Stream<Guess> guesses(PooledWindow right) {
            return right.isAverage() || right.inputCells() == right.allCells()
                    ? Stream.empty()
                    : Stream.of(
                            Guess.of(right.reduced(Stream.concat(right.numbers().stream(), Stream.of(BigDecimal.ZERO))
                                    .toList())));
        }
    };

    /** The wrong answers this mistake leads to, none if it cannot be made. Some may equal the right answer. */
    abstract Stream<Guess> guesses(PooledWindow right);
}
