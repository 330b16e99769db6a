package kernelight.screen.networks.view;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.networks.model.Counting;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.OptionBox;
import kernelight.ui.text.Texts;

/** How costs are counted, which is why tools give different numbers for the same network. */
final class CountingSection extends VBox {
    CountingSection(NetworksModel model, Texts texts) {
        super(10);
        Label title = new Label();
        title.textProperty().bind(texts.bind("networks.counting"));
        title.getStyleClass().add("section-title");
        NumberStepper batch = new NumberStepper(
                texts,
                texts.bind("networks.counting.batch"),
                "",
                new NumberRange.Whole(1, Counting.LARGEST_BATCH),
                model.countingProperty().get().batch());
        batch.explain(texts.bind("networks.counting.batch.explained"));
        batch.valueProperty()
                .addListener((property, before, now) -> model.countingProperty()
                        .set(model.countingProperty().get().withBatch(now.intValue())));
        model.countingProperty().subscribe(counting -> batch.valueProperty().set(counting.batch()));
        getChildren()
                .addAll(
                        title,
                        new OptionBox(
                                texts,
                                "networks.counting.bias",
                                model.countingProperty().map(Counting::withBias),
                                on -> model.countingProperty()
                                        .set(model.countingProperty().get().withBias(on))),
                        new OptionBox(
                                texts,
                                "networks.counting.two",
                                model.countingProperty().map(Counting::multiplyAddAsTwo),
                                on -> model.countingProperty()
                                        .set(model.countingProperty().get().withMultiplyAddAsTwo(on))),
                        batch);
    }
}
