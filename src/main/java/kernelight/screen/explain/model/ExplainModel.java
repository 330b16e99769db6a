package kernelight.screen.explain.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.attribution.Score;
import kernelight.concurrent.LatestTask;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkNumber;
import kernelight.problem.ProblemMessage;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * What is opened in place of a screen's stage, and the way to it: a number of the screen's network, or the question why a
 * class has its score. Whatever computes runs in the background. FX thread.
 */
public final class ExplainModel {
    /** The order in which the terms are listed. */
    public enum TermOrder {
        PLACE,
        SIZE
    }

    /** What the screen's network reads now. */
    public interface InputSource {
        /** Asks for it; the receiver is called on the FX thread, now or later, or never if there is nothing to read. */
        void request(Consumer<NetworkInput> receiver);
    }

    private static final Logger LOG = Logger.getLogger(ExplainModel.class.getName());

    private final InputSource source;
    /** Empty if the network has no such number any more. */
    private final LatestTask<Optional<Opening>> task;

    private final LatestTask<OpenedNumber> practice;
    private final History visited = new History();
    private final ReadOnlyObjectWrapper<Optional<OpenedNumber>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WhyQuestion>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<TermOrder> order = new SimpleObjectProperty<>(this, "order", TermOrder.SIZE);
    private final NumberStage stage = new NumberStage();
    private @Nullable ExplainedInput network;
    /** The index of the visit that is shown, which the current one follows once it is computed; -1 for the screen. */
    private int shown = -1;

    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");

    public ExplainModel(InputSource source, Executor background, Executor fxThread) {
        this.source = source;
        task = new LatestTask<>(background, fxThread);
        practice = new LatestTask<>(background, fxThread);
    }

    /**
     * Opens numbers of another network, unseen, so that the first one that a person opens appears as fast as later ones.
     *
     * @param ready receives one of them once it can be on the {@link #stage}
     */
    public void prepare(Consumer<OpenedNumber> ready) {
        practice.request(
                Opening::practice,
                number -> {
                    stage.prepare(number);
                    ready.accept(number);
                },
                failure -> LOG.log(Level.WARNING, "Opening a number could not be practised.", failure));
    }

    // ---- opening

    /** Opens a number of what the screen shows now; a weight is shown in the number in which it counts most. */
    public void open(NetworkNumber number) {
        source.request(input -> {
            opening.set(true);
            request(() -> Opening.of(ExplainedInput.of(input), number), found -> {
                visited.begin(found.visit());
                publish(found);
            });
        });
    }

    private void request(Callable<Opening> compute, Consumer<Opening> publish) {
        task.request(() -> Optional.of(compute.call()), found -> publish.accept(found.orElseThrow()), this::failed);
    }

    /** Goes on into another number of the same network and image. */
    public void goInto(NetworkNumber number) {
        Optional<NetworkInput> asked = question.get().flatMap(WhyQuestion::input);
        ExplainedInput current = network;
        if (asked.isPresent() || opened.get().isPresent() && current != null) {
            opening.set(true);
            request(() -> Opening.of(asked.map(ExplainedInput::of).orElse(current), number), found -> {
                visited.goInto(found.visit());
                publish(found);
            });
        }
    }

    /** Asks why what the screen's network reads now has a score. */
    public void askWhy(Score score) {
        source.request(input -> {
            visited.begin(new History.Why(score));
            ask(score, Optional.of(input));
        });
    }

    /** Asks it of the score or probability that is open; does nothing if the number is none. */
    public void askWhyThis() {
        opened.get()
                .map(OpenedNumber::classIndex)
                .ifPresent(index -> index.ifPresent(target -> {
                    visited.goInto(new History.Why(Score.of(target)));
                    showCurrent();
                }));
    }

    /** Asks about other classes, in place of the question that is shown. */
    public void askInstead(Score score) {
        question.get().ifPresent(now -> ask(score, now.input()));
    }

    /** Goes on into the number that a term reads; does nothing for padding and for the image. */
    public void goIntoTerm(int term) {
        opened.get().flatMap(number -> number.terms().get(term).source()).ifPresent(this::goInto);
    }

    /** One number back; from the first one to the screen. */
    public void back() {
        if (isOpen()) {
            goTo(visited.index() - 1);
        }
    }

    /** Where {@link #back} came from; on the screen, the number that was opened first. */
    public void forward() {
        if (visited.canGoForward() && isOpen()) {
            goTo(visited.index() + 1);
        } else if (visited.canGoForward()) {
            source.request(input -> {
                visited.goTo(0);
                show(Optional.of(input));
            });
        }
    }

    /** Goes to a number on the way to the current one, or back to the screen for -1. */
    public void goTo(int index) {
        visited.goTo(index);
        if (index < 0) {
            close();
        } else {
            showCurrent();
        }
    }

    /** Back to the screen. */
    public void close() {
        task.cancel();
        opening.set(false);
        visited.goTo(-1);
        shown = -1;
        problem.set(Optional.empty());
        opened.set(Optional.empty());
        question.set(Optional.empty());
        stage.pause();
    }

    /**
     * What the screen's network reads has changed, or the network has: the same is shown as it is now; the screen, if the
     * number is not there any more.
     */
    public void follow(Optional<NetworkInput> input) {
        if (isOpen()) {
            show(input);
        } else if (input.isEmpty()) {
            close(); // and opens nothing of what was read before
        }
    }

    /** Shows the current visit with what the network reads now. */
    private void show(Optional<NetworkInput> input) {
        switch (visited.now().orElseThrow()) {
            case History.Why why -> ask(why.score(), input);
            case History.Number number -> input.ifPresentOrElse(now -> follow(now, number), this::close);
        }
    }

    private void follow(NetworkInput input, History.Number visit) {
        task.request(
                () -> {
                    ExplainedInput now = ExplainedInput.of(input);
                    return now.has(visit.cell())
                            ? Optional.of(Opening.at(now, new History.Number(visit.cell(), OptionalInt.empty())))
                            : Optional.empty();
                },
                found -> found.ifPresentOrElse(this::publish, this::leave),
                this::failed);
    }

    /** Shows the current visit with what is shown now. */
    private void showCurrent() {
        if (question.get().isPresent()) {
            show(question.get().get().input());
            return;
        }
        ExplainedInput current = Objects.requireNonNull(network, "A number is open.");
        switch (visited.now().orElseThrow()) {
            case History.Why why -> ask(why.score(), Optional.of(current.input()));
            case History.Number visit -> request(() -> Opening.at(current, visit), this::publish);
        }
    }

    /** @param input empty for nothing that could be asked about */
    private void ask(Score score, Optional<NetworkInput> input) {
        task.cancel();
        opening.set(false);
        shown = visited.index();
        List<String> classes = input.map(now -> now.view().classes())
                .or(() -> question.get().map(WhyQuestion::classes))
                .orElse(List.of());
        problem.set(Optional.empty());
        WhyQuestion asked = new WhyQuestion(score, input, classes).fitting();
        visited.replace(new History.Why(asked.score()));
        question.set(Optional.of(asked));
        opened.set(Optional.empty());
        stage.pause();
    }

    private void publish(Opening found) {
        boolean isSame = opened.get()
                .filter(before -> before.cell().equals(found.number().cell()))
                .isPresent();
        network = found.network();
        problem.set(Optional.empty());
        shown = visited.index();
        stage.show(found.number(), isSame, found.term());
        opening.set(false);
        opened.set(Optional.of(found.number()));
        question.set(Optional.empty());
    }

    /** The number is not there any more. */
    private void leave() {
        visited.forget();
        close();
    }

    /** What is shown stays, and one is still there. */
    private void failed(Exception failure) {
        visited.goTo(shown);
        opening.set(false);
        problem.set(Optional.of(
                failure instanceof ArithmeticException
                        ? LocalizedMessage.of("explain.notFinite")
                        : ProblemMessage.of(failure)));
    }

    // ---- within the number

    /** Goes on into the number of the selected term. */
    public void goIntoSelected() {
        stage.selectedTerm().ifPresent(this::goIntoTerm);
    }

    /** A cell on the stage is chosen: a number that was read opens, a weight or a product leads to its term. */
    public void choose(GridCell at) {
        stage.termAt(at).ifPresent(term -> {
            if (at.grid() == GridName.INPUT) {
                goIntoTerm(term);
            } else {
                stage.player().goToTerm(term + 1);
            }
        });
    }

    /** The order in which the terms are listed. */
    public ObjectProperty<TermOrder> orderProperty() {
        return order;
    }

    // ---- what is shown

    /** The number that is open; empty while the screen or a question is shown. */
    public ReadOnlyObjectProperty<Optional<OpenedNumber>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The question that is shown; empty while the screen or a number is. */
    public ReadOnlyObjectProperty<Optional<WhyQuestion>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Whether a number or a question is shown in place of the screen. */
    public boolean isOpen() {
        return opened.get().isPresent() || question.get().isPresent();
    }

    /** Whether a number was asked for by its place that is not there yet. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Why the number that was asked for last could not be opened. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The names of the numbers and questions on the way from the screen to the current one. */
    public List<LocalizedMessage> way() {
        return visited.way().stream().map(this::name).toList();
    }

    /** The whole name of what is shown; empty for the screen. While one follows the other, there is a number and a question. */
    public Optional<LocalizedMessage> here() {
        return visited.now().flatMap(visit -> switch (visit) {
            case History.Number number -> opened.get().map(OpenedNumber::name);
            case History.Why asked -> question.get().map(WhyQuestion::name);
        });
    }

    private LocalizedMessage name(History.Visit visit) {
        return switch (visit) {
            case History.Number number ->
                new NumberNames(Objects.requireNonNull(network, "A number was open.")).map(number.cell());
            case History.Why why ->
                new WhyQuestion(
                                why.score(),
                                Optional.empty(),
                                question.get()
                                        .map(WhyQuestion::classes)
                                        .orElseGet(() -> Objects.requireNonNull(network)
                                                .input()
                                                .view()
                                                .classes()))
                        .name();
        };
    }

    public boolean canGoForward() {
        return visited.canGoForward();
    }

    /** The number that is open, or was. */
    public NumberStage stage() {
        return stage;
    }
}
