package kernelight.screen.filters.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import kernelight.filter.Filter;
import kernelight.filter.FilterParameter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.Kernel;
import kernelight.filter.KernelText;
import kernelight.filter.NamedFilter;
import kernelight.screen.filters.model.ChosenFilter;
import kernelight.screen.filters.model.FilterNames;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.KernelRows;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.OptionBox;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** The numbers of the filter that is looked at: what shapes a named one, its weights to be typed, its bias. */
final class FilterNumbers extends VBox {
    private static final int LARGEST_SHOWN = 12;

    private final FiltersModel model;
    private final Texts texts;
    private final VBox parameters = new VBox(8);
    private final TextArea weights = new TextArea();
    private final MessageLine message = new MessageLine();
    private final NumberStepper bias;
    private Optional<NamedFilter> shaped = Optional.empty();
    private List<NumberStepper> steppers = List.of();
    private boolean isShowing;
    private boolean isTyping;
    /** The last whole filter: what is applied while what is typed has an error. */
    private Optional<ChosenFilter> whole = Optional.empty();

    FilterNumbers(FiltersModel model, Texts texts) {
        super(10);
        this.model = model;
        this.texts = texts;
        Label name = new Label();
        name.textProperty().bind(texts.bind("filters.weights"));
        name.getStyleClass().addAll("muted", "small");
        name.setLabelFor(weights);
        name.setWrapText(true);
        weights.getStyleClass().add("filters-weights");
        weights.setId("filters-weights");
        Explanation.of(weights, texts.bind("filters.weights.explained"));
        OptionBox normalized = new OptionBox(
                texts,
                "filters.normalized",
                model.stateProperty().map(state -> model.filter().normalized()),
                model::normalize);
        bias = new NumberStepper(
                texts,
                texts.bind("filters.bias"),
                "bias",
                new NumberRange.Even(-FilterSettings.LARGEST_BIAS, FilterSettings.LARGEST_BIAS, 1),
                0);
        bias.explain(texts.bind("filters.bias.explained"));
        bias.valueProperty().subscribe(now -> {
            if (!isShowing) {
                model.set(settings -> settings.withBias(now.floatValue()), "bias");
            }
        });
        getChildren().addAll(name, weights, message, normalized, bias);
        weights.textProperty().subscribe(typed -> {
            if (!isShowing) {
                apply(typed);
            }
        });
        weights.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        weights.focusedProperty().subscribe(focused -> {
            if (!focused) {
                isTyping = false;
                show();
            }
        });
        model.stateProperty().subscribe(() -> show());
        model.responsesProperty().subscribe(() -> show());
    }

    /** What shapes the named filter that is looked at; shown near the list. */
    VBox parameters() {
        return parameters;
    }

    /** Makes the filter that is looked at a person's own, to be changed. */
    void begin() {
        ChosenFilter now = model.filter();
        if (now.source() != ChosenFilter.Source.OWN) {
            model.choose(own(now.filter().kernels().getFirst()));
        }
        weights.requestFocus();
        weights.selectAll();
    }

    /** Without a mouse nobody could leave it otherwise. */
    private void leaveByTab(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.TAB && !key.isShortcutDown() && !key.isAltDown()) {
            weights.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }

    private void apply(String typed) {
        if (!isTyping) {
            isTyping = true;
            whole = Optional.of(model.filter());
        }
        try {
            ChosenFilter chosen = own(KernelText.parse(typed));
            ChosenFilter applied = model.filter().normalized() ? chosen.normalized(true) : chosen;
            model.choose(applied, "weights");
            if (isAsLarge(applied, whole.orElseThrow())) { // a smaller one may be the beginning of what is typed
                whole = Optional.of(applied);
            }
            message.clear();
        } catch (FilterProblem problem) {
            model.choose(kept(whole.orElseThrow()), "weights");
            message.say(texts.bind(LocalizedMessage.of("filters.weights.kept", problem.localized())));
        }
    }

    private static ChosenFilter own(Kernel kernel) {
        return ChosenFilter.of(ChosenFilter.Source.OWN, Filter.of("own", kernel));
    }

    /** A network's filter has lost its bias, and is one's own now. */
    private static ChosenFilter kept(ChosenFilter filter) {
        return filter.source() == ChosenFilter.Source.NETWORK
                ? own(filter.given().kernels().getFirst())
                : filter;
    }

    private static boolean isAsLarge(ChosenFilter one, ChosenFilter other) {
        return one.given().rows() >= other.given().rows()
                && one.given().columns() >= other.given().columns();
    }

    private void show() {
        ChosenFilter now = model.filter();
        isShowing = true;
        if (!isTyping) {
            String text = KernelRows.text(now.given().kernels().getFirst());
            if (!text.equals(weights.getText())) {
                weights.setText(text);
            }
            weights.setPrefRowCount(Math.clamp(now.given().rows(), 3, LARGEST_SHOWN));
            message.clear();
        }
        bias.valueProperty().set(model.state().filtering().settings().bias());
        showParameters(now);
        isShowing = false;
    }

    private void showParameters(ChosenFilter now) {
        if (!shaped.equals(now.named())) {
            shaped = now.named();
            parameters.getChildren().clear();
            steppers = new ArrayList<>();
            now.named()
                    .ifPresent(named -> named.parameters()
                            .forEach(parameter -> steppers.add(stepper(named, parameter, steppers.size()))));
            parameters.getChildren().setAll(steppers);
            parameters.setVisible(!steppers.isEmpty());
            parameters.setManaged(!steppers.isEmpty());
        }
        for (int index = 0; index < steppers.size(); index++) {
            steppers.get(index).valueProperty().set(FilterNames.number(now, index));
        }
    }

    private NumberStepper stepper(NamedFilter named, FilterParameter parameter, int index) {
        NumberRange range = parameter.isWhole()
                ? new NumberRange.Whole(parameter.smallest(), parameter.largest())
                : new NumberRange.Even(parameter.smallest(), parameter.largest(), parameter.largest() > 100 ? 15 : 0.1);
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind("filters.parameter." + parameter.name()),
                "filter",
                range,
                FilterNames.number(model.filter(), index));
        stepper.explain(texts.bind("filters.parameter." + parameter.name() + ".explained"));
        stepper.valueProperty().subscribe(changed -> {
            if (!isShowing) {
                shape(named);
            }
        });
        return stepper;
    }

    private void shape(NamedFilter named) {
        try {
            double[] numbers = steppers.stream()
                    .mapToDouble(stepper -> stepper.valueProperty().get())
                    .toArray();
            model.choose(ChosenFilter.of(ChosenFilter.Source.NAMED, named.with(numbers)), "parameters");
        } catch (FilterProblem impossible) {
            throw new IllegalStateException(impossible); // the steppers keep to the same ranges
        }
    }
}
