package kernelight.screen.explain.why.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** The answer as a sentence, and what is pointed at. */
final class WhyFooter extends VBox {
    private final WhyModel model;
    private final Texts texts;
    private final WhyWords words;
    private final Label answer = new Label();
    private final Label detail = new Label();

    WhyFooter(WhyModel model, Texts texts) {
        super(3);
        this.model = model;
        this.texts = texts;
        words = new WhyWords(model, texts);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        answer.setId("why-answer");
        answer.getStyleClass().add("why-sentence");
        detail.setId("why-detail");
        detail.getStyleClass().add("why-detail");
        getChildren().addAll(answer, detail);
        model.questionProperty().subscribe(now -> show());
        model.numbersProperty().subscribe(now -> show());
        model.mapProperty().subscribe(now -> show());
        model.pointedProperty().subscribe(now -> show());
        model.topicProperty().subscribe(now -> show());
        model.problemProperty().subscribe(now -> show());
        texts.languageProperty().subscribe(now -> show());
    }

    private void show() {
        if (model.questionProperty().get().isPresent()) {
            answer.setText(model.problemProperty().get().map(texts::get).orElseGet(words::answer));
            detail.setText(words.detail());
            for (Label said : new Label[] {answer, detail}) {
                said.setAccessibleText(SpokenSigns.sentence(texts, said.getText()));
            }
        }
    }
}
