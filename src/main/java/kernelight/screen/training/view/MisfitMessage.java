package kernelight.screen.training.view;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.plan.PlanCheck;
import kernelight.screen.training.model.RunNetwork;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** Why the chosen network cannot learn from the images, and what mends it; takes no space while it can. */
final class MisfitMessage extends VBox {
    private final TrainingModel model;
    private final Texts texts;

    MisfitMessage(TrainingModel model, Texts texts) {
        super(10);
        this.model = model;
        this.texts = texts;
        managedProperty().bind(visibleProperty());
        model.misfitProperty().subscribe(problem -> show(problem));
        texts.languageProperty()
                .subscribe(language -> show(model.misfitProperty().get()));
    }

    private void show(Optional<PlanCheck.Problem> problem) {
        getChildren().clear();
        setVisible(problem.isPresent());
        if (problem.isEmpty()) {
            return;
        }
        Label why = new Label(texts.get(problem.get().why()));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        getChildren().add(why);
        problem.get().fixes().forEach(fix -> {
            Button button = new Button();
            button.textProperty().bind(texts.bind(fix.words()));
            button.getStyleClass().add("quiet-button");
            Explanation.of(button, texts.bind("training.misfit.fix.explained"));
            button.setOnAction(event -> model.choices().choose(new RunNetwork.Own(fix.plan())));
            getChildren().add(button);
        });
    }
}
