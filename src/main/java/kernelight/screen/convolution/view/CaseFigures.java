package kernelight.screen.convolution.view;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.ui.component.Figure;
import kernelight.ui.text.Texts;
import kernelight.walk.square.ConvolutionWalk;

/** What the case costs: parameters and multiplications, and how much an output cell sees. */
final class CaseFigures extends FlowPane {

    private final Texts texts;
    private final ObservableValue<ConvolutionWalk> walk;

    CaseFigures(ConvolutionModel model, Texts texts) {
        this.texts = texts;
        this.walk = model.momentProperty().map(moment -> moment.walk());
        getStyleClass().add("case-figures");
        getChildren()
                .addAll(
                        new Figure(
                                text(now -> Integer.toString(now.parameters())),
                                texts.bind("convolution.parameters"),
                                text(this::parametersHow)),
                        new Figure(
                                text(now -> texts.get("convolution.count", now.multiplications())),
                                texts.bind("convolution.multiplications"),
                                text(this::multiplicationsHow)),
                        new Figure(
                                text(now -> texts.get("convolution.size", filterRows(now), filterColumns(now))),
                                texts.bind("convolution.receptiveField"),
                                text(now -> texts.get(
                                        "convolution.receptiveField.how", filterRows(now), filterColumns(now)))));
    }

    private String parametersHow(ConvolutionWalk now) {
        return texts.get(
                "convolution.parameters.how",
                filterRows(now),
                filterColumns(now),
                now.example().hasBias() ? 1 : 0,
                now.parameters());
    }

    private String multiplicationsHow(ConvolutionWalk now) {
        return texts.get(
                "convolution.multiplications.how",
                now.output().rows(),
                now.output().columns(),
                filterRows(now),
                filterColumns(now),
                now.multiplications());
    }

    private static int filterRows(ConvolutionWalk now) {
        return now.example().filter().rows();
    }

    private static int filterColumns(ConvolutionWalk now) {
        return now.example().filter().columns();
    }

    private ObservableValue<String> text(Function<ConvolutionWalk, String> write) {
        return Bindings.createStringBinding(() -> write.apply(walk.getValue()), walk, texts.languageProperty());
    }
}
