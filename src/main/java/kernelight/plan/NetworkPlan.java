package kernelight.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;

/**
 * A network as it is planned. Whether its layers fit together, {@link PlanCheck} says.
 *
 * @param input the shape of its images, C x H x W
 * @throws IllegalArgumentException if two elements have the same name, or one has that of the image
 */
public record NetworkPlan(String name, Shape input, List<Element> elements) {
    public NetworkPlan {
        elements = List.copyOf(elements);
        Set<String> names = new HashSet<>();
        names.add(Network.IMAGE);
        elements.stream().flatMap(Element::all).map(Element::name).forEach(element -> {
            if (element.isBlank() || !names.add(element)) {
                throw new IllegalArgumentException("Two parts of the network are called '" + element + "'.");
            }
        });
    }

    /** All elements, those within blocks too, in the order of the network. */
    public Stream<Element> all() {
        return elements.stream().flatMap(Element::all);
    }

    /** The element with this name; empty if there is none. */
    public Optional<Element> element(String wanted) {
        return all().filter(element -> element.name().equals(wanted)).findFirst();
    }

    public NetworkPlan withName(String changed) {
        return new NetworkPlan(changed, input, elements);
    }

    public NetworkPlan withInput(Shape changed) {
        return new NetworkPlan(name, changed, elements);
    }

    /**
     * Where an element stands.
     *
     * @throws NoSuchElementException if there is none with this name
     */
    public Position positionOf(String wanted) {
        return positionIn(Optional.empty(), List.of(elements), wanted)
                .orElseThrow(() -> new NoSuchElementException("There is no element called " + wanted));
    }

    private static Optional<Position> positionIn(Optional<String> block, List<List<Element>> lists, String wanted) {
        for (int branch = 0; branch < lists.size(); branch++) {
            List<Element> list = lists.get(branch);
            for (int index = 0; index < list.size(); index++) {
                Element element = list.get(index);
                if (element.name().equals(wanted)) {
                    return Optional.of(new Position(block, branch, index));
                }
                Optional<Position> within = positionIn(Optional.of(element.name()), element.branches(), wanted);
                if (within.isPresent()) {
                    return within;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Adds an element.
     *
     * @throws NoSuchElementException if there is no such position
     * @throws IllegalArgumentException if a name of it is taken
     */
    public NetworkPlan insert(Position at, Element element) {
        return inList(at, list -> {
            List<Element> changed = new ArrayList<>(list);
            if (at.index() > list.size()) {
                throw new NoSuchElementException("There is no position " + at);
            }
            changed.add(at.index(), element);
            return changed;
        });
    }

    /**
     * Removes an element with all that is in it.
     *
     * @throws NoSuchElementException if there is none with this name
     */
    public NetworkPlan remove(String removed) {
        return replaced(removed, List.of());
    }

    /**
     * Puts another element in the place of one.
     *
     * @throws NoSuchElementException if there is none with this name
     * @throws IllegalArgumentException if a name of the other one is taken
     */
    public NetworkPlan replace(String replaced, Element other) {
        return replaced(replaced, List.of(other));
    }

    /**
     * Removes a block but leaves the elements of one of its lists in its place.
     *
     * @throws NoSuchElementException if there is no such block
     */
    public NetworkPlan unwrap(String block, int branch) {
        return replaced(
                block,
                element(block).orElseThrow().branches().stream()
                        .skip(branch)
                        .findFirst()
                        .orElseThrow());
    }

    private NetworkPlan replaced(String replaced, List<Element> others) {
        Position at = positionOf(replaced);
        return inList(at, list -> {
            List<Element> changed = new ArrayList<>(list);
            changed.remove(at.index());
            changed.addAll(at.index(), others);
            return changed;
        });
    }

    /**
     * Moves an element.
     *
     * @param to counted while the element is still where it was
     * @throws NoSuchElementException if there is no such element or position, or it lies within the element itself
     */
    public NetworkPlan move(String moved, Position to) {
        Position from = positionOf(moved);
        Element element = element(moved).orElseThrow();
        boolean isAfterInSameList =
                from.block().equals(to.block()) && from.branch() == to.branch() && to.index() > from.index();
        Position target = isAfterInSameList ? new Position(to.block(), to.branch(), to.index() - 1) : to;
        return remove(moved).insert(target, element);
    }

    /**
     * Adds a copy of an element right after it, with names of its own.
     *
     * @throws NoSuchElementException if there is none with this name
     */
    public NetworkPlan copy(String copied) {
        Position at = positionOf(copied);
        return insert(
                new Position(at.block(), at.branch(), at.index() + 1),
                renamed(element(copied).orElseThrow(), names()));
    }

    /** The element with names that are free in this plan. */
    public Element withFreeNames(Element element) {
        return renamed(element, names());
    }

    private Set<String> names() {
        Set<String> names = all().map(Element::name).collect(Collectors.toCollection(HashSet::new));
        names.add(Network.IMAGE);
        return names;
    }

    private static Element renamed(Element element, Set<String> taken) {
        String free = freeName(element.name(), taken);
        taken.add(free);
        List<List<Element>> within = element.branches().stream()
                .map(list -> list.stream().map(inner -> renamed(inner, taken)).toList())
                .toList();
        return element.withBranches(within).withName(free);
    }

    /** The name itself if it is free, otherwise with the next number at its end. */
    private static String freeName(String name, Set<String> taken) {
        String stem = name.replaceFirst("\\d+$", "");
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = stem + number;
        }
        return free;
    }

    private NetworkPlan inList(Position at, UnaryOperator<List<Element>> change) {
        if (at.block().isEmpty()) {
            return new NetworkPlan(name, input, change.apply(elements));
        }
        Element block = element(at.block().get()).orElseThrow();
        if (at.branch() >= block.branches().size()) {
            throw new NoSuchElementException("There is no position " + at);
        }
        List<List<Element>> lists = new ArrayList<>(block.branches());
        lists.set(at.branch(), change.apply(lists.get(at.branch())));
        Element changed = block.withBranches(lists);
        return new NetworkPlan(name, input, replacedIn(elements, block.name(), changed));
    }

    private static List<Element> replacedIn(List<Element> list, String replaced, Element other) {
        return list.stream()
                .map(element -> element.name().equals(replaced)
                        ? other
                        : element.withBranches(element.branches().stream()
                                .map(inner -> replacedIn(inner, replaced, other))
                                .toList()))
                .toList();
    }
}
