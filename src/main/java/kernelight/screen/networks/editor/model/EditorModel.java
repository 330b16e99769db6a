package kernelight.screen.networks.editor.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.files.json.ContentProblem;
import kernelight.network.model.NetworkView;
import kernelight.network.model.ReceptiveField;
import kernelight.plan.Element;
import kernelight.plan.Element.Parallel;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.Element.Residual;
import kernelight.plan.LayerPlan;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;
import kernelight.plan.PlanCheck;
import kernelight.plan.PlanFix;
import kernelight.plan.PlanOfNetwork;
import kernelight.plan.PlanOfNetwork.UnplannableException;
import kernelight.plan.Position;
import kernelight.plan.Template;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** A network of one's own, edited. Opens with LeNet-5. Every edit can be undone. FX thread. */
public final class EditorModel {
    private final PlanHistory history = new PlanHistory();
    private final LatestTask<Map<String, ReceptiveField>> tracing;
    private final ReadOnlyObjectWrapper<EditorState> state;
    private final ReadOnlyObjectWrapper<Map<String, ReceptiveField>> fields = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> message =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Set<String> folded = Set.of();
    /** What is being typed: further letters of it are one edit. */
    private @Nullable Object typed;

    /** @param background traces receptive fields */
    public EditorModel(Executor background, Executor fxThread) {
        tracing = new LatestTask<>(background, fxThread);
        EditedPlan opened = opened();
        PlanCheck check = PlanCheck.of(opened.plan());
        state = new ReadOnlyObjectWrapper<>(new EditorState(opened, check, PlanRows.of(opened.plan(), check, folded)));
        trace(check);
    }

    /** What is there before anything was edited. */
    private static EditedPlan opened() {
        return new EditedPlan(Template.LENET5.plan(), RowPlace.IMAGE, Optional.empty());
    }

    /** What is edited; empty as long as nothing was. */
    public Optional<EditedPlan> changed() {
        EditedPlan now = edited();
        EditedPlan opened = opened();
        return now.plan().equals(opened.plan()) && now.file().isEmpty() ? Optional.empty() : Optional.of(now);
    }

    // ---- where one starts

    public void start(Template template) {
        start(template.plan(), Optional.empty());
    }

    /** @param file where the plan was read from; empty if it has no file */
    public void start(NetworkPlan plan, Optional<Path> file) {
        boolean takes = edit(new EditedPlan(plan, RowPlace.IMAGE, file));
        if (takes) {
            folded = Set.of();
            show(edited());
            state.get().problemRow().ifPresent(row -> choose(row.place()));
        }
    }

    /** Starts from any network; says why if it has what a plan cannot have. */
    public void start(Network network) {
        try {
            NetworkPlan plan = PlanOfNetwork.of(network);
            NetworkPlanFile.read(NetworkPlanFile.text(plan)); // what could not be saved is not begun
            start(plan, Optional.empty());
        } catch (UnplannableException cannot) {
            message.set(Optional.of(cannot.localized()));
        } catch (ContentProblem tooLarge) {
            message.set(Optional.of(LocalizedMessage.of("networks.own.cannotStart", network.name(), tooLarge.why())));
        }
    }

    // ---- edits of the whole

    public void setName(String name) {
        if (!name.isBlank()) {
            typing("name", () -> edit(edited().with(plan().withName(shortened(name)), edited().chosen())));
        }
    }

    private static String shortened(String name) {
        String whole = name.strip();
        return whole.substring(0, Math.min(whole.length(), NetworkPlanFile.LONGEST_NAME));
    }

    /** @param input C x H x W */
    public void setInput(Shape input) {
        typing("input", () -> edit(edited().with(plan().withInput(input), edited().chosen())));
    }

    /** Makes a change that mends a problem. */
    public void apply(PlanFix fix) {
        RowPlace chosen = edited().chosen();
        edit(edited().with(fix.plan(), isIn(fix.plan(), chosen) ? chosen : RowPlace.IMAGE));
    }

    private static boolean isIn(NetworkPlan plan, RowPlace place) {
        return switch (place.part()) {
            case IMAGE -> true;
            case ELEMENT -> plan.element(place.element()).isPresent();
            case BRANCH, END ->
                plan.element(place.element())
                        .filter(block -> block.branches().size() > place.branch())
                        .isPresent();
        };
    }

    // ---- edits of the list

    /** Adds a layer or block after the chosen row, and chooses it. */
    public void add(NewElement added) {
        Element element = plan().withFreeNames(added.element(state.get().outputOfChosen()));
        edit(edited().with(
                        plan().insert(PlanPositions.after(plan(), edited().chosen()), element),
                        RowPlace.of(element.name())));
    }

    /** Puts the chosen layer or block into a block with a connection that skips it. */
    public void addSkipAround() {
        chosenElement().ifPresent(element -> {
            String name = plan().withFreeNames(new Residual("skip1", List.of(), List.of()))
                    .name();
            edit(edited().with(
                            plan().replace(element.name(), new Residual(name, List.of(element), List.of())),
                            RowPlace.of(element.name())));
        });
    }

    /** Adds an empty branch to the block that is chosen, as its last one. */
    public void addBranch() {
        if (chosenBlock().orElse(null) instanceof Parallel block) {
            List<List<Element>> branches = new ArrayList<>(block.branches());
            branches.add(List.of());
            edit(edited().with(
                            plan().replace(block.name(), block.withBranches(branches)),
                            RowPlace.branch(block.name(), branches.size() - 1)));
        }
    }

    /** Removes the chosen layer, block or branch. The last branch goes with its block; of a skip connection, its layers. */
    public void remove() {
        RowPlace place = edited().chosen();
        int row = indexOf(place);
        if (place.part() == RowPlace.Part.BRANCH) {
            Element block = chosenBlock().orElseThrow();
            List<List<Element>> branches = new ArrayList<>(block.branches());
            if (block instanceof Residual) {
                branches.set(place.branch(), List.of());
            } else {
                branches.remove(place.branch());
            }
            NetworkPlan without = branches.isEmpty()
                    ? plan().remove(block.name())
                    : plan().replace(block.name(), block.withBranches(branches));
            edit(edited().with(without, RowPlace.IMAGE));
        } else if (place.part() != RowPlace.Part.IMAGE) {
            edit(edited().with(plan().remove(place.element()), RowPlace.IMAGE));
        } else {
            return;
        }
        List<PlanRow> rows = state.get().rows();
        choose(rows.get(Math.min(row, rows.size() - 1)).place());
    }

    /** Adds a copy of the chosen layer, block or branch after it, with names of its own. */
    public void copy() {
        RowPlace place = edited().chosen();
        switch (place.part()) {
            case IMAGE -> {}
            case ELEMENT, END -> {
                NetworkPlan copied = plan().copy(place.element());
                RowPlace copy = RowPlace.of(nextTo(copied, place.element()));
                edit(edited().with(copied, copy));
            }
            case BRANCH -> {
                if (chosenBlock().orElseThrow() instanceof Parallel block) {
                    List<Element> branch = plan().withFreeNames(new Parallel(
                                    block.name(), List.of(block.branches().get(place.branch()))))
                            .branches()
                            .getFirst();
                    List<List<Element>> branches = new ArrayList<>(block.branches());
                    branches.add(place.branch() + 1, branch);
                    edit(edited().with(
                                    plan().replace(block.name(), block.withBranches(branches)),
                                    RowPlace.branch(block.name(), place.branch() + 1)));
                }
            }
        }
    }

    /** The name of the element that comes after one in the same list. */
    private static String nextTo(NetworkPlan plan, String name) {
        Position at = plan.positionOf(name);
        List<Element> list = at.block()
                .flatMap(plan::element)
                .map(block -> block.branches().get(at.branch()))
                .orElse(plan.elements());
        return list.get(at.index() + 1).name();
    }

    /**
     * Moves the chosen layer or block past its neighbour, into a block or out of it; a branch past the next one.
     *
     * @param direction 1 for on, -1 for back
     */
    public void move(int direction) {
        RowPlace place = edited().chosen();
        switch (place.part()) {
            case IMAGE -> {}
            case ELEMENT, END ->
                PlanPositions.moved(plan(), place.element(), direction, folded)
                        .ifPresent(moved -> edit(edited().with(moved, place)));
            case BRANCH -> {
                int to = place.branch() + direction;
                if (chosenBlock().orElseThrow() instanceof Parallel block
                        && to >= 0
                        && to < block.branches().size()) {
                    List<List<Element>> branches = new ArrayList<>(block.branches());
                    branches.add(to, branches.remove(place.branch()));
                    edit(edited().with(
                                    plan().replace(block.name(), block.withBranches(branches)),
                                    RowPlace.branch(block.name(), to)));
                }
            }
        }
    }

    /**
     * Moves the chosen layer or block to before a row, as by dragging it there. Nothing happens if that lies within itself.
     *
     * @param row from 0; the number of rows for the end
     */
    public void moveTo(int row) {
        chosenElement().ifPresent(element -> {
            List<PlanRow> rows = state.get().rows();
            try {
                NetworkPlan moved = plan().move(
                                element.name(),
                                row < rows.size()
                                        ? PlanPositions.before(
                                                plan(), rows.get(row).place())
                                        : Position.at(plan().elements().size()));
                if (!moved.equals(plan())) {
                    edit(edited().with(moved, RowPlace.of(element.name())));
                }
            } catch (NoSuchElementException withinItself) {
                // there is nowhere to go
            }
        });
    }

    /** Leaves the layers of the chosen branch in the place of its block; of a block, those of its first branch. */
    public void unwrap() {
        chosenBlock().ifPresent(block -> {
            NetworkPlan without = plan().unwrap(block.name(), edited().chosen().branch());
            RowPlace first = block.branches().get(edited().chosen().branch()).stream()
                    .findFirst()
                    .map(element -> RowPlace.of(element.name()))
                    .orElse(RowPlace.IMAGE);
            edit(edited().with(without, first));
        });
    }

    // ---- edits of the chosen layer

    /**
     * Gives the chosen layer or block another name.
     *
     * @return why it cannot have it; then nothing has changed
     */
    public Optional<LocalizedMessage> rename(String name) {
        Element element = chosenElement().or(this::chosenBlock).orElseThrow();
        String whole = shortened(name);
        if (whole.equals(element.name())) {
            return Optional.empty();
        }
        if (whole.isBlank()) {
            return Optional.of(LocalizedMessage.of("networks.own.noName"));
        }
        if (whole.equals(Network.IMAGE) || plan().element(whole).isPresent()) {
            return Optional.of(LocalizedMessage.of("networks.own.nameTaken", whole));
        }
        RowPlace chosen = edited().chosen();
        folded = mapped(folded, old -> old.equals(element.name()) ? whole : old);
        edit(edited().with(
                        plan().replace(element.name(), element.withName(whole)),
                        new RowPlace(chosen.part(), whole, chosen.branch())));
        return Optional.empty();
    }

    private static Set<String> mapped(Set<String> names, UnaryOperator<String> change) {
        Set<String> mapped = new HashSet<>();
        names.forEach(name -> mapped.add(change.apply(name)));
        return Set.copyOf(mapped);
    }

    /** Sets a number of the chosen layer. Numbers that are typed one after the other are one edit until {@link #stopTyping}. */
    public void set(LayerSetting setting, double value) {
        chosenLayer().ifPresent(layer -> typing(setting, () -> become(setting.with(layer.plan(), value))));
    }

    public void set(LayerFlag flag, boolean on) {
        chosenLayer().ifPresent(layer -> become(flag.with(layer.plan(), on)));
    }

    /** Puts another layer in the place of the chosen one, under its name. */
    public void become(LayerPlan changed) {
        chosenLayer()
                .filter(layer -> !layer.plan().equals(changed))
                .ifPresent(layer -> edit(edited().with(
                                plan().replace(layer.name(), new PlannedLayer(layer.name(), changed)),
                                edited().chosen())));
    }

    /** What is typed from now on is another edit. */
    public void stopTyping() {
        typed = null;
    }

    private void typing(Object what, Runnable edit) {
        List<Object> now = List.of(what, edited().chosen());
        boolean goesOn = now.equals(typed);
        EditedPlan before = edited();
        typed = null;
        edit.run();
        if (goesOn && !before.equals(edited())) {
            history.forgetLast();
        }
        typed = now;
    }

    // ---- undo

    public void undo() {
        history.undo(edited()).ifPresent(this::goBackTo);
    }

    public void redo() {
        history.redo(edited()).ifPresent(this::goBackTo);
    }

    private void goBackTo(EditedPlan plan) {
        typed = null;
        message.set(Optional.empty());
        show(plan);
    }

    /** Nothing before this can be undone. */
    public void clearUndoHistory() {
        history.clear();
    }

    private boolean edit(EditedPlan changed) {
        Optional<LocalizedMessage> refusal = NetworkPlanFile.refusal(changed.plan());
        message.set(refusal);
        typed = null;
        if (refusal.isPresent() || changed.equals(edited())) {
            return refusal.isEmpty();
        }
        history.remember(edited());
        show(changed);
        return true;
    }

    private void show(EditedPlan now) {
        boolean isOther = !now.plan().equals(plan());
        PlanCheck check = isOther ? PlanCheck.of(now.plan()) : state.get().check();
        List<PlanRow> rows = PlanRows.of(now.plan(), check, folded);
        boolean isListed = rows.stream().anyMatch(row -> row.place().equals(now.chosen()));
        state.set(new EditorState(isListed ? now : now.choosing(RowPlace.IMAGE), check, rows));
        if (isOther) {
            trace(check);
        }
    }

    // ---- looking

    /** Shows the settings of a row. */
    public void choose(RowPlace place) {
        if (!place.equals(edited().chosen())) {
            typed = null;
            show(edited().choosing(place));
        }
    }

    /** Lists a block in one row, or with all that is in it. */
    public void fold(String block, boolean isFolded) {
        Set<String> changed = new HashSet<>(folded);
        boolean isOther = isFolded ? changed.add(block) : changed.remove(block);
        if (isOther) {
            folded = Set.copyOf(changed);
            RowPlace chosen = edited().chosen();
            show(chosen.element().equals(block) ? edited().choosing(RowPlace.of(block)) : edited());
        }
    }

    private int indexOf(RowPlace place) {
        return state.get().rows().stream().map(PlanRow::place).toList().indexOf(place);
    }

    private NetworkPlan plan() {
        return edited().plan();
    }

    private EditedPlan edited() {
        return state.get().edited();
    }

    /** The chosen layer or block as a whole. */
    public Optional<Element> chosenElement() {
        RowPlace place = edited().chosen();
        return place.isElement() || place.part() == RowPlace.Part.END
                ? plan().element(place.element())
                : Optional.empty();
    }

    private Optional<PlannedLayer> chosenLayer() {
        return chosenElement().filter(PlannedLayer.class::isInstance).map(PlannedLayer.class::cast);
    }

    private Optional<Element> chosenBlock() {
        return plan().element(edited().chosen().element()).filter(element -> !(element instanceof PlannedLayer));
    }

    private void trace(PlanCheck check) {
        check.network()
                .or(this::beforeTheProblem)
                .ifPresentOrElse(
                        known -> tracing.request(
                                () -> {
                                    Map<String, ReceptiveField> ends = new HashMap<>();
                                    NetworkView.of(known)
                                            .fieldTrails()
                                            .forEach((layer, trail) -> ends.put(layer, trail.field()));
                                    return Map.copyOf(ends);
                                },
                                fields::set,
                                failure -> {
                                    throw new IllegalStateException(failure);
                                }),
                        () -> {
                            tracing.cancel();
                            fields.set(Map.of());
                        });
    }

    /** The layers before the one that does not fit, or before the block in which it is. */
    public Optional<Network> beforeTheProblem() {
        return state.get().check().problem().flatMap(PlanCheck.Problem::element).flatMap(name -> {
            List<Element> before = plan().elements().stream()
                    .takeWhile(element ->
                            element.all().noneMatch(part -> part.name().equals(name)))
                    .toList();
            return PlanCheck.of(new NetworkPlan(plan().name(), plan().input(), before))
                    .network();
        });
    }

    /** Says why something could not be done. */
    void say(LocalizedMessage why) {
        message.set(Optional.of(why));
    }

    /** From now on it has a file, which is no edit. */
    void isIn(Path file) {
        show(new EditedPlan(plan(), edited().chosen(), Optional.of(file)));
    }

    // ---- properties

    public ReadOnlyObjectProperty<EditorState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The receptive fields of the layers by their names, as far as the layers fit; those of before until new ones are known. */
    public ReadOnlyObjectProperty<Map<String, ReceptiveField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** Why the last thing that was asked for could not be done. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }
}
