package kernelight.screen.convolution.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import kernelight.casefile.ConvolutionFields;
import kernelight.casefile.TableBounds;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.session.Persistent;
import kernelight.stage.edit.model.NumberEntry;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Saves the convolution screen's case, view and position to files and for the next start. */
public final class SavedConvolution implements Persistent {
    private static final String OUTPUT_PADDING = "output-padding";
    private static final String PADDING_RULE = "padding-rule";
    private static final String SEED = "seed";
    private static final String VIEW = "view";
    private static final String GRADIENT = "gradient";
    /** Since the transposed convolution can be spread; without it, it is gathered. */
    private static final String WAY = "transposed-way";

    private static final String POSITION = "position";
    private static final String SHADED = "shaded";
    private static final String WEIGHT_COLORS = "weight-colors";

    private static final TableBounds INPUT = new TableBounds(
            new Sizes(
                    ConvolutionSetting.BATCH.largest(),
                    ConvolutionSetting.CHANNELS.largest(),
                    ConvolutionSetting.INPUT_PLANES.largest(),
                    ConvolutionSetting.INPUT_ROWS.largest(),
                    ConvolutionSetting.INPUT_COLUMNS.largest()),
            NumberEntry::refusal);
    private static final TableBounds FILTERS = new TableBounds(
            new Sizes(
                    ConvolutionSetting.FILTERS.largest(),
                    ConvolutionSetting.CHANNELS.largest(),
                    ConvolutionSetting.FILTER_PLANES.largest(),
                    ConvolutionSetting.FILTER_ROWS.largest(),
                    ConvolutionSetting.FILTER_COLUMNS.largest()),
            NumberEntry::refusal);

    /** The padding rules by their names in files, which have not changed since the first version. */
    private enum SavedRule {
        OWN(PaddingRule.CUSTOM),
        VALID(PaddingRule.VALID),
        SAME(PaddingRule.SAME),
        SAME_TENSORFLOW(PaddingRule.SAME_TENSORFLOW),
        FULL(PaddingRule.FULL);

        private final PaddingRule rule;

        SavedRule(PaddingRule rule) {
            this.rule = rule;
        }

        static SavedRule of(PaddingRule rule) {
            return Arrays.stream(values())
                    .filter(saved -> saved.rule == rule)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final ConvolutionModel model;

    public SavedConvolution(ConvolutionModel model) {
        this.model = model;
    }

    @Override
    public String kind() {
        return "convolution";
    }

    @Override
    public JsonValue.Fields state() {
        ConvolutionState state = model.stateProperty().get();
        FieldsWriter fields = new FieldsWriter();
        ConvolutionFields.write(state.example(), state.outputGradient(), fields);
        return fields.put(OUTPUT_PADDING, state.outputPadding())
                .put(PADDING_RULE, SavedRule.of(state.paddingRule()))
                .put(SEED, model.numbers().seedProperty().get())
                .put(VIEW, model.viewProperty().get())
                .put(GRADIENT, model.gradientProperty().get())
                .put(WAY, model.wayProperty().get())
                .put(POSITION, model.player().playback().positionProperty().get())
                .put(SHADED, model.player().options().shaded().get())
                .put(WEIGHT_COLORS, model.player().options().weightColors().get())
                .fields();
    }

    @Override
    public void restore(FieldsReader fields) throws ContentProblem {
        ConvolutionState state = readState(fields);
        int seed = fields.whole(SEED, RandomNumbers.SMALLEST_SEED, RandomNumbers.LARGEST_SEED);
        ConvolutionView view = fields.choice(VIEW, ConvolutionView.class);
        GradientKind gradient = fields.choice(GRADIENT, GradientKind.class);
        TransposedWay way = fields.has(WAY) ? fields.choice(WAY, TransposedWay.class) : TransposedWay.GATHERED;
        int position = fields.whole(POSITION, 0, Integer.MAX_VALUE);
        boolean shaded = fields.bool(SHADED);
        boolean weightColors = fields.bool(WEIGHT_COLORS);
        fields.finish();

        model.open(state);
        model.numbers().seedProperty().set(seed);
        model.showView(view);
        model.showGradient(gradient);
        model.showWay(way);
        model.player().playback().seek(position);
        model.player().options().shaded().set(shaded);
        model.player().options().weightColors().set(weightColors);
    }

    private static ConvolutionState readState(FieldsReader fields) throws ContentProblem {
        ConvolutionCase example = ConvolutionFields.read(fields, INPUT, FILTERS);
        NumberTable gradient = ConvolutionFields.readOutputGradient(fields, example, FILTERS);
        ConvolutionSetting outputPadding = ConvolutionSetting.OUTPUT_PADDING;
        ConvolutionState state = new ConvolutionState(
                example,
                gradient,
                fields.whole(OUTPUT_PADDING, outputPadding.smallest(), outputPadding.largest()),
                fields.choice(PADDING_RULE, SavedRule.class).rule);
        state.settings().requireWithinRange(ConvolutionSetting.Kind.values(), fields);
        if (!state.settings().window().equals(example.window())) {
            throw new ContentProblem(
                    fields.value(PADDING_RULE).line(), LocalizedMessage.of("file.problem.otherPadding", PADDING_RULE));
        }
        Optional<LocalizedMessage> impossible =
                ConvolutionSettingCheck.reason(state.settings(), ConvolutionView.SLIDING);
        if (impossible.isPresent()
                && !ConvolutionSettingCheck.isPossible(state.settings(), ConvolutionView.TRANSPOSED)) {
            throw new ContentProblem(fields.line(), LocalizedMessage.of("file.problem.impossible", impossible.get()));
        }
        return state;
    }

    @Override
    public void clearUndoHistory() {
        model.history().clear();
    }

    @Override
    public void whenChanged(Runnable action) {
        Stream.<ObservableValue<?>>of(
                        model.stateProperty(),
                        model.player().playback().positionProperty(),
                        model.numbers().seedProperty(),
                        model.player().options().shaded(),
                        model.viewProperty(),
                        model.gradientProperty(),
                        model.wayProperty(),
                        model.player().options().weightColors())
                .forEach(part -> part.addListener((property, before, now) -> action.run()));
    }
}
