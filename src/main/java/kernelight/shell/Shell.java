package kernelight.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.lesson.Lock;
import kernelight.lesson.model.SceneWindow;
import kernelight.lesson.view.Guide;
import kernelight.navigation.Navigator;
import kernelight.navigation.ScreenId;
import kernelight.playback.Playback;
import kernelight.screen.Screen;
import kernelight.ui.component.LockablePane;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.component.UncachedScroll;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: the parts of one screen at a time, the navigation between screens, and the controls of the
 * window itself.
 */
public final class Shell extends StackPane implements Navigator.Window, SceneWindow {
    private static final double NARROWEST_SETTINGS = 300;
    private static final double WIDEST_SETTINGS = 364;
    /** The minimum size of a stage: what the smallest window has for it. Where zoom leaves less, it scrolls. */
    private static final double STAGE_WIDTH = 690;

    private static final double STAGE_HEIGHT = 540;
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    /** How many times as large as usual menus are in presentation mode: 24 points instead of 13 pixels. */
    private static final double HALL_MENUS = 32.0 / 13;

    private final Texts texts;
    private final BooleanProperty presenting;
    private final ObservableValue<Number> popupZoom;
    private final Map<ScreenEntry, Screen> opened = new HashMap<>();
    private final BorderPane frame = new BorderPane();
    private final Label brand = new Label();
    private final HBox headingArea = new HBox();
    private final LockablePane presets = new LockablePane("presets");
    private final LockablePane settings = new LockablePane("settings");
    private final HBox toolsArea = new HBox(4);
    private final HBox headlineArea = new HBox();
    private final ScrollPane settingsArea = new ScrollPane();
    private final StackPane asideArea = new StackPane();
    private final StackPane stageArea = new StackPane();
    private final ScrollPane stageScroll = new ScrollPane(stageArea);
    private final HBox footerArea = new HBox();
    private final HelpSheet help;
    private final NoticeBar notices;
    private final DropSign dropSign;
    private final WindowTools windowTools;
    private final WindowKeys keys;
    private final PresenterMode presenter;
    private final Navigation navigation;
    private final SceneLocks locks;
    private final GuideArea guide;
    private final ReadOnlyObjectWrapper<ScreenId> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Screen current;

    public Shell(Texts texts, ThemeSwitch themes, Preferences preferences, List<ScreenEntry> entries) {
        this.texts = texts;
        presenting = preferences.presentingProperty();
        notices = new NoticeBar(texts);
        help = new HelpSheet(texts);
        dropSign = new DropSign(texts);
        StackPane content = new StackPane(frame, help, dropSign);
        ZoomPane zoomPane = new ZoomPane(content, preferences.zoomProperty(), presenting);
        popupZoom = Bindings.createObjectBinding(
                () -> presenting.get()
                        ? HALL_MENUS * zoomPane.zoomProperty().get()
                        : preferences.zoomProperty().get(),
                presenting,
                zoomPane.zoomProperty(),
                preferences.zoomProperty());
        ZoomSteps zoom = new ZoomSteps(preferences, zoomPane);
        getChildren().addAll(zoomPane, themes.source());
        presenter = new PresenterMode(preferences, texts, content, this::pressed);
        keys = new WindowKeys(preferences, zoom, help, presenter);
        windowTools = new WindowTools(texts, preferences, zoom, zoomPane.zoomProperty(), () -> help.show(true));
        help.setFocusFallback(this::focusStage);
        locks = new SceneLocks(texts);
        guide = new GuideArea(presenting, new StackPane(settingsArea, asideArea));
        styleParts();

        navigation = new Navigation(texts, entries, this::open);
        navigation.chooseFirst();
        Node header = header();
        frame.setTop(new VBox(header, notices));
        frame.setLeft(new LockablePane("screens", navigation));
        frame.setCenter(stageScroll);
        frame.setRight(guide.beside());
        frame.setBottom(new VBox(guide.below(), footerArea));
        for (Node part : List.of(navigation, settingsArea, brand, toolsArea)) {
            part.visibleProperty().bind(presenting.not());
            part.managedProperty().bind(part.visibleProperty());
        }
        header.visibleProperty().bind(presenting.not().or(Bindings.isNotEmpty(headlineArea.getChildren())));
        header.managedProperty().bind(header.visibleProperty());
        presenting.subscribe(this::present);
        ShortenedTexts.explainIn(this);
        SeenFocus.in(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, key -> keys.typed(key, getScene().getFocusOwner()));
    }

    /** How much larger than usual menus and tooltips have to be, which are windows of their own. */
    public ObservableValue<Number> popupZoom() {
        return popupZoom;
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
    public void say(LocalizedMessage notice) {
        notices.say(notice);
    }

    @Override
    public void clearNotices() {
        notices.clear();
    }

    @Override
    public String shownKind() {
        return shown.get().kind();
    }

    @Override
    public void showAlone(String kind) {
        presenter.pen().erase(); // what was marked is about the scene before
        ScreenId.ofKind(kind).ifPresent(this::show);
        if (current != null) {
            current.closeOpened();
        }
    }

    @Override
    public Optional<Playback> playback() {
        return Optional.ofNullable(current).flatMap(Screen::playback);
    }

    @Override
    public void lock(Set<Lock> groups) {
        locks.set(groups, shown.get());
        if (current != null) {
            locks.apply(this, current, shown.get());
        }
    }

    /** Shows what leads through the screens, and lets it have the keys before them; empty ends that. */
    public void showGuide(Optional<Guide> leading) {
        guide.show(leading);
        arrange();
    }

    /** Sets what only the speaker is to see while presenting, on a second display; empty if there is nothing. */
    public void showToSpeaker(Optional<Supplier<Region>> view) {
        presenter.setSpeakerView(view);
    }

    /** Adds how the window is scrolled to the help sheet. */
    void explainScrolling() {
        help.explainScrolling();
    }

    private void styleParts() {
        getStyleClass().add("window");
        stageArea.getStyleClass().add("stage");
        stageArea.setMinWidth(STAGE_WIDTH);
        // A notice takes its height away from the stage, which fits all the same, and not from what is in sight of it.
        stageArea
                .minHeightProperty()
                .bind(Bindings.when(notices.visibleProperty())
                        .then(notices.heightProperty().negate().add(STAGE_HEIGHT))
                        .otherwise(STAGE_HEIGHT));
        stageScroll.getStyleClass().add("stage-scroll");
        stageScroll.setFitToWidth(true);
        stageScroll.setFitToHeight(true);
        stageScroll.setFocusTraversable(false);
        UncachedScroll.of(stageScroll);
        // A stage never determines the window's size: it uses the space it gets.
        stageScroll.setMinSize(0, 0);
        settingsArea.getStyleClass().add("settings-scroll");
        settingsArea.setContent(settings);
        settingsArea.setFitToWidth(true);
        settingsArea
                .prefWidthProperty()
                .bind(Bindings.max(
                        NARROWEST_SETTINGS,
                        Bindings.min(WIDEST_SETTINGS, frame.widthProperty().multiply(0.2))));
        settingsArea.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        SteadyScroll.of(settingsArea);
        asideArea.getStyleClass().add("aside");
        asideArea.managedProperty().bind(asideArea.visibleProperty());
        footerArea.getStyleClass().add("footer");
        headlineArea.getStyleClass().add("headline");
        headlineArea.setAlignment(Pos.CENTER_RIGHT);
        headlineArea.setMinWidth(Region.USE_PREF_SIZE);
        headingArea.getChildren().add(presets);
        headingArea.setAlignment(Pos.CENTER_LEFT);
        headingArea.setMinWidth(0);
        toolsArea.setAlignment(Pos.CENTER_RIGHT);
        toolsArea.setMinWidth(Region.USE_PREF_SIZE);
    }

    private void open(ScreenEntry entry) {
        if (current != null) {
            current.hidden();
        }
        Screen screen = opened.computeIfAbsent(entry, this::create);
        current = screen;
        presets.show(screen.heading());
        toolsArea.getChildren().setAll(screen.tools());
        toolsArea.getChildren().add(windowTools);
        stageArea.getChildren().setAll(screen.stage());
        Node ofScreen = screen.settings();
        ofScreen.getStyleClass().add("settings");
        settings.show(ofScreen);
        settingsArea.setVvalue(0); // not where the previous screen's settings were scrolled to
        footerArea.getChildren().setAll(screen.footer());
        HBox.setHgrow(screen.footer(), Priority.ALWAYS);
        presenter.pen().erase(); // what was marked is about what was shown
        arrange();
        help.about(entry.id().nameKey(), screen.help());
        shown.set(entry.id());
        locks.apply(this, screen, entry.id());
        screen.shown();
    }

    private Screen create(ScreenEntry entry) {
        Screen screen = entry.create().get();
        navigation.follow(entry, screen.activity());
        return screen;
    }

    /** Begins or ends presentation mode. */
    private void present() {
        pseudoClassStateChanged(PRESENTING, presenting.get());
        arrange();
        keepFocusInSight(); // a hidden node could still have the focus and take the keys
    }

    /** Adds the parts that the screen has for presentation mode only, or removes them. */
    private void arrange() {
        guide.arrange();
        // In the hall, a guide needs the height of a footer that nothing is stepped with.
        boolean isFooterNeeded =
                !presenting.get() || !guide.isShown() || playback().isPresent();
        footerArea.setVisible(isFooterNeeded);
        footerArea.setManaged(isFooterNeeded);
        Optional<Screen> presented = Optional.ofNullable(current).filter(screen -> presenting.get());
        headlineArea
                .getChildren()
                .setAll(presented.flatMap(Screen::presentedHeadline).stream().toList());
        Optional<Node> aside = presented.flatMap(Screen::presentedAside);
        asideArea.getChildren().setAll(aside.stream().toList());
        asideArea.visibleProperty().unbind();
        asideArea.setVisible(false);
        aside.ifPresent(node -> asideArea.visibleProperty().bind(node.visibleProperty()));
    }

    private Node header() {
        brand.textProperty().bind(texts.bind("app.name"));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(brand, headingArea, gap, headlineArea, toolsArea);
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
        if (!key.isConsumed() && !help.isVisible() && !(focused instanceof TextArea)) {
            guide.handleKey(key);
        }
        if (!key.isConsumed() && !help.isVisible() && current != null && !FocusedKeys.needs(focused, key)) {
            current.handleKey(key);
            keys.unhandled(key);
        }
    }
}
