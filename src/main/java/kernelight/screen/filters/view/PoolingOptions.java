package kernelight.screen.filters.view;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.filter.chain.Step.Pooling;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.walk.PoolingKind;

/** How the pooling that is seen pools; shown only while one is. */
final class PoolingOptions extends VBox {
    private final FiltersModel model;
    private final Texts texts;
    private Pooling last = Pooling.ofTwo(PoolingKind.MAX);

    PoolingOptions(FiltersModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        Label name = new Label();
        name.textProperty().bind(texts.bind("filters.pooling"));
        name.getStyleClass().add("section-title");
        getChildren()
                .addAll(
                        name,
                        ModelChoice.of(
                                texts,
                                List.of(PoolingKind.MAX, PoolingKind.AVERAGE),
                                "filters.pooling.",
                                setting(Pooling::kind),
                                kind -> model.set(new Pooling(kind, last.size(), last.stride()), "kind")),
                        stepper("size", Pooling::size, (now, size) -> new Pooling(now.kind(), size, now.stride())),
                        stepper(
                                "stride",
                                Pooling::stride,
                                (now, stride) -> new Pooling(now.kind(), now.size(), stride)));
        ShownWhen.when(model.stateProperty().map(state -> state.step().step() instanceof Pooling), this);
    }

    /** Of the last pooling, while none is seen. */
    private <T> ObservableValue<T> setting(Function<Pooling, T> part) {
        return model.stateProperty().map(state -> {
            if (state.step().step() instanceof Pooling now) {
                last = now;
            }
            return part.apply(last);
        });
    }

    private NumberStepper stepper(
            String key, Function<Pooling, Integer> part, BiFunction<Pooling, Integer, Pooling> with) {
        ObservableValue<Integer> value = setting(part);
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind("filters.pooling." + key),
                key.equals("stride") ? "stride" : "",
                new NumberRange.Whole(1, Pooling.LARGEST_SIZE),
                value.getValue());
        stepper.explain(texts.bind("filters.pooling." + key + ".explained"));
        value.subscribe(now -> stepper.valueProperty().set(now));
        stepper.valueProperty().subscribe(wanted -> model.set(with.apply(last, wanted.intValue()), key));
        return stepper;
    }
}
