package kernelight.screen.drawing.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.data.mnist.DigitSet;
import kernelight.data.own.OwnDigitSet;
import kernelight.data.own.OwnDigitsIdx;
import kernelight.digitreader.DigitSets;
import kernelight.files.FileProblem;
import kernelight.handwriting.OwnDigits;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;

/**
 * Saves the person's own digits as IDX files, and opens such files. Whatever is there already, on the disk or in the set, is
 * replaced only when the person says so. FX thread; files are read and written on the worker.
 */
public final class ExchangeModel {
    private static final int DIGITS = 10;

    private final OwnDigits own;
    private final LatestTask<ExchangeState> task;
    private final ReadOnlyObjectWrapper<ExchangeState> state = new ReadOnlyObjectWrapper<>(new ExchangeState.Nothing());

    ExchangeModel(OwnDigits own, Executor worker, Executor fxThread) {
        this.own = own;
        this.task = new LatestTask<>(worker, fxThread);
    }

    public ReadOnlyObjectProperty<ExchangeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Takes back what is said or asked; nothing is done. */
    public void dismiss() {
        task.cancel();
        state.set(new ExchangeState.Nothing());
    }

    /** Saves the set; the person has agreed that the file of the images is replaced, but was not asked about others. */
    public void save(Path images) {
        OwnDigitSet set = own.set();
        request(() -> {
            List<Path> others = OwnDigitsIdx.files(images, set).stream()
                    .filter(file -> !file.equals(images) && Files.exists(file))
                    .toList();
            return others.isEmpty() ? write(images, set) : new ExchangeState.AskReplaceFiles(images, others);
        });
    }

    /** Answers {@link ExchangeState.AskReplaceFiles}: all of them are replaced. */
    public void replaceFiles() {
        if (state.get() instanceof ExchangeState.AskReplaceFiles(Path images, List<Path> others)) {
            OwnDigitSet set = own.set();
            request(() -> write(images, set));
        }
    }

    /** Opens a file of images or labels, and asks what to do with the digits in it. */
    public void open(Path file) {
        boolean isFirst = own.set().isEmpty();
        String name = String.valueOf(file.getFileName());
        request(() -> {
            OwnDigitSet found = OwnDigitsIdx.read(file);
            boolean areDigits = found.digits().stream().allMatch(digit -> isDigit(digit.label()));
            if (!areDigits) {
                return new ExchangeState.AskAddOrReplace(name, found, List.of());
            }
            DigitSet upright = DigitSets.upright(found.images(name, Integer::parseInt));
            List<String> names =
                    IntStream.range(0, DIGITS).mapToObj(Integer::toString).toList();
            return new ExchangeState.AskAddOrReplace(name, OwnDigitsIdx.of(upright.images(), names), upright.remarks());
        });
    }

    /** Answers {@link ExchangeState.AskAddOrReplace}: they are added to those that are there. */
    public void add() {
        if (state.get() instanceof ExchangeState.AskAddOrReplace ask) {
            OwnDigitSet.Union union = own.set().and(ask.found());
            own.change(union.set());
            state.set(new ExchangeState.Done(
                    union.leftOut() > 0
                            ? LocalizedMessage.of(
                                    "own.opened.full", union.added(), union.known(), union.leftOut(), OwnDigitSet.MOST)
                            : LocalizedMessage.of("own.opened.added", union.added(), union.known())));
        }
    }

    /** Answers {@link ExchangeState.AskAddOrReplace}: they replace those that are there. */
    public void replace() {
        if (state.get() instanceof ExchangeState.AskAddOrReplace ask) {
            int before = own.set().count();
            own.change(ask.found());
            state.set(new ExchangeState.Done(
                    LocalizedMessage.of("own.opened.replaced", ask.found().count(), before)));
        }
    }

    private static boolean isDigit(String label) {
        return label.length() == 1 && label.charAt(0) >= '0' && label.charAt(0) <= '9';
    }

    private interface Work {
        ExchangeState run() throws IOException, FileProblem;
    }

    private void request(Work work) {
        state.set(new ExchangeState.Working());
        task.request(work::run, state::set, problem -> state.set(new ExchangeState.Failed(message(problem))));
    }

    private static LocalizedMessage message(Exception problem) {
        return problem instanceof FileProblem file
                ? LocalizedMessage.of("own.notSaved", file.path().toString(), file.reason())
                : ProblemMessage.of(problem);
    }

    private static ExchangeState write(Path images, OwnDigitSet set) throws FileProblem {
        if (!OwnDigitsIdx.canBeWritten(set)) {
            return new ExchangeState.Failed(LocalizedMessage.of("own.tooManyLabels"));
        }
        OwnDigitsIdx.write(images, set);
        List<Path> files = OwnDigitsIdx.files(images, set);
        return new ExchangeState.Done(LocalizedMessage.of(
                "own.saved",
                set.count(),
                files.get(0).toString(),
                String.valueOf(files.get(1).getFileName())));
    }
}
