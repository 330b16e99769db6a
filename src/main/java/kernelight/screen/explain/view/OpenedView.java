package kernelight.screen.explain.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.network.model.LayerCell;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.OpenedNumber;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.view.StageView;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.LayoutBoundary;
import kernelight.ui.component.PlaybackBar;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.component.PressedKey;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;

/** An opened number: the way to it, its arithmetic on a stage, its places, its facts, its playback. */
final class OpenedView {
    private static final String STYLES = "/kernelight/assets/styles/explain.css";

    private final ExplainModel model;
    private final Texts texts;
    private final Breadcrumb breadcrumb;
    private final PlacesColumn places;
    private final StageView stageView;
    private final PageCards cards;
    private final Hyperlink into = new Hyperlink();
    private final NumberPanel panel;
    private final BorderPane stage = new BorderPane();
    private final PlaybackBar footer;
    private final Button forward;

    /** @param screen the name of the screen that it is opened in */
    OpenedView(
            ExplainModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            LocalizedMessage screen) {
        this.model = model;
        this.texts = texts;
        StagePlayer player = model.player();
        breadcrumb = new Breadcrumb(model, texts, screen);
        places = new PlacesColumn(model, texts, palette);
        stageView = new StageView(player, texts, palette, preferences, "explain.stage.help");
        stageView.setOnChosen(model::choose);
        cards = new PageCards(model, texts, palette);
        panel = new NumberPanel(model, texts, palette);
        into.getStyleClass().add("go-into");
        into.setOnAction(event -> model.goIntoSelected());
        forward = new IconButton(Feather.ARROW_RIGHT, texts.bind("explain.forward"), model::forward);
        ScrollPane leftPane = new ScrollPane(places);
        leftPane.setFitToWidth(true);
        leftPane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        leftPane.setFocusTraversable(false);
        leftPane.getStyleClass().add("explain-places-scroll");
        HBox intoLine = new HBox(into);
        intoLine.setAlignment(Pos.CENTER);
        stage.setTop(header());
        stage.setLeft(leftPane);
        stage.setCenter(new LayoutBoundary(stageView));
        stage.setBottom(new VBox(4, intoLine, cards));
        stage.setMinSize(0, 0);
        stage.getStyleClass().add("explain-stage");
        footer = new PlaybackBar(
                texts, player.playback(), palette, text(player::targetCellName), text(player::step), "explain.unit.");
        for (Parent part : List.of(stage, panel)) {
            part.getStylesheets()
                    .add(Objects.requireNonNull(OpenedView.class.getResource(STYLES), STYLES)
                            .toExternalForm());
        }
        player.playback().reduceMotionProperty().bind(preferences.reduceMotionProperty());
        player.playback().unitProperty().bindBidirectional(preferences.playUnitProperty());
        model.openedProperty().subscribe(() -> show());
        player.frameProperty().subscribe(() -> {
            if (!model.isChanging()) {
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
                () -> texts.get(message.get()), model.player().frameProperty(), texts.languageProperty());
    }

    private Node header() {
        Button back = new IconButton(Feather.ARROW_LEFT, texts.bind("explain.back"), model::back);
        Button close = new Button();
        close.textProperty().bind(texts.bind("explain.close"));
        close.getStyleClass().addAll("quiet-button", "explain-close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> model.close());
        Explanation.of(close, texts.bind("explain.close.tip"));
        HBox.setHgrow(breadcrumb, Priority.ALWAYS);
        HBox header = new HBox(4, back, forward, breadcrumb, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("explain-header");
        return header;
    }

    private void show() {
        model.openedProperty().get().ifPresent(number -> {
            breadcrumb.show();
            forward.setDisable(!model.canGoForward());
            panel.show(number);
            showPlaces(number);
        });
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
        String name = model.selectedTerm().stream()
                .mapToObj(term -> number.terms().get(term).source())
                .flatMap(Optional::stream)
                .findFirst()
                .map((LayerCell source) -> texts.get("explain.into", texts.get(number.nameOf(source))))
                .orElse("");
        into.setText(name);
        into.setVisible(!name.isEmpty());
    }

    Node stage() {
        return stage;
    }

    Node panel() {
        return panel;
    }

    Node footer() {
        return footer;
    }

    void takeKeys() {
        stageView.requestFocus();
    }

    /** The keys of the stage; they are consumed. */
    void handleKey(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.ENTER && !key.isShortcutDown() && !key.isAltDown()) {
            model.goIntoSelected();
            key.consume();
        } else if (!key.isAltDown()) {
            PlaybackKeys.handle(key, model.player().playback());
        }
    }
}
