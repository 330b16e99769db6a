package kernelight.plan;

import java.util.Optional;

/**
 * A place between the elements of a plan.
 *
 * @param block the name of the block; empty for the network itself
 * @param branch which of the block's lists, from 0; 0 for the network itself
 * @param index how many elements of that list come before it
 */
public record Position(Optional<String> block, int branch, int index) {
    /** A place among the network's own elements. */
    public static Position at(int index) {
        return new Position(Optional.empty(), 0, index);
    }

    public static Position in(String block, int branch, int index) {
        return new Position(Optional.of(block), branch, index);
    }
}
