package kernelight.screen.training.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.moments.model.MomentView;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;

/** Says of which batch the pictures below are, and lets one choose between then, now, and what has changed. */
final class MomentHeader extends HBox {
    private final MomentModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final SegmentedChoice<MomentView> choice;

    MomentHeader(MomentModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().addAll("card-title", "one-line");
        title.setId("moment-title");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Map<MomentView, ObservableValue<String>> names = new LinkedHashMap<>();
        for (MomentView view : MomentView.values()) {
            names.put(view, texts.bind("training.moment." + view.name()));
        }
        choice = new SegmentedChoice<>(names, model.viewProperty().get());
        choice.setId("moment-view");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.valueProperty().bindBidirectional(model.viewProperty());
        choice.nameForReaders(title.textProperty());
        choice.explain(view -> texts.bind("training.moment." + view.name() + ".explained"));
        getStyleClass().add("moment-header");
        getChildren().addAll(title, gap, choice);
        model.batchProperty().subscribe(batch -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        boolean past = !model.isNewest();
        choice.setVisible(past);
        choice.setManaged(past);
        title.setText(past ? texts.get("training.moment.past", model.shown()) : texts.get("training.moment.newest"));
    }

    /** Says so if the shown batch takes a while to be computed; called as often as it can be read. */
    void showProgress() {
        if (model.computingProperty().get()) {
            title.setText(texts.get("training.moment.computing", model.shown()));
        } else {
            show();
        }
    }
}
