package kernelight.screen.filters.model;

import java.util.List;
import java.util.Optional;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;
import kernelight.filter.chain.ChainRun;
import kernelight.filter.chain.Step;
import kernelight.filter.response.Firing;
import kernelight.filter.response.Histogram;
import kernelight.filter.response.Peak;
import kernelight.screen.filters.model.PictureStep.Filtering;

/**
 * What the settings make of the picture; immutable.
 *
 * @param state the settings
 * @param run the steps up to the one that is seen
 * @param showAs how its output becomes a picture
 * @param histogram of the map that is seen
 * @param threshold the number from which on a pixel fires
 * @param firing how many of the map's pixels do; empty if that is not marked
 * @param strongest the strongest responses of the map, if they are marked
 */
public record Responses(
        FiltersState state,
        ChainRun run,
        ShowAs showAs,
        Histogram histogram,
        float threshold,
        Optional<Firing> firing,
        List<Peak> strongest) {
    private static final int COLOURS = 3;

    /** What the step that is seen reads. */
    public Planes before() {
        return run.before(state.shown());
    }

    /** What it makes: all maps. */
    public Planes after() {
        return run.output();
    }

    /** Whether what comes out is red, green and blue of each filter. */
    public boolean isInColours() {
        return isInColours(state);
    }

    private static boolean isInColours(FiltersState state) {
        return state.isInColours(state.shown() + 1);
    }

    /** How many maps there are to look at; red, green and blue of a filter together are one. */
    public int mapCount() {
        return after().planes().size() / (isInColours() ? COLOURS : 1);
    }

    /** The index of the map that is looked at. */
    public int map() {
        return Math.min(state.map(), mapCount() - 1);
    }

    /** The planes of a map: one, or red, green and blue. */
    public Planes map(int index) {
        int count = isInColours() ? COLOURS : 1;
        return new Planes(
                after().height(), after().width(), after().planes().subList(index * count, (index + 1) * count));
    }

    /** The index, among all planes that come out, of the one whose numbers are looked at. */
    public int plane() {
        return plane(state, after());
    }

    static int plane(FiltersState state, Planes after) {
        if (!isInColours(state)) {
            return Math.min(state.map(), after.planes().size() - 1);
        }
        int map = Math.min(state.map(), after.planes().size() / COLOURS - 1);
        return map * COLOURS + Math.min(state.channel(), COLOURS - 1);
    }

    /** The indices of the planes of {@link #before} that the map that is looked at was made of. */
    List<Integer> read() {
        return state.step().step() instanceof Step.Filters filters
                ? filters.origins(before().planes().size()).get(plane()).read()
                : List.of(plane());
    }

    /** The index of the plane of {@link #before} whose numbers are looked at. */
    public int readPlane() {
        List<Integer> read = read();
        return read.get(Math.min(state.channel(), read.size() - 1));
    }

    /** How many channels there are to look at: colours, or the maps that are read together. */
    public int channelCount() {
        return isInColours() ? COLOURS : read().size();
    }

    /** What is seen of {@link #before}: the picture, or the one map that was read, or the three of its colours. */
    public Planes readMap() {
        Planes all = before();
        if (isOfPicture()) {
            return all;
        }
        int first = state.isInColours(state.shown()) ? readPlane() / COLOURS * COLOURS : readPlane();
        int count = state.isInColours(state.shown()) ? COLOURS : 1;
        return new Planes(all.height(), all.width(), all.planes().subList(first, first + count));
    }

    /** The numbers that are looked at. */
    public float[] numbers() {
        return after().planes().get(plane());
    }

    /** Whether what the step reads is the picture itself, whose numbers go from 0 to 255. */
    public boolean isOfPicture() {
        return state.shown() == 0;
    }

    /** The filter that makes the map that is looked at; of other steps, none. */
    public Optional<ChosenFilter> filter() {
        return filter(state, before(), plane());
    }

    static Optional<ChosenFilter> filter(FiltersState state, Planes before, int plane) {
        return state.step() instanceof Filtering filtering
                ? Optional.of(filtering.filters().get(filterIndex(filtering, before, plane)))
                : Optional.empty();
    }

    /** The response of a filter that was cut out to the piece that it was; empty where that is not known. */
    Optional<Double> responseToPiece() {
        return responseToPiece(state, before(), plane());
    }

    static Optional<Double> responseToPiece(FiltersState state, Planes before, int plane) {
        return filter(state, before, plane)
                .flatMap(ChosenFilter::responseToPiece)
                .map(response -> response + state.filtering().settings().bias());
    }

    /** The largest of the numbers that are looked at. */
    float largest() {
        return largest(after(), plane());
    }

    static float largest(Planes after, int plane) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float number : after.planes().get(plane)) {
            largest = Math.max(largest, number);
        }
        return largest;
    }

    /** The index of the filter that makes a plane. */
    private static int filterIndex(Filtering filtering, Planes before, int plane) {
        int index = -1;
        int left = plane;
        do {
            index++;
            left -= filtering.planesOf(index, before.planes().size());
        } while (left >= 0);
        return index;
    }

    /** The index of a filter's first map. */
    public int firstMapOf(int filter) {
        if (!(state.step() instanceof Filtering filtering)) {
            return 0;
        }
        int planes = 0;
        for (int index = 0; index < filter; index++) {
            planes += filtering.planesOf(index, before().planes().size());
        }
        return planes / (isInColours() ? COLOURS : 1);
    }

    /** The index of the filter that is looked at. */
    public int filterIndex() {
        return state.step() instanceof Filtering filtering ? filterIndex(filtering, before(), plane()) : 0;
    }
}
