package kernelight.screen.explain.why.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.why.model.ScoreTerms;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.stage.state.NumberText;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** The score, or the difference of two, as a sum: the ten terms that decide, each of which opens what it reads. */
final class TermsPane extends VBox {
    private static final int TEN = 10;
    private static final double LONGEST_BAR = 90;
    private static final double BAR_HEIGHT = 0.7;
    private static final double WIDEST = 720;
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

    private final WhyModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final VBox rows = new VBox(2);
    private final Label summary = new Label();

    TermsPane(WhyModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        setMaxWidth(WIDEST);
        title.getStyleClass().add("section-title");
        sentence.getStyleClass().add("why-says");
        summary.getStyleClass().add("why-fact");
        for (Label words : List.of(title, sentence, summary)) {
            words.accessibleTextProperty().bind(SpokenSigns.sentence(texts, words.textProperty()));
        }
        for (Label words : List.of(sentence, summary)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        rows.getStyleClass().add("why-terms");
        getChildren().addAll(title, sentence, rows, summary);
        model.termsProperty().subscribe(now -> show());
        texts.languageProperty().subscribe(now -> show());
    }

    private void show() {
        Optional<WhyQuestion> question = model.questionProperty().get();
        if (question.isEmpty()) {
            return; // nobody sees it
        }
        title.setText(texts.get(question.get().title()));
        Optional<ScoreTerms> terms = model.termsProperty().get();
        rows.setVisible(terms.isPresent());
        if (terms.isEmpty()) {
            rows.getChildren().clear();
            sentence.setText(question.get().input().isEmpty() ? "" : texts.get("why.terms.none"));
            summary.setText("");
            return;
        }
        show(terms.get(), question.get());
    }

    private void show(ScoreTerms terms, WhyQuestion question) {
        boolean isDifference = question.score().other().isPresent();
        boolean areProducts =
                terms.terms().stream().allMatch(entry -> entry.weight().isPresent());
        sentence.setText(
                !areProducts
                        ? texts.get("why.terms.sums")
                        : isDifference
                                ? texts.get(
                                        "why.terms.difference",
                                        question.className(question.score().target()),
                                        question.className(
                                                question.score().other().getAsInt()))
                                : texts.get(
                                        "why.terms.score",
                                        question.className(question.score().target())));
        double largest = terms.terms().isEmpty()
                ? 0
                : terms.terms().getFirst().product().abs().doubleValue();
        rows.getChildren()
                .setAll(terms.terms().stream()
                        .limit(TEN)
                        .map(entry -> row(entry, largest))
                        .toList());
        int others = Math.max(0, terms.terms().size() - TEN);
        summary.setText(texts.get(
                terms.restIsBias() ? "why.terms.summary" : "why.terms.summary.steps",
                written(terms.sumOfFirst(TEN)),
                others,
                written(terms.sumAfter(TEN)),
                written(terms.rest()),
                written(terms.total()),
                isDifference ? 2 : 1));
    }

    private static String written(BigDecimal number) {
        return NumberText.roundedInCell(number);
    }

    private Button row(ScoreTerms.Entry entry, double largest) {
        String source = texts.get(entry.name());
        Label name = new Label(source);
        name.getStyleClass().add("term-name");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox factors = new HBox(number(entry.value(), "of-input"));
        entry.weight().ifPresent(weight -> factors.getChildren().addAll(dot(), number(weight, "of-filter")));
        factors.setAlignment(Pos.CENTER_RIGHT);
        Region bar = new Region();
        bar.getStyleClass().add("card-bar");
        bar.pseudoClassStateChanged(NEGATIVE, entry.product().signum() < 0);
        StackPane room = new StackPane(bar);
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(LONGEST_BAR);
        Label product = number(entry.product(), "term-product");
        double length = largest == 0
                ? 1
                : Math.max(1, LONGEST_BAR * entry.product().abs().doubleValue() / largest);
        double thickness = Math.round(BAR_HEIGHT * product.getFont().getSize());
        bar.setMinSize(length, thickness);
        bar.setMaxSize(length, thickness);
        HBox content = new HBox(10, name, gap, factors, room, product);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        Button row = new Button();
        row.setGraphic(content);
        content.prefWidthProperty().bind(row.widthProperty().subtract(14));
        row.getStyleClass().addAll("term-row", "why-term");
        row.setMinWidth(0);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(event -> model.open(entry.source()));
        row.setAccessibleText(SpokenSigns.sentence(
                texts, texts.get("explain.term.name", source, written(entry.value()), written(entry.product()))));
        return row;
    }

    private static Label dot() {
        return new Label(" \u00b7 ");
    }

    private static Label number(BigDecimal value, String style) {
        Label label = new Label(written(value));
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
