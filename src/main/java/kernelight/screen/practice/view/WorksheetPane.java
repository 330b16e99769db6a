package kernelight.screen.practice.view;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.WorksheetModel;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.worksheet.Worksheet;
import kernelight.worksheet.file.WorksheetFormat;
import kernelight.worksheet.page.Paper;
import kernelight.worksheet.page.WorkingSpace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says what a worksheet is to be, and makes it. */
final class WorksheetPane extends VBox {
    private static final double NARROW = 320;

    private final Texts texts;
    private final Button back = new Button();

    /** @param whichFolder asks where the files go */
    WorksheetPane(WorksheetModel model, Texts texts, Function<@Nullable Window, Optional<Path>> whichFolder) {
        super(12);
        this.texts = texts;
        getStyleClass().add("worksheet-pane");
        setId("practice-worksheet");
        back.textProperty().bind(texts.bind("practice.class.back"));
        back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
        back.getStyleClass().add("quiet-button");
        Explanation.of(back, texts.bind("practice.class.back.explained"));
        back.setOnAction(event -> model.close());
        FeedbackCard.firesOnEnter(back);
        Label title = label("practice.sheet", "question");
        FlowPane topics = new FlowPane(14, 8);
        for (Topic topic : Topic.values()) {
            topics.getChildren()
                    .add(box(
                            texts.bind(topic.title()),
                            model.topicsProperty().map(all -> all.contains(topic)),
                            asked -> model.ask(topic, asked)));
        }
        FlowPane formats = new FlowPane(14, 8);
        for (WorksheetFormat format : WorksheetFormat.values()) {
            formats.getChildren()
                    .add(box(
                            texts.bind("practice.sheet.format." + format.id()),
                            model.formatsProperty().map(all -> all.contains(format)),
                            written -> model.write(format, written)));
        }
        VBox numbers = new VBox(
                10,
                stepper("questions", model.questionsProperty(), Worksheet.MOST_QUESTIONS),
                stepper("variants", model.variantsProperty(), Worksheet.MOST_VARIANTS),
                stepper("seed", model.seedProperty(), PracticeModel.LARGEST_SEED));
        VBox choices = new VBox(
                10,
                choice(
                        "practice.sheet.level",
                        model.levelProperty(),
                        IntStream.rangeClosed(0, ExerciseId.LEVELS).boxed().toList(),
                        value -> texts.bind(value == 0 ? "practice.sheet.climbing" : "practice.level." + value)),
                choice(
                        "practice.sheet.language",
                        model.languageProperty(),
                        List.of(Language.values()).stream().map(Language::code).toList(),
                        code -> texts.bind("practice.sheet.language." + code)),
                choice(
                        "practice.sheet.paper",
                        model.paperProperty(),
                        List.of(Paper.values()),
                        paper -> texts.bind("practice.sheet.paper." + paper.id())),
                choice(
                        "practice.sheet.working",
                        model.workingProperty(),
                        List.of(WorkingSpace.values()),
                        working -> texts.bind("practice.sheet.working." + working.id())));
        numbers.setMaxWidth(NARROW);
        HBox settings = new HBox(36, numbers, choices);
        HBox.setHgrow(choices, Priority.ALWAYS);
        Button make = new Button();
        make.textProperty().bind(texts.bind("practice.sheet.make"));
        make.setId("practice-sheet-make");
        Explanation.of(make, texts.bind("practice.sheet.make.explained"));
        make.getStyleClass().add("primary-button");
        make.setOnAction(event -> whichFolder.apply(getScene().getWindow()).ifPresent(model::make));
        FeedbackCard.firesOnEnter(make);
        Label said = new Label();
        said.setId("practice-sheet-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        model.saidProperty().subscribe(words -> {
            said.textProperty().unbind();
            said.setText("");
            words.ifPresent(now -> said.textProperty().bind(texts.bind(now)));
        });
        getChildren()
                .addAll(
                        back,
                        title,
                        label("practice.topics", "section-title"),
                        topics,
                        settings,
                        label("practice.sheet.formats", "section-title"),
                        formats,
                        flag("practice.sheet.worked", model.workedProperty()),
                        flag("practice.sheet.replace", model.replacingProperty()),
                        new ButtonFlow(10, make),
                        said,
                        label("practice.sheet.keys", "muted"));
    }

    void focusBack() {
        back.requestFocus();
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static CheckBox box(ObservableValue<String> name, ObservableValue<Boolean> on, Consumer<Boolean> ask) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(name);
        Explanation.of(box, name);
        box.setOnAction(event -> ask.accept(box.isSelected()));
        on.subscribe(now -> box.setSelected(now));
        return box;
    }

    private Node flag(String key, Property<Boolean> on) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(texts.bind(key));
        Explanation.of(box, texts.bind(key + ".explained"));
        box.selectedProperty().bindBidirectional(on);
        return box;
    }

    private NumberStepper stepper(String name, IntegerProperty number, int largest) {
        NumberStepper stepper = new NumberStepper(
                texts, texts.bind("practice.sheet." + name), "", new NumberRange.Whole(1, largest), number.get());
        stepper.explain(texts.bind("practice.sheet." + name + ".explained"));
        stepper.valueProperty().subscribe(value -> number.set(value.intValue()));
        number.subscribe(value -> stepper.valueProperty().set(value.intValue()));
        return stepper;
    }

    private <T> Node choice(
            String key, Property<T> value, List<T> options, Function<T, ObservableValue<String>> names) {
        Map<T, ObservableValue<String>> named = new LinkedHashMap<>();
        options.forEach(option -> named.put(option, names.apply(option)));
        SegmentedChoice<T> choice = new SegmentedChoice<>(named, value.getValue());
        choice.valueProperty().bindBidirectional(value);
        choice.nameForReaders(texts.bind(key));
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setMaxWidth(USE_PREF_SIZE);
        Label name = label(key, "sheet-choice-name");
        Explanation.over(name, texts.bind(key + ".explained"));
        HBox row = new HBox(12, name, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
