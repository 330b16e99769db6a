package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.engine.kernel.Window;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.Fold;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Term;
import kernelight.words.Message;

/** What goes wrong when an output of a pooling is worked out, the most common first. */
public enum PoolingMistake {
    NOT_DIVIDED {
        @Override
        Stream<Guess> guesses(PoolingCase example, Cell output) {
            return example.kind().isAverage() ? Stream.of(Guess.of(sum(terms(example, output)))) : Stream.empty();
        }
    },
    /** The largest, smallest or mean where another one is asked for. */
    OTHER_KIND {
        @Override
        Stream<Guess> guesses(PoolingCase example, Cell output) {
            return Arrays.stream(PoolingKind.values())
                    .filter(kind -> kind.isGlobal() == example.kind().isGlobal())
                    .filter(kind -> kind != example.kind())
                    .map(kind -> Guess.of(
                            number(example.withKind(kind), output), Message.of("exercise.pooling." + kind.name())));
        }
    },
    OTHER_CHANNEL {
        @Override
        Stream<Guess> guesses(PoolingCase example, Cell output) {
            return Stream.iterate(
                            0, channel -> channel < example.input().sizes().channels(), channel -> channel + 1)
                    .filter(channel -> channel != output.channel())
                    .map(channel -> Guess.of(number(example, output.inChannel(channel)), channel + 1));
        }
    },
    /** The neighbouring window instead of this one. */
    STRIDE_IGNORED {
        @Override
        Stream<Guess> guesses(PoolingCase example, Cell output) {
            Window window = example.askedWindow();
            if (example.kind().isGlobal()) {
                return Stream.empty();
            }
            List<BigDecimal> seen = Stream.iterate(0, row -> row < window.rows().size(), row -> row + 1)
                    .flatMap(row -> Stream.iterate(
                                    0, column -> column < window.columns().size(), column -> column + 1)
                            .map(column -> new Cell(
                                    0,
                                    output.channel(),
                                    0,
                                    output.row() - window.rows().paddingBefore() + row,
                                    output.column() - window.columns().paddingBefore() + column)))
                    .filter(example.input().sizes()::contains)
                    .map(example.input()::at)
                    .toList();
            return seen.isEmpty() ? Stream.empty() : Stream.of(Guess.of(folded(example, seen)));
        }
    },
    /** A number of the window, but not the one that is kept. */
    OTHER_CELL {
        @Override
        Stream<Guess> guesses(PoolingCase example, Cell output) {
            Message kept = Message.of("exercise.pooling." + example.kind().name());
            return example.kind().isAverage()
                    ? Stream.empty()
                    : terms(example, output).stream()
                            .map(term -> Guess.of(term.value(), ExactNumber.text(term.value()), kept));
        }
    },
    WINDOW_OFF {
        @Override
        Stream<Guess> guesses(PoolingCase example, Cell output) {
            return example.kind().isGlobal()
                    ? Stream.empty()
                    : Stream.of(
                                    off(example, output, 0, 1, "exercise.direction.right"),
                                    off(example, output, 0, -1, "exercise.direction.left"),
                                    off(example, output, 1, 0, "exercise.direction.down"),
                                    off(example, output, -1, 0, "exercise.direction.up"))
                            .flatMap(Optional::stream);
        }

        private Optional<Guess> off(PoolingCase example, Cell output, int rows, int columns, String direction) {
            List<BigDecimal> seen = example.windowCells(output).stream()
                    .map(cell -> new Cell(0, cell.channel(), cell.plane(), cell.row() + rows, cell.column() + columns))
                    .filter(example.input().sizes()::contains)
                    .map(example.input()::at)
                    .toList();
            return seen.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Guess.of(folded(example, seen), Message.of(direction)));
        }
    },
    /** Cells of the padding counted where they are left out, or left out where they count. */
    PADDING_COUNTED_WRONG {
        @Override
        Stream<Guess> guesses(PoolingCase example, Cell output) {
            return Stream.of(Guess.of(number(example.withCountPadding(!example.countPadding()), output)));
        }
    };

    /** The numbers that one arrives at by this mistake; some may be the right one. */
    abstract Stream<Guess> guesses(PoolingCase example, Cell output);

    private static BigDecimal number(PoolingCase example, Cell output) {
        return new Pooling(example).recipe(output).result();
    }

    private static List<Term> terms(PoolingCase example, Cell output) {
        return new Pooling(example).recipe(output).terms();
    }

    private static BigDecimal sum(List<Term> terms) {
        return terms.stream().map(Term::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal folded(PoolingCase example, List<BigDecimal> numbers) {
        Fold fold = example.kind().fold();
        BigDecimal all = numbers.stream()
                .reduce(fold == Fold.SUM ? BigDecimal::add : fold == Fold.LARGEST ? BigDecimal::max : BigDecimal::min)
                .orElseThrow();
        return fold == Fold.SUM ? ExactNumber.quotient(all, numbers.size()) : all;
    }
}
