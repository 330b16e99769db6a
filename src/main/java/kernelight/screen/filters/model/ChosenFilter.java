package kernelight.screen.filters.model;

import java.util.Optional;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.Kernel;
import kernelight.filter.NamedFilter;
import kernelight.filter.Planes;
import kernelight.filter.response.CutOut;

/**
 * A filter as it was chosen.
 *
 * @param source where its kernel comes from
 * @param given the filter as it was chosen, its name as it is typed
 * @param normalized whether its weights are divided by their sum
 * @param filter what is applied: the given one, or that normalized
 * @param contrast of the piece of a picture that it was cut out as: the root of the sum of the squares of its
 *     differences from its mean; empty for other filters, and where it is not known
 */
public record ChosenFilter(Source source, Filter given, boolean normalized, Filter filter, Optional<Double> contrast) {
    /** Where a filter's kernel comes from. */
    public enum Source {
        NAMED,
        /** Typed. */
        OWN,
        /** From the first layer of a network. */
        NETWORK,
        /** Cut out of a picture. */
        PIECE
    }

    public static ChosenFilter of(Source source, Filter filter) {
        return new ChosenFilter(source, filter, false, filter, Optional.empty());
    }

    /**
     * The filter that finds a piece of a picture, its weights scaled to length 1.
     *
     * @throws FilterProblem as {@link CutOut#filter}
     */
    static ChosenFilter of(CutOut piece, Planes picture) throws FilterProblem {
        String name = piece.rows() + " x " + piece.columns();
        double contrast = length(piece.filter(name, picture, false));
        return of(Source.PIECE, piece.filter(name, picture, true)).withContrast(contrast);
    }

    ChosenFilter withContrast(double known) {
        return new ChosenFilter(source, given, normalized, filter, Optional.of(known));
    }

    /**
     * The response, without a bias, to the piece that it was cut out as; empty where that is not known. The weights are
     * the piece's differences from its mean, scaled: their products with it add up to the product of both lengths.
     */
    Optional<Double> responseToPiece() {
        return contrast.map(known -> known * length(filter));
    }

    private static double length(Filter filter) {
        double squares = 0;
        for (Kernel kernel : filter.kernels()) {
            for (float weight : kernel.weights()) {
                squares += (double) weight * weight;
            }
        }
        return Math.sqrt(squares);
    }

    /** A named filter, with its parameters as usual. */
    public static ChosenFilter of(NamedFilter named) {
        try {
            return of(Source.NAMED, named.with());
        } catch (FilterProblem impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The same filter, normalized or not.
     *
     * @throws FilterProblem if all its weights are 0
     */
    public ChosenFilter normalized(boolean wanted) throws FilterProblem {
        return new ChosenFilter(source, given, wanted, wanted ? given.normalized() : given, contrast);
    }

    /** Which of the named filters it is; empty for one's own. */
    public Optional<NamedFilter> named() {
        return source == Source.NAMED ? NamedFilter.withId(given.name().replaceFirst(":.*", "")) : Optional.empty();
    }
}
