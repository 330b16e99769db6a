package kernelight.screen.explain.why.view;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.export.view.ExportServices;
import kernelight.export.view.ExportTool;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.view.OpenedHeader;
import kernelight.screen.explain.view.OpenedParts;
import kernelight.screen.explain.why.model.MapSettings;
import kernelight.screen.explain.why.model.ScoreMethod;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.screen.explain.why.model.WhyModel.Topic;
import kernelight.stage.layout.Sizing;
import kernelight.ui.component.DigitKeys;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.component.TwoEnds;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;

/** The question why a class has its score, and its answer, in place of a screen. */
public final class WhyView implements OpenedParts {
    private static final List<String> STYLES =
            List.of("/kernelight/assets/styles/explain.css", "/kernelight/assets/styles/why.css");
    private static final double PICTURE = 84;
    private static final double PRESENTED_PICTURE = 140;

    private final DigitKeys digitKeys = new DigitKeys(Locale.getDefault());
    private final ExplainModel explain;
    private final WhyModel model;
    private final boolean isDrawnOn;
    private final BorderPane stage = new BorderPane();
    private final OpenedHeader header;
    private final WhyBody body;
    private final Node map;
    private final VBox panel;
    private final PictureAnswer aside;
    private final WhyFooter footer;
    private final ExportTool exportTool;
    private final Node withExport;

    /**
     * @param screen the name of the screen that it is opened in
     * @param pad what the picture is drawn on, as high as it is wide, with its tools below; without one the picture is shown
     */
    public WhyView(
            ExplainModel explain,
            WhyModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            ExportServices exports,
            LocalizedMessage screen,
            Optional<Region> pad) {
        this.explain = explain;
        this.model = model;
        isDrawnOn = pad.isPresent();
        header = new OpenedHeader(explain, texts, screen);
        MapsPane maps = new MapsPane(model, texts, palette);
        body = new WhyBody(
                model,
                texts,
                isDrawnOn ? "why.pad.title" : "why.read.title",
                pad.orElseGet(() -> new StillPicture(model, texts, palette)),
                maps,
                new TermsPane(model, texts),
                new SoftmaxPane(model, texts));
        map = maps.map();
        stage.setTop(new VBox(header, questionBar(texts), methodBar(texts)));
        stage.setCenter(body);
        stage.setMinSize(0, 0);
        stage.getStyleClass().addAll("explain-stage", "why-stage");
        panel = new VBox(14, new PictureAnswer(model, texts, palette, PICTURE), new MethodSettings(model, texts));
        panel.getStyleClass().addAll("settings", "why-panel");
        panel.setMinWidth(0);
        aside = new PictureAnswer(model, texts, palette, PRESENTED_PICTURE);
        footer = new WhyFooter(model, texts);
        exportTool = new ExportTool(
                texts,
                new WhyExport(model, texts, palette),
                exports,
                preferences.presentingProperty().map(WhyView::enlarged),
                model.questionProperty(),
                model.settingsProperty(),
                model.mapProperty(),
                model.randomProperty());
        ShownWhen.when(model.topicProperty().map(topic -> topic == Topic.MAPS), exportTool.button());
        model.topicProperty().subscribe(topic -> exportTool.close());
        for (Parent part : List.of(stage, panel, aside, footer)) {
            STYLES.forEach(style -> part.getStylesheets()
                    .add(Objects.requireNonNull(WhyView.class.getResource(style), style)
                            .toExternalForm()));
        }
        model.questionProperty().subscribe(question -> {
            body.showRead(question.isPresent());
            if (question.isPresent()) {
                header.show();
            }
        });
        texts.languageProperty().subscribe(now -> header.show());
        withExport = exportTool.over(stage, this::takeKeys);
    }

    private boolean isMaps() {
        return model.topicProperty().get() == Topic.MAPS;
    }

    private static double enlarged(boolean isPresenting) {
        return (isPresenting ? Sizing.HALL : Sizing.DESK).controls();
    }

    private Node questionBar(Texts texts) {
        SegmentedChoice<Topic> topics = ModelChoice.of(
                texts, List.of(Topic.values()), "why.topic.", model.topicProperty(), model.topicProperty()::set);
        topics.setId("why-topics");
        TwoEnds bar = new TwoEnds();
        bar.atLeft(new QuestionLine(model, texts));
        bar.atRight(topics);
        bar.getStyleClass().add("why-bar");
        return bar;
    }

    private Node methodBar(Texts texts) {
        SegmentedChoice<ScoreMethod> methods = ModelChoice.of(
                texts,
                List.of(ScoreMethod.values()),
                "why.method.",
                model.settingsProperty().map(MapSettings::method),
                model::choose);
        methods.setId("why-methods");
        VBox bar = new VBox(methods);
        bar.setFillWidth(false);
        bar.getStyleClass().add("why-methods");
        ShownWhen.when(model.topicProperty().map(topic -> topic == Topic.MAPS), bar);
        return bar;
    }

    @Override
    public Node stage() {
        return withExport;
    }

    @Override
    public Node panel() {
        return panel;
    }

    @Override
    public Node footer() {
        return footer;
    }

    @Override
    public Node exportButton() {
        return exportTool.button();
    }

    @Override
    public void hidden() {
        exportTool.close();
    }

    @Override
    public Optional<Node> aside() {
        return Optional.of(aside);
    }

    @Override
    public void takeKeys() {
        map.requestFocus();
    }

    /** A digit asks about another class; with a pad, other keys are its own. */
    @Override
    public void handleKey(KeyEvent key) {
        if (isMaps()) {
            exportTool.handleKey(key);
        }
        if (key.isConsumed()) {
            return;
        }
        OptionalInt digit = digitKeys.digit(key);
        int classes = explain.questionProperty()
                .get()
                .map(WhyQuestion::classes)
                .map(List::size)
                .orElse(0);
        if (digit.isPresent() && digit.getAsInt() < classes) {
            model.askAbout(digit.getAsInt());
            key.consume();
            return;
        }
        switch (PressedKey.code(key)) {
            case ESCAPE -> {
                explain.close();
                key.consume();
            }
            case W -> key.consume(); // it is asked already
            default -> {
                // not a key of the question
            }
        }
    }

    @Override
    public boolean sharesKeys() {
        return isDrawnOn;
    }
}
