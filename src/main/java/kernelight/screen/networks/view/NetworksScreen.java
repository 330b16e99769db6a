package kernelight.screen.networks.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.concurrent.PulseTimer;
import kernelight.export.view.ExportServices;
import kernelight.export.view.ExportTool;
import kernelight.network.model.NetworkNumber;
import kernelight.playback.Playback;
import kernelight.screen.Screen;
import kernelight.screen.ScreenHelp;
import kernelight.screen.networks.editor.view.EditorActions;
import kernelight.screen.networks.editor.view.EditorFooter;
import kernelight.screen.networks.editor.view.EditorSettings;
import kernelight.screen.networks.model.NetworkSource;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.screen.networks.model.SavedNetworks;
import kernelight.session.Persistent;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.OptionBox;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The networks screen: puts its parts in their places and handles its keys. */
public final class NetworksScreen implements Screen {
    private static final String STYLES = "/kernelight/assets/styles/networks.css";

    private static final KeyGroup KEYS = new KeyGroup(
            "networks.help",
            List.of(
                    new KeyGroup.Hint("→, ←, PgDn, PgUp", "networks.key.layer"),
                    new KeyGroup.Hint("Home, End", "help.key.ends"),
                    new KeyGroup.Hint("Space", "help.key.play"),
                    new KeyGroup.Hint("F", "networks.key.fold"),
                    new KeyGroup.Hint("+, −, 0", "networks.key.zoom"),
                    new KeyGroup.Hint("P, M, O, R", "networks.key.open"),
                    new KeyGroup.Hint("1, 2, 3, 4, 5", "networks.key.tab"),
                    new KeyGroup.Hint("Ctrl + Z", "help.key.undo"),
                    new KeyGroup.Hint("Ctrl + Shift + Z", "help.key.redo")));

    private static final KeyGroup EDITOR_KEYS = new KeyGroup(
            "networks.own.help",
            List.of(
                    new KeyGroup.Hint("A, Insert", "networks.own.key.add"),
                    new KeyGroup.Hint("Delete", "networks.own.key.remove"),
                    new KeyGroup.Hint("Ctrl + D", "networks.own.key.copy"),
                    new KeyGroup.Hint("Alt + ↑, Alt + ↓", "networks.own.key.move"),
                    new KeyGroup.Hint("←, →", "networks.own.key.fold"),
                    new KeyGroup.Hint("Alt + Enter", "networks.own.key.mend"),
                    new KeyGroup.Hint("Ctrl + S", "networks.own.key.save")));

    private final NetworksModel model;
    private final NetworksStage networks;
    private final Node heading;
    private final Label headline = new Label();
    private final List<Node> tools;
    private final Node stage;
    private final VBox settings = new VBox();
    private final HBox footer;
    private final ObservableValue<Boolean> isOwn;
    private boolean hasEditor;
    private final ExportTool export;
    private final Persistent persistent;
    private final PulseTimer timer;
    private boolean visible;

    /**
     * @param inUse the network that reads drawings, if there is one
     * @param askForFile asks for the file of a network, in front of a window
     * @param explain opens the arithmetic of a number of the network that runs
     * @param actions what the editor of one's own network asks of the rest of the window
     */
    public NetworksScreen(
            NetworksModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            ExportServices exports,
            Supplier<Optional<NetworkSource>> inUse,
            Function<Window, Optional<Path>> askForFile,
            Consumer<NetworkNumber> explain,
            EditorActions actions) {
        this.model = model;
        persistent = new SavedNetworks(model);
        ObservableValue<Boolean> presenting = preferences.presentingProperty();
        networks = new NetworksStage(model, texts, palette, presenting, explain, actions);
        export = new ExportTool(
                texts,
                new NetworksExport(model, texts, palette, persistent),
                exports,
                new ReadOnlyObjectWrapper<>(1),
                model.shownProperty(),
                model.own().walked().shownProperty(),
                model.tabProperty(),
                model.foldedProperty(),
                model.countingProperty());
        stage = export.over(networks, networks::takeKeys);
        heading = new NetworkHeading(
                model,
                texts,
                inUse,
                () -> askForFile.apply(networks.getScene().getWindow()).ifPresent(model::open));
        headline.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.tabProperty().get() == NetworksTab.THREE_WAYS
                                ? new NetworksWords(texts).sizes(model.threeWays())
                                : model.tabProperty().get() == NetworksTab.OWN
                                        ? model.own()
                                                .editor()
                                                .stateProperty()
                                                .get()
                                                .plan()
                                                .name()
                                        : new NetworksWords(texts).multiplications(model),
                        model.tabProperty(),
                        model.own().editor().stateProperty(),
                        model.threeWays().inputProperty(),
                        model.threeWays().filterProperty(),
                        model.threeWays().strideProperty(),
                        model.shownProperty(),
                        model.countingProperty(),
                        texts.languageProperty()));
        MessageLine problem = new MessageLine();
        model.fileProblemProperty()
                .subscribe(why -> why.ifPresentOrElse(words -> problem.say(texts.bind(words)), problem::clear));
        ObservableValue<Boolean> isThreeWays = model.tabProperty().map(tab -> tab == NetworksTab.THREE_WAYS);
        isOwn = model.tabProperty().map(tab -> tab == NetworksTab.OWN);
        OptionBox sameScale = new OptionBox(texts, "networks.sameScale", model.sameScaleProperty());
        ShownWhen.when(model.tabProperty().map(tab -> tab == NetworksTab.COMPARE), sameScale);
        VBox ofNetwork = new VBox(
                22,
                problem,
                new SizeSection(model, texts),
                changeButton(texts),
                new OptionBox(texts, "networks.folded", model.foldedProperty()),
                new CountingSection(model, texts),
                new CompareSection(model, texts, inUse),
                sameScale);
        ThreeWaysSettings ofLayer = new ThreeWaysSettings(model.threeWays(), model.shuffle(), texts);
        ShownWhen.when(
                model.tabProperty().map(tab -> tab != NetworksTab.THREE_WAYS && tab != NetworksTab.OWN), ofNetwork);
        ShownWhen.when(isThreeWays, ofLayer);
        settings.getChildren().addAll(ofNetwork, ofLayer);
        LayerFooter ofLayers = new LayerFooter(model, texts, palette, presenting);
        ShownWhen.when(isOwn.map(is -> !is), ofLayers);
        HBox.setHgrow(ofLayers, Priority.ALWAYS);
        footer = new HBox(ofLayers);
        footer.setAlignment(Pos.CENTER_LEFT);
        isOwn.subscribe(is -> {
            if (is) {
                addEditor(texts, actions, presenting);
            }
        });
        List.of((Parent) stage, settings, footer).forEach(NetworksScreen::style);
        tools = List.of(
                button(
                        Feather.CORNER_UP_LEFT,
                        texts,
                        "common.undo",
                        this::undo,
                        model.canUndoProperty(),
                        model.own().editor().canUndoProperty()),
                button(
                        Feather.CORNER_UP_RIGHT,
                        texts,
                        "common.redo",
                        this::redo,
                        model.canRedoProperty(),
                        model.own().editor().canRedoProperty()),
                export.button());
        model.playback().reduceMotionProperty().bind(preferences.reduceMotionProperty());
        timer = new PulseTimer(model.playback()::advance);
        model.playback().playingProperty().subscribe(playing -> runTimer());
    }

    /** The settings and the footer of the editor are made when it is first shown. */
    private void addEditor(Texts texts, EditorActions actions, ObservableValue<Boolean> presenting) {
        if (hasEditor) {
            return;
        }
        hasEditor = true;
        EditorSettings ofOwn = new EditorSettings(model.own().editor(), texts);
        ShownWhen.when(isOwn, ofOwn);
        settings.getChildren().add(ofOwn);
        EditorFooter ofEditor =
                new EditorFooter(model.own().editor(), model.own().files(), texts, actions, presenting);
        ShownWhen.when(isOwn, ofEditor);
        HBox.setHgrow(ofEditor, Priority.ALWAYS);
        footer.getChildren().add(ofEditor);
    }

    private Button changeButton(Texts texts) {
        Button change = new Button();
        change.setId("change-network");
        change.textProperty().bind(texts.bind("networks.own.change"));
        change.getStyleClass().add("quiet-button");
        Explanation.of(change, texts.bind("networks.own.change.explained"));
        change.setOnAction(event -> {
            model.tabProperty().set(NetworksTab.OWN);
            model.own().editor().start(model.shownProperty().get().network());
            networks.takeKeys();
        });
        return change;
    }

    private void undo() {
        if (isOwn.getValue()) {
            model.own().editor().undo();
        } else {
            model.undo();
        }
    }

    private void redo() {
        if (isOwn.getValue()) {
            model.own().editor().redo();
        } else {
            model.redo();
        }
    }

    /** @param possible for the network that is shown, and for one's own */
    private IconButton button(
            Ikon picture,
            Texts texts,
            String key,
            Runnable action,
            ReadOnlyBooleanProperty possible,
            ReadOnlyBooleanProperty possibleInEditor) {
        IconButton button = new IconButton(picture, texts.bind(key), action);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(isOwn.getValue() ? possibleInEditor : possible).get(),
                        isOwn,
                        possible,
                        possibleInEditor));
        return button;
    }

    private static void style(Parent part) {
        part.getStylesheets()
                .add(Objects.requireNonNull(NetworksScreen.class.getResource(STYLES), STYLES)
                        .toExternalForm());
    }

    private void runTimer() {
        if (visible && model.playback().playingProperty().get()) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    @Override
    public Node heading() {
        return heading;
    }

    @Override
    public List<Node> tools() {
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
        return Optional.of(headline);
    }

    @Override
    public void shown() {
        visible = true;
        runTimer();
    }

    @Override
    public void hidden() {
        visible = false;
        runTimer();
    }

    @Override
    public Optional<Persistent> persistent() {
        return Optional.of(persistent);
    }

    @Override
    public Optional<Playback> playback() {
        return Optional.of(model.playback());
    }

    @Override
    public void closeOpened() {
        export.close();
    }

    @Override
    public Optional<ScreenHelp> help() {
        return Optional.of(new ScreenHelp("networks.about", List.of(KEYS, EDITOR_KEYS, ExportTool.HELP)));
    }

    @Override
    public void takeKeys() {
        networks.takeKeys();
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (key.isShortcutDown() && PressedKey.code(key) == KeyCode.Z) {
            if (key.isShiftDown()) {
                redo();
            } else {
                undo();
            }
            key.consume();
            return;
        }
        if (isOwn.getValue()) {
            networks.editor().handleKey(key);
        }
        if (!key.isConsumed()) {
            export.handleKey(key);
        }
        if (!key.isConsumed() && model.tabProperty().get() == NetworksTab.THREE_WAYS) {
            networks.threeWays().handleKey(key);
        }
        boolean wasOwn = isOwn.getValue();
        if (!key.isConsumed() && (NetworksKeys.handle(key, model) || NetworksKeys.zoom(key, model, networks))) {
            key.consume();
            if (isOwn.getValue() && !wasOwn) {
                networks.takeKeys();
            }
        }
        if (!key.isConsumed() && model.tabProperty().get() != NetworksTab.THREE_WAYS && !isOwn.getValue()) {
            PlaybackKeys.handle(key, model.playback());
        }
    }
}
