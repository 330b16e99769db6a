package kernelight.screen.explain.why.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kernelight.attribution.Score;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ItemNames;
import kernelight.ui.text.Texts;

/** The question as a line in which its two classes are chosen: "Why 7 and not 1". */
final class QuestionLine extends HBox {
    private final WhyModel model;
    private final Texts texts;
    private final WhyWords words;
    private final ComboBox<OptionalInt> target = new ComboBox<>();
    private final ComboBox<OptionalInt> other = new ComboBox<>();
    private List<String> classes = List.of();
    private boolean showing;

    QuestionLine(WhyModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        words = new WhyWords(model, texts);
        setAlignment(Pos.CENTER_LEFT);
        target.setId("why-target");
        other.setId("why-other");
        getChildren().addAll(word("why.ask", target), target, word("why.ask.other", other), other);
        prepare(target, "why.ask.explained", chosen -> model.askAbout(chosen.orElse(0)));
        prepare(other, "why.ask.other.explained", model::compareWith);
        model.questionProperty().subscribe(now -> show());
        texts.languageProperty().subscribe(now -> show());
    }

    private Label word(String key, ComboBox<?> box) {
        Label word = new Label();
        word.textProperty().bind(texts.bind(key));
        word.setMinWidth(USE_PREF_SIZE);
        word.setLabelFor(box); // its own accessible text would be read in place of what is chosen
        return word;
    }

    private void prepare(ComboBox<OptionalInt> box, String key, Consumer<OptionalInt> choose) {
        box.setConverter(new ItemNames<>(index -> words.className(index)));
        box.setMinWidth(USE_PREF_SIZE);
        Explanation.of(box, texts.bind(key));
        box.valueProperty().subscribe(chosen -> {
            if (!showing && chosen != null) {
                choose.accept(chosen);
                show(); // the model may have chosen otherwise
            }
        });
    }

    private void show() {
        model.questionProperty().get().ifPresent(this::show);
    }

    private void show(WhyQuestion question) {
        showing = true;
        if (!classes.equals(question.classes())) {
            classes = question.classes();
            List<OptionalInt> all = new ArrayList<>();
            for (int index = 0; index < classes.size(); index++) {
                all.add(OptionalInt.of(index));
            }
            target.getItems().setAll(all);
            all.addFirst(OptionalInt.empty());
            other.getItems().setAll(all);
        }
        Score score = question.score();
        target.setValue(OptionalInt.of(score.target()));
        other.setValue(score.other());
        showing = false;
    }
}
