package kernelight.screen.convolution.view;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import kernelight.screen.convolution.model.CaseCosts;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.ui.component.OpeningFigure;
import kernelight.ui.text.Texts;

/** What the case costs: parameters, multiplications, and how much an output sees; each opens into its formula. */
final class CaseFigures extends VBox {
    private final ObservableValue<CaseCosts> costs;

    CaseFigures(ConvolutionModel model, Texts texts) {
        costs = model.stateProperty().map(state -> CaseCosts.of(state.example()));
        getStyleClass().add("case-figures");
        getChildren()
                .addAll(
                        figure(texts, "convolution.parameters", CaseCosts::parameters),
                        figure(texts, "convolution.multiplications", CaseCosts::multiplications),
                        figure(texts, "convolution.receptiveField", CaseCosts::receptiveField));
    }

    private OpeningFigure figure(Texts texts, String key, Function<CaseCosts, CaseCosts.Cost> cost) {
        ObservableValue<String> how = Bindings.createStringBinding(
                () -> texts.get(key + ".how", cost.apply(costs.getValue()).formula()), costs, texts.languageProperty());
        return new OpeningFigure(costs.map(now -> cost.apply(now).value()), texts.bind(key), how);
    }
}
