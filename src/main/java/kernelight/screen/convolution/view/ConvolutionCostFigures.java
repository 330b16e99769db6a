package kernelight.screen.convolution.view;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import kernelight.screen.convolution.model.ConvolutionCosts;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.ui.component.OpeningFigure;
import kernelight.ui.text.Texts;

/** The costs of the case: parameters, multiplications, and the receptive field; a click shows the formula of each. */
final class ConvolutionCostFigures extends VBox {
    private static final String ASKED = "?";

    private final ConvolutionModel model;
    private final Texts texts;
    private final ObservableValue<ConvolutionCosts> costs;

    ConvolutionCostFigures(ConvolutionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        costs = Bindings.createObjectBinding(
                () -> ConvolutionCosts.of(model.example(), texts::number),
                model.stateProperty(),
                texts.languageProperty());
        getStyleClass().add("case-figures");
        getChildren()
                .addAll(
                        figure("convolution.parameters", ConvolutionCosts::parameters, false),
                        ofConvolution(figure("convolution.multiplications", ConvolutionCosts::multiplications, true)),
                        ofConvolution(figure("convolution.receptiveField", ConvolutionCosts::receptiveField, false)));
    }

    /**
     * Hides a figure in the transposed view, which has the same parameters but other multiplications and another
     * receptive field.
     */
    private OpeningFigure ofConvolution(OpeningFigure figure) {
        figure.visibleProperty().bind(model.viewProperty().map(view -> view != ConvolutionView.TRANSPOSED));
        figure.managedProperty().bind(figure.visibleProperty());
        return figure;
    }

    /** @param tellsSize whether it reveals the output's size */
    private OpeningFigure figure(
            String key, Function<ConvolutionCosts, ConvolutionCosts.Cost> cost, boolean tellsSize) {
        BooleanBinding asked = Bindings.createBooleanBinding(
                () -> tellsSize && model.player().options().hidden().get().size(),
                model.player().options().hidden());
        ObservableValue<String> how = Bindings.createStringBinding(
                () -> texts.get(
                        key + ".how",
                        asked.get() ? ASKED : cost.apply(costs.getValue()).formula()),
                costs,
                asked,
                texts.languageProperty());
        ObservableValue<String> value = Bindings.createStringBinding(
                () -> asked.get() ? ASKED : cost.apply(costs.getValue()).value(), costs, asked);
        return new OpeningFigure(value, texts.bind(key), how);
    }
}
