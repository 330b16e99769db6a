package kernelight.network.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.words.LocalizedMessage;

/**
 * A layer: what it is and does, its shapes and costs. Immutable.
 *
 * @param name the name of its node, such as C1
 * @param description what it does, in one sentence
 * @param inputs the input shapes; several for a merge layer
 * @param output the output shape
 * @param filter the shape of one filter of a convolution, C / groups x T x R x S; empty for other layers
 * @param window the window that it slides over its input; empty for layers without one
 * @param resultNode the node whose values are shown for this layer: its own, or the last of the normalizations and
 *     activations that directly follow it
 * @param isScores whether its values are the scores of the classes
 * @param parameters the number of learnable parameters
 * @param multiplications the number of multiplications for one image in the forward pass
 */
public record LayerView(
        String name,
        LayerKind kind,
        LocalizedMessage description,
        List<Shape> inputs,
        Shape output,
        Optional<Shape> filter,
        Optional<Window> window,
        String resultNode,
        boolean isScores,
        int parameters,
        long multiplications) {
    public LayerView {
        inputs = List.copyOf(inputs);
    }

    /** Whether its output is a vector of units rather than feature maps. */
    public boolean isFlat() {
        return output.isFlat();
    }

    /** The number of feature maps (2-D pictures): one for each channel and depth slice. */
    public int maps() {
        return output.channels() * output.depth();
    }

    /**
     * The cell at a position of a feature map.
     *
     * @param map the index of the map: channel times depth plus depth slice
     * @throws IllegalArgumentException if there is no such position
     */
    public LayerCell cell(int map, int row, int column) {
        if (map < 0 || map >= maps() || row < 0 || row >= output.height() || column < 0 || column >= output.width()) {
            throw new IllegalArgumentException("The output of " + name + " is " + output + ": there is no row " + row
                    + ", column " + column + " of map " + map + ".");
        }
        return new LayerCell(resultNode, map / output.depth(), map % output.depth(), row, column);
    }

    /**
     * A unit of a flat output.
     *
     * @throws IllegalArgumentException if the output is not flat, or has fewer units
     */
    public LayerCell unit(int unit) {
        if (!isFlat()) {
            throw new IllegalArgumentException("The output of " + name + " is " + output + ": it has maps, not units.");
        }
        return cell(unit, 0, 0);
    }
}
