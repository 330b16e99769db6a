package kernelight.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
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
import kernelight.screen.Screen;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The window's content: one screen at a time, its parts in their places, and the navigation between screens. */
public final class Shell extends BorderPane {
    private static final double NARROWEST_SETTINGS = 300;
    private static final double WIDEST_SETTINGS = 364;

    private final Texts texts;
    private final ThemeSwitch themes;
    private final Map<ScreenEntry, Screen> opened = new HashMap<>();
    private final HBox headingPlace = new HBox();
    private final HBox toolsPlace = new HBox(4);
    private final ScrollPane settingsPlace = new ScrollPane();
    private final StackPane stagePlace = new StackPane();
    private final HBox footerPlace = new HBox();
    private final NoticeBar notices;
    private @Nullable Screen current;

    public Shell(Texts texts, ThemeSwitch themes, List<ScreenEntry> entries) {
        this.texts = texts;
        this.themes = themes;
        notices = new NoticeBar(texts);
        stagePlace.getStyleClass().add("stage");
        // A stage never dictates the window's size: it draws into what it gets.
        stagePlace.setMinSize(0, 0);
        settingsPlace.getStyleClass().add("settings-scroll");
        settingsPlace.setFitToWidth(true);
        settingsPlace
                .prefWidthProperty()
                .bind(Bindings.max(
                        NARROWEST_SETTINGS,
                        Bindings.min(WIDEST_SETTINGS, widthProperty().multiply(0.2))));
        settingsPlace.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        footerPlace.getStyleClass().add("footer");
        headingPlace.setAlignment(Pos.CENTER_LEFT);
        toolsPlace.setAlignment(Pos.CENTER_RIGHT);

        setTop(new VBox(header(), notices));
        setLeft(new Navigation(texts, entries, this::open));
        setCenter(stagePlace);
        setRight(settingsPlace);
        setBottom(footerPlace);
        getChildren().add(themes.source());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Where what happened to the whole app is said. */
    public NoticeBar notices() {
        return notices;
    }

    private void open(ScreenEntry entry) {
        if (current != null) {
            current.hidden();
        }
        Screen screen = opened.computeIfAbsent(entry, key -> key.create().get());
        current = screen;
        headingPlace.getChildren().setAll(screen.heading());
        toolsPlace.getChildren().setAll(screen.tools());
        toolsPlace.getChildren().add(themeButton());
        stagePlace.getChildren().setAll(screen.stage());
        Node settings = screen.settings();
        settings.getStyleClass().add("settings");
        settingsPlace.setContent(settings);
        footerPlace.getChildren().setAll(screen.footer());
        HBox.setHgrow(screen.footer(), Priority.ALWAYS);
        screen.shown();
    }

    private Node header() {
        Label brand = new Label();
        brand.textProperty().bind(texts.bind("app.name"));
        brand.getStyleClass().add("brand");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(brand, headingPlace, gap, toolsPlace);
        header.getStyleClass().add("header");
        return header;
    }

    private Node themeButton() {
        IconButton button = new IconButton(
                picture(themes.themeProperty().get()),
                texts.bind("common.theme.other", themes.themeProperty().map(theme -> theme == Theme.LIGHT ? 0 : 1)),
                () -> themes.themeProperty().set(themes.themeProperty().get().other()));
        themes.themeProperty().subscribe(theme -> button.setPicture(picture(theme)));
        return button;
    }

    private static Feather picture(Theme theme) {
        return theme == Theme.LIGHT ? Feather.MOON : Feather.SUN;
    }

    private void key(KeyEvent key) {
        if (current != null && !FocusedKeys.needs(getScene().getFocusOwner(), key)) {
            current.handleKey(key);
        }
    }
}
