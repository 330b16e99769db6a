package kernelight.screen;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.data.mnist.MnistLocation;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.session.Persistent;

/**
 * The folder in which the window looks for MNIST, for every screen: the one that the user chose, now or at an earlier
 * start, otherwise the usual one. Changed on the FX thread, read on any.
 */
public final class MnistFolder implements Persistent {
    private static final String FOLDER = "folder";

    private final Path usual;
    private final boolean named;
    private final List<Runnable> listeners = new ArrayList<>();
    private volatile Optional<Path> chosen = Optional.empty();
    private volatile Path current;

    /** The usual folder is the location's; where it was named for this start, it replaces what was chosen earlier. */
    public MnistFolder(MnistLocation location) {
        this.usual = location.folder();
        this.named = location.namedBy() != MnistLocation.NamedBy.CONVENTION;
        this.current = usual;
    }

    /** Where MNIST is looked for; it need not be there. */
    public Path current() {
        return current;
    }

    /** Where else it may be if it is not there, which comes first. */
    public List<Path> candidates() {
        return Stream.of(current, usual).distinct().toList();
    }

    /** The user chooses another folder. */
    public void choose(Path folder) {
        current = folder;
        chosen = Optional.of(folder);
        listeners.forEach(Runnable::run);
    }

    /**
     * Looks in the usual folder; false if that is the current one. What was chosen is not forgotten: it may lie on a disk
     * that is not connected now.
     */
    public boolean fallBack() {
        boolean other = !current.equals(usual);
        current = usual;
        return other;
    }

    /** A folder that was chosen at an earlier start. */
    public void restore(Path folder) {
        chosen = Optional.of(folder);
        if (!named) {
            current = folder;
        }
    }

    @Override
    public String kind() {
        return "mnist";
    }

    @Override
    public JsonValue.Fields state() {
        FieldsWriter fields = new FieldsWriter();
        chosen.ifPresent(folder -> fields.put(FOLDER, folder.toString()));
        return fields.fields();
    }

    @Override
    public void restore(FieldsReader fields) throws ContentProblem {
        Optional<String> folder = fields.has(FOLDER) ? Optional.of(fields.text(FOLDER)) : Optional.empty();
        fields.finish();
        try {
            folder.map(Path::of).ifPresent(this::restore);
        } catch (InvalidPathException otherSystem) {
            // The session comes from a machine with other names: the usual folder stays.
        }
    }

    /** A choice has no history. */
    @Override
    public void clearUndoHistory() {}

    @Override
    public void whenChanged(Runnable action) {
        listeners.add(action);
    }
}
