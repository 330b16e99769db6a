package kernelight.screen.explain.why.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.attribution.Score;
import kernelight.concurrent.ConflatingTask;
import kernelight.engine.training.BatchRunner;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkNumber;
import kernelight.problem.ProblemMessage;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Answers the question why a class has its score, and follows it: what is shown of the answer is computed in the background
 * again whenever the picture, the network, the classes or the settings change. FX thread.
 */
public final class WhyModel {
    /** What is looked at. */
    public enum Topic {
        MAPS,
        TERMS,
        SOFTMAX
    }

    /** A place of the map, from 0. */
    public record Place(int row, int column) {}

    private final ExplainModel explain;
    private final BatchRunner runner;
    private final ConflatingTask<ScoreNumbers> numbersTask;
    private final ConflatingTask<ScoreMap> mapTask;
    private final ConflatingTask<ScoreMap> randomTask;
    private final ConflatingTask<Optional<ScoreTerms>> termsTask;
    private final RandomTwin twin = new RandomTwin();
    /** What the map that is shown, or computed, is of. */
    private @Nullable MapQuestion mapOf;

    private record MapQuestion(ScoreMethod method, Score score) {}

    /** What the terms that are shown, or computed, are of. */
    private @Nullable Score termsOf;

    private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(this, "topic", Topic.MAPS);
    private final ReadOnlyObjectWrapper<MapSettings> settings = new ReadOnlyObjectWrapper<>(MapSettings.USUAL);
    private final DoubleProperty temperature = new SimpleDoubleProperty(this, "temperature", 1);
    private final ObjectProperty<Optional<Place>> pointed =
            new SimpleObjectProperty<>(this, "pointed", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ScoreNumbers>> numbers = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ScoreMap>> map = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ScoreMap>> random = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ScoreTerms>> terms = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param explain has the question
     * @param background computes what takes no time
     * @param maps computes maps; nobody waits for it
     * @param runner splits the work for a map over all cores
     */
    public WhyModel(ExplainModel explain, Executor background, Executor maps, BatchRunner runner, Executor fxThread) {
        this.explain = explain;
        this.runner = runner;
        numbersTask = new ConflatingTask<>(background, fxThread);
        mapTask = new ConflatingTask<>(maps, fxThread);
        randomTask = new ConflatingTask<>(maps, fxThread);
        termsTask = new ConflatingTask<>(maps, fxThread);
        explain.questionProperty().subscribe(now -> refresh());
        topic.addListener((property, before, now) -> refresh());
        settings.addListener((property, before, now) -> refresh());
    }

    // ---- what is asked

    public ReadOnlyObjectProperty<Optional<WhyQuestion>> questionProperty() {
        return explain.questionProperty();
    }

    private Optional<Score> score() {
        return explain.questionProperty().get().map(WhyQuestion::score);
    }

    /** Asks about another class; if it was the one compared with, they change places. */
    public void askAbout(int target) {
        score().filter(now -> now.target() != target).ifPresent(now -> {
            OptionalInt other = now.other().equals(OptionalInt.of(target)) ? OptionalInt.of(now.target()) : now.other();
            explain.askInstead(new Score(target, other));
        });
    }

    /** Compares with another class, or with none; if it is the one that is asked about, they change places. */
    public void compareWith(OptionalInt other) {
        score().filter(now -> !now.other().equals(other)).ifPresent(now -> {
            boolean swap = other.isPresent() && other.getAsInt() == now.target();
            if (!swap) {
                explain.askInstead(new Score(now.target(), other));
            } else if (now.other().isPresent()) {
                explain.askInstead(Score.difference(now.other().getAsInt(), now.target()));
            }
        });
    }

    public ObjectProperty<Topic> topicProperty() {
        return topic;
    }

    public ReadOnlyObjectProperty<MapSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Chooses another map. */
    public void choose(ScoreMethod method) {
        settings.set(settings.get().with(method));
    }

    /** Changes how the map is computed; the method stays. */
    public void set(MapSettings wanted) {
        settings.set(wanted.with(settings.get().method()));
    }

    /** What the scores are divided by before the softmax; 1 is what the network does. */
    public DoubleProperty temperatureProperty() {
        return temperature;
    }

    // ---- what is answered

    /** What the network answers; empty while it reads nothing. */
    public ReadOnlyObjectProperty<Optional<ScoreNumbers>> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /** The chosen map; empty until it is computed. */
    public ReadOnlyObjectProperty<Optional<ScoreMap>> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** The same map of the same network with random weights. */
    public ReadOnlyObjectProperty<Optional<ScoreMap>> randomProperty() {
        return random.getReadOnlyProperty();
    }

    /** The score as a sum; empty while it is computed, and where it is none. */
    public ReadOnlyObjectProperty<Optional<ScoreTerms>> termsProperty() {
        return terms.getReadOnlyProperty();
    }

    /** Why there is no answer. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The place of the map that is pointed at. */
    public ObjectProperty<Optional<Place>> pointedProperty() {
        return pointed;
    }

    /** What the square changes at the place that is pointed at; empty for other methods. */
    public Optional<CoveredPlace> covered() {
        if (map.get().isEmpty() || numbers.get().isEmpty()) {
            return Optional.empty();
        }
        ScoreMap shown = map.get().get();
        return shown.occlusion()
                .flatMap(occlusion -> pointed.get()
                        .filter(place -> place.row() < occlusion.rows() && place.column() < occlusion.columns())
                        .map(place ->
                                CoveredPlace.of(shown, occlusion, numbers.get().get(), place.row(), place.column())));
    }

    /** Opens a number that the answer is made of. */
    public void open(NetworkNumber number) {
        explain.goInto(number);
    }

    /** The score of a class, to be opened; empty if the network does not show it. */
    public Optional<LayerCell> scoreCell(int index) {
        return input().flatMap(read -> read.view().scores()).map(scores -> scores.unit(index));
    }

    private Optional<NetworkInput> input() {
        return explain.questionProperty().get().flatMap(WhyQuestion::input);
    }

    // ---- computing

    private void refresh() {
        if (input().isEmpty()) {
            numbersTask.cancel();
            mapTask.cancel();
            randomTask.cancel();
            termsTask.cancel();
            numbers.set(Optional.empty());
            map.set(Optional.empty());
            random.set(Optional.empty());
            terms.set(Optional.empty());
            return;
        }
        NetworkInput read = input().get();
        Score asked = score().orElseThrow();
        problem.set(Optional.empty());
        numbersTask.request(
                () -> ScoreNumbers.of(read.network(), read.image()),
                found -> numbers.set(Optional.of(found)),
                this::failed);
        switch (topic.get()) {
            case MAPS -> refreshMap(read, asked);
            case TERMS -> refreshTerms(read, asked);
            case SOFTMAX -> {
                // the numbers are all there is
            }
        }
    }

    /** What is shown stays until the next is there, if it answers the same question. */
    private void refreshMap(NetworkInput read, Score asked) {
        MapSettings wanted = settings.get();
        MapQuestion now = new MapQuestion(wanted.method(), asked);
        if (!now.equals(mapOf)) {
            mapOf = now;
            mapTask.cancel();
            randomTask.cancel();
            map.set(Optional.empty());
            random.set(Optional.empty());
        }
        mapTask.request(
                () -> ScoreMap.of(read.network(), read.image(), asked, wanted, runner),
                found -> {
                    map.set(Optional.of(found));
                    if (!mapTask.isBusy()) {
                        refreshRandom(read, asked, wanted);
                    }
                },
                this::failed);
    }

    /** Only where no newer picture waits for its map. */
    private void refreshRandom(NetworkInput read, Score asked, MapSettings wanted) {
        randomTask.request(
                () -> ScoreMap.of(twin.of(read.network()), read.image(), asked, wanted, runner),
                found -> random.set(Optional.of(found)),
                this::failed);
    }

    private void refreshTerms(NetworkInput read, Score asked) {
        if (!asked.equals(termsOf)) {
            termsOf = asked;
            termsTask.cancel();
            terms.set(Optional.empty());
        }
        termsTask.request(() -> ScoreTerms.of(read, asked), terms::set, this::failed);
    }

    private void failed(Exception failure) {
        problem.set(Optional.of(
                failure instanceof ArithmeticException
                        ? LocalizedMessage.of("explain.notFinite")
                        : ProblemMessage.of(failure)));
    }
}
