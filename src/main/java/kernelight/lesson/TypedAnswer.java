package kernelight.lesson;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Compares what was typed with a right answer: numbers by their value, other texts by their words. */
final class TypedAnswer {
    private TypedAnswer() {}

    /** Whether two answers mean the same: "4" and "4.0", "1/2" and "0,5", "28 x 28" and "28×28". */
    static boolean isSame(String right, String typed) {
        String expected = plain(right);
        String answer = plain(typed);
        if (answer.isEmpty()) {
            return false;
        }
        Optional<Fraction> number = Fraction.of(expected);
        Optional<Fraction> given = Fraction.of(answer);
        return number.isPresent() && given.isPresent()
                ? number.get().equalsNumber(given.get())
                : expected.equals(answer);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2212', '-')
                .replaceAll("[×*]", "x")
                .replaceAll("\\s*([x/+,;])\\s*", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private record Fraction(BigDecimal above, BigDecimal below) {
        /** A number or a fraction of two; empty for anything else. */
        static Optional<Fraction> of(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length > 2) {
                return Optional.empty();
            }
            Optional<BigDecimal> above = number(parts[0]);
            Optional<BigDecimal> below = parts.length == 2 ? number(parts[1]) : Optional.of(BigDecimal.ONE);
            return above.isPresent() && below.isPresent() && below.get().signum() != 0
                    ? Optional.of(new Fraction(above.get(), below.get()))
                    : Optional.empty();
        }

        private static Optional<BigDecimal> number(String text) {
            String point = text.matches("-?\\d{1,3}(,\\d{3})+") ? text.replace(",", "") : text.replace(',', '.');
            return point.matches("[-+]?\\d{1,30}(\\.\\d{1,30})?")
                    ? Optional.of(new BigDecimal(point))
                    : Optional.empty();
        }

        boolean equalsNumber(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below)) == 0;
        }
    }
}
