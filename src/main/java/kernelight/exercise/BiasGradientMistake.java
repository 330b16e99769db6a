package kernelight.exercise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.ExactNumber;

/** What goes wrong when the gradient with respect to a bias is worked out, the most common first. */
public enum BiasGradientMistake {
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
            return right.imagesOfBatch().map(only -> Guess.of(GradientReading.sum(right.biasTerms(only)), only + 1));
        }
    },
    OTHER_FILTER {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return IntStream.range(0, filters(right))
                    .filter(filter -> filter != right.asked().channel())
                    .mapToObj(filter -> Guess.of(
                            GradientReading.sum(
                                    right.at(right.asked().inChannel(filter)).biasTerms()),
                            filter + 1));
        }
    },
    ALL_FILTERS {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Stream.of(Guess.of(GradientReading.sum(IntStream.range(0, filters(right))
                    .mapToObj(filter -> right.at(right.asked().inChannel(filter)))
                    .flatMap(GradientReading::biasTerms))));
        }
    },
    AVERAGED {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            List<BigDecimal> gradients = right.biasTerms().toList();
            return Stream.of(Guess.of(ExactNumber.quotient(GradientReading.sum(gradients.stream()), gradients.size())));
        }
    },
    SIGN_LOST {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            return Stream.of(Guess.of(GradientReading.sum(right.biasTerms().map(BigDecimal::abs))));
        }
    },
    MISSED_NUMBER {
        @Override
        Stream<Guess> guesses(GradientReading right) {
            BigDecimal sum = GradientReading.sum(right.biasTerms());
            return right.biasTerms()
                    .filter(gradient -> gradient.signum() != 0)
                    .map(gradient -> Guess.of(sum.subtract(gradient), ExactNumber.text(gradient)));
        }
    };

    /** The wrong answers this mistake leads to. Some of them may happen to equal the right answer. */
    abstract Stream<Guess> guesses(GradientReading right);

    private static int filters(GradientReading right) {
        return right.example().filters().sizes().filters();
    }

    private static Stream<Guess> number(GradientReading reading) {
        return Stream.of(Guess.of(GradientReading.sum(reading.biasTerms())));
    }
}
