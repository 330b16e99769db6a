package kernelight.screen.explain.why.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import kernelight.attribution.Baseline;
import kernelight.attribution.Occlusion;
import kernelight.attribution.Score;
import kernelight.attribution.Scores;
import kernelight.data.generated.GeneratedDigits;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkView;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;

class WhyModelTest {
    private static final LabelledImages DIGITS = GeneratedDigits.generate(10, 31);
    private static final Network SHIPPED = shipped();

    private Optional<NetworkInput> reads = Optional.of(reading(SHIPPED, DIGITS.image(7)));
    private final ExplainModel explain =
            new ExplainModel(receiver -> reads.ifPresent(receiver), Runnable::run, Runnable::run);
    private final WhyModel model =
            new WhyModel(explain, Runnable::run, Runnable::run, BatchRunner.onCallingThread(), Runnable::run);
    private final Texts texts = new Texts(Language.ENGLISH);

    private static Network shipped() {
        try {
            return ShippedNetwork.read().orElseThrow().network();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static NetworkInput reading(Network network, float[] image) {
        return new NetworkInput(NetworkView.of(network), network, image);
    }

    private void draw(float[] image) {
        reads = Optional.of(reading(SHIPPED, image));
        explain.follow(reads);
    }

    private List<String> way() {
        return explain.way().stream().map(texts::get).toList();
    }

    @Test
    void theQuestionIsAPlaceOnTheWayLikeANumber() {
        explain.askWhy(Score.difference(7, 1));
        assertEquals(List.of("why 7 and not 1"), way());
        assertTrue(explain.isOpen());
        model.open(new ClassProbability(7));
        assertEquals(List.of("why 7 and not 1", "softmax probability of 7"), way());
        assertTrue(explain.questionProperty().get().isEmpty());
        explain.goIntoSelected();
        assertEquals(3, way().size());
        assertEquals("F7 score of 7", way().getLast());
        explain.askWhyThis();
        assertEquals("why 7", way().getLast());
        explain.back();
        explain.back();
        explain.back();
        assertEquals(
                Score.difference(7, 1),
                explain.questionProperty().get().orElseThrow().score());
        assertTrue(explain.openedProperty().get().isEmpty());
        explain.forward();
        assertEquals("softmax probability of 7", way().getLast());
        explain.back();
        explain.back();
        assertFalse(explain.isOpen());
        assertTrue(model.mapProperty().get().isEmpty(), "a screen that is not shown computes nothing");
        explain.forward();
        assertEquals(List.of("why 7 and not 1"), way());
    }

    @Test
    void otherClassesAreAskedAboutInPlace() {
        explain.askWhy(Score.of(7));
        model.compareWith(OptionalInt.of(1));
        assertEquals(List.of("why 7 and not 1"), way());
        model.askAbout(1);
        assertEquals(List.of("why 1 and not 7"), way(), "they change places");
        model.compareWith(OptionalInt.of(1));
        assertEquals(List.of("why 7 and not 1"), way());
        model.compareWith(OptionalInt.empty());
        model.compareWith(OptionalInt.of(7));
        assertEquals(List.of("why 7"), way(), "not 7 and not 7");
        explain.back();
        assertFalse(explain.isOpen());
    }

    @Test
    void anEmptyPageLeavesTheQuestionOpen() {
        explain.askWhy(Score.of(7));
        explain.follow(Optional.empty());
        assertTrue(explain.isOpen(), "the pad is there to draw the next digit on");
        assertTrue(model.mapProperty().get().isEmpty());
        assertTrue(model.numbersProperty().get().isEmpty());
        draw(DIGITS.image(3));
        assertEquals(List.of("why 7"), way());
        assertTrue(model.mapProperty().get().isPresent());
        explain.follow(Optional.of(reading(Architecture.LENET5.create(1), DIGITS.image(3))));
        assertTrue(explain.isOpen());
    }

    @Test
    void everyMethodAnswersAndFollowsTheDrawing() {
        explain.askWhy(Score.of(7));
        for (ScoreMethod method : ScoreMethod.values()) {
            model.choose(method);
            ScoreMap map = model.mapProperty().get().orElseThrow();
            assertEquals(method, map.settings().method());
            assertTrue(map.silence().isEmpty(), method.toString());
            ScoreMap random = model.randomProperty().get().orElseThrow();
            assertEquals(method, random.settings().method());
            assertFalse(Arrays.equals(
                    map.map().orElseThrow().values(), random.map().orElseThrow().values()));
            double likeness = map.likeness(random).orElseThrow();
            assertTrue(likeness < 0.99, method + " " + likeness);
            assertEquals(1, map.likeness(map).orElseThrow(), 1e-9);
            draw(DIGITS.image(1));
            assertNotEquals(map, model.mapProperty().get().orElseThrow());
            draw(DIGITS.image(7));
            assertArrayEquals(
                    map.map().orElseThrow().values(),
                    model.mapProperty().get().orElseThrow().map().orElseThrow().values());
        }
    }

    @Test
    void aCoveredPlaceHasItsPictureItsAnswerAndItsLoss() {
        explain.askWhy(Score.difference(7, 1));
        model.set(MapSettings.USUAL.covering(6, 2, Baseline.INK));
        assertTrue(model.covered().isEmpty(), "nothing is pointed at");
        model.pointedProperty().set(Optional.of(new WhyModel.Place(5, 4)));
        CoveredPlace place = model.covered().orElseThrow();
        assertEquals(10, place.row());
        assertEquals(8, place.column());
        float[] scores = Scores.of(SHIPPED, place.image());
        assertEquals(scores[7] - scores[1], place.after(), 1e-4);
        assertArrayEquals(SHIPPED.probabilities(place.image()), place.probabilities(), 1e-5f);
        ScoreMap map = model.mapProperty().get().orElseThrow();
        assertEquals(place.before() - place.after(), map.map().orElseThrow().at(5, 4), 1e-5);
        assertTrue(place.changes());
        model.set(MapSettings.USUAL.covering(6, 2, Baseline.PAPER));
        model.pointedProperty().set(Optional.of(new WhyModel.Place(0, 0)));
        assertFalse(model.covered().orElseThrow().changes(), "paper on paper");
    }

    @Test
    void aMethodThatCanSayNothingSaysSo() {
        explain.askWhy(Score.of(7));
        draw(new float[28 * 28]);
        assertEquals(
                "why.silence.covered",
                model.mapProperty().get().orElseThrow().silence().orElseThrow().key());
        model.choose(ScoreMethod.GRADIENT_TIMES_INPUT);
        assertEquals(
                "why.silence.zero",
                model.mapProperty().get().orElseThrow().silence().orElseThrow().key());
    }

    @Test
    void integratedGradientsSayWhatTheyAddUpTo() {
        explain.askWhy(Score.of(7));
        model.choose(ScoreMethod.INTEGRATED_GRADIENTS);
        model.set(model.settingsProperty().get().beginningAt(Baseline.INK));
        ScoreMap map = model.mapProperty().get().orElseThrow();
        float[] ink = new float[28 * 28];
        Arrays.fill(ink, 1);
        double difference = Scores.of(SHIPPED, DIGITS.image(7))[7] - Scores.of(SHIPPED, ink)[7];
        assertEquals(difference, map.map().orElseThrow().sum(), 1e-3);
        assertEquals("why.fact.sum", map.fact().orElseThrow().key());
    }

    @Test
    void theTermsOfADifferenceAddUpToIt() {
        explain.askWhy(Score.difference(7, 1));
        model.topicProperty().set(WhyModel.Topic.TERMS);
        ScoreTerms terms = model.termsProperty().get().orElseThrow();
        assertEquals(84, terms.terms().size());
        assertTrue(terms.restIsBias());
        BigDecimal all = terms.sumOfFirst(10).add(terms.sumAfter(10)).add(terms.rest());
        assertEquals(0, terms.total().compareTo(all));
        float[] scores = Scores.of(SHIPPED, DIGITS.image(7));
        assertEquals(scores[7] - scores[1], terms.total().doubleValue(), 1e-4);
        ScoreTerms.Entry first = terms.terms().getFirst();
        assertEquals(
                0,
                first.product().compareTo(first.value().multiply(first.weight().orElseThrow())));
        model.open(first.source());
        assertTrue(way().getLast().startsWith("F6 unit"), way().toString());
    }

    /** Its scores are squared distances to bitmaps, so that there is no weight to show. */
    @Test
    void aScoreThatIsNoSumOfProductsIsTakenApartAllTheSame() {
        Network old = Architecture.withId("lenet5-1998").orElseThrow().create(3);
        NetworkInput input = reading(old, new float[old.inputShape().size()]);
        ScoreTerms terms = ScoreTerms.of(input, Score.difference(2, 5)).orElseThrow();
        float[] scores = Scores.of(old, input.image());
        assertEquals(scores[2] - scores[5], terms.total().doubleValue(), 1e-2);
    }

    @Test
    void theSoftmaxHasItsNumbers() {
        SoftmaxNumbers softmax = new SoftmaxNumbers(new float[] {1, 2, 4}, 1);
        assertEquals(Math.E, softmax.exponential(0), 1e-12);
        assertEquals(Math.E + Math.exp(2) + Math.exp(4), softmax.sum(), 1e-12);
        assertEquals(Math.exp(4) / softmax.sum(), softmax.quotient(2), 1e-12);
        assertEquals(Math.exp(2), new SoftmaxNumbers(new float[] {1, 2, 4}, 2).exponential(2), 1e-12);
        SoftmaxNumbers large = new SoftmaxNumbers(new float[] {4000, 4001}, 0.5);
        assertEquals(8002, large.subtracted());
        assertEquals(1 / (1 + Math.exp(-2)), large.quotient(1), 1e-12);
        explain.askWhy(Score.of(7));
        ScoreNumbers numbers = model.numbersProperty().get().orElseThrow();
        assertTrue(numbers.hasSoftmax());
        assertArrayEquals(
                SHIPPED.probabilities(DIGITS.image(7)), new SoftmaxNumbers(numbers.scores(), 1).quotients(), 1e-6f);
    }

    /** Drawings come faster than maps: the map moves, and only what was drawn last is computed next. */
    @Test
    void theMapFollowsAFastHand() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        WhyModel slow =
                new WhyModel(explain, Runnable::run, waiting::add, BatchRunner.onCallingThread(), Runnable::run);
        explain.askWhy(Score.of(7));
        for (int digit = 0; digit < 5; digit++) {
            draw(DIGITS.image(digit));
        }
        waiting.remove().run();
        assertOcclusion(DIGITS.image(7), slow);
        waiting.remove().run();
        assertOcclusion(DIGITS.image(4), slow);
        assertTrue(slow.randomProperty().get().isEmpty());
        waiting.remove().run();
        assertTrue(slow.randomProperty().get().isPresent());
        assertTrue(waiting.isEmpty());
    }

    @Test
    void noMapOfAnotherQuestionIsShown() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        WhyModel slow =
                new WhyModel(explain, Runnable::run, waiting::add, BatchRunner.onCallingThread(), Runnable::run);
        explain.askWhy(Score.of(7));
        explain.askInstead(Score.of(3));
        while (!waiting.isEmpty()) {
            waiting.remove().run();
            assertTrue(slow.mapProperty().get().stream()
                    .allMatch(map -> map.score().equals(Score.of(3))));
        }
        assertTrue(slow.mapProperty().get().isPresent());
    }

    private static void assertOcclusion(float[] image, WhyModel model) {
        Occlusion expected = Occlusion.of(SHIPPED, image, MapSettings.USUAL.square(), BatchRunner.onCallingThread());
        assertArrayEquals(
                expected.lost(Score.of(7)).values(),
                model.mapProperty().get().orElseThrow().map().orElseThrow().values());
    }
}
