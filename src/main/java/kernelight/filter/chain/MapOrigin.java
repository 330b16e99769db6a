package kernelight.filter.chain;

import java.util.List;
import kernelight.filter.Filter;

/**
 * What a map was made of.
 *
 * @param read the indices of the maps before the step that it was computed from
 */
public record MapOrigin(Filter filter, List<Integer> read) {
    /** Origin of a map. */
    public MapOrigin {
        read = List.copyOf(read);
    }
}
