package kernelight.screen.training.pitfall.view;

import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kernelight.screen.training.model.Pitfall;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** The menu of what goes wrong in training: each entry sets up a run that shows it, and starts it. */
public final class PitfallMenu extends MenuButton {
    public PitfallMenu(TrainingModel model, Texts texts) {
        setId("pitfalls");
        getStyleClass().addAll("predict-menu", "one-line");
        setMaxWidth(Double.MAX_VALUE);
        textProperty().bind(texts.bind("training.pitfall.menu"));
        for (Pitfall pitfall : Pitfall.values()) {
            if (pitfall == Pitfall.AUGMENTATION) {
                getItems().add(new SeparatorMenuItem());
            }
            MenuItem item = new MenuItem();
            item.setId("pitfall-" + pitfall);
            item.textProperty().bind(texts.bind("training.pitfall.name." + pitfall));
            item.setOnAction(event -> model.setUp(pitfall));
            getItems().add(item);
        }
        var locked = Bindings.createBooleanBinding(
                () -> !model.canSetUp(),
                model.run().phaseProperty(),
                model.choices().pitfallProperty());
        disableProperty().bind(locked);
        Explanation.of(
                this,
                Bindings.createStringBinding(
                        () -> texts.get(
                                locked.get() ? "training.pitfall.menu.locked" : "training.pitfall.menu.explained"),
                        locked,
                        texts.languageProperty()));
    }
}
