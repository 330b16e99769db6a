package kernelight.screen.networks.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import kernelight.engine.architecture.Architecture;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.screen.networks.editor.model.EditedPlan;
import kernelight.screen.networks.editor.model.SavedEditor;
import kernelight.session.Persistent;
import kernelight.words.LocalizedMessage;

/**
 * Saves the networks screen: the network by its name or the place of its file, the sizes that were changed, and how it is
 * looked at. The network in use on the drawing screen is saved as LeNet-5, for it may be another one at the next start.
 */
public final class SavedNetworks implements Persistent {
    private static final String NETWORK = "network";
    private static final String FILE = "file";
    private static final String SIZES = "sizes";
    private static final String LAYER = "layer";
    private static final String SIZE = "size";
    private static final String VALUE = "value";
    private static final String OTHER = "comparedWith";
    private static final String TAB = "view";
    private static final String POSITION = "position";
    private static final String NUMBER = "number";
    private static final String FOLDED = "folded";
    private static final String SAME_SCALE = "sameScale";
    private static final String BIAS = "bias";
    private static final String BATCH = "batch";
    private static final String TWO = "multiplyAddAsTwo";
    private static final String INPUT = "layerInput";
    private static final String FILTER = "layerFilter";
    private static final String STRIDE = "layerStride";
    private static final String NONE = "none";

    /** Absent as long as nothing was edited, and in files of earlier versions. */
    private static final String OWN = "own";

    private final NetworksModel model;

    public SavedNetworks(NetworksModel model) {
        this.model = model;
    }

    @Override
    public String kind() {
        return "networks";
    }

    @Override
    public JsonValue.Fields state() {
        NetworksModel.Edited edited = model.editedProperty().get();
        Counting counting = model.countingProperty().get();
        ThreeWaysModel threeWays = model.threeWays();
        FieldsWriter fields = new FieldsWriter().put(NETWORK, id(edited.source()));
        if (edited.source() instanceof NetworkSource.Opened opened) {
            fields.put(FILE, opened.file().toAbsolutePath().toString());
        }
        List<JsonValue> sizes = new ArrayList<>();
        if (!(edited.source() instanceof NetworkSource.InUse)) {
            edited.changes()
                    .sizes()
                    .forEach((key, value) -> sizes.add(new FieldsWriter()
                            .put(LAYER, key.layer())
                            .put(SIZE, key.kind())
                            .put(VALUE, value)
                            .fields()));
        }
        model.columnProperty().get().ifPresent(column -> fields.put(NUMBER, column));
        model.own().editor().changed().ifPresent(plan -> fields.put(OWN, SavedEditor.fields(plan)));
        return fields.put(SIZES, JsonValue.of(sizes))
                .put(
                        OTHER,
                        model.otherProperty()
                                .get()
                                .map(other -> id(other.source()))
                                .orElse(NONE))
                .put(TAB, model.tabProperty().get())
                .put(POSITION, model.playback().positionProperty().get())
                .put(FOLDED, model.foldedProperty().get())
                .put(SAME_SCALE, model.sameScaleProperty().get())
                .put(BIAS, counting.withBias())
                .put(BATCH, counting.batch())
                .put(TWO, counting.multiplyAddAsTwo())
                .put(INPUT, threeWays.inputProperty().get())
                .put(FILTER, threeWays.filterProperty().get())
                .put(STRIDE, threeWays.strideProperty().get())
                .fields();
    }

    private static String id(NetworkSource source) {
        return source instanceof NetworkSource.Named named
                ? named.architecture().id()
                : Architecture.LENET5.id();
    }

    @Override
    public void restore(FieldsReader fields) throws ContentProblem {
        NetworkSource.Named network = NetworkSource.Named.of(architecture(fields, NETWORK));
        Optional<String> file = fields.has(FILE) ? Optional.of(fields.text(FILE)) : Optional.empty();
        SizeChanges changes = sizes(fields);
        Optional<NetworkSource> other = fields.text(OTHER).equals(NONE)
                ? Optional.empty()
                : Optional.of(NetworkSource.Named.of(architecture(fields, OTHER)));
        NetworksTab tab = fields.choice(TAB, NetworksTab.class);
        int position = fields.whole(POSITION, 0, Integer.MAX_VALUE);
        Optional<CostColumn> number = number(fields);
        boolean folded = fields.bool(FOLDED);
        boolean sameScale = fields.bool(SAME_SCALE);
        Counting counting =
                new Counting(fields.bool(BIAS), fields.whole(BATCH, 1, Counting.LARGEST_BATCH), fields.bool(TWO));
        int input = fields.whole(INPUT, ThreeWaysModel.SMALLEST_INPUT, ThreeWaysModel.LARGEST_INPUT);
        int filter = fields.whole(FILTER, 1, ThreeWaysModel.LARGEST_FILTER);
        int stride = fields.whole(STRIDE, 1, ThreeWaysModel.LARGEST_STRIDE);
        Optional<EditedPlan> own =
                fields.has(OWN) ? Optional.of(SavedEditor.read(fields.fields(OWN))) : Optional.empty();
        fields.finish();
        SizeChanges wanted = file.isPresent() ? SizeChanges.NONE : changes;
        if (!model.restore(network, wanted)) {
            throw new ContentProblem(fields.line(), LocalizedMessage.of("networks.file.sizes"));
        }
        own.ifPresent(edited -> model.own().editor().start(edited.plan(), edited.file()));
        model.compareWith(other);
        model.tabProperty().set(tab);
        model.foldedProperty().set(folded);
        model.sameScaleProperty().set(sameScale);
        model.countingProperty().set(counting);
        model.columnProperty().set(number);
        model.playback().seek(position);
        model.threeWays().filterProperty().set(filter);
        model.threeWays().strideProperty().set(stride);
        model.threeWays().inputProperty().set(input);
        file.map(Path::of).ifPresent(path -> model.open(path, changes, position));
    }

    private static Architecture architecture(FieldsReader fields, String name) throws ContentProblem {
        String id = fields.text(name);
        Optional<Architecture> known = Architecture.withId(id);
        if (known.isEmpty()) {
            throw new ContentProblem(fields.value(name).line(), LocalizedMessage.of("networks.file.unknown", id));
        }
        return known.get();
    }

    private static Optional<CostColumn> number(FieldsReader fields) throws ContentProblem {
        return fields.has(NUMBER) ? Optional.of(fields.choice(NUMBER, CostColumn.class)) : Optional.empty();
    }

    private static SizeChanges sizes(FieldsReader fields) throws ContentProblem {
        Map<SizeKey, Integer> sizes = new LinkedHashMap<>();
        for (JsonValue item : fields.items(SIZES)) {
            FieldsReader size = FieldsReader.of(item, SIZES);
            SizeKind kind = size.choice(SIZE, SizeKind.class);
            sizes.put(new SizeKey(size.text(LAYER), kind), size.whole(VALUE, kind.smallest(), kind.largest()));
            size.finish();
        }
        return new SizeChanges(sizes);
    }

    @Override
    public void clearUndoHistory() {
        model.clearUndoHistory();
    }

    @Override
    public void whenChanged(Runnable action) {
        Stream.<ObservableValue<?>>of(
                        model.editedProperty(),
                        model.own().editor().stateProperty(),
                        model.otherProperty(),
                        model.tabProperty(),
                        model.playback().positionProperty(),
                        model.columnProperty(),
                        model.foldedProperty(),
                        model.sameScaleProperty(),
                        model.countingProperty(),
                        model.threeWays().inputProperty(),
                        model.threeWays().filterProperty(),
                        model.threeWays().strideProperty())
                .forEach(part -> part.addListener((property, before, now) -> action.run()));
    }
}
