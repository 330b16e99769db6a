package kernelight.casefile;

import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.words.LocalizedMessage;

/** Reads and writes how a window moves along one axis. */
final class WindowFields {
    /** More than enough for the app's inputs, which have up to 16 cells along an axis. */
    private static final int LARGEST = 64;

    private static final String SIZE = "size";
    private static final String STRIDE = "stride";
    private static final String DILATION = "dilation";
    private static final String PADDING = "padding";

    private WindowFields() {}

    /** @param withSize whether to write the size; if not, it is that of the filters */
    static JsonValue write(Axis axis, boolean withSize) {
        FieldsWriter fields = new FieldsWriter();
        if (withSize) {
            fields.put(SIZE, axis.size());
        }
        return fields.put(STRIDE, axis.stride())
                .put(DILATION, axis.dilation())
                .put(
                        PADDING,
                        JsonValue.of(List.of(JsonValue.of(axis.paddingBefore()), JsonValue.of(axis.paddingAfter()))))
                .fields();
    }

    /**
     * Reads an axis.
     *
     * @param size the size if it is not a field; 0 if it is
     * @throws ContentProblem if a field is missing or out of range
     */
    static Axis read(FieldsReader fields, int size) throws ContentProblem {
        List<JsonValue> padding = fields.items(PADDING);
        if (padding.size() != 2) {
            throw new ContentProblem(
                    fields.value(PADDING).line(),
                    LocalizedMessage.of("file.problem.count", PADDING, padding.size(), 2));
        }
        Axis axis = new Axis(
                size > 0 ? size : fields.whole(SIZE, 1, LARGEST),
                fields.whole(STRIDE, 1, LARGEST),
                fields.whole(DILATION, 1, LARGEST),
                FieldsReader.whole(padding.getFirst(), PADDING, 0, LARGEST),
                FieldsReader.whole(padding.getLast(), PADDING, 0, LARGEST));
        fields.finish();
        return axis;
    }
}
