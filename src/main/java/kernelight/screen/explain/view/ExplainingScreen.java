package kernelight.screen.explain.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelight.concurrent.DelayedExecutor;
import kernelight.concurrent.PulseTimer;
import kernelight.export.view.ExportServices;
import kernelight.playback.Playback;
import kernelight.screen.Screen;
import kernelight.screen.ScreenActivity;
import kernelight.screen.ScreenHelp;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.session.Persistent;
import kernelight.ui.component.FocusBefore;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.component.PressedKey;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Another screen on which a number can be open, or the question why a class has its score: then that takes the places of its
 * stage, its settings and its footer.
 */
public final class ExplainingScreen implements Screen {
    private static final KeyGroup KEYS = new KeyGroup(
            "explain.help",
            List.of(
                    new KeyGroup.Hint("Enter", "explain.key.into"),
                    new KeyGroup.Hint("Alt + ←", "explain.back"),
                    new KeyGroup.Hint("Alt + →", "explain.forward"),
                    new KeyGroup.Hint("W", "explain.why.tip"),
                    new KeyGroup.Hint("Esc", "explain.key.close")));

    private static final double WIDEST_MESSAGE = 560;
    /** The side of a place under the mouse, in pixels. */
    private static final double PLACE = 16;

    private static final DelayedExecutor IDLE = new DelayedExecutor(0.7);
    private static final DelayedExecutor NEXT_PULSE = new DelayedExecutor(0);

    private final Screen screen;
    private final ExplainModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Preferences preferences;
    private final ExportServices exports;
    private final LocalizedMessage name;
    private final StackPane stage;
    private final StackPane settings;
    private final StackPane footer;
    private final StackPane aside = new StackPane();
    private final Supplier<OpenedParts> makeWhy;
    /** Holds the button that exports what is open. */
    private final StackPane export = new StackPane();

    private final MessageLine problem = new MessageLine();
    private final FadingIn fading;
    private final GrowingFrame frame;
    /** Where the mouse was pressed last on the stage; empty after a key. */
    private Optional<Point2D> pressedAt = Optional.empty();

    private final PulseTimer timer;
    private final FocusBefore focusBefore = new FocusBefore();
    /** Made when a number is first opened. */
    private @Nullable OpenedView opened;

    /** Made when it is first asked. */
    private @Nullable OpenedParts why;

    private boolean visible;
    private boolean pressed;
    /** What is shown in place of the screen; null while the screen is. */
    private @Nullable OpenedParts current;

    /**
     * @param name the name of the screen
     * @param makeWhy makes what answers a question
     */
    public ExplainingScreen(
            Screen screen,
            LocalizedMessage name,
            ExplainModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            ExportServices exports,
            Supplier<OpenedParts> makeWhy) {
        this.screen = screen;
        this.makeWhy = makeWhy;
        this.name = name;
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        this.preferences = preferences;
        this.exports = exports;
        problem.setMaxWidth(WIDEST_MESSAGE);
        problem.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(problem, Pos.BOTTOM_CENTER);
        StackPane.setMargin(problem, new Insets(16));
        frame = new GrowingFrame(preferences.reduceMotionProperty()::get);
        stage = new StackPane(screen.stage(), problem, frame);
        stage.setMinSize(0, 0);
        screen.settings().getStyleClass().add("settings");
        settings = new StackPane(screen.settings());
        settings.getStyleClass().add("switched");
        settings.setMinWidth(0);
        settings.setAlignment(Pos.TOP_LEFT);
        footer = new StackPane(screen.footer());
        screen.presentedAside().ifPresent(aside.getChildren()::add);
        aside.setAlignment(Pos.TOP_LEFT);
        fading = new FadingIn(stage, preferences.reduceMotionProperty()::get);
        timer = new PulseTimer(seconds -> model.stage().player().playback().advance(seconds));
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        stage.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> pressed = false);
        stage.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressedAt = Optional.empty());
        show(export, false);
        showAside(Optional.empty());
        model.openedProperty().subscribe(now -> show());
        model.questionProperty().subscribe(now -> show());
        model.openingProperty().subscribe(opening -> {
            if (opening) {
                place().ifPresent(from -> frame.grow(from, stage.getLayoutBounds()));
            }
        });
        model.problemProperty()
                .subscribe(why -> why.ifPresentOrElse(words -> problem.say(texts.bind(words)), problem::clear));
    }

    private void show() {
        OpenedParts now = nowOpen();
        if (now == current) {
            return;
        }
        if (current == null) {
            focusBefore.remember(stage.getScene());
        } else {
            current.hidden();
        }
        current = now;
        show(screen.stage(), now == null);
        show(screen.settings(), now == null);
        show(screen.footer(), now == null);
        show(opened, now);
        show(why, now);
        export.getChildren().setAll(now == null ? List.of() : List.of(now.exportButton()));
        show(export, now != null);
        showAside(Optional.ofNullable(now));
        if (now != null) {
            now.takeKeys();
        } else {
            focusBefore.giveBack(() -> {
                stage.requestFocus();
                screen.takeKeys();
            });
            frame.shrink();
        }
        fading.begin();
        runTimer();
    }

    /** Where on the stage the number was that is asked for: under the mouse, or in what has the keys. */
    private Optional<Bounds> place() {
        return pressedAt
                .<Bounds>map(at -> new BoundingBox(at.getX() - PLACE / 2, at.getY() - PLACE / 2, PLACE, PLACE))
                .or(() -> Optional.ofNullable(stage.getScene())
                        .map(Scene::getFocusOwner)
                        .map(owner -> stage.sceneToLocal(owner.localToScene(owner.getLayoutBounds()))));
    }

    /** A question before a number: for a moment, there are both. */
    private @Nullable OpenedParts nowOpen() {
        if (model.questionProperty().get().isPresent()) {
            OpenedParts made = why == null ? add(makeWhy.get()) : why;
            why = made;
            return made;
        }
        return model.openedProperty().get().isPresent() ? numberView() : null;
    }

    private OpenedView numberView() {
        if (opened != null) {
            return opened;
        }
        OpenedView made = new OpenedView(model, texts, palette, preferences, exports, name);
        opened = made;
        show(made, current); // first of all: what is added visible takes the keys
        add(made);
        model.stage().player().playback().playingProperty().subscribe(() -> runTimer());
        return made;
    }

    /** Makes the view of a number while nobody does anything: then the first number opens as fast as later ones. */
    private void prepare() {
        if (opened != null || !visible) {
            return;
        }
        if (pressed) {
            IDLE.execute(this::prepare);
        } else {
            model.prepare(number -> NEXT_PULSE.execute(() -> {
                OpenedView made = numberView();
                if (current != made) {
                    made.practise(number);
                }
                layOutInTurns(List.of(made.stage(), made.panel(), made.footer()));
            }));
        }
    }

    /** A part in each pulse, so that none takes long. What is visible only meanwhile is not painted. */
    private void layOutInTurns(List<Node> parts) {
        if (!parts.isEmpty()) {
            NEXT_PULSE.execute(() -> {
                Node part = parts.getFirst();
                boolean isShown = part.isVisible();
                part.setVisible(true); // others are neither styled nor laid out
                part.applyCss();
                part.resize(
                        part.getParent().getLayoutBounds().getWidth(),
                        part.getParent().getLayoutBounds().getHeight());
                if (part instanceof Parent parent) {
                    parent.layout();
                }
                part.setVisible(isShown);
                layOutInTurns(parts.subList(1, parts.size()));
            });
        }
    }

    private OpenedParts add(OpenedParts made) {
        stage.getChildren().add(1, made.stage()); // below the frame and the problem
        settings.getChildren().add(made.panel());
        footer.getChildren().add(made.footer());
        made.aside().ifPresent(aside.getChildren()::add);
        return made;
    }

    private static void show(@Nullable OpenedParts parts, @Nullable OpenedParts now) {
        if (parts != null) {
            show(parts.stage(), parts == now);
            show(parts.panel(), parts == now);
            show(parts.footer(), parts == now);
        }
    }

    /** In presentation mode a number needs the room. */
    private void showAside(Optional<OpenedParts> now) {
        Optional<Node> shown = now.isEmpty() ? screen.presentedAside() : now.flatMap(OpenedParts::aside);
        aside.getChildren()
                .forEach(node -> show(node, shown.filter(node::equals).isPresent()));
        aside.setVisible(shown.isPresent());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void runTimer() {
        if (visible
                && current != null
                && current == opened
                && model.stage().player().playback().playingProperty().get()) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    /** The buttons at the side of a mouse go back and forward. */
    private void pressed(MouseEvent event) {
        pressed = true;
        pressedAt = Optional.of(stage.sceneToLocal(event.getSceneX(), event.getSceneY()));
        if (event.getButton() == MouseButton.BACK) {
            model.back();
            event.consume();
        } else if (event.getButton() == MouseButton.FORWARD) {
            model.forward();
            event.consume();
        }
    }

    @Override
    public Node heading() {
        return screen.heading();
    }

    @Override
    public List<Node> tools() {
        List<Node> tools = new ArrayList<>(screen.tools());
        tools.add(export);
        return tools;
    }

    @Override
    public Node stage() {
        return stage;
    }

    @Override
    public Node settings() {
        return settings;
    }

    @Override
    public Node footer() {
        return footer;
    }

    @Override
    public Optional<Node> presentedHeadline() {
        return screen.presentedHeadline();
    }

    @Override
    public Optional<Node> presentedAside() {
        return Optional.of(aside);
    }

    @Override
    public void shown() {
        visible = true;
        screen.shown();
        IDLE.execute(this::prepare);
        if (current != null) {
            takeKeys();
            runTimer();
        }
    }

    @Override
    public void hidden() {
        visible = false;
        screen.hidden();
        runTimer();
    }

    @Override
    public Optional<Persistent> persistent() {
        return screen.persistent();
    }

    @Override
    public Optional<Playback> playback() {
        return screen.playback();
    }

    @Override
    public void closeOpened() {
        if (model.isOpen()) {
            model.close();
        }
        screen.closeOpened();
    }

    @Override
    public void lockNumbers(Optional<LocalizedMessage> why) {
        screen.lockNumbers(why);
    }

    @Override
    public ObservableValue<Optional<ScreenActivity>> activity() {
        return screen.activity();
    }

    @Override
    public Optional<ScreenHelp> help() {
        return screen.help().map(help -> {
            List<KeyGroup> keys = new ArrayList<>(help.keys());
            keys.add(KEYS);
            keys.add(PlaybackKeys.HELP);
            return new ScreenHelp(help.aboutKey(), keys);
        });
    }

    @Override
    public void takeKeys() {
        if (current != null) {
            current.takeKeys();
        } else {
            screen.takeKeys();
        }
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (key.isAltDown() && !key.isShortcutDown()) {
            switch (PressedKey.code(key)) {
                case LEFT, KP_LEFT -> model.back();
                case RIGHT, KP_RIGHT -> model.forward();
                default -> {
                    return;
                }
            }
            key.consume();
        } else if (current == null || isUndoOrRedo(key)) {
            screen.handleKey(key);
        } else {
            current.handleKey(key);
            if (!key.isConsumed() && current != null && current.sharesKeys()) {
                screen.handleKey(key);
            }
        }
    }

    /** What they change is followed by the number. */
    private static boolean isUndoOrRedo(KeyEvent key) {
        return key.isShortcutDown()
                && switch (PressedKey.code(key)) {
                    case Z, Y -> true;
                    default -> false;
                };
    }
}
