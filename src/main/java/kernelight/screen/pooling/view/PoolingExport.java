package kernelight.screen.pooling.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.export.model.ExportSource.NamedCode;
import kernelight.export.model.ExportSource.NamedNumbers;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.stage.export.CaseExport;
import kernelight.stage.export.StageExport;
import kernelight.stage.paint.SizeFormula;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;

/** Provides the case of the pooling screen for export. */
final class PoolingExport implements CaseExport {
    private final PoolingModel model;

    PoolingExport(PoolingModel model) {
        this.model = model;
    }

    @Override
    public LocalizedMessage title() {
        return model.title();
    }

    @Override
    public Optional<String> preset() {
        return PoolingPreset.of(model.example()).map(PoolingPreset::id);
    }

    @Override
    public Optional<Enum<?>> view() {
        return Optional.<Enum<?>>of(model.viewProperty().get()).filter(view -> view != PoolingView.SLIDING);
    }

    @Override
    public List<NamedCode> programs() {
        return StageExport.programs(
                model.player().walk().operation(), model.viewProperty().get() == PoolingView.IM2COL);
    }

    @Override
    public List<SizeFormula> sizes() {
        return model.sizeFacts().getValue().directions().stream()
                .map(along -> new SizeFormula(along.name(), along.size()))
                .toList();
    }

    @Override
    public List<NamedNumbers> given() {
        List<NamedNumbers> numbers = new ArrayList<>();
        numbers.add(StageExport.named("pooling.input", "input", model.table(GridName.INPUT)));
        if (isBackward()) {
            numbers.add(StageExport.named(
                    "pooling.gradient.output",
                    "output-gradient",
                    model.stateProperty().get().outputGradient()));
        }
        return numbers;
    }

    @Override
    public NamedNumbers computed() {
        return isBackward()
                ? StageExport.named(
                        "pooling.gradient.input",
                        "input-gradient",
                        model.player().result())
                : StageExport.named("pooling.output", "output", model.player().result());
    }

    private boolean isBackward() {
        return model.viewProperty().get() == PoolingView.BACKWARD;
    }
}
