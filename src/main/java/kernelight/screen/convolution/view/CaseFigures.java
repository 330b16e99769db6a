package kernelight.screen.convolution.view;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kernelight.screen.convolution.model.CaseCosts;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.ui.component.OpeningFigure;
import kernelight.ui.text.Texts;

/** What the case costs: parameters, multiplications, and how much an output sees; each opens into its formula. */
final class CaseFigures extends VBox {
    private final ObservableValue<CaseCosts> costs;

    CaseFigures(ConvolutionModel model, Texts texts) {
        super(6);
        costs = model.stateProperty().map(state -> CaseCosts.of(state.example()));
        getStyleClass().add("case-figures");
        FlowPane row = new FlowPane(2, 4);
        OpeningFigure.Group group = new OpeningFigure.Group();
        row.getChildren()
                .addAll(
                        figure(texts, "convolution.parameters", CaseCosts::parameters, group),
                        figure(texts, "convolution.multiplications", CaseCosts::multiplications, group),
                        figure(texts, "convolution.receptiveField", CaseCosts::receptiveField, group));
        getChildren().addAll(row, group.sentence());
    }

    private OpeningFigure figure(
            Texts texts, String key, Function<CaseCosts, CaseCosts.Cost> cost, OpeningFigure.Group group) {
        ObservableValue<String> how = Bindings.createStringBinding(
                () -> texts.get(key + ".how", cost.apply(costs.getValue()).formula()), costs, texts.languageProperty());
        return new OpeningFigure(costs.map(now -> cost.apply(now).value()), texts.bind(key), how, group);
    }
}
