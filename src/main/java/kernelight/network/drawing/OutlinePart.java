package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.List;
import kernelight.network.model.LayerView;

/** A part of a network through which everything passes. Parts stand one after the other. */
public sealed interface OutlinePart {
    /** All its layers, in the order in which they are computed. */
    List<LayerView> layers();

    /** The layer whose output leaves the part. */
    default LayerView last() {
        return layers().getLast();
    }

    /** One layer. */
    record Single(LayerView layer) implements OutlinePart {
        @Override
        public List<LayerView> layers() {
            return List.of(layer);
        }
    }

    /**
     * Branches side by side that read the same input and are merged.
     *
     * @param branches the layers of each; a branch without layers is a skip connection
     * @param merge the addition or concatenation
     */
    record Module(List<List<LayerView>> branches, LayerView merge) implements OutlinePart {
        public Module {
            branches = branches.stream().map(List::copyOf).toList();
        }

        @Override
        public List<LayerView> layers() {
            List<LayerView> layers = new ArrayList<>();
            branches.forEach(layers::addAll);
            layers.add(merge);
            return List.copyOf(layers);
        }
    }

    /**
     * Layers joined in another way.
     *
     * @param jumps the connections that pass over at least one layer
     */
    record Tangle(List<LayerView> layers, List<Jump> jumps) implements OutlinePart {
        public Tangle {
            layers = List.copyOf(layers);
            jumps = List.copyOf(jumps);
        }
    }

    /**
     * A connection within a tangle.
     *
     * @param from the index of the layer that is read; -1 for the tangle's input
     * @param to the index of the layer that reads it
     */
    record Jump(int from, int to) {}

    /** Parts of the same kind and size one after the other, drawn once. At least two. */
    record Repeated(List<OutlinePart> parts) implements OutlinePart {
        public Repeated {
            parts = List.copyOf(parts);
        }

        @Override
        public List<LayerView> layers() {
            return parts.stream().flatMap(part -> part.layers().stream()).toList();
        }
    }
}
