package kernelight.screen.filters.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.Marking;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.OptionBox;
import kernelight.ui.text.Texts;

/** What is marked on the pictures: what fires, the strongest responses, how many of them and how far apart. */
final class MarkOptions extends VBox {
    private final FiltersModel model;
    private final Texts texts;

    MarkOptions(FiltersModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        ObservableValue<Marking> marking = model.stateProperty().map(state -> state.marking());
        NumberStepper count = stepper("filters.strongest.count", Marking.MOST, marking.map(Marking::count));
        count.valueProperty().subscribe(now -> model.mark(changed -> changed.withCount(now.intValue()), "count"));
        NumberStepper distance =
                stepper("filters.strongest.distance", Marking.FARTHEST, marking.map(Marking::distance));
        distance.valueProperty()
                .subscribe(now -> model.mark(changed -> changed.withDistance(now.intValue()), "distance"));
        getChildren()
                .addAll(
                        new OptionBox(
                                texts,
                                "filters.mark.fires",
                                marking.map(Marking::fires),
                                wanted -> model.mark(now -> now.withFires(wanted), new Object())),
                        new OptionBox(
                                texts,
                                "filters.mark.strongest",
                                marking.map(Marking::strongest),
                                wanted -> model.mark(now -> now.withStrongest(wanted), new Object())),
                        count,
                        distance);
    }

    private NumberStepper stepper(String key, int largest, ObservableValue<Integer> value) {
        NumberStepper stepper =
                new NumberStepper(texts, texts.bind(key), "", new NumberRange.Whole(1, largest), value.getValue());
        stepper.explain(texts.bind(key + ".explained"));
        value.subscribe(now -> stepper.valueProperty().set(now));
        return stepper;
    }
}
