package kernelight.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A part of a network: a layer, or a block of layers. Every element of a plan has another name. */
public sealed interface Element {
    String name();

    /** The lists of elements within a block; none for a layer. */
    List<List<Element>> branches();

    /** The same element with other lists within. */
    Element withBranches(List<List<Element>> changed);

    Element withName(String changed);

    /** This element and all within it, in order. */
    default Stream<Element> all() {
        return Stream.concat(
                Stream.of(this), branches().stream().flatMap(List::stream).flatMap(Element::all));
    }

    /** A layer. */
    record PlannedLayer(String name, LayerPlan plan) implements Element {
        @Override
        public List<List<Element>> branches() {
            return List.of();
        }

        @Override
        public Element withBranches(List<List<Element>> changed) {
            return this;
        }

        @Override
        public PlannedLayer withName(String changed) {
            return new PlannedLayer(changed, plan);
        }
    }

    /** Branches that read the same input; their channels are joined, as in an Inception module. */
    record Parallel(String name, List<List<Element>> branches) implements Element {
        public Parallel {
            branches = copied(branches);
        }

        @Override
        public Parallel withBranches(List<List<Element>> changed) {
            return new Parallel(name, changed);
        }

        @Override
        public Parallel withName(String changed) {
            return new Parallel(changed, branches);
        }
    }

    /**
     * A body and a connection that skips it; their outputs are added.
     *
     * @param shortcut the layers of the connection; without any, the input itself is added
     */
    record Residual(String name, List<Element> body, List<Element> shortcut) implements Element {
        public Residual {
            body = List.copyOf(body);
            shortcut = List.copyOf(shortcut);
        }

        /** The body first, then the shortcut. */
        @Override
        public List<List<Element>> branches() {
            return List.of(body, shortcut);
        }

        @Override
        public Residual withBranches(List<List<Element>> changed) {
            return new Residual(name, changed.get(0), changed.get(1));
        }

        @Override
        public Residual withName(String changed) {
            return new Residual(changed, body, shortcut);
        }
    }

    private static List<List<Element>> copied(List<List<Element>> lists) {
        List<List<Element>> copies = new ArrayList<>();
        lists.forEach(list -> copies.add(List.copyOf(list)));
        return List.copyOf(copies);
    }
}
