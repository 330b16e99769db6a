package kernelight.screen.explain.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelight.export.view.ExportServices;
import kernelight.export.view.ExportTool;
import kernelight.network.model.LayerCell;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.OpenedNumber;
import kernelight.stage.export.StageExport;
import kernelight.stage.layout.Sizing;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.view.StageView;
import kernelight.ui.component.LayoutBoundary;
import kernelight.ui.component.PlaybackBar;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.component.PressedKey;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** An opened number: the way to it, its arithmetic on a stage, its places, its facts, its playback. */
final class OpenedView implements OpenedParts {
    private static final String STYLES = "/kernelight/assets/styles/explain.css";

    /** In a smaller stage numbers that can be read leave no room for the pictures beside them. */
    private static final double ROOMY_WIDTH = 900;

    private static final double ROOMY_HEIGHT = 600;

    private final ExplainModel model;
    private final Texts texts;
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");
    private final ScrollPane leftPane;
    private final VBox below;
    private final OpenedHeader header;
    private final ObservableValue<Boolean> presenting;
    private final PlacesColumn places;
    private final StageView stageView;
    private final PageCards cards;
    private final Hyperlink into = new Hyperlink();
    private final NumberPanel panel;
    private final BorderPane stage = new BorderPane();
    private final PlaybackBar footer;
    private final ExportTool exportTool;
    private final Node withExport;
    private Optional<LayerCell> shownCell = Optional.empty();

    /** @param screen the name of the screen that it is opened in */
    OpenedView(
            ExplainModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            ExportServices exports,
            LocalizedMessage screen) {
        this.model = model;
        this.texts = texts;
        presenting = preferences.presentingProperty();
        StagePlayer player = model.stage().player();
        header = new OpenedHeader(model, texts, screen);
        places = new PlacesColumn(model, texts, palette, presenting);
        stageView = new StageView(player, texts, palette, preferences, "explain.stage.help");
        stageView.setOnChosen(model::choose);
        stageView.addSubtotals();
        cards = new PageCards(
                model, texts, palette, preferences.presentingProperty().or(compact));
        panel = new NumberPanel(model, texts, palette);
        into.getStyleClass().add("go-into");
        into.setOnAction(event -> model.goIntoSelected());
        leftPane = new ScrollPane();
        leftPane.setFitToWidth(true);
        leftPane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        leftPane.setFocusTraversable(false);
        leftPane.getStyleClass().add("explain-places-scroll");
        HBox intoLine = new HBox(into);
        intoLine.setAlignment(Pos.CENTER);
        intoLine.visibleProperty()
                .bind(compact.or(preferences.presentingProperty()).not());
        intoLine.managedProperty().bind(intoLine.visibleProperty());
        stage.setTop(header);
        stage.setCenter(new LayoutBoundary(stageView));
        below = new VBox(intoLine);
        below.getStyleClass().add("explain-below");
        below.visibleProperty().bind(intoLine.visibleProperty());
        below.managedProperty().bind(below.visibleProperty());
        stage.setBottom(below);
        stage.setMinSize(0, 0);
        compact.bind(stage.widthProperty()
                .lessThan(ROOMY_WIDTH)
                .or(stage.heightProperty().lessThan(ROOMY_HEIGHT))
                .and(stage.widthProperty().greaterThan(0)));
        compact.subscribe(() -> arrange());
        presenting.subscribe(() -> arrange());
        stage.getStyleClass().add("explain-stage");
        StageExport export = new StageExport(player, new NumberExport(model), texts, palette, stageView);
        exportTool = new ExportTool(
                texts,
                export,
                exports,
                export.sizing().map(Sizing::controls),
                model.openedProperty(),
                stageView.widthProperty(),
                stageView.heightProperty(),
                export.sizing(),
                player.frameProperty());
        footer = new PlaybackBar(
                texts, player.playback(), palette, text(player::targetCellName), text(player::step), "explain.unit.");
        for (Parent part : List.of(stage, panel)) {
            part.getStylesheets()
                    .add(Objects.requireNonNull(OpenedView.class.getResource(STYLES), STYLES)
                            .toExternalForm());
        }
        withExport = exportTool.over(stage, stageView::requestFocus);
        player.playback().reduceMotionProperty().bind(preferences.reduceMotionProperty());
        player.playback().unitProperty().bindBidirectional(preferences.playUnitProperty());
        model.openedProperty().subscribe(() -> show());
        player.frameProperty().subscribe(() -> {
            if (!model.stage().isChanging()) {
                moved();
            }
        });
        texts.languageProperty().subscribe(() -> {
            cards.forget();
            show();
        });
        show();
    }

    private StringBinding text(Supplier<LocalizedMessage> message) {
        return Bindings.createStringBinding(
                () -> texts.get(message.get()), model.stage().player().frameProperty(), texts.languageProperty());
    }

    /**
     * In little room the places and the cards are beside the stage, and weights beside the inputs. In a lecture hall the
     * numbers need all of it: the places are in the header, and the subtotals in the sum below the tables are those of the
     * cards.
     */
    private void arrange() {
        boolean isCompact = compact.get();
        boolean isPresented = presenting.getValue() && !isCompact;
        leftPane.setContent(null);
        stage.setLeft(null);
        panel.remove(places);
        panel.remove(cards);
        header.getChildren().remove(places);
        below.getChildren().remove(cards);
        places.arrange(
                isCompact
                        ? PlacesColumn.Arrangement.ROW
                        : isPresented ? PlacesColumn.Arrangement.LINE : PlacesColumn.Arrangement.COLUMN);
        cards.setInLines(isCompact);
        places.getStyleClass().remove("explain-places");
        if (isCompact) {
            panel.add(cards);
            panel.add(places);
        } else if (isPresented) {
            header.getChildren().add(header.getChildren().size() - 1, places);
        } else {
            places.getStyleClass().add("explain-places");
            leftPane.setContent(places);
            stage.setLeft(leftPane);
            below.getChildren().addFirst(cards); // so that the link is at one place, whether there are cards or not
        }
        model.stage().setCompact(isCompact);
    }

    private void show() {
        model.openedProperty().get().ifPresent(number -> {
            keepKeys(number);
            header.show();
            panel.show(number);
            showPlaces(number);
        });
    }

    /** What led to another number is built anew and would lose the keys to whatever stands next in the window. */
    private void keepKeys(OpenedNumber number) {
        boolean isAnother = !Optional.of(number.cell()).equals(shownCell);
        shownCell = Optional.of(number.cell());
        Node focused = stage.getScene() == null ? null : stage.getScene().getFocusOwner();
        if (isAnother && focused != into && (isWithin(stage, focused) || isWithin(panel, focused))) {
            stageView.requestFocus();
        }
    }

    private static boolean isWithin(Node part, @Nullable Node node) {
        return node != null && (node == part || isWithin(part, node.getParent()));
    }

    /** Fills everything with a number that nobody sees. */
    void practise(OpenedNumber number) {
        panel.show(number);
        showPlaces(number);
    }

    /** The stage has come to another term. */
    private void moved() {
        model.openedProperty().get().ifPresent(number -> {
            panel.showCurrent();
            showPlaces(number);
        });
    }

    private void showPlaces(OpenedNumber number) {
        places.show(number);
        cards.show(number);
        String name = model.stage().selectedTerm().stream()
                .mapToObj(term -> number.terms().get(term).source())
                .flatMap(Optional::stream)
                .findFirst()
                .map((LayerCell source) -> texts.get("explain.into", texts.get(number.nameOf(source))))
                .orElse("");
        into.setText(name + " \u203a");
        into.setAccessibleText(name);
        into.setVisible(!name.isEmpty());
    }

    @Override
    public Node stage() {
        return withExport;
    }

    @Override
    public Node exportButton() {
        return exportTool.button();
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
    public void hidden() {
        exportTool.close();
    }

    @Override
    public void takeKeys() {
        stageView.requestFocus();
    }

    @Override
    public void handleKey(KeyEvent key) {
        exportTool.handleKey(key);
        if (key.isConsumed()) {
            return;
        }
        if (PressedKey.code(key) == KeyCode.ESCAPE) {
            model.close();
            key.consume();
        } else if (PressedKey.code(key) == KeyCode.ENTER && !key.isShortcutDown() && !key.isAltDown()) {
            model.goIntoSelected();
            key.consume();
        } else if (PressedKey.code(key) == KeyCode.W && !key.isShortcutDown() && !key.isAltDown()) {
            model.askWhyThis();
            key.consume();
        } else if (!key.isAltDown()) {
            PlaybackKeys.handle(key, model.stage().player().playback());
        }
    }
}
