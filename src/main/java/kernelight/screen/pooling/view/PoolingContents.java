package kernelight.screen.pooling.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.stage.export.StageExport;
import kernelight.session.Kept;
import kernelight.stage.layout.Sizing;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** What the pooling screen has to take away. */
final class PoolingContents extends StageExport {
    private final PoolingModel model;

    PoolingContents(
            PoolingModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Region stage,
            ObservableValue<Sizing> sizing,
            Kept kept) {
        super(model, texts, palette, stage, sizing, kept);
        this.model = model;
    }

    @Override
    protected Optional<String> preset() {
        return PoolingPreset.of(model.example()).map(PoolingPreset::id);
    }

    @Override
    protected Optional<Enum<?>> view() {
        return Optional.<Enum<?>>of(model.viewProperty().get()).filter(view -> view != PoolingView.SLIDING);
    }

    @Override
    protected boolean isUnrolled() {
        return model.viewProperty().get() == PoolingView.IM2COL;
    }

    @Override
    protected List<NamedNumbers> given() {
        List<NamedNumbers> numbers = new ArrayList<>();
        numbers.add(named("pooling.input", "input", model.input()));
        if (isBackward()) {
            numbers.add(named(
                    "pooling.gradient.output",
                    "output-gradient",
                    model.stateProperty().get().outputGradient()));
        }
        return numbers;
    }

    @Override
    protected NamedNumbers computed() {
        return isBackward()
                ? named("pooling.gradient.input", "input-gradient", model.result())
                : named("pooling.output", "output", model.result());
    }

    private boolean isBackward() {
        return model.viewProperty().get() == PoolingView.BACKWARD;
    }
}
