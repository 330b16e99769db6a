package kernelight.screen.drawing.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.handwriting.ClassLabels;
import kernelight.handwriting.OwnDigits;
import kernelight.pad.model.DrawnStroke;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Files the drawing on the page as what the person says it was: the picture that the network got, with its answer. Each
 * drawing is filed once; another label replaces the first. The next stroke then begins a new page.
 */
public final class FilingModel {
    private final DrawingModel drawing;
    private final OwnDigits own;
    private final Supplier<Instant> clock;
    private final ReadOnlyObjectWrapper<FilingState> state = new ReadOnlyObjectWrapper<>(new FilingState.Nothing());
    /** The drawing that was filed last, and what was filed. */
    private List<DrawnStroke> filedStrokes = List.of();

    private @Nullable OwnDigit filed;
    private List<String> labels = List.of();
    /** The label for a drawing that is just being read. */
    private Optional<String> waiting = Optional.empty();

    public FilingModel(DrawingModel drawing, OwnDigits own, Supplier<Instant> clock) {
        this.drawing = drawing;
        this.own = own;
        this.clock = clock;
        drawing.page().strokesProperty().subscribe(strokes -> {
            if (drawing.page().isDrawing()) {
                waiting = Optional.empty();
            }
            update();
        });
        drawing.readingProperty().subscribe(reading -> {
            update();
            Optional<String> label = waiting;
            if (drawing.isRead()) {
                waiting = Optional.empty();
                label.ifPresent(this::file);
            }
        });
        drawing.networks().chosenProperty().subscribe(network -> findLabels());
        own.setProperty().subscribe(set -> update());
    }

    public ReadOnlyObjectProperty<FilingState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The labels under which a drawing can be filed; none where there is no network or its classes have no names. */
    public List<String> labels() {
        return labels;
    }

    /** Found once for each network and not for each stroke: names are compared with all digits. */
    private void findLabels() {
        labels = drawing.networks()
                .network()
                .map(network -> network.reader().classes())
                .filter(classes -> ClassLabels.obstacle(classes).isEmpty())
                .map(classes -> ClassLabels.of(classes).labels())
                .orElse(List.of());
        update();
    }

    /** Files the drawing, or changes the label under which it was filed; ignored where that is impossible. */
    public void file(String label) {
        if (drawing.page().isDrawing() || !labels().contains(label)) {
            return;
        }
        if (!drawing.isRead()) {
            waiting = Optional.of(label);
            return;
        }
        switch (state.get()) {
            case FilingState.Filed now -> relabel(label);
            case FilingState.Possible now -> add(label);
            default -> {
                // There is nothing to file; the state says why.
            }
        }
    }

    /** Takes the drawing out again; it stays on the page. */
    public void undo() {
        OwnDigit last = filed;
        if (last != null && state.get() instanceof FilingState.Filed) {
            filed = null;
            drawing.continuePage();
            own.change(own.set().without(last));
        }
    }

    private void add(String label) {
        Reading reading = drawing.readingProperty().get();
        Optional<Candidate> answer = candidate(reading.answer());
        OwnDigit digit = OwnDigit.of(
                reading.picture().orElseThrow().values(),
                label,
                answer.map(this::label).orElse(""),
                answer.map(candidate -> (float) candidate.probability()).orElse(0f),
                clock.get());
        filed = digit;
        filedStrokes = drawing.page().strokes();
        drawing.finishPage();
        own.change(own.set().with(digit));
    }

    private void relabel(String label) {
        OwnDigit last = filed;
        if (last != null && !last.label().equals(label)) {
            OwnDigit now = last.labelled(label);
            filed = now;
            own.change(own.set().replaced(last, now));
        }
    }

    private String label(Candidate candidate) {
        return candidate.digit() < labels.size() ? labels.get(candidate.digit()) : candidate.name();
    }

    private static Optional<Candidate> candidate(Answer answer) {
        return switch (answer) {
            case Answer.Digit digit -> Optional.of(digit.first());
            case Answer.NoDigit none -> Optional.of(none.nearest().first());
            default -> Optional.empty();
        };
    }

    private void update() {
        state.set(now());
    }

    private FilingState now() {
        Reading reading = drawing.readingProperty().get();
        List<DrawnStroke> strokes = drawing.page().strokes();
        OwnDigit last = filed;
        if (strokes.isEmpty()
                || reading == null
                || drawing.isRead() && reading.picture().isEmpty()) {
            return new FilingState.Nothing();
        }
        if (last != null && strokes == filedStrokes && own.set().digits().contains(last)) {
            return new FilingState.Filed(last.label());
        }
        return obstacle()
                .<FilingState>map(FilingState.Impossible::new)
                .orElseGet(() ->
                        new FilingState.Possible(candidate(reading.answer()).map(this::label)));
    }

    private Optional<LocalizedMessage> obstacle() {
        if (drawing.networks().network().isEmpty()) {
            return Optional.of(LocalizedMessage.of("own.cannotFile.noNetwork"));
        }
        Optional<LocalizedMessage> noNames =
                ClassLabels.obstacle(drawing.networks().network().get().reader().classes());
        return noNames.isPresent() || !own.set().isFull()
                ? noNames
                : Optional.of(LocalizedMessage.of("own.full", OwnDigitSet.MOST));
    }
}
