package kernelight.screen.drawing.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.network.view.FeatureMaps;
import kernelight.network.view.NumberActions;
import kernelight.network.view.UnitsView;
import kernelight.pad.view.DrawingPad;
import kernelight.pad.view.PadColours;
import kernelight.pad.view.PadTools;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.Reading;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The stage: at the left the pad and the conversion to 28 x 28, at the right the feature maps of every layer, below
 * them the units.
 */
final class DrawingStage extends Region {
    private static final double SHARE_OF_PAD = 0.385;
    private static final double MARGIN = 22;
    private static final double COLUMN_GAP = 26;
    private static final double GAP = 14;
    private static final double TITLE_HEIGHT = 24;
    private static final double TOOLS_HEIGHT = 40;
    /** The minimum height of the steps below the pad. */
    private static final double STEPS_HEIGHT = 90;

    private static final double SMALLEST_PAD = 80;
    private final Texts texts;
    private final DrawingWords words;
    private final DrawingPad pad;
    private final PadTools tools;
    private final StepsView steps;
    private final FeatureMaps maps;
    private final UnitsView units;
    private final Node padTitle;
    private final Node stepsTitle;
    private final Node mapsTitle;
    private final NetworkNewsBar news;
    private final VBox unitsCard;
    private final VBox withoutNetwork;

    DrawingStage(
            DrawingModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions numbers,
            Runnable openFile) {
        this.texts = texts;
        words = new DrawingWords(texts);
        pad = new DrawingPad(model, texts.bind("drawing.pad.invitation"), palette, PadColours.THEME);
        pad.setId("pad");
        tools = new PadTools(model, texts, pad::showWidth);
        steps = new StepsView(model.preprocessingProperty(), texts, palette);
        maps = new FeatureMaps(texts, palette, numbers);
        units = new UnitsView(texts, palette, numbers);
        padTitle = title("drawing.pad.title");
        stepsTitle = title("drawing.steps.title");
        ColorLegend legend = new ColorLegend(texts, palette);
        legend.visibleProperty().bind(model.networks().withoutNetwork().not());
        Label mapsName = title("drawing.maps.title");
        mapsName.setMinWidth(USE_PREF_SIZE);
        mapsTitle = new HBox(mapsName, legend);
        news = new NetworkNewsBar(model.networks(), texts);
        news.managedProperty().subscribe(managed -> requestLayout());
        unitsCard = new VBox(units);
        unitsCard.getStyleClass().addAll("card", "units-card");
        withoutNetwork = withoutNetworkCard(openFile);
        withoutNetwork.visibleProperty().bind(model.networks().withoutNetwork());
        unitsCard.visibleProperty().bind(model.networks().withoutNetwork().not());
        getStyleClass().add("drawing-stage");
        pad.setAccessibleRole(AccessibleRole.IMAGE_VIEW); // a reader passes over a mere parent
        // In the order of the Tab key.
        getChildren().addAll(padTitle, pad, tools, stepsTitle, steps, news, mapsTitle, maps, unitsCard, withoutNetwork);
    }

    void show(Reading reading) {
        pad.setAccessibleText(words.spoken(reading.answer()));
        steps.show(reading);
        maps.show(reading.network(), reading.snapshot());
        units.show(reading.network(), reading.snapshot());
    }

    private Label title(String key) {
        Label title = new Label();
        title.textProperty().bind(texts.bind(key));
        title.getStyleClass().addAll("section-title", "one-line");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        return title;
    }

    private VBox withoutNetworkCard(Runnable openFile) {
        Label heading = new Label();
        heading.textProperty().bind(texts.bind("drawing.withoutNetwork.title"));
        heading.getStyleClass().add("figure");
        Label advice = new Label();
        advice.textProperty().bind(texts.bind("drawing.withoutNetwork.advice"));
        advice.getStyleClass().add("muted");
        advice.setWrapText(true);
        Button open = new Button();
        open.textProperty().bind(texts.bind("drawing.network.open"));
        open.getStyleClass().add("quiet-button");
        open.setOnAction(event -> openFile.run());
        VBox card = new VBox(12, heading, advice, open);
        card.getStyleClass().add("card");
        return card;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        double unitsHeight = snapSizeY(unitsCard.prefHeight(width));
        double height = getHeight() - 2 * MARGIN - unitsHeight - GAP;
        unitsCard.resizeRelocate(MARGIN, getHeight() - MARGIN - unitsHeight, width, unitsHeight);

        double title = Math.max(TITLE_HEIGHT, Math.ceil(padTitle.prefHeight(-1)));
        double toolsHeight = Math.max(TOOLS_HEIGHT, Math.ceil(tools.prefHeight(-1)));
        double around = 2 * title + toolsHeight + GAP;
        double room = Math.min(height - around - Math.max(STEPS_HEIGHT, steps.minHeight(-1)), width * SHARE_OF_PAD);
        double side = Math.floor(Math.max(SMALLEST_PAD, room));
        double toolsWidth = Math.max(side, Math.ceil(tools.minWidth(-1)));
        double column = Math.max(toolsWidth, steps.minWidth(-1));
        double y = MARGIN;
        padTitle.resizeRelocate(MARGIN, y, column, title);
        y += title;
        pad.resizeRelocate(MARGIN, y, side, side);
        y += side;
        tools.resizeRelocate(MARGIN, y, toolsWidth, toolsHeight);
        y += toolsHeight + GAP;
        stepsTitle.resizeRelocate(MARGIN, y, column, title);
        y += title;
        steps.resizeRelocate(MARGIN, y, column, Math.max(0, MARGIN + height - y));

        double x = MARGIN + column + COLUMN_GAP;
        double right = getWidth() - MARGIN - x;
        double top = MARGIN;
        // Beside the pad, because nothing may move under the pen.
        if (news.isManaged()) {
            double needed = snapSizeY(news.prefHeight(right));
            news.resizeRelocate(x, top, right, needed);
            top += needed + GAP;
        }
        double below = Math.max(0, MARGIN + height - top - title);
        mapsTitle.resizeRelocate(x, top, right, title);
        top += title;
        maps.resizeRelocate(x, top, right, below);
        withoutNetwork.resizeRelocate(x, top, right, withoutNetwork.prefHeight(right));
    }
}
