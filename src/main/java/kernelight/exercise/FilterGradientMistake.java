package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Window;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.Sizes;

/** What goes wrong when the gradient with respect to a weight is worked out, the most common first. */
public enum FilterGradientMistake {
    /** The gradient was also taken where ReLU made the output 0. */
    FORGOT_RELU_STOP {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return right.example().relu() ? number(right.throughRelu()) : Stream.empty();
        }
    },
    /** Of a batch, one image alone was taken. */
    ONE_IMAGE_ONLY {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return right.imagesOfBatch()
                    .map(only -> Guess.of(
                            GradientReading.sumOf(right.filterProducts().filter(product -> product.image() == only)),
                            only + 1));
        }
    },
    /** The inputs of the weight on the opposite side of the filter were taken. */
    FILTER_TURNED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return number(right.withFilterTurned());
        }
    },
    STRIDE_IGNORED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return number(right.withoutStride());
        }
    },
    /** Only where all inputs still lie on the input when the padding is left out. */
    PADDING_IGNORED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            GradientReading wrong = right.withoutPadding();
            return wrong.isInside(false) ? number(wrong) : Stream.empty();
        }
    },
    DILATION_IGNORED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return number(right.withoutDilation());
        }
    },
    /** The inputs lay one cell off. Left out where the forgotten padding leads to the same inputs: that explains why. */
    INPUT_OFF {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Arrays.stream(Direction.values())
                    .filter(direction -> !isPadding(direction, right.example().window()))
                    .filter(direction -> moved(right, direction).isInside(true))
                    .map(direction -> Guess.of(
                            GradientReading.sumOf(moved(right, direction).filterProducts()), direction.message()));
        }

        private static GradientReading moved(GradientReading right, Direction direction) {
            return right.movedBy(direction.rows(), direction.columns());
        }

        private static boolean isPadding(Direction direction, Window window) {
            return window.planes().paddingBefore() == 0
                    && window.rows().paddingBefore() == direction.rows()
                    && window.columns().paddingBefore() == direction.columns();
        }
    },
    /** Row and column of the weight were swapped. */
    ROWS_AND_COLUMNS_SWAPPED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            Cell asked = right.asked();
            Cell swapped = new Cell(asked.filter(), asked.channel(), asked.plane(), asked.column(), asked.row());
            boolean possible = right.example().dimensions() > 1
                    && right.example().filters().sizes().contains(swapped);
            return possible ? number(right.at(swapped)) : Stream.empty();
        }
    },
    OTHER_CHANNEL {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            int first = right.example().firstChannel(right.asked().filter());
            return IntStream.range(0, right.example().channelsPerGroup())
                    .filter(channel -> channel != right.asked().channel())
                    .mapToObj(channel -> Guess.of(
                            GradientReading.sumOf(
                                    right.at(right.asked().inChannel(channel)).filterProducts()),
                            first + channel + 1));
        }
    },
    OTHER_FILTER {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            Sizes sizes = right.example().filters().sizes();
            return IntStream.range(0, sizes.filters())
                    .filter(filter -> filter != right.asked().filter())
                    .mapToObj(filter -> Guess.of(
                            GradientReading.sumOf(
                                    right.at(right.asked().inFilter(filter)).filterProducts()),
                            filter + 1));
        }
    },
    INPUTS_ALONE {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Stream.of(
                    Guess.of(GradientReading.sum(right.filterProducts().map(GradientReading.Product::factor))));
        }
    },
    GRADIENTS_ALONE {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Stream.of(
                    Guess.of(GradientReading.sum(right.filterProducts().map(GradientReading.Product::gradient))));
        }
    },
    SIGN_LOST {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Stream.of(Guess.of(GradientReading.sum(
                    right.filterProducts().map(product -> product.value().abs()))));
        }
    },
    MISSED_PRODUCT {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            BigDecimal sum = GradientReading.sumOf(right.filterProducts());
            return right.filterProducts()
                    .filter(product -> product.value().signum() != 0)
                    .map(product -> Guess.of(
                            sum.subtract(product.value()),
                            ExactNumber.factor(product.gradient()),
                            ExactNumber.factor(product.factor())));
        }
    };

    /** The wrong answers this mistake leads to. Some of them may happen to equal the right answer. */
    abstract Stream<Guess> guesses(GradientReading right);

    private static Stream<Guess> number(GradientReading reading) {
        return Stream.of(Guess.of(GradientReading.sumOf(reading.filterProducts())));
    }
}
