package kernelight.exercise;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.words.Message;

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
    /** Flipped where it is cross-correlation, or not where it is a true convolution. */
    FLIPPED_FILTER {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return right.example().flipped()
                    ? Stream.empty()
                    : Stream.of(Guess.of(right.theOtherWayRound().number()));
        }
    },
    FILTER_NOT_FLIPPED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return right.example().flipped()
                    ? Stream.of(Guess.of(right.theOtherWayRound().number()))
                    : Stream.empty();
        }
    },
    STRIDE_IGNORED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            ConvolutionCase example = right.example();
            Cell output = right.output();
            return Stream.of(Guess.of(right.at(
                            output.plane() - example.window().planes().paddingBefore(),
                            output.row() - example.window().rows().paddingBefore(),
                            output.column() - example.window().columns().paddingBefore())
                    .number()));
        }
    },
    PADDING_IGNORED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            ConvolutionCase example = right.example();
            Cell output = right.output();
            return Stream.of(Guess.of(right.at(
                            output.plane() * example.window().planes().stride(),
                            output.row() * example.window().rows().stride(),
                            output.column() * example.window().columns().stride())
                    .number()));
        }
    },
    WINDOW_OFF {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return Stream.of(
                    off(right, 0, 1, "exercise.direction.right"),
                    off(right, 0, -1, "exercise.direction.left"),
                    off(right, 1, 0, "exercise.direction.down"),
                    off(right, -1, 0, "exercise.direction.up"));
        }

        private Guess off(WindowReading right, int rows, int columns, String direction) {
            return Guess.of(right.moved(rows, columns).number(), Message.of(direction));
        }
    },
    /** Row and column of the output taken for one another. */
    ROWS_AND_COLUMNS_SWAPPED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            ConvolutionCase example = right.example();
            Cell output = right.output();
            return example.dimensions() < 2
                    ? Stream.empty()
                    : Stream.of(Guess.of(right.at(
                                    right.corner().plane(),
                                    example.rowAxis().position(output.column(), 0),
                                    example.columnAxis().position(output.row(), 0))
                            .number()));
        }
    },
    FILTER_MIRRORED {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            boolean square = right.example().window().rows().size()
                    == right.example().window().columns().size();
            return square ? Stream.of(Guess.of(right.rowsForColumns().number())) : Stream.empty();
        }
    },
    FORGOT_CHANNEL {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            int channels = right.example().channelsPerGroup();
            return channels == 1
                    ? Stream.empty()
                    : IntStream.range(0, channels)
                            .mapToObj(without -> Guess.of(
                                    right.finished(sum(right.products()
                                            .filter(product -> product.channel() != without)
                                            .map(WindowReading.Product::value))),
                                    right.example().firstChannel(right.output().channel()) + without + 1));
        }
    },
    ONE_CHANNEL_ONLY {
        @Override
        Stream<Guess> guesses(WindowReading right) {
            return IntStream.range(0, right.example().channelsPerGroup())
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
            return Stream.of(Guess.of(right.closeTogether().number()));
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
    /** Zeros on the padding where something else lies on it. */
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
                            ExactNumber.text(product.input()),
                            ExactNumber.text(product.weight())));
        }
    };

    /** The numbers that one arrives at by this mistake; some may be the right one. */
    abstract Stream<Guess> guesses(WindowReading right);

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal inputs(WindowReading right) {
        return sum(right.products().map(WindowReading.Product::input));
    }
}
