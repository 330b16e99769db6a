package kernelight.screen.explain.why.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.attribution.AttributionMap;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.why.model.MapSettings;
import kernelight.screen.explain.why.model.ScoreMap;
import kernelight.screen.explain.why.model.ScoreMethod;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The map of the chosen method beside the same of the network with random weights, each with its scale, and what the method
 * says and does not say.
 */
final class MapsPane extends Region {
    private static final double GAP = 20;
    private static final double SMALL_GAP = 8;
    /** The frame around a map, on each side. */
    private static final double BORDER = 1;

    private final WhyModel model;
    private final Texts texts;
    private final WhyWords words;
    private final Card learned;
    private final Card random;
    private final Label says = new Label();
    private final Label silence = new Label();
    private final Label fact = new Label();
    private final Label alike = new Label();
    private final VBox sentences = new VBox(4, silence, says, fact, alike);
    private double side;

    /** A map with its name and its scale. */
    private record Card(Label title, ScoreMapView map, SignedScale scale) {}

    MapsPane(WhyModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        words = new WhyWords(model, texts);
        learned = card(palette);
        learned.map().setId("score-map");
        random = card(palette);
        random.title().textProperty().bind(texts.bind("why.random.title"));
        says.getStyleClass().add("why-says");
        silence.getStyleClass().add("why-silence");
        fact.getStyleClass().add("why-fact");
        alike.getStyleClass().add("muted");
        for (Label sentence : new Label[] {says, silence, fact, alike}) {
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            sentence.managedProperty().bind(sentence.visibleProperty());
            sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        }
        getChildren()
                .addAll(learned.title(), learned.map(), learned.scale(), random.title(), random.map(), random.scale());
        for (Card card : List.of(learned, random)) {
            card.map().setDescription(words::place, written -> SpokenSigns.sentence(texts, written));
        }
        model.mapProperty().subscribe(now -> show());
        model.randomProperty().subscribe(now -> show());
        model.settingsProperty().subscribe(now -> show());
        model.questionProperty().subscribe(now -> show());
        texts.languageProperty().subscribe(now -> show());
        model.pointedProperty().subscribe(place -> {
            learned.map().point(place);
            random.map().point(place);
        });
    }

    private Card card(ObservableValue<Palette> palette) {
        Label title = new Label();
        title.getStyleClass().addAll("section-title", "one-line");
        title.accessibleTextProperty().bind(SpokenSigns.sentence(texts, title.textProperty()));
        return new Card(
                title,
                new ScoreMapView(palette, place -> model.pointedProperty().set(place)),
                new SignedScale(texts, palette));
    }

    private void show() {
        if (model.questionProperty().get().isEmpty()) {
            return; // nobody sees it
        }
        WhyQuestion question = model.questionProperty().get().get();
        MapSettings settings = model.settingsProperty().get();
        ScoreMethod method = settings.method();
        Optional<ScoreMap> map = model.mapProperty().get();
        Optional<ScoreMap> ofRandom = model.randomProperty().get();
        learned.title().setText(texts.get(question.title()));
        show(learned, map, question);
        show(random, ofRandom, question);
        learned.map()
                .setName(texts.get("why.map.name", texts.get("why.method." + method), texts.get(question.scoreName())));
        random.map().setName(texts.get("why.random.name"));
        says.setText(texts.get(
                "why.method." + method + ".says",
                texts.get(question.scoreName()),
                texts.get("why.baseline." + settings.square().baseline() + ".in"),
                texts.get("why.baseline." + settings.from() + ".whole")));
        silence.setText(map.flatMap(ScoreMap::silence).map(texts::get).orElse(""));
        fact.setText(map.flatMap(ScoreMap::fact).map(texts::get).orElse(""));
        alike.setText(map.flatMap(one -> ofRandom.flatMap(one::likeness))
                .map(likeness -> texts.get("why.random.alike", likeness))
                .orElseGet(() -> texts.get("why.random.explained")));
        for (Label sentence : new Label[] {says, silence, fact, alike}) {
            sentence.setAccessibleText(SpokenSigns.sentence(texts, sentence.getText()));
        }
        requestLayout();
    }

    private static void show(Card card, Optional<ScoreMap> map, WhyQuestion question) {
        card.map().show(map, PictureInk.of(question.input()));
        Optional<AttributionMap> values = map.flatMap(ScoreMap::map);
        card.scale().show(values);
    }

    /** The map of the network, which the keys lead over. */
    Node map() {
        return learned.map();
    }

    /** The height of the titles above the maps. */
    double titleHeight() {
        return Math.ceil(learned.title().prefHeight(-1)) + SMALL_GAP;
    }

    /** What the method says and does not say, to be put below the maps. */
    Region sentences() {
        return sentences;
    }

    /** The height of the scales below the maps. */
    double scaleHeight() {
        return Math.ceil(learned.scale().prefHeight(-1)) + SMALL_GAP;
    }

    /** The side that the maps can have, side by side, in this room. */
    double fittingSide(double width, double height) {
        return PixelGrid.sharpSide(Math.floor(Math.min((width - GAP) / 2, height)) - 2 * BORDER, pixels()) + 2 * BORDER;
    }

    private int pixels() {
        return model.questionProperty()
                .get()
                .flatMap(WhyQuestion::input)
                .map(read -> read.network().inputShape().width())
                .orElse(28);
    }

    void setSide(double newSide) {
        if (side != newSide) {
            side = newSide;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double title = titleHeight();
        double scale = scaleHeight() - SMALL_GAP;
        place(learned, 0, title, scale);
        place(random, side + GAP, title, scale);
    }

    private void place(Card card, double x, double title, double scale) {
        card.title().resizeRelocate(x, 0, side, title - SMALL_GAP);
        card.map().resizeRelocate(x, title, side, side);
        card.scale().resizeRelocate(x, title + side + SMALL_GAP, side, scale);
    }
}
