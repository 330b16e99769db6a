package kernelight.session;

import java.util.ArrayList;
import java.util.List;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;

/** A number to be saved, with a list whose length depends on it, so that a partly written file is noticed. */
final class Counter implements Persistent {
    private static final int HIGHEST = 1_000_000;

    private final List<Runnable> listeners = new ArrayList<>();
    private final String kind;
    private int count;
    private int begin;

    Counter(String kind) {
        this.kind = kind;
    }

    int count() {
        return count;
    }

    /** The count when the undo history was cleared. */
    int begin() {
        return begin;
    }

    void set(int newCount) {
        count = newCount;
        listeners.forEach(Runnable::run);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public JsonValue.Fields state() {
        List<JsonValue> copies = new ArrayList<>();
        for (int index = 0; index < count % 500; index++) {
            copies.add(JsonValue.of(count));
        }
        return new FieldsWriter()
                .put("count", count)
                .put("copies", JsonValue.of(copies))
                .fields();
    }

    @Override
    public void restore(FieldsReader state) throws ContentProblem {
        int read = state.whole("count", 0, HIGHEST);
        List<JsonValue> copies = state.items("copies");
        for (JsonValue copy : copies) {
            FieldsReader.whole(copy, "copies", read, read);
        }
        state.finish();
        set(read);
    }

    @Override
    public void clearUndoHistory() {
        begin = count;
    }

    @Override
    public void whenChanged(Runnable action) {
        listeners.add(action);
    }
}
