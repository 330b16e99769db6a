package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.Sizes;

/** What goes wrong when the gradient with respect to an input cell is worked out, the most common first. */
public enum InputGradientMistake {
    /** The gradient was also taken where ReLU made the output 0. */
    FORGOT_RELU_STOP {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return right.example().relu() ? number(right.throughRelu()) : Stream.empty();
        }
    },
    /** The weights were taken the wrong way round: seen from the input, the filter lies turned by half a turn. */
    FILTER_NOT_FLIPPED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return number(right.withFilterTurned());
        }
    },
    ONE_FILTER_ONLY {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return right.filters().size() < 2
                    ? Stream.empty()
                    : right.filters().stream()
                            .map(only -> Guess.of(
                                    GradientReading.sumOf(
                                            right.inputProducts().filter(product -> product.filter() == only)),
                                    only + 1));
        }
    },
    /** Only for three filters or more: with two, forgetting one is the same as using the other alone. */
    FORGOT_FILTER {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return right.filters().size() < 3
                    ? Stream.empty()
                    : right.filters().stream()
                            .map(forgotten -> Guess.of(
                                    GradientReading.sumOf(
                                            right.inputProducts().filter(product -> product.filter() != forgotten)),
                                    forgotten + 1));
        }
    },
    OTHER_CHANNEL {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            Sizes sizes = right.example().input().sizes();
            return Stream.iterate(0, channel -> channel < sizes.channels(), channel -> channel + 1)
                    .filter(channel -> channel != right.asked().channel())
                    .map(channel -> Guess.of(
                            GradientReading.sumOf(
                                    right.at(right.asked().inChannel(channel)).inputProducts()),
                            channel + 1));
        }
    },
    OTHER_IMAGE {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return IntStream.range(0, right.example().input().sizes().images())
                    .filter(image -> image != right.asked().image())
                    .mapToObj(image -> Guess.of(
                            GradientReading.sumOf(
                                    right.at(right.asked().inImage(image)).inputProducts()),
                            image + 1));
        }
    },
    STRIDE_IGNORED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return number(right.withoutStride());
        }
    },
    PADDING_IGNORED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return right.example().window().isPadded() ? number(right.withoutPadding()) : Stream.empty();
        }
    },
    DILATION_IGNORED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return number(right.withoutDilation());
        }
    },
    /** The gradient of the cell beside the asked one. */
    CELL_OFF {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Arrays.stream(Direction.values())
                    .filter(direction -> right.example().input().sizes().contains(beside(right.asked(), direction)))
                    .map(direction -> Guess.of(
                            GradientReading.sumOf(
                                    right.at(beside(right.asked(), direction)).inputProducts()),
                            direction.message()));
        }

        private static Cell beside(Cell cell, Direction direction) {
            return new Cell(
                    cell.image(),
                    cell.channel(),
                    cell.plane(),
                    cell.row() + direction.rows(),
                    cell.column() + direction.columns());
        }
    },
    /** Row and column of the input cell were swapped. */
    ROWS_AND_COLUMNS_SWAPPED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            Cell asked = right.asked();
            Cell swapped = new Cell(asked.image(), asked.channel(), asked.plane(), asked.column(), asked.row());
            boolean possible = right.example().dimensions() > 1
                    && right.example().input().sizes().contains(swapped);
            return possible ? number(right.at(swapped)) : Stream.empty();
        }
    },
    GRADIENTS_ALONE {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Stream.of(
                    Guess.of(GradientReading.sum(right.inputProducts().map(GradientReading.Product::gradient))));
        }
    },
    WEIGHTS_ALONE {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Stream.of(Guess.of(GradientReading.sum(right.inputProducts().map(GradientReading.Product::factor))));
        }
    },
    SIGN_LOST {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Stream.of(Guess.of(GradientReading.sum(
                    right.inputProducts().map(product -> product.value().abs()))));
        }
    },
    MISSED_PRODUCT {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            BigDecimal sum = GradientReading.sumOf(right.inputProducts());
            return right.inputProducts()
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
        return Stream.of(Guess.of(GradientReading.sumOf(reading.inputProducts())));
    }
}
