package kernelight.screen.filters.model;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.export.file.SavedPixels;
import kernelight.export.model.FileProblemMessages;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.filter.Planes;
import kernelight.filter.code.FilterLibrary;
import kernelight.filter.code.FilterProgram;
import kernelight.filter.code.NumPyFile;
import kernelight.filter.code.NumberLines;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;

/** Writes what is seen on the filters screen into files, and says how that went. FX thread. */
public final class FilterExport {
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestTask<Path> writing;

    /**
     * How the last export went.
     *
     * @param isDone whether the file is written
     */
    public record Outcome(LocalizedMessage sentence, boolean isDone) {}

    /** Writes a file, and perhaps others beside it. */
    private interface Content {
        void write(Path file) throws FileProblem;
    }

    /** @param worker writes the files, which may take seconds */
    public FilterExport(Executor worker, Executor fxThread) {
        writing = new LatestTask<>(worker, fxThread);
    }

    /** How the last export went; empty before the first. */
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Says that something was copied to the clipboard. */
    public void copied() {
        outcome.set(Optional.of(new Outcome(LocalizedMessage.of("filters.export.copied"), true)));
    }

    /** The picture in a PNG file. */
    public void savePicture(SavedPixels pixels, Path file) {
        write(file, target -> WholeFile.write(target, pixels::write));
    }

    /** All numbers that come out, tab-separated. */
    public void saveLines(Planes numbers, String what, Path file) {
        write(
                file,
                target -> WholeFile.write(target, out -> {
                    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    NumberLines.write(numbers, what, writer);
                    writer.flush();
                }));
    }

    /** All numbers that come out, as an array of NumPy. */
    public void saveArray(Planes numbers, Path file) {
        write(file, target -> WholeFile.write(target, out -> out.write(NumPyFile.bytes(numbers))));
    }

    /** A program that computes the same and checks it; the picture that it reads is written beside it. */
    public void saveProgram(FilterLibrary library, Responses now, Path file) {
        write(file, target -> {
            String name = String.valueOf(target.getFileName()).replaceFirst("\\.py$", "") + "-picture.npy";
            WholeFile.write(
                    target.resolveSibling(name),
                    out -> out.write(NumPyFile.bytes(now.run().picture())));
            WholeFile.write(
                    target,
                    out -> out.write(
                            FilterProgram.write(library, now.run(), name).getBytes(StandardCharsets.UTF_8)));
        });
    }

    private void write(Path file, Content content) {
        outcome.set(Optional.empty());
        writing.request(
                () -> {
                    content.write(file);
                    return file;
                },
                written -> outcome.set(Optional.of(
                        new Outcome(LocalizedMessage.of("filters.export.saved", written.toString()), true))),
                problem -> outcome.set(Optional.of(new Outcome(message(problem), false))));
    }

    private static LocalizedMessage message(Exception problem) {
        return problem instanceof FileProblem refused ? FileProblemMessages.of(refused) : ProblemMessage.of(problem);
    }
}
