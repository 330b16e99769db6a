package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.network.drawing.OutlinePart.Jump;
import kernelight.network.drawing.OutlinePart.Module;
import kernelight.network.drawing.OutlinePart.Repeated;
import kernelight.network.drawing.OutlinePart.Single;
import kernelight.network.drawing.OutlinePart.Tangle;
import kernelight.network.model.LayerKind;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;

/**
 * The layers of a network as they are drawn: one after the other, side by side in modules, or past layers as skip
 * connections. Found in the network's graph alone. Layers that are not shown by themselves (normalizations, activations,
 * rearrangements) are left out. Immutable; any thread.
 *
 * @param name of the network
 * @param input the shape of the image
 */
public record NetworkOutline(String name, Shape input, List<OutlinePart> parts) {
    public NetworkOutline {
        parts = List.copyOf(parts);
    }

    /** Every layer by itself. */
    public static NetworkOutline of(NetworkView network) {
        return new Finder(network).outline();
    }

    /** Equal stages one after the other, such as the blocks of a ResNet that have one size, in one part. */
    public NetworkOutline folded() {
        List<OutlinePart> folded = new ArrayList<>();
        List<OutlinePart> stage = new ArrayList<>();
        for (OutlinePart part : parts) {
            if (!stage.isEmpty() && !isSameStage(stage.getFirst(), part)) {
                folded.add(stage.size() == 1 ? stage.getFirst() : new Repeated(stage));
                stage.clear();
            }
            stage.add(part);
        }
        if (!stage.isEmpty()) {
            folded.add(stage.size() == 1 ? stage.getFirst() : new Repeated(stage));
        }
        return new NetworkOutline(name, input, folded);
    }

    /** Whether something is drawn smaller when it is folded. */
    public boolean canFold() {
        return folded().parts.size() < parts.size();
    }

    /**
     * The index of the first part of the classification: from there on every part is a fully connected layer. The number of
     * parts if the network ends with none.
     */
    public int classification() {
        int first = parts.size();
        while (first > 0 && parts.get(first - 1).last().kind().isFullyConnected()) {
            first--;
        }
        return first;
    }

    /**
     * The shape of what leaves a part, with the zeros that a padding layer puts around it before the next part reads it; empty
     * where it is read as it is. The padding within a convolution or pooling does not count.
     *
     * @param part its index; -1 for the image
     */
    public Optional<Shape> padded(int part) {
        if (part + 1 >= parts.size()) {
            return Optional.empty();
        }
        Shape left = part < 0 ? input : parts.get(part).last().output();
        Shape read = parts.get(part + 1).layers().getFirst().inputs().getFirst();
        boolean isLarger = read.height() > left.height() || read.width() > left.width();
        return Optional.of(read)
                .filter(shape -> !left.isFlat() && !shape.isFlat() && shape.channels() == left.channels() && isLarger);
    }

    private static boolean isSameStage(OutlinePart one, OutlinePart next) {
        Shape a = one.last().output();
        Shape b = next.last().output();
        boolean isSameSize = a.depth() == b.depth() && a.height() == b.height() && a.width() == b.width();
        return isSameSize
                && switch (one) {
                    case Single(LayerView layer) ->
                        next instanceof Single(LayerView other)
                                && layer.kind() == LayerKind.CONVOLUTION
                                && other.kind() == LayerKind.CONVOLUTION
                                && a.equals(b)
                                && layer.window().equals(other.window());
                    case Module module ->
                        next instanceof Module other
                                && module.merge().kind() == other.merge().kind()
                                && module.branches().size() == other.branches().size()
                                && (module.merge().kind() != LayerKind.ADDITION || a.equals(b));
                    case Tangle _, Repeated _ -> false;
                };
    }

    /** Finds the parts: between two layers through which everything passes lies either nothing or one part. */
    private static final class Finder {
        private final NetworkView network;
        private final List<LayerView> layers;
        /** For each layer, the indices of the layers that it reads; -1 for the image. */
        private final List<List<Integer>> inputs = new ArrayList<>();

        Finder(NetworkView network) {
            this.network = network;
            layers = network.layers().stream()
                    .filter(layer -> layer.kind().isShown())
                    .toList();
            Map<String, Integer> sources = new HashMap<>();
            sources.put(Network.IMAGE, -1);
            for (LayerView layer : network.layers()) {
                List<Integer> read =
                        network.reads(layer).stream().map(sources::get).toList();
                if (layer.kind().isShown()) {
                    sources.put(layer.name(), inputs.size());
                    inputs.add(read);
                } else {
                    sources.put(layer.name(), read.getFirst()); // it reads one layer only
                }
            }
        }

        NetworkOutline outline() {
            boolean[] isInside = new boolean[layers.size()];
            for (int to = 0; to < layers.size(); to++) {
                for (int from : inputs.get(to)) {
                    Arrays.fill(isInside, from + 1, to, true);
                }
            }
            List<OutlinePart> parts = new ArrayList<>();
            int first = 0;
            for (int i = 0; i < layers.size(); i++) {
                if (!isInside[i]) {
                    parts.add(part(first, i));
                    first = i + 1;
                }
            }
            return new NetworkOutline(network.name(), network.input(), parts);
        }

        private OutlinePart part(int first, int last) {
            if (first == last) {
                return new Single(layers.get(first));
            }
            List<List<LayerView>> branches = new ArrayList<>();
            Set<Integer> covered = new HashSet<>();
            for (int input : inputs.get(last)) {
                List<LayerView> branch = new ArrayList<>();
                int layer = input;
                while (layer >= first && inputs.get(layer).size() == 1 && covered.add(layer)) {
                    branch.addFirst(layers.get(layer));
                    layer = inputs.get(layer).getFirst();
                }
                if (layer != first - 1) {
                    return tangle(first, last);
                }
                branches.add(branch);
            }
            return covered.size() == last - first ? new Module(branches, layers.get(last)) : tangle(first, last);
        }

        private Tangle tangle(int first, int last) {
            List<Jump> jumps = new ArrayList<>();
            for (int to = first; to <= last; to++) {
                for (int from : inputs.get(to)) {
                    if (from < to - 1) {
                        jumps.add(new Jump(from - first, to - first));
                    }
                }
            }
            return new Tangle(layers.subList(first, last + 1), jumps);
        }
    }
}
