package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;

/** What goes wrong when an output of a convolution is worked out, the most common first. */
public enum CellMistake {
    FORGOT_BIAS {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return right.bias().signum() == 0
                    ? Stream.empty()
                    : Stream.of(Guess.of(right.activated(right.sum()), ExactNumber.text(right.bias())));
        }
    },
    FORGOT_RELU {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return right.example().relu() ? Stream.of(Guess.of(right.sum().add(right.bias()))) : Stream.empty();
        }
    },
    /** The filter was rotated by 180 degrees although the case is a cross-correlation. */
    FLIPPED_FILTER {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return right.example().flipped()
                    ? Stream.empty()
                    : Stream.of(Guess.of(right.withFilterRotated().number()));
        }
    },
    /** The filter was not rotated although the case is a true convolution. */
    FILTER_NOT_FLIPPED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return right.example().flipped()
                    ? Stream.of(Guess.of(right.withFilterRotated().number()))
                    : Stream.empty();
        }
    },
    STRIDE_IGNORED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return Stream.of(Guess.of(withoutStride(right).number()));
        }
    },
    /** Only where the window still lies completely on the input when the padding is left out. */
    PADDING_IGNORED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return withoutPadding(right).map(reading -> Guess.of(reading.number())).stream();
        }
    },
    /** Row and column of the output were swapped. */
    ROWS_AND_COLUMNS_SWAPPED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return swapped(right).map(reading -> Guess.of(reading.number())).stream();
        }
    },
    /** The window was one cell off. Left out where another mistake leads to the same window: that one explains why. */
    WINDOW_OFF {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            Set<Cell> explained = Stream.of(Optional.of(withoutStride(right)), withoutPadding(right), swapped(right))
                    .flatMap(Optional::stream)
                    .map(WindowReading::corner)
                    .collect(Collectors.toSet());
            return Arrays.stream(Direction.values())
                    .filter(direction ->
                            right.moved(direction.rows(), direction.columns()).isInside(true))
                    .filter(direction -> !explained.contains(
                            right.moved(direction.rows(), direction.columns()).corner()))
                    .map(direction -> Guess.of(
                            right.moved(direction.rows(), direction.columns()).number(), direction.message()));
        }
    },
    FILTER_MIRRORED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            boolean square = right.example().window().rows().size()
                    == right.example().window().columns().size();
            return square ? Stream.of(Guess.of(right.withFilterTransposed().number())) : Stream.empty();
        }
    },
    FORGOT_CHANNEL {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            int channels = right.example().channelsPerGroup();
            return channels == 1
                    ? Stream.empty()
                    : IntStream.range(0, channels)
                            .mapToObj(forgotten -> Guess.of(
                                    right.finished(sum(right.products()
                                            .filter(product -> product.channel() != forgotten)
                                            .map(WindowReading.Product::value))),
                                    right.example().firstChannel(right.output().channel()) + forgotten + 1));
        }
    },
    /** Only for three channels or more: with two, using one channel is the same as forgetting the other. */
    ONE_CHANNEL_ONLY {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            int channels = right.example().channelsPerGroup();
            return channels < 3
                    ? Stream.empty()
                    : IntStream.range(0, channels)
                            .mapToObj(only -> Guess.of(
                                    right.finished(sum(right.products()
                                            .filter(product -> product.channel() == only)
                                            .map(WindowReading.Product::value))),
                                    right.example().firstChannel(right.output().channel()) + only + 1));
        }
    },
    DILATION_IGNORED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return Stream.of(Guess.of(right.withoutDilation().number()));
        }
    },
    OTHER_FILTER {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return IntStream.range(0, right.example().filters().sizes().filters())
                    .filter(filter -> filter != right.output().channel())
                    .mapToObj(filter -> Guess.of(
                            WindowReading.right(right.example(), right.output().inChannel(filter))
                                    .number(),
                            filter + 1));
        }
    },
    /** The window lay on another image of the batch. */
    OTHER_IMAGE {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return IntStream.range(0, right.example().input().sizes().images())
                    .filter(image -> image != right.output().image())
                    .mapToObj(image -> Guess.of(
                            WindowReading.right(right.example(), right.output().inImage(image))
                                    .number(),
                            image + 1));
        }
    },
    /** The padding was taken as zeros although its mode says otherwise. */
    ZEROS_ON_PADDING {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return right.example().window().paddingMode() == PaddingMode.ZEROS
                    ? Stream.empty()
                    : Stream.of(Guess.of(right.withZerosOutside().number()));
        }
    },
    NOT_MULTIPLIED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return Stream.of(Guess.of(right.finished(inputs(right))));
        }
    },
    SUMS_MULTIPLIED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            BigDecimal weights = sum(right.products().map(WindowReading.Product::weight));
            return Stream.of(Guess.of(right.finished(inputs(right).multiply(weights))));
        }
    },
    SIGN_LOST {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return Stream.of(Guess.of(right.finished(
                    sum(right.products().map(product -> product.value().abs())))));
        }
    },
    BIAS_FOR_EACH_CHANNEL {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            BigDecimal channels = BigDecimal.valueOf(right.example().channelsPerGroup());
            return Stream.of(
                    Guess.of(right.activated(right.sum().add(right.bias().multiply(channels)))));
        }
    },
    MISSED_PRODUCT {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return right.products()
                    .filter(product -> product.value().signum() != 0)
                    .map(product -> Guess.of(
                            right.finished(right.sum().subtract(product.value())),
                            ExactNumber.factor(product.input()),
                            ExactNumber.factor(product.weight())));
        }
    };

    /** The wrong answers this mistake leads to. Some of them may happen to equal the right answer. */
    abstract Stream<Guess> guesses(WindowReading right);

    /** The window of an output if the stride were 1. */
    private static WindowReading withoutStride(WindowReading right) {
        Window window = right.example().window();
        Cell output = right.output();
        return right.at(
                output.plane() - window.planes().paddingBefore(),
                output.row() - window.rows().paddingBefore(),
                output.column() - window.columns().paddingBefore());
    }

    private static Optional<WindowReading> withoutPadding(WindowReading right) {
        Window window = right.example().window();
        Cell output = right.output();
        return Optional.of(right.at(
                        output.plane() * window.planes().stride(),
                        output.row() * window.rows().stride(),
                        output.column() * window.columns().stride()))
                .filter(reading -> reading.isInside(false));
    }

    private static Optional<WindowReading> swapped(WindowReading right) {
        ConvolutionCase example = right.example();
        Cell output = right.output();
        Cell other = new Cell(output.image(), output.channel(), output.plane(), output.column(), output.row());
        return example.dimensions() > 1 && example.outputSizes().contains(other)
                ? Optional.of(right.at(
                        right.corner().plane(),
                        example.rowAxis().position(other.row(), 0),
                        example.columnAxis().position(other.column(), 0)))
                : Optional.empty();
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal inputs(WindowReading right) {
        return sum(right.products().map(WindowReading.Product::input));
    }
}
