package kernelight.screen.networks.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.interchange.operator.ShapeProblem;
import kernelight.network.model.LayerKind;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.screen.networks.model.SizeProblem.Fix;
import kernelight.words.LocalizedMessage;

/**
 * Finds changes with which a network fits again. Each one is tried on the whole network before it is offered: what mends
 * one layer may break another.
 */
final class SizeFixes {
    private static final int MOST = 2;
    /** How many layers before and after the one that does not fit may be changed in its place. */
    private static final int NEAR = 8;

    private final Network base;
    private final NetworkView view;
    private final SizeKey key;
    private final int wanted;
    private final SizeChanges asked;
    private final List<Fix> found = new ArrayList<>();

    private SizeFixes(Network base, SizeChanges before, SizeKey key, int wanted) {
        this.base = base;
        this.key = key;
        this.wanted = wanted;
        view = NetworkView.of(base);
        asked = before.with(key, wanted);
    }

    /**
     * @param base the unchanged network
     * @param before the changes without the one that was refused
     * @param now the size that the network has, with which it fits
     */
    static SizeProblem problem(
            Network base, SizeChanges before, SizeKey key, int wanted, int now, ResizedNetwork.Result.Refused refused) {
        SizeFixes fixes = new SizeFixes(base, before, key, wanted);
        refused.node().ifPresent(fixes::find);
        fixes.nearest(now);
        return new SizeProblem(
                key,
                wanted,
                refused.node().map(NetworkNode::name),
                refused.inputs(),
                ShapeProblem.localized(refused.problem()),
                fixes.found.stream().limit(MOST).toList());
    }

    private void find(NetworkNode refused) {
        if (key.kind() == SizeKind.FILTERS) {
            allThatAreAdded();
        }
        if (key.kind() == SizeKind.STRIDE) {
            strideOfAnother(refused);
            strideOfAll(refused);
        }
        if (key.kind() == SizeKind.KERNEL) {
            keepingTheSize(wanted);
            keepingTheSize(wanted + 1);
        }
        if (key.kind() == SizeKind.PADDING) {
            keepingTheSize(2 * wanted + 1);
        }
        if (hasWindow(key.layer()) && key.kind() != SizeKind.PADDING) {
            smallest(new SizeKey(key.layer(), SizeKind.PADDING), 0);
        }
        if (hasWindow(refused.name()) && !refused.name().equals(key.layer())) {
            largest(new SizeKey(refused.name(), SizeKind.KERNEL));
            smallest(new SizeKey(refused.name(), SizeKind.PADDING), 0);
        }
        if (key.kind() != SizeKind.INPUT) {
            int side = asked.of(Network.IMAGE, SizeKind.INPUT)
                    .orElse(Math.max(view.input().height(), view.input().width()));
            smallest(new SizeKey(Network.IMAGE, SizeKind.INPUT), side + 1);
        }
    }

    private boolean hasWindow(String layer) {
        return !layer.equals(Network.IMAGE) && view.layer(layer).window().isPresent();
    }

    private boolean fits(SizeChanges changes) {
        return ResizedNetwork.of(base, changes) instanceof ResizedNetwork.Result.Fits;
    }

    private boolean offer(SizeKey changed, int value, SizeChanges changes) {
        if (!fits(changes)) {
            return false;
        }
        found.add(new Fix(LocalizedMessage.of("networks.fix", name(changed), value), changes));
        return true;
    }

    /** A size of a layer: "filter size of C3". */
    static LocalizedMessage name(SizeKey key) {
        return key.layer().equals(Network.IMAGE)
                ? LocalizedMessage.of("networks.size.image." + key.kind())
                : LocalizedMessage.of("networks.size.of." + key.kind(), key.layer());
    }

    /** The smallest value from this one on with which everything fits. */
    private void smallest(SizeKey changed, int from) {
        IntFunction<SizeChanges> with = value -> asked.with(changed, value);
        int low = from;
        int high = changed.kind().largest();
        if (low > high || changed.kind() == SizeKind.PADDING) {
            IntStream.rangeClosed(low, high)
                    .filter(value -> offer(changed, value, with.apply(value)))
                    .findFirst();
            return;
        }
        if (!fits(with.apply(high))) {
            return;
        }
        while (low < high) { // a larger image fits where a smaller one does
            int middle = (low + high) / 2;
            if (fits(with.apply(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        offer(changed, low, with.apply(low));
    }

    private void largest(SizeKey changed) {
        OptionalInt own = view.layer(changed.layer()).window().stream()
                .mapToInt(window -> window.rows().size())
                .findFirst();
        for (int value = own.orElse(1) - 1; value >= 1; value--) {
            if (offer(changed, value, asked.with(changed, value))) {
                return;
            }
        }
    }

    /** The value of the same size that is nearest to the one that was asked for. */
    private void nearest(int now) {
        int direction = Integer.signum(now - wanted);
        for (int value = wanted + direction; value != now + direction; value += direction) {
            if (offer(key, value, asked.with(key, value))) {
                return;
            }
        }
    }

    /** With this much padding, the output of a filter of odd size is as large as its input. */
    private void keepingTheSize(int filter) {
        if (filter % 2 == 1 && filter <= SizeKind.KERNEL.largest()) {
            int padding = (filter - 1) / 2;
            SizeChanges changes = asked.with(new SizeKey(key.layer(), SizeKind.KERNEL), filter)
                    .with(new SizeKey(key.layer(), SizeKind.PADDING), padding);
            if (fits(changes)) {
                found.add(new Fix(LocalizedMessage.of("networks.fix.same", key.layer(), filter, padding), changes));
            }
        }
    }

    /** Where branches are merged, all of them may get the stride: each in its last layer with a window. */
    private void strideOfAll(NetworkNode refused) {
        SizeChanges changes = asked;
        int count = 1;
        for (String input : refused.inputs()) {
            String at = input;
            while (!at.equals(Network.IMAGE) && !at.equals(key.layer()) && !hasWindow(at)) {
                at = view.reads(view.layer(at)).getFirst();
            }
            if (at.equals(Network.IMAGE)) {
                return;
            }
            if (!at.equals(key.layer())) {
                changes = changes.with(new SizeKey(at, SizeKind.STRIDE), wanted);
                count++;
            }
        }
        if (count > 2 && fits(changes)) {
            found.add(new Fix(LocalizedMessage.of("networks.fix.strides", wanted, count), changes));
        }
    }

    /** Where branches are added, the stride of another one may follow. */
    private void strideOfAnother(NetworkNode refused) {
        int at = base.nodes().indexOf(refused);
        for (NetworkNode node : base.nodes().subList(Math.max(0, at - NEAR), at)) {
            boolean isAnother = hasWindow(node.name()) && !node.name().equals(key.layer());
            SizeKey other = new SizeKey(node.name(), SizeKind.STRIDE);
            if (isAnother && offer(other, wanted, asked.with(other, wanted))) {
                return;
            }
        }
    }

    /** What is added has to have as many maps: the same number of filters for all of it. */
    private void allThatAreAdded() {
        Map<String, String> next = new HashMap<>();
        for (NetworkNode node : base.nodes()) {
            LayerView layer = view.layer(node.name());
            if (layer.kind() == LayerKind.ADDITION
                    || layer.kind().keepsPositions()
                    || layer.kind().isPooling()) {
                node.inputs().forEach(input -> join(next, node.name(), input));
            }
        }
        String end = end(next, key.layer());
        if (end.equals(end(next, Network.IMAGE))) {
            return;
        }
        SizeChanges changes = asked;
        int count = 0;
        for (LayerView layer : view.layers()) {
            if (layer.kind() == LayerKind.CONVOLUTION && end(next, layer.name()).equals(end)) {
                changes = changes.with(new SizeKey(layer.name(), SizeKind.FILTERS), wanted);
                count++;
            }
        }
        if (count > 1 && fits(changes)) {
            found.add(new Fix(LocalizedMessage.of("networks.fix.added", wanted, count), changes));
        }
    }

    private static void join(Map<String, String> next, String one, String other) {
        String a = end(next, one);
        String b = end(next, other);
        if (!a.equals(b)) {
            next.put(a, b);
        }
    }

    private static String end(Map<String, String> next, String name) {
        String end = name;
        while (next.containsKey(end)) {
            end = next.get(end);
        }
        return end;
    }
}
