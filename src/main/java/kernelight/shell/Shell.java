package kernelight.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.navigation.Navigator;
import kernelight.navigation.ScreenId;
import kernelight.screen.Screen;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.words.Message;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: the parts of one screen at a time, the navigation between screens, and the controls of the
 * window itself.
 */
public final class Shell extends StackPane implements Navigator.Window {
    private static final double NARROWEST_SETTINGS = 300;
    private static final double WIDEST_SETTINGS = 364;
    /** The minimum size of a stage: what the smallest window has for it. Where zoom leaves less, it scrolls. */
    private static final double STAGE_WIDTH = 690;

    private static final double STAGE_HEIGHT = 540;

    private final Texts texts;
    private final Map<ScreenEntry, Screen> opened = new HashMap<>();
    private final BorderPane frame = new BorderPane();
    private final HBox headingArea = new HBox();
    private final HBox toolsArea = new HBox(4);
    private final ScrollPane settingsArea = new ScrollPane();
    private final StackPane stageArea = new StackPane();
    private final ScrollPane stageScroll = new ScrollPane(stageArea);
    private final HBox footerArea = new HBox();
    private final HelpSheet help;
    private final NoticeBar notices;
    private final DropSign dropSign;
    private final WindowTools windowTools;
    private final WindowKeys keys;
    private final Navigation navigation;
    private final ReadOnlyObjectWrapper<ScreenId> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Screen current;

    public Shell(Texts texts, ThemeSwitch themes, Preferences preferences, List<ScreenEntry> entries) {
        this.texts = texts;
        notices = new NoticeBar(texts);
        help = new HelpSheet(texts);
        dropSign = new DropSign(texts);
        StackPane content = new StackPane(frame, help, dropSign);
        ZoomPane zoomPane = new ZoomPane(content, preferences.zoomProperty());
        ZoomSteps zoom = new ZoomSteps(preferences, zoomPane);
        getChildren().addAll(zoomPane, themes.source());
        keys = new WindowKeys(preferences, zoom, help, new PresenterMode(preferences, content));
        windowTools = new WindowTools(texts, preferences, zoom, zoomPane.zoomProperty(), () -> help.show(true));
        help.setFocusFallback(this::focusStage);
        styleParts();

        navigation = new Navigation(texts, entries, this::open);
        Node header = header();
        frame.setTop(new VBox(header, notices));
        frame.setLeft(navigation);
        frame.setCenter(stageScroll);
        frame.setRight(settingsArea);
        frame.setBottom(footerArea);
        for (Node part : List.of(header, navigation, settingsArea)) {
            part.visibleProperty().bind(preferences.presentingProperty().not());
            part.managedProperty().bind(part.visibleProperty());
        }
        // A hidden node could still have the focus and take the keys.
        preferences.presentingProperty().subscribe(this::keepFocusInSight);
        ShortenedTexts.explainIn(this);
        SeenFocus.in(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, key -> keys.typed(key, getScene().getFocusOwner()));
    }

    /** Shows messages about the whole app. */
    public NoticeBar notices() {
        return notices;
    }

    /** Shows what dropping a file would do. */
    public DropSign dropSign() {
        return dropSign;
    }

    /** The screen that is shown. */
    public ReadOnlyObjectProperty<ScreenId> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public ScreenId shown() {
        return shown.get();
    }

    @Override
    public void show(ScreenId screen) {
        navigation.choose(screen);
    }

    @Override
    public void say(Message notice) {
        notices.say(notice);
    }

    @Override
    public void clearNotices() {
        notices.clear();
    }

    private void styleParts() {
        getStyleClass().add("window");
        stageArea.getStyleClass().add("stage");
        stageArea.setMinSize(STAGE_WIDTH, STAGE_HEIGHT);
        stageScroll.getStyleClass().add("stage-scroll");
        stageScroll.setFitToWidth(true);
        stageScroll.setFitToHeight(true);
        stageScroll.setFocusTraversable(false);
        // Scroll panes cache an image of their content; a stage that changes all the time would be painted twice.
        stageScroll.skinProperty().subscribe(skin -> {
            if (skin != null) {
                stageScroll.lookup(".viewport").setCache(false);
            }
        });
        // A stage never determines the window's size: it uses the space it gets.
        stageScroll.setMinSize(0, 0);
        settingsArea.getStyleClass().add("settings-scroll");
        settingsArea.setFitToWidth(true);
        settingsArea
                .prefWidthProperty()
                .bind(Bindings.max(
                        NARROWEST_SETTINGS,
                        Bindings.min(WIDEST_SETTINGS, frame.widthProperty().multiply(0.2))));
        settingsArea.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        footerArea.getStyleClass().add("footer");
        headingArea.setAlignment(Pos.CENTER_LEFT);
        headingArea.setMinWidth(0);
        toolsArea.setAlignment(Pos.CENTER_RIGHT);
        toolsArea.setMinWidth(Region.USE_PREF_SIZE);
    }

    private void open(ScreenEntry entry) {
        if (current != null) {
            current.hidden();
        }
        Screen screen = opened.computeIfAbsent(entry, key -> key.create().get());
        current = screen;
        headingArea.getChildren().setAll(screen.heading());
        toolsArea.getChildren().setAll(screen.tools());
        toolsArea.getChildren().add(windowTools);
        stageArea.getChildren().setAll(screen.stage());
        Node settings = screen.settings();
        settings.getStyleClass().add("settings");
        settingsArea.setContent(settings);
        settingsArea.setVvalue(0); // not where the previous screen's settings were scrolled to
        footerArea.getChildren().setAll(screen.footer());
        HBox.setHgrow(screen.footer(), Priority.ALWAYS);
        help.about(entry.id().nameKey(), screen.help());
        shown.set(entry.id());
        screen.shown();
    }

    private Node header() {
        Label brand = new Label();
        brand.textProperty().bind(texts.bind("app.name"));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(brand, headingArea, gap, toolsArea);
        header.getStyleClass().add("header");
        return header;
    }

    /**
     * Leaves the focus where it is within the stage, such as in an answer that is being typed; otherwise gives it to
     * the stage.
     */
    private void keepFocusInSight() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        while (focused != null && focused != stageArea) {
            focused = focused.getParent();
        }
        if (focused == null) {
            focusStage();
        }
    }

    private void focusStage() {
        stageArea.requestFocus();
        if (current != null) {
            current.takeKeys();
        }
    }

    private void pressed(KeyEvent key) {
        Node focused = getScene().getFocusOwner();
        keys.pressed(key, focused);
        if (!key.isConsumed() && !help.isVisible() && current != null && !FocusedKeys.needs(focused, key)) {
            current.handleKey(key);
            keys.unhandled(key);
        }
    }
}
