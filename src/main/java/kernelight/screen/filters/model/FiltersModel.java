package kernelight.screen.filters.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.ConflatingTask;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.NamedFilter;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;
import kernelight.filter.chain.FirstLayer.Learned;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.problem.ProblemMessage;
import kernelight.screen.filters.model.MagnifiedPixel.Place;
import kernelight.screen.filters.model.PictureStep.Filtering;
import kernelight.words.LocalizedMessage;

/**
 * The state of the filters screen: what is set, what it makes of the picture, and the pixel that is looked at. Filters in
 * the background; of changes that come faster than they are computed, the newest is computed next. FX thread.
 */
public final class FiltersModel {
    private final SettingsHistory<FiltersState> history;
    private final FilterRun run;
    private final ConflatingTask<Responses> filtering;
    private final PictureChoice pictures;
    private final ReadOnlyObjectWrapper<Optional<Responses>> responses = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MagnifiedPixel>> pixel = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Responses> preparation = computed -> {};
    private final PictureZoom zoom = new PictureZoom();
    private final OpenedStage opened = new OpenedStage();
    private final PieceCutting cutting = new PieceCutting(this, this::fail);
    /** The pixel to look at once there is a response. */
    private Optional<PicturePixel> restoredPixel = Optional.empty();

    /** A row and a column of what comes out. */
    record PicturePixel(int row, int column) {}

    /**
     * @param background computes, and reads pictures
     * @param runner shares the work of a filter among threads
     */
    public FiltersModel(Executor background, Executor fxThread, BatchRunner runner) {
        history = new SettingsHistory<>(FiltersState.opening());
        run = new FilterRun(runner);
        filtering = new ConflatingTask<>(background, fxThread);
        pictures = new PictureChoice(history, background, fxThread);
        pictures.problemProperty().subscribe(problem::set);
        history.stateProperty().subscribe(this::compute);
        pictures.choose(BuiltInPicture.BIRD);
    }

    // ---- from the settings to the responses

    private void compute(FiltersState state) {
        if (state.picture() == SourcePicture.NONE) {
            return;
        }
        Consumer<Responses> prepare = preparation;
        filtering.request(
                () -> {
                    Responses computed = run.compute(state);
                    prepare.accept(computed);
                    return computed;
                },
                this::show,
                this::fail);
    }

    /**
     * What is to be done with new responses in the background before they are published: pictures are coloured there,
     * so that everything of a change is seen in one frame.
     */
    public void prepareWith(Consumer<Responses> work) {
        preparation = work;
    }

    private void show(Responses computed) {
        problem.set(pictures.problemProperty().get());
        Optional<Responses> last = responses.get();
        responses.set(Optional.of(computed));
        zoom.setPicture(computed.before().width(), computed.before().height());
        lookAgain(last, computed);
        if (opened.shownProperty().get().isPresent()) {
            openPixel();
        }
    }

    /** At the same number; where the output has another size, at the same place of the picture, however large that is. */
    private void lookAgain(Optional<Responses> last, Responses now) {
        Optional<Place> place = pixel.get().map(MagnifiedPixel::place);
        if (restoredPixel.isPresent()) {
            lookAt(restoredPixel.get().row(), restoredPixel.get().column());
            restoredPixel = Optional.empty();
        } else if (place.isEmpty() || last.isEmpty()) {
            lookAt(now.after().height() / 2, now.after().width() / 2);
        } else if (isOneSize(last.get().after(), now.after())
                && isOneSize(last.get().before(), now.before())) {
            lookAt(place.get().row(), place.get().column());
        } else {
            StepGeometry geometry = StepGeometry.of(last.get());
            Planes before = last.get().before();
            lookAtInput(
                    geometry.inputRow(place.get().row())
                            / before.height()
                            * now.before().height(),
                    geometry.inputColumn(place.get().column())
                            / before.width()
                            * now.before().width());
        }
    }

    private static boolean isOneSize(Planes one, Planes other) {
        return one.height() == other.height() && one.width() == other.width();
    }

    private void fail(Exception why) {
        problem.set(Optional.of(ProblemMessage.of(why)));
    }

    public ReadOnlyObjectProperty<FiltersState> stateProperty() {
        return history.stateProperty();
    }

    public FiltersState state() {
        return history.stateProperty().get();
    }

    /** What was computed last; empty until the first response is there. */
    public ReadOnlyObjectProperty<Optional<Responses>> responsesProperty() {
        return responses.getReadOnlyProperty();
    }

    /** Why the current settings cannot be computed, or a picture not be read; what was there is still shown. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // ---- the picture

    /** Which picture is filtered. */
    public PictureChoice pictures() {
        return pictures;
    }

    /**
     * Takes what was set at an earlier start.
     *
     * @param restored the settings, without a picture
     * @param source where the picture comes from
     * @param looked the pixel that was looked at
     */
    void restore(FiltersState restored, PictureSource source, Optional<PicturePixel> looked) {
        restoredPixel = looked;
        pictures.restore(restored, source);
    }

    /** Whether a place, in pixels from the edges, is on what the step that is seen reads. */
    public boolean isOnInput(double row, double column) {
        return responses
                .get()
                .map(Responses::before)
                .filter(before -> row >= 0 && column >= 0 && row < before.height() && column < before.width())
                .isPresent();
    }

    /** The same for what it makes. */
    public boolean isOnOutput(double row, double column) {
        return responses
                .get()
                .map(Responses::after)
                .filter(after -> row >= 0 && column >= 0 && row < after.height() && column < after.width())
                .isPresent();
    }

    void clearUndoHistory() {
        history.clear();
    }

    public void setGrey(boolean grey) {
        history.change(state().withGrey(grey));
    }

    // ---- the filters and steps

    /** Applies another filter in the place of the one that is looked at. */
    public void choose(ChosenFilter filter) {
        choose(filter, new Object());
    }

    /** Applies a filter of a network, with its bias. */
    public void choose(Learned learned) {
        ChosenFilter filter = ChosenFilter.of(ChosenFilter.Source.NETWORK, learned.filter());
        history.change(state().with(
                        state().filtering()
                                .with(filterIndex(), filter)
                                .with(settings -> settings.withBias(learned.biasForLevels())),
                        state().map()));
    }

    /** @param what changes; further changes of the same are undone together with it */
    public void choose(ChosenFilter filter, Object what) {
        if (filter().source() == ChosenFilter.Source.NETWORK) { // its bias was the network's
            history.change(state().with(
                            state().filtering().with(filterIndex(), filter).with(settings -> settings.withBias(0)),
                            state().map()));
            return;
        }
        history.change(state().with(state().filtering().with(filterIndex(), filter), state().map()), what);
    }

    /** Applies the named filter after (1) or before (-1) the one that is looked at, as a clicker asks for it. */
    public void nextFilter(int direction) {
        NamedFilter[] all = NamedFilter.values();
        int now = filter().named().map(NamedFilter::ordinal).orElse(direction > 0 ? -1 : 0);
        choose(ChosenFilter.of(all[Math.floorMod(now + direction, all.length)]));
    }

    /** The index of the filter that is looked at, or was last. */
    public int filterIndex() {
        int last = state().filtering().filters().size() - 1;
        return Math.min(last, responses.get().map(Responses::filterIndex).orElse(0));
    }

    /** The filter that is looked at, or was last. */
    public ChosenFilter filter() {
        return state().filtering().filters().get(filterIndex());
    }

    /** Applies one more filter beside the others, and looks at what it makes. */
    public void add(ChosenFilter filter) {
        List<ChosenFilter> filters = new ArrayList<>(state().filtering().filters());
        if (filters.size() < Filtering.MOST_FILTERS) {
            filters.add(filter);
            history.change(state().with(state().filtering().with(filters), Integer.MAX_VALUE));
        }
    }

    /** Takes one of several filters away. */
    public void remove(int index) {
        List<ChosenFilter> filters = new ArrayList<>(state().filtering().filters());
        if (filters.size() > 1) {
            filters.remove(index);
            history.change(state().with(state().filtering().with(filters), 0));
        }
    }

    /** Looks at the first map of a filter. */
    public void lookAtFilter(int index) {
        lookAtMap(responses.get().map(now -> now.firstMapOf(index)).orElse(0));
    }

    /** Applies no other filter than the one that is looked at. */
    public void keepOnlyCurrent() {
        if (state().filtering().filters().size() > 1) {
            history.change(state().with(state().filtering().with(List.of(filter())), 0));
        }
    }

    /** Looks at another of the maps that come out. */
    public void lookAtMap(int map) {
        history.change(state().withMap(map), "map");
    }

    /** Looks at another of several colours or channels. */
    public void lookAtChannel(int channel) {
        history.change(state().withChannel(channel), "channel");
    }

    /** Whether filters read each map by itself, or all of them. */
    public void set(Maps maps) {
        history.change(state().with(state().filtering().with(maps), state().map()));
    }

    public void normalize(boolean normalized) {
        try {
            choose(filter().normalized(normalized));
        } catch (FilterProblem zero) {
            fail(zero);
        }
    }

    /** @param what changes; further changes of the same are undone together with it */
    public void set(UnaryOperator<FilterSettings> change, Object what) {
        FilterSettings now = state().filtering().settings();
        if (!change.apply(now).equals(now)) { // otherwise a control only shows what is set
            history.change(state().with(state().filtering().with(change), state().map()), what);
        }
    }

    /** Appends a step, which is then seen. */
    public void append(PictureStep step) {
        List<PictureStep> steps = new ArrayList<>(state().steps());
        if (steps.size() < FiltersState.MOST_STEPS) {
            steps.add(step);
            history.change(state().with(steps, steps.size() - 1));
        }
    }

    /**
     * Changes the pooling that is seen.
     *
     * @param what changes; further changes of the same are undone together with it
     */
    public void set(Step.Pooling pooling, Object what) {
        if (state().step().step() instanceof Step.Pooling now && !now.equals(pooling)) {
            List<PictureStep> steps = new ArrayList<>(state().steps());
            steps.set(state().shown(), new PictureStep.Plain(pooling));
            history.change(state().with(steps, state().shown()), what);
        }
    }

    /** Takes a step away; the first one stays. */
    public void removeStep(int index) {
        if (index > 0) {
            List<PictureStep> steps = new ArrayList<>(state().steps());
            steps.remove(index);
            int shown = state().shown() >= index ? state().shown() - 1 : state().shown();
            history.change(state().with(steps, shown));
        }
    }

    public void lookAtStep(int index) {
        history.change(state().with(state().steps(), index));
    }

    public void setShowAs(Optional<ShowAs> showAs) {
        history.change(state().with(showAs));
    }

    /** @param what changes; further changes of the same are undone together with it */
    public void mark(UnaryOperator<Marking> change, Object what) {
        history.change(state().with(change.apply(state().marking())), what);
    }

    public void undo() {
        pictures.pad().undo();
    }

    public void redo() {
        pictures.pad().redo();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    // ---- the pixel

    /** The pixel that is looked at, or will be. */
    Optional<PicturePixel> savedPixel() {
        return restoredPixel.or(() -> pixel.get()
                .map(now -> new PicturePixel(now.place().row(), now.place().column())));
    }

    /** The number that is looked at; empty until there is one. */
    public ReadOnlyObjectProperty<Optional<MagnifiedPixel>> pixelProperty() {
        return pixel.getReadOnlyProperty();
    }

    /** Looks at a number of the output, or at the nearest one. */
    public void lookAt(int row, int column) {
        responses
                .get()
                .ifPresent(now -> pixel.set(Optional.of(MagnifiedPixel.of(
                        now,
                        Math.clamp(row, 0, now.after().height() - 1),
                        Math.clamp(column, 0, now.after().width() - 1)))));
    }

    /** Looks at the number whose window has its middle nearest to a place of the input, in pixels from its edges. */
    public void lookAtInput(double row, double column) {
        responses.get().ifPresent(now -> {
            StepGeometry geometry = StepGeometry.of(now);
            lookAt(geometry.outputRow(row), geometry.outputColumn(column));
        });
    }

    /** Moves on to a number near the current one, which is then in sight. */
    public void move(int rows, int columns) {
        pixel.get().ifPresent(now -> {
            lookAt(now.place().row() + rows, now.place().column() + columns);
            pixel.get()
                    .ifPresent(moved ->
                            zoom.show(moved.place().middleRow(), moved.place().middleColumn()));
        });
    }

    /** Larger (1) or smaller (-1), with the pixel that is looked at where it is. */
    public void zoomAtPixel(int direction) {
        PicturePlace place = zoom.placeProperty().get();
        pixel.get()
                .ifPresent(now -> zoom.step(
                        direction,
                        place.x(now.place().middleColumn() + 0.5),
                        place.y(now.place().middleRow() + 0.5)));
    }

    // ---- a pixel on the stage

    /** The pixel that is open on the stage. */
    public OpenedStage opened() {
        return opened;
    }

    /** Opens the number that is looked at on the stage. */
    public void openPixel() {
        responses.get().ifPresent(now -> pixel.get().ifPresent(looked -> opened.open(now, looked)));
    }

    /** Shows another part of what is open. */
    public void openPart(OpenedStage.Part part) {
        responses.get().ifPresent(now -> pixel.get().ifPresent(looked -> opened.show(now, looked, part)));
    }

    public void closePixel() {
        opened.close();
    }

    /** Cuts a piece out of the picture, to be a filter. */
    public PieceCutting cutting() {
        return cutting;
    }

    /** Which part of the pictures is seen. */
    public PictureZoom zoom() {
        return zoom;
    }
}
