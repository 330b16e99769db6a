package kernelight.stage.edit.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.session.Kept;
import kernelight.words.Message;
import kernelight.screen.stageroom.model.StageRoomModel;

/** A stage's case, its view and its place, for files and for the next start. */
public abstract class SavedCase implements Kept {
    private final StageRoomModel<?, ?> model;

    protected SavedCase(StageRoomModel<?, ?> model) {
        this.model = model;
    }

    /** What is kept of this screen and of no other. */
    protected abstract List<ObservableValue<?>> ownParts();

    @Override
    public final void beginHere() {
        model.beginHere();
    }

    @Override
    public final void whenChanged(Runnable action) {
        Stream.concat(
                        ownParts().stream(),
                        Stream.of(
                                model.stateProperty(),
                                model.playback().positionProperty(),
                                model.seedProperty(),
                                model.shadedProperty()))
                .forEach(part -> part.addListener((property, before, now) -> action.run()));
    }

    /** Nothing may come out of a file that could not be set here, or not be set back. */
    protected static <T extends WholeSetting<K>, K extends Enum<K>> void requireSettable(
            WholeSettings<T, K, ?> settings, K[] kinds, FieldsReader fields) throws ContentProblem {
        for (K kind : kinds) {
            for (T setting : settings.settingsOf(kind)) {
                int value = settings.get(setting);
                if (value < setting.smallest() || value > setting.largest()) {
                    throw new ContentProblem(
                            fields.line(),
                            Message.of(
                                    "file.problem.notWhole",
                                    kind.name().toLowerCase(Locale.ROOT),
                                    setting.smallest(),
                                    setting.largest()));
                }
            }
        }
    }
}
