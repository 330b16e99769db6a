package kernelight.screen.convolution.view;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import kernelight.screen.convolution.model.CaseCosts;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.ui.component.OpeningFigure;
import kernelight.ui.text.Texts;

/** What the case costs: parameters, multiplications, and how much an output sees; each opens into its formula. */
final class CaseFigures extends VBox {
    private static final String ASKED = "?";

    private final ConvolutionModel model;
    private final Texts texts;
    private final ObservableValue<CaseCosts> costs;

    CaseFigures(ConvolutionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        costs = model.stateProperty().map(state -> CaseCosts.of(state.example()));
        getStyleClass().add("case-figures");
        getChildren()
                .addAll(
                        figure("convolution.parameters", CaseCosts::parameters, false),
                        figure("convolution.multiplications", CaseCosts::multiplications, true),
                        figure("convolution.receptiveField", CaseCosts::receptiveField, false));
    }

    /** @param tellsSize whether the output's size can be read from it */
    private OpeningFigure figure(String key, Function<CaseCosts, CaseCosts.Cost> cost, boolean tellsSize) {
        BooleanBinding asked = Bindings.createBooleanBinding(
                () -> tellsSize && model.hiddenProperty().get().size(), model.hiddenProperty());
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
