package kernelight.screen.explain.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import kernelight.network.explain.ExplainedTerm;
import kernelight.network.model.ReceptiveField;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.OpenedNumber;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** Beside the stage: the number, a few facts about it, what it reaches, its terms in a list. */
final class NumberPanel extends VBox {
    private final ExplainModel model;
    private final Texts texts;
    private final Label value = new Label();
    private final Label name = new Label();
    private final Label place = new Label();
    private final Button why = new Button();
    private final VBox facts = new VBox(6);
    private final ReachView reach;
    private final TermList terms;

    NumberPanel(ExplainModel model, Texts texts, ObservableValue<Palette> palette) {
        super(22);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("settings", "number-panel");
        setMinWidth(0);
        Label title = new Label();
        title.textProperty().bind(texts.bind("explain.number.title"));
        title.getStyleClass().add("section-title");
        value.getStyleClass().add("opened-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.setMaxHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("opened-name");
        name.setWrapText(true);
        place.getStyleClass().add("muted");
        place.setWrapText(true);
        value.accessibleTextProperty().bind(SpokenSigns.sentence(texts, value.textProperty()));
        VBox named = new VBox(2, name, place);
        named.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(16, value, named);
        head.setAlignment(Pos.CENTER_LEFT);
        why.setId("why-number");
        why.getStyleClass().addAll("quiet-button", "why-button");
        why.managedProperty().bind(why.visibleProperty());
        why.setOnAction(event -> model.askWhyThis());
        Explanation.of(why, texts.bind("explain.why.tip"));
        reach = new ReachView(model, texts, palette);
        terms = new TermList(model, texts);
        getChildren().addAll(new VBox(4, title, head, why), facts, terms, reach);
    }

    void show(OpenedNumber number) {
        value.setText(number.value() == 0 ? "0" : texts.get("explain.value", number.value()));
        name.setText(texts.get(number.shortName()));
        String where = texts.get(number.place());
        place.setText(texts.get(number.shortName()).equals(texts.get(number.name())) ? "" : where);
        place.setManaged(!place.getText().isEmpty());
        why.setVisible(number.classIndex().isPresent());
        number.classIndex().ifPresent(index -> why.setText(texts.get("explain.why", number.className(index))));
        showFacts(number);
        reach.show(number);
        terms.show(number);
    }

    /** Where the number is, below its value, where there is no room beside the stage. */
    void add(Node places) {
        getChildren().add(1, places);
    }

    void remove(Node places) {
        getChildren().remove(places);
    }

    /** The stage has come to another term. */
    void showCurrent() {
        model.openedProperty().get().ifPresent(number -> {
            if (model.orderProperty().get() == ExplainModel.TermOrder.PLACE) {
                terms.show(number);
            } else {
                terms.showCurrent();
            }
        });
    }

    private void showFacts(OpenedNumber number) {
        facts.getChildren().clear();
        List<ExplainedTerm> all = number.terms();
        long weights = all.stream().filter(term -> term.weight().isPresent()).count();
        long notZero = all.stream().filter(term -> term.product().signum() != 0).count();
        if (number.isOfImage()) {
            Label ink = new Label(texts.get("explain.fact.image"));
            ink.setWrapText(true);
            facts.getChildren().add(ink);
            return;
        }
        if (weights > 0) {
            fact("explain.fact.products", texts.get("explain.fact.products.value", weights, notZero));
        } else if (all.size() > 1) {
            fact("explain.fact.numbers", texts.get("explain.fact.products.value", all.size(), notZero));
        }
        ReceptiveField field = number.field();
        fact(
                "explain.fact.sees",
                texts.get(
                        "explain.fact.sees.value",
                        field.rows(),
                        field.columns(),
                        field.image().height(),
                        field.image().width()));
    }

    private void fact(String key, String text) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Label bold = new Label(text);
        bold.getStyleClass().add("fact-value");
        bold.setWrapText(true);
        bold.setTextAlignment(TextAlignment.RIGHT);
        facts.getChildren().add(new HBox(10, label, bold));
    }
}
