package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;

/** What the first terms come to, for each number of terms; exact. */
sealed interface RunningValues {
    /**
     * What so many terms come to.
     *
     * @param count at least 1
     */
    BigDecimal ofFirst(int count);

    /**
     * Which of the first terms is the largest or the smallest.
     *
     * @param count at least 1
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

    /** What all terms come to, without the values on the way there. */
    static BigDecimal ofAll(Reduction reduction, List<Term> terms) {
        return reduction == Reduction.SUM
                ? ExactNumber.sumOf(terms)
                : terms.get(Winners.of(reduction, terms).winner(terms.size())).value();
    }

    /** Sums of small whole numbers; they are most often, and need no object for each. */
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

    /** Sums over one common denominator: each is rounded by itself, and only where the division does not come out even. */
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

    /** The first of the largest, or of the smallest. */
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
