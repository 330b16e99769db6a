package kernelight.screen.drawing.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.digitreader.ReferenceDigits;
import kernelight.engine.training.BatchRunner;
import kernelight.handwriting.LearningResult;
import kernelight.handwriting.OwnDigits;
import kernelight.network.model.ConfusionMatrix;
import kernelight.screen.CurrentNetwork;

/**
 * The person's own handwriting beside the drawing: filed, read by the network in use, learned from, and looked at. FX
 * thread.
 */
public final class HandwritingModel {
    /** Which reading is shown of a network that has learned from one's own digits. */
    public enum Moment {
        /** By the network from which it learned. */
        BEFORE,
        /** By the network in use. */
        AFTER,
        /** What the one has more than the other. */
        CHANGE
    }

    private final OwnDigits own;
    private final NetworkChoice networks;
    private final FilingModel filing;
    private final OwnReadingModel reading;
    private final TestMatrixModel tests;
    private final LearningModel learning;
    private final ExchangeModel exchange;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.AFTER);
    private final ReadOnlyObjectWrapper<Optional<LearnedNetwork>> learned =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OwnReadings>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConfusionMatrix.Cell>> cell =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<OwnReadings.Read>> listed = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<OwnReadings.Read>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param own the digits, which are loaded now
     * @param others loads other people's digits
     * @param learningThread one thread, which reads and learns
     * @param files reads and writes files
     */
    public HandwritingModel(
            DrawingModel drawing,
            CurrentNetwork current,
            OwnDigits own,
            Supplier<ReferenceDigits> others,
            BatchRunner runner,
            Executor learningThread,
            Executor files,
            Executor fxThread) {
        this.own = own;
        networks = drawing.networks();
        OtherDigits otherDigits = new OtherDigits(others, files, fxThread);
        filing = new FilingModel(drawing, own, Instant::now);
        reading = new OwnReadingModel(current, own, runner, learningThread, fxThread);
        tests = new TestMatrixModel(current, otherDigits, runner, learningThread, fxThread);
        learning = new LearningModel(networks, own, otherDigits, tests, runner, learningThread, fxThread);
        exchange = new ExchangeModel(own, files, fxThread);
        own.load();
        reading.readingsProperty().subscribe(now -> update());
        moment.subscribe(now -> update());
        networks.chosenProperty().subscribe(now -> update());
    }

    public OwnDigits own() {
        return own;
    }

    public FilingModel filing() {
        return filing;
    }

    public LearningModel learning() {
        return learning;
    }

    public ExchangeModel exchange() {
        return exchange;
    }

    /** Whether the handwriting is shown in the place of the drawing. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void open() {
        open.set(true);
        tests.watch(true);
    }

    public void close() {
        open.set(false);
        tests.watch(false);
        exchange.dismiss();
    }

    /** What the network in use reads in the digits. */
    public ReadOnlyObjectProperty<Optional<OwnReadings>> readingsProperty() {
        return reading.readingsProperty();
    }

    /** The network in use, if it has learned from the digits: then there are a before and a change to be seen. */
    public ReadOnlyObjectProperty<Optional<LearnedNetwork>> learnedProperty() {
        return learned.getReadOnlyProperty();
    }

    /** Which reading is shown of a network that has learned. */
    public ObjectProperty<Moment> momentProperty() {
        return moment;
    }

    /** The readings at the shown moment, from which digits are listed. */
    public ReadOnlyObjectProperty<Optional<OwnReadings>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How the network in use reads the test set. */
    public ReadOnlyObjectProperty<TestState> testProperty() {
        return tests.stateProperty();
    }

    /** The matrix of the person's own digits at the shown moment. */
    public Optional<ConfusionMatrix> ownMatrix() {
        return switch (shownMoment()) {
            case CHANGE ->
                learned.get()
                        .map(one -> after(one.result())
                                .matrix()
                                .minus(before(one.result()).matrix()));
            default -> shown.get().map(OwnReadings::matrix);
        };
    }

    /** The matrix of the test set at the shown moment, where it is measured. */
    public Optional<ConfusionMatrix> testMatrix() {
        Optional<ConfusionMatrix> now = tests.stateProperty().get() instanceof TestState.Measured measured
                ? Optional.of(measured.matrix())
                : Optional.empty();
        Optional<ConfusionMatrix> before = learned.get()
                .flatMap(one -> one.result()
                        .test()
                        .map(test -> new ConfusionMatrix(
                                one.result().labels().labels(), test.before().confusion())));
        return switch (shownMoment()) {
            case AFTER -> now;
            case BEFORE -> before;
            case CHANGE -> now.flatMap(matrix -> before.map(matrix::minus));
        };
    }

    /** The moment that is shown: after, where there is no other. */
    public Moment shownMoment() {
        return learned.get().isPresent() ? moment.get() : Moment.AFTER;
    }

    /** The cell whose digits are listed; empty while all are. */
    public ReadOnlyObjectProperty<Optional<ConfusionMatrix.Cell>> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /** The listed digits. */
    public ReadOnlyObjectProperty<List<OwnReadings.Read>> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** The digit that is looked at alone. */
    public ReadOnlyObjectProperty<Optional<OwnReadings.Read>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Lists the digits of a cell, or all of them. */
    public void list(Optional<ConfusionMatrix.Cell> wanted) {
        cell.set(wanted);
        chosen.set(Optional.empty());
        update();
    }

    public void choose(Optional<OwnReadings.Read> digit) {
        chosen.set(digit);
    }

    /** Removes the digit that is looked at; the next one is looked at then. */
    public void removeChosen() {
        chosen.get().ifPresent(read -> {
            List<OwnReadings.Read> all = listed.get();
            int at = all.indexOf(read);
            Optional<OwnReadings.Read> next = at + 1 < all.size()
                    ? Optional.of(all.get(at + 1))
                    : at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty();
            chosen.set(next);
            own.change(own.set().without(read.digit()));
        });
    }

    /** Changes the label of the digit that is looked at; ignored for a label that is none of the network's classes. */
    public void relabelChosen(String label) {
        chosen.get()
                .filter(read ->
                        filing.labels().contains(label) && !read.digit().label().equals(label))
                .ifPresent(read -> {
                    OwnDigit now = read.digit().labelled(label);
                    chosen.set(Optional.of(new OwnReadings.Read(now, read.prediction(), read.isRight())));
                    own.change(own.set().replaced(read.digit(), now));
                });
    }

    /** Removes all digits; undo brings them back. */
    public void clear() {
        if (!own.set().isEmpty()) {
            cell.set(Optional.empty());
            own.change(OwnDigitSet.EMPTY);
        }
    }

    private static OwnReadings before(LearningResult result) {
        return new OwnReadings(result.labels(), learnedSet(result), result.ownBefore());
    }

    private static OwnReadings after(LearningResult result) {
        return new OwnReadings(result.labels(), learnedSet(result), result.ownAfter());
    }

    private static OwnDigitSet learnedSet(LearningResult result) {
        List<OwnDigit> digits = new ArrayList<>(result.split().learned());
        digits.addAll(result.split().heldOut());
        return new OwnDigitSet(digits);
    }

    private void update() {
        learned.set(learning.learned());
        Optional<OwnReadings> now = reading.readingsProperty().get();
        shown.set(shownMoment() == Moment.BEFORE ? learned.get().map(one -> before(one.result())) : now);
        int classes = shown.get().map(one -> one.labels().count()).orElse(0);
        if (cell.get()
                .filter(at -> at.row() >= classes || at.column() >= classes)
                .isPresent()) {
            cell.set(Optional.empty());
        }
        listed.set(shown.get()
                .map(readings -> cell.get().map(readings::in).orElseGet(readings::all))
                .orElse(List.of()));
        chosen.set(chosen.get()
                .flatMap(old -> shown.get().stream()
                        .flatMap(readings -> readings.all().stream())
                        .filter(read -> read.digit() == old.digit())
                        .findFirst()));
    }
}
