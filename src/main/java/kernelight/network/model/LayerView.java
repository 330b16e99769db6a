package kernelight.network.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.tensor.Shape;

/**
 * A layer as it is looked at: what it is, what it makes of what, and what that costs. Immutable.
 *
 * @param name the name of its node, such as C1
 * @param inputs what it reads: one shape, or several where it merges
 * @param output what it makes
 * @param filter one filter of a convolution, C / G x T x R x S; empty for other layers
 * @param resultNode the node whose numbers are shown for this layer: its own, or that of the normalization and
 *     activation that follow it and that nothing comes between
 * @param isScores whether its numbers are the scores of the classes
 * @param parameters how many numbers it learns
 * @param multiplications how many one image costs on the way forward
 */
public record LayerView(
        String name,
        LayerKind kind,
        List<Shape> inputs,
        Shape output,
        Optional<Shape> filter,
        String resultNode,
        boolean isScores,
        int parameters,
        long multiplications) {
    public LayerView {
        inputs = List.copyOf(inputs);
    }

    /** Whether it makes single numbers rather than maps. */
    public boolean isFlat() {
        return output.isFlat();
    }

    /** How many maps it makes: one for each channel and, of a volume, for each of its planes. */
    public int maps() {
        return output.channels() * output.depth();
    }

    /**
     * The number at a place of one of the maps, which are counted channel by channel.
     *
     * @throws IllegalArgumentException where there is no such place
     */
    public LayerCell cell(int map, int row, int column) {
        if (map < 0 || map >= maps() || row < 0 || row >= output.height() || column < 0 || column >= output.width()) {
            throw new IllegalArgumentException("The output of " + name + " is " + output + ": there is no row " + row
                    + ", column " + column + " of map " + map + ".");
        }
        return new LayerCell(resultNode, map / output.depth(), map % output.depth(), row, column);
    }

    /**
     * One of the single numbers that it makes.
     *
     * @throws IllegalArgumentException where it makes maps, or has fewer units
     */
    public LayerCell unit(int unit) {
        if (!isFlat()) {
            throw new IllegalArgumentException("The output of " + name + " is " + output + ": it has maps, not units.");
        }
        return cell(unit, 0, 0);
    }
}
