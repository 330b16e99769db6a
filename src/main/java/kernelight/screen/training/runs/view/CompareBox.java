package kernelight.screen.training.runs.view;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import kernelight.screen.training.runs.model.PastRun;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** The name of a run as a box that lays it over the curves, or takes it away. */
final class CompareBox {
    private CompareBox() {}

    static CheckBox of(RunsModel runs, PastRun run, Texts texts) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(texts.bind("training.runs.run", Bindings.createObjectBinding(run::number)));
        box.setSelected(runs.comparedProperty().get().containsKey(run.number()));
        box.setDisable(!box.isSelected() && !runs.canCompareMore());
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        box.getStyleClass().add("compare-box");
        Explanation.of(
                box,
                texts.bind(
                        "training.runs.compare.explained",
                        Bindings.createObjectBinding(() -> RunsModel.MOST_COMPARED)));
        box.setOnAction(event -> runs.compare(run.number(), box.isSelected()));
        return box;
    }
}
