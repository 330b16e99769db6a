package kernelight.screen.drawing.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.data.own.OwnDigitSet;
import kernelight.screen.drawing.model.ExchangeModel;
import kernelight.screen.drawing.model.ExchangeState;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Choice;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The set of the person's own digits: how it is read, its files, the chosen drawing, and learning from it. */
final class HandwritingPanel extends VBox {
    /** The style of what is asked, which is no mistake. */
    private static final String QUESTION = "question";

    private static final String FILE_NAME = "my-digits-images";

    private final HandwritingModel model;
    private final Texts texts;
    private final HandwritingWords words;
    private final Label right = new Label();
    private final Label invitation = new Label();
    private final Label said = new Label();
    private final MessageLine message = new MessageLine();

    /**
     * @param askForFile asks for a file to open
     * @param askWhereToSave asks where to save, suggesting a name
     */
    HandwritingPanel(
            HandwritingModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Function<Window, Optional<Path>> askForFile,
            BiFunction<Window, String, Optional<Path>> askWhereToSave) {
        super(12);
        this.model = model;
        this.texts = texts;
        words = new HandwritingWords(texts);
        Label title = new Label();
        title.textProperty().bind(texts.bind("own.title"));
        title.getStyleClass().add("section-title");
        right.getStyleClass().add("figure");
        right.setId("own-right");
        right.setWrapText(true);
        invitation.textProperty().bind(texts.bind("own.none.explained"));
        invitation.getStyleClass().add("muted");
        invitation.setWrapText(true);
        invitation.setMinHeight(USE_PREF_SIZE);
        ShownWhen.when(model.own().setProperty().map(OwnDigitSet::isEmpty), invitation);
        Button save = button("save-own", "own.save", Feather.DOWNLOAD);
        save.setOnAction(event -> askWhereToSave.apply(window(), FILE_NAME).ifPresent(model.exchange()::save));
        Button open = button("open-own", "own.openFile", Feather.FOLDER);
        open.setOnAction(event -> askForFile.apply(window()).ifPresent(model.exchange()::open));
        Button clear = button("clear-own", "own.clear", Feather.TRASH_2);
        clear.setOnAction(event -> model.clear());
        for (Button needing : List.of(save, clear)) {
            needing.disableProperty().bind(model.own().setProperty().map(set -> set.isEmpty()));
        }
        said.setId("exchange-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().addAll("muted", "small");
        message.setId("exchange-message");
        getChildren()
                .addAll(
                        title,
                        right,
                        invitation,
                        said,
                        message,
                        new ChosenDigit(model, texts, palette),
                        line(),
                        new LearningPane(model, texts),
                        line(),
                        new ButtonFlow(8, open, save, clear));
        model.readingsProperty().subscribe(readings -> show());
        model.exchange().stateProperty().subscribe(this::showExchange);
        texts.languageProperty().subscribe(language -> {
            show();
            showExchange(model.exchange().stateProperty().get());
        });
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("panel-line");
        return line;
    }

    private Window window() {
        return getScene().getWindow();
    }

    private Button button(String id, String key, Ikon picture) {
        Button button = new Button("", new FontIcon(picture));
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().addAll("quiet-button", "small-button");
        Explanation.of(button, texts.bind(key + ".explained"));
        return button;
    }

    private void show() {
        right.setText(words.right(model.readingsProperty().get()));
    }

    private void showExchange(ExchangeState state) {
        ExchangeModel exchange = model.exchange();
        message.getStyleClass().remove(QUESTION);
        if (!(state instanceof ExchangeState.Failed)) {
            message.getStyleClass().add(QUESTION);
        }
        said.setText(
                switch (state) {
                    case ExchangeState.Done(var sentence) -> texts.get(sentence);
                    case ExchangeState.Working working -> texts.get("own.working");
                    default -> "";
                });
        said.setVisible(!said.getText().isEmpty());
        said.setManaged(said.isVisible());
        switch (state) {
            case ExchangeState.Failed(var why) ->
                message.say(texts.bind(why), List.of(choice("common.dismiss", exchange::dismiss)));
            case ExchangeState.AskAddOrReplace ask ->
                message.say(
                        Bindings.createStringBinding(() -> question(ask), texts.languageProperty()), answers(exchange));
            case ExchangeState.AskReplaceFiles(Path images, List<Path> others) ->
                message.say(
                        texts.bind(
                                "own.ask.files",
                                others.stream()
                                        .map(file -> String.valueOf(file.getFileName()))
                                        .collect(Collectors.joining(", "))),
                        List.of(
                                choice("own.ask.files.replace", exchange::replaceFiles),
                                choice("own.ask.cancel", exchange::dismiss)));
            default -> message.clear();
        }
    }

    private String question(ExchangeState.AskAddOrReplace ask) {
        String key = model.own().set().isEmpty() ? "own.ask.first" : "own.ask.addOrReplace";
        String question = texts.get(
                key, ask.name(), ask.found().count(), model.own().set().count());
        return ask.remarks().stream()
                .map(remark -> " " + texts.get(remark))
                .collect(Collectors.joining("", question, ""));
    }

    private List<Choice> answers(ExchangeModel exchange) {
        List<Choice> answers = new ArrayList<>();
        answers.add(choice("own.ask.add", exchange::add));
        if (!model.own().set().isEmpty()) {
            answers.add(choice("own.ask.replace", exchange::replace));
        }
        answers.add(choice("own.ask.cancel", exchange::dismiss));
        return answers;
    }

    private Choice choice(String key, Runnable action) {
        return new Choice(texts.bind(key), action);
    }
}
