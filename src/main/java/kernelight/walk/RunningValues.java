package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;

/** The exact reduction of the first n terms, for every n. */
sealed interface RunningValues {
    /**
     * The reduction of the first terms.
     *
     * @param count the number of terms, at least 1
     */
    BigDecimal ofFirst(int count);

    /**
     * The index of the maximum or minimum among the first terms.
     *
     * @param count the number of terms, at least 1
     * @throws UnsupportedOperationException for sums
     */
    default int winner(int count) {
        throw new UnsupportedOperationException("A sum has no winner");
    }

    static RunningValues of(Reduction reduction, List<Term> terms) {
        return switch (reduction) {
            case SUM -> terms.stream().allMatch(Term::isSmallAndWhole) ? WholeSums.of(terms) : DecimalSums.of(terms);
            case MAX, MIN -> Winners.of(reduction, terms);
        };
    }

    /** The reduction of all terms, without storing the running values. */
    static BigDecimal ofAll(Reduction reduction, List<Term> terms) {
        return reduction == Reduction.SUM
                ? ExactNumber.sumOf(terms)
                : terms.get(Winners.of(reduction, terms).winner(terms.size())).value();
    }

    /** Sums of small integers: the most common case, stored without objects. */
    record WholeSums(long[] sums) implements RunningValues {
        static WholeSums of(List<Term> terms) {
            long[] sums = new long[terms.size()];
            long sum = 0;
            for (int index = 0; index < sums.length; index++) {
                sum += terms.get(index).wholeProduct();
                sums[index] = sum;
            }
            return new WholeSums(sums);
        }

        @Override
        public BigDecimal ofFirst(int count) {
            return BigDecimal.valueOf(sums[count - 1]);
        }
    }

    /** Sums with a common denominator. Each is rounded separately, and only if the division has no finite decimal. */
    record DecimalSums(BigDecimal[] numerators, int denominator) implements RunningValues {
        static DecimalSums of(List<Term> terms) {
            int denominator = ExactNumber.commonDenominator(terms);
            BigDecimal[] numerators = new BigDecimal[terms.size()];
            BigDecimal sum = BigDecimal.ZERO;
            for (int index = 0; index < numerators.length; index++) {
                sum = sum.add(terms.get(index).over(denominator));
                numerators[index] = sum;
            }
            return new DecimalSums(numerators, denominator);
        }

        @Override
        public BigDecimal ofFirst(int count) {
            return ExactNumber.normal(ExactNumber.quotient(numerators[count - 1], denominator));
        }
    }

    /** Running maximum or minimum; of several equal terms, the first. */
    record Winners(List<Term> terms, int[] winners) implements RunningValues {
        static Winners of(Reduction reduction, List<Term> terms) {
            int[] winners = new int[terms.size()];
            int best = 0;
            for (int index = 1; index < winners.length; index++) {
                int order = terms.get(index).value().compareTo(terms.get(best).value());
                if (reduction == Reduction.MAX ? order > 0 : order < 0) {
                    best = index;
                }
                winners[index] = best;
            }
            return new Winners(terms, winners);
        }

        @Override
        public BigDecimal ofFirst(int count) {
            return ExactNumber.normal(terms.get(winner(count)).value());
        }

        @Override
        public int winner(int count) {
            return winners[count - 1];
        }
    }
}
