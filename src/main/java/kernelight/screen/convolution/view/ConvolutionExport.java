package kernelight.screen.convolution.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.export.model.ExportSource.NamedCode;
import kernelight.export.model.ExportSource.NamedNumbers;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.stage.export.CaseExport;
import kernelight.stage.export.StageExport;
import kernelight.stage.paint.SizeFormula;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Provides the case of the convolution screen for export. */
final class ConvolutionExport implements CaseExport {
    private final ConvolutionModel model;

    ConvolutionExport(ConvolutionModel model) {
        this.model = model;
    }

    @Override
    public LocalizedMessage title() {
        return model.title();
    }

    @Override
    public Optional<String> preset() {
        return ConvolutionPreset.of(model.example()).map(ConvolutionPreset::id);
    }

    @Override
    public Optional<Enum<?>> view() {
        return Optional.<Enum<?>>of(model.viewProperty().get()).filter(view -> view != ConvolutionView.SLIDING);
    }

    @Override
    public List<NamedCode> programs() {
        return StageExport.programs(
                model.player().walk().operation(), model.viewProperty().get() == ConvolutionView.IM2COL);
    }

    @Override
    public List<SizeFormula> sizes() {
        return model.sizeFacts().getValue().directions().stream()
                .map(along -> new SizeFormula(along.name(), along.size()))
                .toList();
    }

    @Override
    public List<NamedNumbers> given() {
        ConvolutionCase example = model.example();
        List<NamedNumbers> numbers = new ArrayList<>();
        numbers.add(StageExport.named("convolution.input", "input", example.input()));
        numbers.add(StageExport.named("convolution.filter", "filter", example.filters()));
        if (example.hasBias()) {
            Sizes sizes = new Sizes(1, 1, 1, 1, example.bias().size());
            numbers.add(StageExport.named("convolution.bias", "bias", new NumberTable(sizes, example.bias())));
        }
        if (model.viewProperty().get() == ConvolutionView.BACKWARD) {
            numbers.add(StageExport.named(
                    "convolution.gradient.output",
                    "output-gradient",
                    model.stateProperty().get().outputGradient()));
        }
        return numbers;
    }

    @Override
    public NamedNumbers computed() {
        return switch (model.player().walk().operation().target()) {
            case FILTER_GRADIENT ->
                StageExport.named(
                        "convolution.gradient.filter",
                        "filter-gradient",
                        model.player().result());
            case INPUT_GRADIENT ->
                StageExport.named(
                        "convolution.gradient.input",
                        "input-gradient",
                        model.player().result());
            case BIAS_GRADIENT ->
                StageExport.named(
                        "convolution.gradient.bias",
                        "bias-gradient",
                        model.player().result());
            default ->
                StageExport.named("convolution.output", "output", model.player().result());
        };
    }
}
