package kernelight.screen.filters.model;

import java.util.Optional;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.NamedFilter;

/**
 * A filter as it was chosen.
 *
 * @param source where its kernel comes from
 * @param given the filter as it was chosen, its name as it is typed
 * @param normalized whether its weights are divided by their sum
 * @param filter what is applied: the given one, or that normalized
 */
public record ChosenFilter(Source source, Filter given, boolean normalized, Filter filter) {
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
        return new ChosenFilter(source, filter, false, filter);
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
        return new ChosenFilter(source, given, wanted, wanted ? given.normalized() : given);
    }

    /** Which of the named filters it is; empty for one's own. */
    public Optional<NamedFilter> named() {
        return source == Source.NAMED ? NamedFilter.withId(given.name().replaceFirst(":.*", "")) : Optional.empty();
    }
}
