package kernelight.screen.drawing.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.attribution.Score;
import kernelight.picturekind.Certainty;
import kernelight.words.LocalizedMessage;

/** The answer to what is drawn on a page. */
public sealed interface Answer {
    /** What there is to ask about it: why it is this class, and not the one that it may be as well; empty without an answer. */
    default Optional<Score> question() {
        return Optional.empty();
    }

    /** There is no ink on the page. */
    record Blank() implements Answer {}

    /** There is some ink, but no more than a speck or a tap of the pen. */
    record TooLittleInk() implements Answer {}

    /** There is a drawing, but no network to read it. */
    record NoNetwork() implements Answer {}

    /** Reading failed with an unexpected exception. */
    record Failed(LocalizedMessage reason) implements Answer {}

    /** There are several digits on the page, and the network reads one at a time. */
    record SeveralDigits() implements Answer {}

    /**
     * What is on the page does not look like a digit, although the network assigns every input to a class.
     *
     * @param nearest the digits as the network ranks them
     */
    record NoDigit(Digit nearest) implements Answer {
        @Override
        public Optional<Score> question() {
            return nearest.question();
        }
    }

    /**
     * The network has other classes than the ten digits, and nobody knows their names.
     *
     * @param scores the classes by their indices, as the network ranks them
     */
    record UnnamedClasses(Digit scores) implements Answer {}

    /**
     * The digit that the network reads.
     *
     * @param ranking all the network's classes, usually the ten digits, the most probable first
     */
    record Digit(List<Candidate> ranking) implements Answer {
        static Digit of(float[] probabilities, List<String> names) {
            return new Digit(IntStream.range(0, probabilities.length)
                    .mapToObj(digit -> new Candidate(digit, names.get(digit), probabilities[digit]))
                    .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
                    .toList());
        }

        public Candidate first() {
            return ranking.get(0);
        }

        public Candidate second() {
            return ranking.get(1);
        }

        /** The third candidate, if there is one: see {@link #hasThird()}. */
        public Candidate third() {
            return ranking.get(2);
        }

        /** Whether the network has more than two classes. */
        public boolean hasThird() {
            return ranking.size() > 2;
        }

        @Override
        public Optional<Score> question() {
            return Optional.of(
                    isSure() ? Score.of(first().digit()) : Score.difference(first().digit(), second().digit()));
        }

        public boolean isSure() {
            return Certainty.isEnough(first().probability(), second().probability());
        }
    }
}
