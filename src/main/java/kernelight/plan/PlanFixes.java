package kernelight.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.plan.Element.Parallel;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.Element.Residual;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import kernelight.plan.LayerPlan.FlattenPlan;
import kernelight.plan.LayerPlan.FullyConnectedPlan;
import kernelight.plan.LayerPlan.PoolingPlan;
import kernelight.words.LocalizedMessage;

/**
 * Finds changes with which a plan fits. Each one is tried on the whole plan before it is offered: what mends one layer may
 * break another.
 */
final class PlanFixes {
    private static final int MOST = 3;

    private final NetworkPlan plan;
    private final List<PlanFix> found = new ArrayList<>();

    private PlanFixes(NetworkPlan plan) {
        this.plan = plan;
    }

    /** At least one change, the best first; the last resort is to remove the element, or all from there on. */
    static List<PlanFix> of(NetworkPlan plan, PlannedNetwork.Refusal refusal) {
        PlanFixes fixes = new PlanFixes(plan);
        switch (refusal.element()) {
            case PlannedLayer layer -> fixes.forLayer(layer, refusal.inputs().getFirst());
            case Parallel parallel -> fixes.forParallel(parallel, refusal.inputs());
            case Residual residual -> fixes.forResidual(residual, refusal.inputs());
        }
        fixes.offer(
                LocalizedMessage.of("plan.fix.remove", refusal.element().name()),
                plan.remove(refusal.element().name()));
        if (fixes.found.isEmpty()) {
            fixes.cut(refusal.element());
        }
        return fixes.found.stream().limit(MOST).toList();
    }

    /** The change with which the network takes such images; what no longer fits then is mended, too. */
    static List<PlanFix> forImages(NetworkPlan plan, Shape images) {
        NetworkPlan changed = plan.withInput(images);
        Optional<PlannedNetwork.Refusal> refusal = new PlannedNetwork(changed).refusal();
        String key = refusal.isEmpty() ? "plan.fix.images" : "plan.fix.imagesAndLayers";
        while (refusal.isPresent()) { // each change leaves less that does not fit
            changed = of(changed, refusal.get()).getFirst().plan();
            refusal = new PlannedNetwork(changed).refusal();
        }
        return List.of(
                new PlanFix(LocalizedMessage.of(key, images.channels(), images.height(), images.width()), changed));
    }

    /** Changes with which the network ends with one score for each class. */
    static List<PlanFix> forClasses(NetworkPlan plan, Shape end, int classes) {
        PlanFixes fixes = new PlanFixes(plan);
        if (!plan.elements().isEmpty()
                && plan.elements().getLast()
                        instanceof PlannedLayer(String name, FullyConnectedPlan(int units, boolean bias))) {
            fixes.offer(
                    LocalizedMessage.of("plan.fix.units", name, classes),
                    plan.replace(name, new PlannedLayer(name, new FullyConnectedPlan(classes, bias))));
        }
        NetworkPlan ended = end.equals(Shape.flat(end.size()))
                ? plan
                : fixes.added(plan, plan.elements().size(), new PlannedLayer("flatten", new FlattenPlan()));
        fixes.offer(
                LocalizedMessage.of("plan.fix.scores", classes),
                fixes.added(
                        ended,
                        ended.elements().size(),
                        new PlannedLayer("scores", new FullyConnectedPlan(classes, true))));
        return fixes.found;
    }

    private NetworkPlan added(NetworkPlan to, int index, Element element) {
        return to.insert(Position.at(index), to.withFreeNames(element));
    }

    /** Offers a change if everything fits with it. */
    private boolean offer(LocalizedMessage words, NetworkPlan changed) {
        boolean fits = new PlannedNetwork(changed).refusal().isEmpty();
        if (fits && found.stream().noneMatch(fix -> fix.plan().equals(changed))) {
            found.add(new PlanFix(words, changed));
        }
        return fits;
    }

    /** Offers the first of these values with which everything fits. */
    private void offerFirst(IntStream values, IntFunction<LocalizedMessage> words, IntFunction<NetworkPlan> changed) {
        values.filter(value -> offer(words.apply(value), changed.apply(value))).findFirst();
    }

    private void forLayer(PlannedLayer layer, Shape input) {
        if (layer.plan() instanceof FullyConnectedPlan) {
            Position at = plan.positionOf(layer.name());
            offer(
                    LocalizedMessage.of("plan.fix.flatten", layer.name()),
                    plan.insert(at, plan.withFreeNames(new PlannedLayer("flatten", new FlattenPlan()))));
        }
        beforeFlatten(layer);
        if (layer.plan() instanceof ConvolutionPlan convolution && convolution.groups() > 1) {
            groups(layer, convolution, input);
        }
        PlannedWindow.of(layer.plan()).ifPresent(window -> window(layer, window, input));
        withoutPoolingBefore(layer);
    }

    /** A layer of pictures that comes after they were flattened is moved before that. */
    private void beforeFlatten(PlannedLayer layer) {
        Position at = plan.positionOf(layer.name());
        List<Element> before = listOf(at).subList(0, at.index());
        for (int index = before.size() - 1; index >= 0; index--) {
            if (before.get(index) instanceof PlannedLayer(String name, FlattenPlan flatten)) {
                offer(
                        LocalizedMessage.of("plan.fix.beforeFlatten", layer.name(), name),
                        plan.move(layer.name(), new Position(at.block(), at.branch(), index)));
                return;
            }
        }
    }

    private List<Element> listOf(Position at) {
        return at.block()
                .flatMap(plan::element)
                .map(block -> block.branches().get(at.branch()))
                .orElse(plan.elements());
    }

    private void groups(PlannedLayer layer, ConvolutionPlan convolution, Shape input) {
        int groups = convolution.groups();
        int filters = Math.ceilDiv(convolution.filters(), groups) * groups;
        if (input.channels() % groups == 0) {
            offer(
                    LocalizedMessage.of("plan.fix.filters", layer.name(), filters),
                    with(layer, new ConvolutionPlan(filters, convolution.window(), groups, convolution.bias())));
        }
        offerFirst(
                IntStream.iterate(groups - 1, fewer -> fewer > 0, fewer -> fewer - 1)
                        .filter(fewer -> input.channels() % fewer == 0 && convolution.filters() % fewer == 0),
                fewer -> LocalizedMessage.of("plan.fix.groups", layer.name(), fewer),
                fewer -> with(
                        layer,
                        new ConvolutionPlan(convolution.filters(), convolution.window(), fewer, convolution.bias())));
    }

    /** A window that is too large: a smaller one, or more padding. */
    private void window(PlannedLayer layer, Window window, Shape input) {
        int side = Math.min(input.height(), input.width());
        int size = Math.max(window.rows().size(), window.columns().size());
        offerFirst(
                IntStream.iterate(Math.min(size, side), smaller -> smaller > 0, smaller -> smaller - 1),
                smaller -> LocalizedMessage.of("plan.fix.kernel", layer.name(), smaller),
                smaller -> with(layer, PlannedWindow.with(layer.plan(), square(window, smaller))));
        offerFirst(
                IntStream.rangeClosed(0, size / 2),
                padding -> LocalizedMessage.of("plan.fix.padding", layer.name(), padding),
                padding -> with(layer, PlannedWindow.with(layer.plan(), window.withPadding(padding))));
        offer(
                LocalizedMessage.of("plan.fix.dilation", layer.name()),
                with(layer, PlannedWindow.with(layer.plan(), window.withDilation(1))));
    }

    /** The same stride and padding; padding that a smaller window cannot have is reduced, and there is no dilation. */
    private static Window square(Window window, int size) {
        Axis axis = Axis.of(size)
                .withStride(window.rows().stride())
                .withPadding(Math.min(window.rows().paddingBefore(), size / 2));
        return Window.square(axis).with(window.rounding());
    }

    private void withoutPoolingBefore(PlannedLayer layer) {
        Position at = plan.positionOf(layer.name());
        List<Element> list = listOf(at);
        for (int index = at.index() - 1; index >= 0; index--) {
            if (list.get(index) instanceof PlannedLayer(String name, PoolingPlan pooling)) {
                offer(LocalizedMessage.of("plan.fix.remove", name), plan.remove(name));
                return;
            }
        }
    }

    private NetworkPlan with(PlannedLayer layer, LayerPlan changed) {
        return plan.replace(layer.name(), new PlannedLayer(layer.name(), changed));
    }

    /** Branches of different sizes: all keep the size of the input, or the one that differs goes. */
    private void forParallel(Parallel parallel, List<Shape> ends) {
        offer(
                LocalizedMessage.of("plan.fix.sameSize", parallel.name()),
                plan.replace(parallel.name(), keeping(parallel)));
        for (int branch = 1; branch < ends.size(); branch++) {
            if (!ends.get(branch).withChannels(1).equals(ends.getFirst().withChannels(1))) {
                List<List<Element>> fewer = new ArrayList<>(parallel.branches());
                fewer.remove(branch);
                offer(
                        LocalizedMessage.of("plan.fix.branch", branch + 1, parallel.name()),
                        plan.replace(parallel.name(), parallel.withBranches(fewer)));
            }
        }
    }

    /** Body and shortcut of different shapes: a convolution in the shortcut, or a body that keeps the shape. */
    private void forResidual(Residual residual, List<Shape> ends) {
        Shape body = ends.get(0);
        Shape skipped = ends.get(1);
        int stride = Math.max(1, Math.ceilDiv(skipped.height(), Math.max(1, body.height())));
        Window one = Window.square(1).withStride(stride);
        List<Element> shortcut = new ArrayList<>(residual.shortcut());
        shortcut.add(plan.withFreeNames(
                new PlannedLayer(residual.name() + ".shortcut", new ConvolutionPlan(body.channels(), one, 1, true))));
        offer(
                LocalizedMessage.of("plan.fix.shortcut", residual.name(), body.channels(), stride),
                plan.replace(residual.name(), new Residual(residual.name(), residual.body(), shortcut)));
        Element kept = keeping(residual);
        offer(LocalizedMessage.of("plan.fix.sameSize", residual.name()), plan.replace(residual.name(), kept));
        lastConvolution(residual.body()).ifPresent(last -> {
            ConvolutionPlan convolution = (ConvolutionPlan) last.plan();
            PlannedLayer changed = new PlannedLayer(
                    last.name(),
                    new ConvolutionPlan(
                            skipped.channels(), convolution.window(), convolution.groups(), convolution.bias()));
            offer(
                    LocalizedMessage.of("plan.fix.filters", last.name(), skipped.channels()),
                    plan.replace(last.name(), changed));
            offer(
                    LocalizedMessage.of("plan.fix.sameShape", residual.name(), last.name(), skipped.channels()),
                    plan.replace(residual.name(), kept).replace(last.name(), keeping(changed)));
        });
        offer(LocalizedMessage.of("plan.fix.withoutSkip", residual.name()), plan.unwrap(residual.name(), 0));
    }

    private static Optional<PlannedLayer> lastConvolution(List<Element> list) {
        return list.reversed().stream()
                .filter(PlannedLayer.class::isInstance)
                .map(PlannedLayer.class::cast)
                .filter(layer -> layer.plan() instanceof ConvolutionPlan)
                .findFirst();
    }

    /** The same with windows that keep the size: stride 1, and half of the window as padding; an even window grows by 1. */
    private static Element keeping(Element element) {
        return switch (element) {
            case PlannedLayer layer ->
                PlannedWindow.of(layer.plan())
                        .map(window ->
                                new PlannedLayer(layer.name(), PlannedWindow.with(layer.plan(), keeping(window))))
                        .orElse(layer);
            default ->
                element.withBranches(element.branches().stream()
                        .map(list -> list.stream().map(PlanFixes::keeping).toList())
                        .toList());
        };
    }

    private static Window keeping(Window window) {
        return new Window(keeping(window.rows()), keeping(window.columns()));
    }

    private static Axis keeping(Axis axis) {
        int odd = axis.size() / 2 * 2 + 1;
        return Axis.of(odd).withDilation(axis.dilation()).withPadding(axis.dilation() * (odd / 2));
    }

    /** All from this element on goes, and if it is within a block, from that block on: what comes before fits. */
    private void cut(Element element) {
        int index = IntStream.range(0, plan.elements().size())
                .filter(at -> plan.elements().get(at).all().anyMatch(element::equals))
                .findFirst()
                .orElseThrow();
        Element first = plan.elements().get(index);
        offer(
                LocalizedMessage.of("plan.fix.cut", first.name()),
                new NetworkPlan(plan.name(), plan.input(), plan.elements().subList(0, index)));
    }
}
