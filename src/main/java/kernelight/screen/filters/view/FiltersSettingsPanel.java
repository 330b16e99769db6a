package kernelight.screen.filters.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import kernelight.filter.EdgeRule;
import kernelight.filter.FilterSettings;
import kernelight.filter.ShowAs;
import kernelight.screen.filters.model.FilterExport;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.LearnedFilters;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.OptionBox;
import kernelight.ui.component.Section;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is chosen: the filter, how its numbers are shown, what fires, how it slides. */
final class FiltersSettingsPanel extends VBox {
    private static final double WIDEST_PAD = 232;

    private final FiltersModel model;
    private final Texts texts;

    FiltersSettingsPanel(
            FiltersModel model,
            LearnedFilters learned,
            FilterExport export,
            Texts texts,
            ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        FilterNumbers numbers = new FilterNumbers(model, texts);
        Section weights = section("weights", numbers);
        FilterList list = new FilterList(model, texts, palette, () -> {
            weights.openProperty().set(true);
            numbers.begin();
        });
        MessageLine problem = new MessageLine();
        model.problemProperty()
                .subscribe(why -> why.ifPresentOrElse(words -> problem.say(texts.bind(words)), problem::clear));
        getChildren()
                .addAll(
                        problem,
                        exported(export),
                        new PadPane(model, texts, palette, WIDEST_PAD),
                        new PoolingOptions(model, texts),
                        list,
                        numbers.parameters(),
                        weights,
                        new LearnedRow(model, learned, texts, palette),
                        cutting(),
                        negatives(),
                        new ThresholdPane(model, texts, palette),
                        new VBox(section("marks", new MarkOptions(model, texts)), section("edges", edges())));
    }

    private Section section(String name, Node... content) {
        return new Section(
                texts.bind("filters.section." + name),
                texts.bind("filters.section." + name + ".explained"),
                false,
                content);
    }

    private Node exported(FilterExport export) {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setId("filters-exported");
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> export.outcomeProperty()
                                .get()
                                .map(outcome -> texts.get(outcome.sentence()))
                                .orElse(""),
                        export.outcomeProperty(),
                        texts.languageProperty()));
        export.outcomeProperty().subscribe(now -> {
            sentence.getStyleClass().removeAll("error", "filters-done");
            now.ifPresent(outcome -> sentence.getStyleClass().add(outcome.isDone() ? "filters-done" : "error"));
        });
        ShownWhen.when(export.outcomeProperty().map(Optional::isPresent), sentence);
        return sentence;
    }

    private Node cutting() {
        Button cut = new Button();
        cut.setGraphic(new FontIcon(Feather.SCISSORS));
        cut.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                model.cutting().pieceProperty().get().isPresent()
                                        ? "filters.cut.cancel"
                                        : "filters.cut"),
                        model.cutting().pieceProperty(),
                        texts.languageProperty()));
        cut.getStyleClass().add("quiet-button");
        cut.setId("filters-cut");
        Explanation.of(cut, texts.bind("filters.cut.explained"));
        cut.setOnAction(event -> {
            if (model.cutting().pieceProperty().get().isPresent()) {
                model.cutting().cancel();
            } else {
                model.cutting().begin();
            }
        });
        return cut;
    }

    private Node negatives() {
        Label name = new Label();
        name.textProperty().bind(texts.bind("filters.negatives"));
        name.getStyleClass().add("section-title");
        SegmentedChoice<ShowAs> choice = ModelChoice.of(
                texts,
                List.of(ShowAs.values()),
                "filters.show.",
                Bindings.createObjectBinding(
                        () -> model.responsesProperty()
                                .get()
                                .map(now -> now.showAs())
                                .orElse(ShowAs.SIGNED),
                        model.responsesProperty()),
                wanted -> model.setShowAs(Optional.of(wanted)));
        choice.nameForReaders(name.textProperty());
        choice.getStyleClass().add("filters-show");
        OptionBox relu = new OptionBox(
                texts,
                "filters.relu",
                setting(FilterSettings::relu),
                wanted -> model.set(settings -> settings.withRelu(wanted), "relu"));
        VBox all = new VBox(8, name, choice, relu);
        all.getStyleClass().add("filters-group");
        return all;
    }

    private <T> ObservableValue<T> setting(Function<FilterSettings, T> part) {
        return model.stateProperty().map(state -> part.apply(state.filtering().settings()));
    }

    private Node[] edges() {
        NumberStepper stride =
                stepper("stride", FilterSettings.LARGEST_STRIDE, FilterSettings::stride, FilterSettings::withStride);
        NumberStepper dilation = stepper(
                "dilation", FilterSettings.LARGEST_DILATION, FilterSettings::dilation, FilterSettings::withDilation);
        SegmentedChoice<Boolean> flipped = ModelChoice.of(
                texts,
                List.of(false, true),
                "filters.convolution.",
                setting(FilterSettings::convolution),
                wanted -> model.set(settings -> settings.withConvolution(wanted), "convolution"));
        flipped.nameForReaders(texts.bind("filters.convolution"));
        return new Node[] {
            new VBox(4, named("filters.edges"), edgeMenu()),
            stride,
            dilation,
            new VBox(4, named("filters.convolution"), flipped)
        };
    }

    private Label named(String key) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.getStyleClass().addAll("muted", "small");
        name.setWrapText(true);
        return name;
    }

    private Node edgeMenu() {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().addAll("predict-menu", "one-line");
        menu.setMaxWidth(Double.MAX_VALUE);
        ObservableValue<EdgeRule> edges = setting(FilterSettings::edges);
        menu.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("filters.edges." + edges.getValue()), edges, texts.languageProperty()));
        menu.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("filters.edges.name", menu.getText()),
                        menu.textProperty(),
                        texts.languageProperty()));
        Explanation.of(
                menu,
                Bindings.createStringBinding(
                        () -> texts.get("filters.edges." + edges.getValue() + ".explained"),
                        edges,
                        texts.languageProperty()));
        for (EdgeRule rule : EdgeRule.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind("filters.edges." + rule));
            item.setOnAction(event -> model.set(settings -> settings.withEdges(rule), "edges"));
            menu.getItems().add(item);
        }
        return menu;
    }

    private NumberStepper stepper(
            String name,
            int largest,
            ToIntFunction<FilterSettings> part,
            BiFunction<FilterSettings, Integer, FilterSettings> with) {
        ObservableValue<Integer> value = setting(settings -> part.applyAsInt(settings));
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind("filters." + name),
                name.equals("stride") ? "stride" : "filter",
                new NumberRange.Whole(1, largest),
                value.getValue());
        stepper.explain(texts.bind("filters." + name + ".explained"));
        value.subscribe(now -> stepper.valueProperty().set(now));
        stepper.valueProperty()
                .subscribe(wanted -> model.set(settings -> with.apply(settings, wanted.intValue()), name));
        return stepper;
    }
}
