package kernelight.screen.pooling.model;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import kernelight.casefile.PoolingFields;
import kernelight.casefile.TableBounds;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.session.Persistent;
import kernelight.stage.edit.model.NumberEntry;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Saves the pooling screen's case, view and position to files and for the next start. */
public final class SavedPooling implements Persistent {
    private static final String SEED = "seed";
    private static final String VIEW = "view";
    private static final String SHIFT = "moved";
    private static final String POSITION = "position";
    private static final String SHADED = "shaded";

    private static final TableBounds INPUT = new TableBounds(
            new Sizes(
                    PoolingSetting.BATCH.largest(),
                    PoolingSetting.CHANNELS.largest(),
                    1,
                    PoolingSetting.INPUT_ROWS.largest(),
                    PoolingSetting.INPUT_COLUMNS.largest()),
            NumberEntry::refusal);

    private final PoolingModel model;

    public SavedPooling(PoolingModel model) {
        this.model = model;
    }

    @Override
    public String kind() {
        return "pooling";
    }

    @Override
    public JsonValue.Fields state() {
        PoolingState state = model.stateProperty().get();
        FieldsWriter fields = new FieldsWriter();
        PoolingFields.write(state.example(), state.outputGradient(), fields);
        return fields.put(SEED, model.numbers().seedProperty().get())
                .put(VIEW, model.viewProperty().get())
                .put(SHIFT, model.shiftProperty().get())
                .put(POSITION, model.player().playback().positionProperty().get())
                .put(SHADED, model.player().options().shaded().get())
                .fields();
    }

    @Override
    public void restore(FieldsReader fields) throws ContentProblem {
        PoolingCase example = PoolingFields.read(fields, INPUT);
        NumberTable gradient = PoolingFields.readOutputGradient(fields, example, INPUT);
        PoolingState state = new PoolingState(example, gradient);
        PoolingSettings.of(example).requireWithinRange(PoolingSetting.Kind.values(), fields);
        if (!PoolingSettings.of(example).window().equals(example.askedWindow())) {
            throw new ContentProblem(fields.line(), LocalizedMessage.of("file.problem.unevenPadding"));
        }
        int seed = fields.whole(SEED, RandomNumbers.SMALLEST_SEED, RandomNumbers.LARGEST_SEED);
        PoolingView view = fields.choice(VIEW, PoolingView.class);
        ShiftDirection shift = fields.choice(SHIFT, ShiftDirection.class);
        int position = fields.whole(POSITION, 0, Integer.MAX_VALUE);
        boolean shaded = fields.bool(SHADED);
        fields.finish();

        model.open(state);
        model.numbers().seedProperty().set(seed);
        model.showView(view);
        model.shift(shift);
        model.player().playback().seek(position);
        model.player().options().shaded().set(shaded);
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
                        model.shiftProperty())
                .forEach(part -> part.addListener((property, before, now) -> action.run()));
    }
}
