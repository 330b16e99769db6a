package kernelight.screen.filters.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.filter.EdgeRule;
import kernelight.filter.FilterSettings;
import kernelight.filter.ShowAs;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;
import kernelight.screen.filters.model.FiltersModel.PicturePixel;
import kernelight.screen.filters.model.PictureStep.Filtering;
import kernelight.session.Persistent;
import kernelight.walk.PoolingKind;
import kernelight.words.LocalizedMessage;

/** Saves what is set on the filters screen to files and for the next start; of a picture, only where it came from, or how it was drawn. */
public final class SavedFilters implements Persistent {
    private static final String PICTURE = "picture";
    private static final String GREY = "grey";
    private static final String STEPS = "steps";
    private static final String KIND = "kind";
    private static final String FILTERS = "filters";
    private static final String RELU = "relu";
    private static final String MAX = "max-pooling";
    private static final String AVERAGE = "average-pooling";
    private static final String SIZE = "size";
    private static final String STRIDE = "stride";
    private static final String DILATION = "dilation";
    private static final String EDGES = "edges";
    private static final String CONVOLUTION = "convolution";
    private static final String BIAS = "bias";
    private static final String MAPS = "maps";
    private static final String SHOWN = "shown";
    private static final String MAP = "map";
    private static final String CHANNEL = "channel";
    private static final String SHOW_AS = "show";
    private static final String FIRES = "fires";
    private static final String THRESHOLD = "threshold";
    private static final String STRONGEST = "strongest";
    private static final String COUNT = "count";
    private static final String DISTANCE = "distance";
    private static final String ROW = "row";
    private static final String COLUMN = "column";
    private static final int MOST_MAPS = 1 << 20;

    private final FiltersModel model;

    public SavedFilters(FiltersModel model) {
        this.model = model;
    }

    @Override
    public String kind() {
        return "filters";
    }

    @Override
    public JsonValue.Fields state() {
        FiltersState state = model.state();
        FieldsWriter fields = new FieldsWriter()
                .put(PICTURE, SavedPicture.write(model.pictures().source()))
                .put(GREY, state.grey())
                .put(STEPS, JsonValue.of(state.steps().stream().map(this::step).toList()))
                .put(SHOWN, state.shown())
                .put(MAP, Math.min(state.map(), MOST_MAPS))
                .put(CHANNEL, state.channel());
        state.showAs().ifPresent(showAs -> fields.put(SHOW_AS, showAs));
        Marking marking = state.marking();
        fields.put(FIRES, marking.fires());
        marking.threshold().ifPresent(number -> fields.put(THRESHOLD, JsonValue.of(decimal(number))));
        fields.put(STRONGEST, marking.strongest()).put(COUNT, marking.count()).put(DISTANCE, marking.distance());
        model.savedPixel().ifPresent(pixel -> fields.put(ROW, pixel.row()).put(COLUMN, pixel.column()));
        return fields.fields();
    }

    private static BigDecimal decimal(float number) {
        return new BigDecimal(Float.toString(number));
    }

    private JsonValue step(PictureStep step) {
        return switch (step) {
            case Filtering filtering -> filtering(filtering).fields();
            case PictureStep.Plain(Step.Pooling pooling) ->
                new FieldsWriter()
                        .put(KIND, pooling.kind().isAverage() ? AVERAGE : MAX)
                        .put(SIZE, pooling.size())
                        .put(STRIDE, pooling.stride())
                        .fields();
            case PictureStep.Plain plain -> new FieldsWriter().put(KIND, RELU).fields();
        };
    }

    private static FieldsWriter filtering(Filtering filtering) {
        FilterSettings settings = filtering.settings();
        return new FieldsWriter()
                .put(KIND, FILTERS)
                .put(
                        FILTERS,
                        JsonValue.of(filtering.filters().stream()
                                .map(SavedFilter::write)
                                .map(JsonValue.class::cast)
                                .toList()))
                .put(EDGES, settings.edges())
                .put(STRIDE, settings.stride())
                .put(DILATION, settings.dilation())
                .put(CONVOLUTION, settings.convolution())
                .put(BIAS, JsonValue.of(decimal(settings.bias())))
                .put(RELU, settings.relu())
                .put(MAPS, filtering.step().maps());
    }

    @Override
    public void restore(FieldsReader fields) throws ContentProblem {
        Optional<PictureSource> source = SavedPicture.read(fields.fields(PICTURE));
        boolean grey = fields.bool(GREY);
        List<PictureStep> steps = steps(fields);
        int shown = fields.whole(SHOWN, 0, steps.size() - 1);
        int map = fields.whole(MAP, 0, MOST_MAPS);
        int channel = fields.whole(CHANNEL, 0, MOST_MAPS);
        Optional<ShowAs> showAs =
                fields.has(SHOW_AS) ? Optional.of(fields.choice(SHOW_AS, ShowAs.class)) : Optional.empty();
        Marking read = marking(fields);
        Marking marking = source.isPresent() ? read : read.withThreshold(Optional.empty()); // it was of another picture
        Optional<PicturePixel> pixel = fields.has(ROW)
                ? Optional.of(new PicturePixel(fields.whole(ROW, 0, MOST_MAPS), fields.whole(COLUMN, 0, MOST_MAPS)))
                : Optional.empty();
        fields.finish();
        model.restore(
                new FiltersState(SourcePicture.NONE, grey, steps, shown, map, channel, showAs, marking),
                source.orElse(PictureChoice.OPENING),
                pixel);
    }

    private static Marking marking(FieldsReader fields) throws ContentProblem {
        return new Marking(
                fields.bool(FIRES),
                fields.has(THRESHOLD)
                        ? Optional.of(SavedFilter.number(fields, THRESHOLD, Integer.MAX_VALUE))
                        : Optional.empty(),
                fields.bool(STRONGEST),
                fields.whole(COUNT, 1, Marking.MOST),
                fields.whole(DISTANCE, 1, Marking.FARTHEST));
    }

    private static List<PictureStep> steps(FieldsReader fields) throws ContentProblem {
        List<PictureStep> steps = new ArrayList<>();
        for (JsonValue value : fields.items(STEPS)) {
            steps.add(step(FieldsReader.of(value, STEPS), value.line()));
        }
        int line = fields.value(STEPS).line();
        if (steps.isEmpty() || steps.size() > FiltersState.MOST_STEPS) {
            throw new ContentProblem(
                    line, LocalizedMessage.of("file.problem.count", STEPS, steps.size(), FiltersState.MOST_STEPS));
        }
        if (!(steps.getFirst() instanceof Filtering)) {
            throw new ContentProblem(line, LocalizedMessage.of("file.problem.missing", FILTERS));
        }
        return steps;
    }

    private static PictureStep step(FieldsReader fields, int line) throws ContentProblem {
        String kind = fields.text(KIND);
        PictureStep step = switch (kind) {
            case FILTERS -> filtering(fields);
            case RELU -> new PictureStep.Plain(new Step.Relu());
            case MAX -> new PictureStep.Plain(pooling(fields, PoolingKind.MAX));
            case AVERAGE -> new PictureStep.Plain(pooling(fields, PoolingKind.AVERAGE));
            default -> throw new ContentProblem(line, LocalizedMessage.of("file.problem.notChoice", KIND, kind));
        };
        fields.finish();
        return step;
    }

    private static Step.Pooling pooling(FieldsReader fields, PoolingKind kind) throws ContentProblem {
        return new Step.Pooling(
                kind,
                fields.whole(SIZE, 1, Step.Pooling.LARGEST_SIZE),
                fields.whole(STRIDE, 1, Step.Pooling.LARGEST_SIZE));
    }

    private static Filtering filtering(FieldsReader fields) throws ContentProblem {
        List<ChosenFilter> filters = new ArrayList<>();
        for (JsonValue value : fields.items(FILTERS)) {
            filters.add(SavedFilter.read(FieldsReader.of(value, FILTERS)));
        }
        if (filters.isEmpty() || filters.size() > Filtering.MOST_FILTERS) {
            throw new ContentProblem(
                    fields.value(FILTERS).line(),
                    LocalizedMessage.of("file.problem.count", FILTERS, filters.size(), Filtering.MOST_FILTERS));
        }
        FilterSettings settings = new FilterSettings(
                fields.choice(EDGES, EdgeRule.class),
                fields.whole(STRIDE, 1, FilterSettings.LARGEST_STRIDE),
                fields.whole(DILATION, 1, FilterSettings.LARGEST_DILATION),
                fields.bool(CONVOLUTION),
                SavedFilter.number(fields, BIAS, FilterSettings.LARGEST_BIAS),
                fields.bool(RELU));
        return Filtering.of(filters, settings, fields.choice(MAPS, Maps.class));
    }

    @Override
    public void clearUndoHistory() {
        model.clearUndoHistory();
    }

    @Override
    public void whenChanged(Runnable action) {
        model.stateProperty().addListener((property, before, now) -> action.run());
        model.pixelProperty().addListener((property, before, now) -> action.run());
    }
}
