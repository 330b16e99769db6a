package kernelight.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import kernelight.plan.LayerPlan.GlobalPoolingPlan;
import kernelight.plan.LayerPlan.PoolingPlan;
import kernelight.plan.LayerPlan.SubsamplingPlan;
import kernelight.words.LocalizedMessage;

/**
 * Finds changes with which a plan fits. Each one is tried on the whole plan before it is offered: what mends one layer may
 * break another.
 */
final class PlanFixes {
    private static final int MOST = 3;
    private static final int MOST_CHANGES = 50;

    private static final int MOST_BEFORE_OTHERS = 2;

    private final NetworkPlan plan;
    /** The elements up to the one that does not fit; none if something else is wrong. */
    private final Set<String> upToProblem;

    private final List<PlanFix> found = new ArrayList<>();
    /** With these the element fits, but another one after it does not. */
    private final List<PlanFix> foundHere = new ArrayList<>();

    private PlanFixes(NetworkPlan plan, Set<String> upToProblem) {
        this.plan = plan;
        this.upToProblem = upToProblem;
    }

    /**
     * At least one change, the best first: those with which everything fits. Where there are none, because something else
     * does not fit either, those that mend this element, and the last resort: to remove all from there on.
     */
    static List<PlanFix> of(NetworkPlan plan, PlannedNetwork.Refusal refusal) {
        Set<String> upToProblem = new HashSet<>();
        for (Iterator<Element> all = plan.all().iterator();
                !upToProblem.contains(refusal.element().name()); ) {
            upToProblem.add(all.next().name());
        }
        refusal.element().all().map(Element::name).forEach(upToProblem::add);
        PlanFixes fixes = new PlanFixes(plan, upToProblem);
        switch (refusal.element()) {
            case PlannedLayer layer -> fixes.forLayer(layer, refusal.inputs().getFirst());
            case Parallel parallel -> fixes.forParallel(parallel, refusal.inputs());
            case Residual residual -> fixes.forResidual(residual, refusal.inputs());
        }
        fixes.offer(
                LocalizedMessage.of("plan.fix.remove", refusal.element().name()),
                plan.remove(refusal.element().name()));
        if (fixes.found.isEmpty()) {
            fixes.foundHere.stream().limit(MOST_BEFORE_OTHERS).forEach(fixes.found::add);
            fixes.cut(refusal.element());
        }
        return fixes.found.stream().limit(MOST).toList();
    }

    /** The change with which the network takes such images; what no longer fits then is mended, too. */
    static List<PlanFix> forImages(NetworkPlan plan, Shape images) {
        NetworkPlan changed = plan.withInput(images);
        Optional<PlannedNetwork.Refusal> refusal = new PlannedNetwork(changed).refusal();
        String key = refusal.isEmpty() ? "plan.fix.images" : "plan.fix.imagesAndLayers";
        for (int change = 0; refusal.isPresent(); change++) {
            List<PlanFix> fixes = of(changed, refusal.get());
            // the first may leave something else; the last leaves nothing that does not fit
            changed = (change < MOST_CHANGES ? fixes.getFirst() : fixes.getLast()).plan();
            refusal = new PlannedNetwork(changed).refusal();
        }
        return List.of(
                new PlanFix(LocalizedMessage.of(key, images.channels(), images.height(), images.width()), changed));
    }

    /** Changes with which the network ends with one score for each class. */
    static List<PlanFix> forClasses(NetworkPlan plan, Shape end, int classes) {
        PlanFixes fixes = new PlanFixes(plan, Set.of());
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

    /** Offers a change if the element fits with it; returns whether everything does. */
    private boolean offer(LocalizedMessage words, NetworkPlan changed) {
        if (NetworkPlanFile.refusal(changed).isPresent()) {
            return false; // what cannot be saved mends nothing
        }
        Optional<PlannedNetwork.Refusal> refusal = new PlannedNetwork(changed).refusal();
        boolean fits = refusal.isEmpty();
        boolean fitsHere = !fits && isAfterTheProblem(refusal.get().element().name());
        List<PlanFix> list = fits ? found : foundHere;
        if ((fits || fitsHere) && list.stream().noneMatch(fix -> fix.plan().equals(changed))) {
            list.add(new PlanFix(words, changed));
        }
        return fits;
    }

    private boolean isAfterTheProblem(String name) {
        return !upToProblem.isEmpty()
                && !upToProblem.contains(name)
                && plan.element(name).isPresent();
    }

    /** Offers the first of these values with which everything fits, otherwise the first with which the element does. */
    private void offerFirst(IntStream values, IntFunction<LocalizedMessage> words, IntFunction<NetworkPlan> changed) {
        int before = foundHere.size();
        values.filter(value -> offer(words.apply(value), changed.apply(value))).findFirst();
        while (foundHere.size() > before + 1) {
            foundHere.removeLast();
        }
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
            if (list.get(index) instanceof PlannedLayer(String name, LayerPlan before) && shrinks(before)) {
                offer(LocalizedMessage.of("plan.fix.remove", name), plan.remove(name));
                return;
            }
        }
    }

    private static boolean shrinks(LayerPlan layer) {
        return switch (layer) {
            case PoolingPlan pooling -> true;
            case SubsamplingPlan subsampling -> true;
            case GlobalPoolingPlan global -> true;
            default -> false;
        };
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
