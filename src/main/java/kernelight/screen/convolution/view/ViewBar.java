package kernelight.screen.convolution.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.model.GradientKind;
import kernelight.screen.convolution.model.TransposedWay;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.stage.quiz.view.QuizMenu;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.component.TwoEnds;
import kernelight.ui.text.Texts;

/** The bar above the stage: the choice of the view, the gradient and the filter. */
final class ViewBar extends VBox {
    private final ConvolutionModel model;
    private final Texts texts;
    private final HBox filters = new HBox(8);
    private int shownFilters;

    ViewBar(ConvolutionModel model, QuizModel quiz, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("view-bar");
        TwoEnds line = new TwoEnds();
        line.atLeft(views());
        line.atRight(gradients(), ways(), filters, quizMenu(quiz));
        getChildren().add(line); // not in a BorderPane: that measures its top without its own padding
        filters.setAlignment(Pos.CENTER);
        model.player().frameProperty().subscribe(() -> showFilters());
        model.stateProperty().subscribe(() -> showFilters());
    }

    private Node views() {
        return ModelChoice.of(
                texts, List.of(ConvolutionView.values()), "convolution.view.", model.viewProperty(), model::showView);
    }

    private Node quizMenu(QuizModel quiz) {
        ObservableValue<Boolean> backward = model.viewProperty().map(view -> view == ConvolutionView.BACKWARD);
        QuizMenu menu = new QuizMenu(quiz, texts, backward);
        ShownWhen.when(
                model.viewProperty().map(view -> view == ConvolutionView.SLIDING || view == ConvolutionView.BACKWARD),
                menu);
        return menu;
    }

    private Node gradients() {
        Node choice = ModelChoice.of(
                texts,
                List.of(GradientKind.values()),
                "convolution.gradientOf.",
                model.gradientProperty(),
                model::showGradient);
        ShownWhen.when(model.viewProperty().map(kind -> kind == ConvolutionView.BACKWARD), choice);
        return choice;
    }

    private Node ways() {
        Node choice = ModelChoice.of(
                texts,
                List.of(TransposedWay.values()),
                "convolution.transposedWay.",
                model.wayProperty(),
                model::showWay);
        ShownWhen.when(model.canChooseWay(), choice);
        return choice;
    }

    /** One button for each filter, where there are several. */
    private void showFilters() {
        int count = model.settingsProperty().get().get(ConvolutionSetting.FILTERS);
        boolean several = model.example().filters().sizes().filters() > 1;
        filters.setVisible(several);
        filters.setManaged(several);
        if (!several) {
            return;
        }
        if (shownFilters != count) {
            shownFilters = count;
            Label label = new Label();
            label.textProperty().bind(texts.bind("convolution.filter"));
            label.getStyleClass().addAll("muted", "small");
            filters.getChildren()
                    .setAll(label, choice(model.example().filters().sizes().filters()));
        }
        if (filters.getChildren().getLast() instanceof SegmentedChoice<?> choice) {
            select(choice);
        }
    }

    @SuppressWarnings("unchecked") // the only choice that is ever put there
    private void select(SegmentedChoice<?> choice) {
        ((SegmentedChoice<Integer>) choice).valueProperty().set(model.currentFilter());
    }

    private Node choice(int count) {
        Map<Integer, ObservableValue<String>> names = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(filter -> names.put(filter, texts.bind("convolution.number", filter + 1)));
        SegmentedChoice<Integer> choice = new SegmentedChoice<>(names, model.currentFilter());
        choice.explain(filter -> texts.bind("convolution.filterAtWork", filter + 1));
        choice.valueProperty().subscribe(filter -> {
            if (filter != model.currentFilter()) {
                model.goToFilter(filter);
            }
        });
        return choice;
    }
}
