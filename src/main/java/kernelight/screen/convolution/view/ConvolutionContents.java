package kernelight.screen.convolution.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ViewKind;
import kernelight.stage.export.StageExport;
import kernelight.session.Kept;
import kernelight.stage.layout.Sizing;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/** What the convolution screen has to take away. */
final class ConvolutionContents extends StageExport {
    private final ConvolutionModel model;

    ConvolutionContents(
            ConvolutionModel model,
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
        return ConvolutionPreset.of(model.example()).map(ConvolutionPreset::id);
    }

    @Override
    protected Optional<Enum<?>> view() {
        return Optional.<Enum<?>>of(model.viewProperty().get()).filter(view -> view != ViewKind.SLIDING);
    }

    @Override
    protected boolean isUnrolled() {
        return model.viewProperty().get() == ViewKind.IM2COL;
    }

    @Override
    protected List<NamedNumbers> given() {
        ConvolutionCase example = model.example();
        List<NamedNumbers> numbers = new ArrayList<>();
        numbers.add(named("convolution.input", "input", example.input()));
        numbers.add(named("convolution.filter", "filter", example.filters()));
        if (example.hasBias()) {
            Sizes sizes = new Sizes(1, 1, 1, 1, example.bias().size());
            numbers.add(named("convolution.bias", "bias", new NumberTable(sizes, example.bias())));
        }
        if (model.viewProperty().get() == ViewKind.BACKWARD) {
            numbers.add(named(
                    "convolution.gradient.output",
                    "output-gradient",
                    model.stateProperty().get().outputGradient()));
        }
        return numbers;
    }

    @Override
    protected NamedNumbers computed() {
        return switch (model.walk().operation().target()) {
            case FILTER_GRADIENT -> named("convolution.gradient.filter", "filter-gradient", model.result());
            case INPUT_GRADIENT -> named("convolution.gradient.input", "input-gradient", model.result());
            case BIAS_GRADIENT -> named("convolution.gradient.bias", "bias-gradient", model.result());
            default -> named("convolution.output", "output", model.result());
        };
    }
}
