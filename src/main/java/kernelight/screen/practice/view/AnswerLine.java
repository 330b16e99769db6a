package kernelight.screen.practice.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.exercise.topic.Blank;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The answers that stand in a line of their own: numbers with their names, and options to choose from. */
final class AnswerLine extends FlowPane {
    private static final int DIGITS = 7;

    private final PracticeModel model;
    private final Answers answers;
    private final Texts texts;
    private final List<Shown> shown = new ArrayList<>();

    /** What shows a blank; called with every change. */
    private interface Shown {
        void show(Attempt attempt);
    }

    AnswerLine(PracticeModel model, Answers answers, Texts texts) {
        super(26, 12);
        this.model = model;
        this.answers = answers;
        this.texts = texts;
        setAlignment(Pos.CENTER);
        getStyleClass().add("answer-line");
    }

    /** Makes the fields of another exercise. */
    void begin(Attempt attempt, Palette palette) {
        getChildren().clear();
        shown.clear();
        for (int blank = 0; blank < attempt.blanks().size(); blank++) {
            if (Answers.isInLine(attempt, blank)) {
                getChildren()
                        .add(
                                switch (attempt.blanks().get(blank)) {
                                    case Blank.Number number -> number(attempt, number, blank);
                                    case Blank.Choice choice -> choice(attempt, choice, blank, palette);
                                });
            }
        }
    }

    void show(Attempt attempt) {
        shown.forEach(part -> part.show(attempt));
    }

    private Node number(Attempt attempt, Blank.Number number, int blank) {
        Label name = new Label(texts.get(number.label()));
        name.getStyleClass().add("answer-name");
        HBox row = new HBox(10, name);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!attempt.isOpen() && attempt.status() == Attempt.Status.SHOWN || attempt.isGiven(blank)) {
            Label answer = new Label(attempt.answer(blank));
            answer.getStyleClass().addAll("answer-given", "output");
            row.getChildren().add(answer);
            return row;
        }
        StackPane sign = new StackPane();
        sign.getStyleClass().add("sign-place");
        AnswerField field = new AnswerField(model, blank, answers::enter, focused -> {}, this::ignored);
        field.setPrefColumnCount(DIGITS);
        field.setEditable(attempt.isOpen());
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> moved(field, PressedKey.code(key)));
        answers.add(field);
        row.getChildren().addAll(field, sign);
        shown.add(now -> {
            Checked checked = now.checks().get(blank);
            field.show(now.typed().get(blank), checked, answers.spoken(now, blank));
            show(sign, checked);
        });
        return row;
    }

    private void ignored(KeyCode arrow) {
        // up and down are handled with left and right
    }

    private void moved(AnswerField field, KeyCode code) {
        if (code == KeyCode.UP || code == KeyCode.DOWN) {
            answers.move(field, code == KeyCode.UP ? -1 : 1);
        }
    }

    private static void show(StackPane place, Checked checked) {
        place.getChildren().clear();
        if (checked.mark() != Checked.Mark.NONE) {
            place.getChildren().add(new VerdictSign(checked.mark()));
        }
    }

    private Node choice(Attempt attempt, Blank.Choice choice, int blank, Palette palette) {
        Label name = new Label(texts.get(choice.label()));
        name.getStyleClass().add("answer-name");
        FlowPane options = new FlowPane(10, 10);
        options.setAlignment(Pos.CENTER);
        ToggleGroup group = new ToggleGroup();
        for (int index = 0; index < choice.options().size(); index++) {
            options.getChildren().add(option(attempt, choice, blank, index, group, palette));
        }
        VBox box = new VBox(8, name, options);
        box.setAlignment(Pos.CENTER);
        box.prefWidthProperty().bind(widthProperty());
        return box;
    }

    private Node option(
            Attempt attempt, Blank.Choice choice, int blank, int index, ToggleGroup group, Palette palette) {
        Blank.Option option = choice.options().get(index);
        ToggleButton button = new ToggleButton(texts.get(option.words()));
        button.getStyleClass().add("option");
        button.setToggleGroup(group);
        Explanation.of(button, texts.bind("practice.option.explained"));
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        if (index == 0) {
            button.setId("answer-" + blank);
            answers.add(button);
        }
        option.picture()
                .ifPresent(picture -> button.setGraphic(new HBox(
                        4,
                        GivenTables.slices(picture)
                                .map(slice -> new NumberGrid(slice, "plain", GivenTables.spoken(texts, slice), palette))
                                .toArray(Node[]::new))));
        StackPane sign = new StackPane();
        sign.getStyleClass().add("sign-place");
        button.setOnAction(event -> {
            model.type(blank, option.name());
            button.setSelected(model.now().attempt().typed().get(blank).equals(option.name()));
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (PressedKey.code(key) == KeyCode.ENTER) {
                answers.enter();
                key.consume();
            }
        });
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == button && attempt.isOpen()) {
                model.type(blank, option.name()); // by the arrow keys
            }
        });
        VBox box = new VBox(4, button, sign);
        box.setAlignment(Pos.TOP_CENTER);
        shown.add(now -> {
            boolean isChosen = now.typed().get(blank).equals(option.name());
            boolean isRight = !now.isOpen() && index == choice.right();
            button.setSelected(isChosen);
            button.setDisable(!now.isOpen());
            button.accessibleTextProperty().set(spoken(now, option, blank));
            button.pseudoClassStateChanged(AnswerField.RIGHT, isRight);
            show(
                    sign,
                    isRight
                            ? Checked.of(choice, option.name())
                            : isChosen ? now.checks().get(blank) : Checked.NOT_YET);
        });
        return box;
    }

    private String spoken(Attempt attempt, Blank.Option option, int blank) {
        String picture = option.picture()
                .map(numbers -> ". "
                        + GivenTables.spoken(
                                texts, GivenTables.slices(numbers).findFirst().orElseThrow()))
                .orElse("");
        return answers.spoken(attempt, blank) + ": " + texts.get(option.words()) + picture;
    }
}
