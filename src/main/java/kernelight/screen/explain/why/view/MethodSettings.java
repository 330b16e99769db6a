package kernelight.screen.explain.why.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.attribution.Baseline;
import kernelight.screen.explain.why.model.MapSettings;
import kernelight.screen.explain.why.model.ScoreMethod;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;

/** How the chosen map is computed: the square that covers, what it covers with, where integrated gradients begin. */
final class MethodSettings extends VBox {
    private static final NumberRange SIZES = new NumberRange.Whole(1, 28);
    private static final NumberRange STRIDES = new NumberRange.Whole(1, 14);

    private final WhyModel model;
    private final Texts texts;
    private final NumberStepper size;
    private final NumberStepper stride;

    MethodSettings(WhyModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        MapSettings now = model.settingsProperty().get();
        size = stepper("size", SIZES, now.square().size());
        stride = stepper("stride", STRIDES, now.square().stride());
        Node cover = baselines(
                "why.cover", model.settingsProperty().map(set -> set.square().baseline()), baseline -> {
                    MapSettings set = model.settingsProperty().get();
                    model.set(set.covering(set.square().size(), set.square().stride(), baseline));
                });
        cover.setId("why-cover");
        Node from = baselines(
                "why.from",
                model.settingsProperty().map(MapSettings::from),
                baseline -> model.set(model.settingsProperty().get().beginningAt(baseline)));
        from.setId("why-from");
        shownFor(ScoreMethod.OCCLUSION, size);
        shownFor(ScoreMethod.OCCLUSION, stride);
        shownFor(ScoreMethod.OCCLUSION, cover);
        shownFor(ScoreMethod.INTEGRATED_GRADIENTS, from);
        getChildren().addAll(size, stride, cover, from);
        ShownWhen.when(model.topicProperty().map(topic -> topic == WhyModel.Topic.MAPS), this);
    }

    private void shownFor(ScoreMethod method, Node node) {
        ShownWhen.when(model.settingsProperty().map(now -> now.method() == method), node);
    }

    private NumberStepper stepper(String name, NumberRange range, int initial) {
        NumberStepper stepper = new NumberStepper(
                texts, texts.bind("why." + name), name.equals("stride") ? "stride" : "", range, initial);
        stepper.setId("why-" + name);
        stepper.explain(texts.bind("why." + name + ".explained"));
        stepper.valueProperty().addListener((property, before, now) -> cover());
        return stepper;
    }

    private void cover() {
        MapSettings set = model.settingsProperty().get();
        model.set(set.covering(
                size.wholeValue(), stride.wholeValue(), set.square().baseline()));
    }

    private Node baselines(String name, ObservableValue<Baseline> now, Consumer<Baseline> choose) {
        Label title = new Label();
        title.textProperty().bind(texts.bind(name));
        ObjectProperty<Baseline> value = new SimpleObjectProperty<>(now.getValue());
        value.bind(now);
        SegmentedChoice<Baseline> choice =
                ModelChoice.of(texts, List.of(Baseline.values()), "why.baseline.", value, choose);
        choice.nameForReaders(texts.bind(name));
        return new VBox(6, title, choice);
    }
}
