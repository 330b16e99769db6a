package kernelight.screen.networks.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kernelight.engine.layer.Addition;
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
    /** Of networks with no more layers each size of the image can be tried within a frame. */
    private static final int FEW = 30;

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
        fixes.otherSizes();
        fixes.earlierStride();
        fixes.anyImage();
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
        shortcut(refused);
        if (key.kind() == SizeKind.STRIDE) {
            strideOfAnother(refused);
            for (int stride = wanted; stride > 1 && found.size() < MOST; stride--) {
                strideOfAll(refused, stride);
            }
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

    /** The values of the same size that are nearest to the one that was asked for, on the side of the one that fits now. */
    private void nearest(int now) {
        int direction = Integer.signum(now - wanted);
        int value = wanted + direction;
        while (found.size() < MOST
                && value >= key.kind().smallest()
                && value <= key.kind().largest()) {
            offer(key, value, asked.with(key, value));
            value += direction;
        }
    }

    /** Another size of the same layer may make up for it. */
    private void otherSizes() {
        for (SizeKind kind : List.of(SizeKind.KERNEL, SizeKind.STRIDE, SizeKind.PADDING)) {
            SizeKey other = new SizeKey(key.layer(), kind);
            for (int value = kind.smallest(); hasWindow(key.layer()) && value <= kind.largest(); value++) {
                if (found.size() < MOST && !other.equals(key)) {
                    offer(other, value, asked.with(other, value));
                }
            }
        }
    }

    /** An earlier layer may leave more: with its stride at 1. */
    private void earlierStride() {
        for (LayerView layer : view.layers()) {
            SizeKey earlier = new SizeKey(layer.name(), SizeKind.STRIDE);
            boolean isStrided =
                    layer.window().filter(window -> window.rows().stride() > 1).isPresent();
            if (found.size() < MOST && isStrided && !earlier.equals(key)) {
                offer(earlier, 1, asked.with(earlier, 1));
            }
        }
    }

    /** A network with layers of a fixed size may fit one size of the image alone: all are tried, where that is quick. */
    private void anyImage() {
        SizeKey side = new SizeKey(Network.IMAGE, SizeKind.INPUT);
        for (int value = 1; value <= side.kind().largest() && base.nodes().size() <= FEW; value++) {
            if (found.size() < MOST && !side.equals(key)) {
                offer(side, value, asked.with(side, value));
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

    /** Where a block's output is no longer as large as what skips it, that is made as large. */
    private void shortcut(NetworkNode refused) {
        boolean isBlock =
                refused.layer() instanceof Addition && refused.inputs().size() == 2;
        for (int stride = 1; isBlock && stride <= SizeKind.SHORTCUT.largest(); stride++) {
            SizeChanges changes = asked.with(new SizeKey(refused.name(), SizeKind.SHORTCUT), stride);
            if (fits(changes)) {
                found.add(new Fix(LocalizedMessage.of("networks.fix.shortcut", refused.name(), stride), changes));
                return;
            }
        }
    }

    /** Where branches are merged, all of them may get the stride: each in its last layer with a window. */
    private void strideOfAll(NetworkNode refused, int stride) {
        SizeChanges changes = asked.with(key, stride);
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
                changes = changes.with(new SizeKey(at, SizeKind.STRIDE), stride);
                count++;
            }
        }
        if (count > 2 && fits(changes)) {
            found.add(new Fix(LocalizedMessage.of("networks.fix.strides", stride, count), changes));
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
