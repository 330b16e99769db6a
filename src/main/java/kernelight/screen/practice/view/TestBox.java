package kernelight.screen.practice.view;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeState;
import kernelight.screen.practice.model.TestPlan;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.OptionBox;
import kernelight.ui.text.Texts;

/** Begins a test, and ends it. */
final class TestBox extends VBox {
    private final VBox before = new VBox(10);
    private final VBox during = new VBox(10);

    TestBox(PracticeModel model, Texts texts) {
        super(10);
        Label title = new Label();
        title.textProperty().bind(texts.bind("practice.test"));
        title.getStyleClass().add("section-title");
        NumberStepper count = new NumberStepper(
                texts,
                texts.bind("practice.test.questions"),
                "",
                new NumberRange.Whole(TestPlan.FEWEST, TestPlan.MOST),
                model.planProperty().get().questions());
        count.setId("practice-test-questions");
        count.explain(texts.bind("practice.test.questions.explained"));
        count.valueProperty().subscribe(value -> {
            TestPlan plan = model.planProperty().get();
            model.planProperty().set(new TestPlan(value.intValue(), plan.isTimed(), plan.isMixed()));
        });
        model.planProperty().subscribe(plan -> count.valueProperty().set(plan.questions()));
        CheckBox timed =
                new OptionBox(texts, "practice.test.timed", model.planProperty().map(TestPlan::isTimed), on -> {
                    TestPlan plan = model.planProperty().get();
                    model.planProperty().set(new TestPlan(plan.questions(), on, plan.isMixed()));
                });
        CheckBox mixed =
                new OptionBox(texts, "practice.test.mixed", model.planProperty().map(TestPlan::isMixed), on -> {
                    TestPlan plan = model.planProperty().get();
                    model.planProperty().set(new TestPlan(plan.questions(), plan.isTimed(), on));
                });
        before.getChildren()
                .addAll(
                        count,
                        timed,
                        mixed,
                        button(texts, "practice.test.begin", "practice-test-begin", model::beginTest));
        Label rule = new Label();
        rule.textProperty().bind(texts.bind("practice.test.rule"));
        rule.getStyleClass().addAll("muted", "small");
        rule.setWrapText(true);
        rule.setMinHeight(USE_PREF_SIZE);
        during.getChildren()
                .addAll(
                        rule,
                        new ButtonFlow(
                                8,
                                button(texts, "practice.test.handIn", "practice-test-hand-in", model::handIn),
                                button(texts, "practice.test.cancel", "practice-test-cancel", model::cancelTest)));
        getChildren().addAll(title, before, during);
    }

    private static Button button(Texts texts, String key, String id, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add("quiet-button");
        button.setId(id);
        Explanation.of(button, texts.bind(key + ".explained"));
        button.setOnAction(event -> action.run());
        FeedbackCard.firesOnEnter(button);
        return button;
    }

    void show(PracticeState state) {
        boolean isTest = state.round().isTest();
        before.setVisible(!isTest);
        before.setManaged(!isTest);
        during.setVisible(isTest);
        during.setManaged(isTest);
    }
}
