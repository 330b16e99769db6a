package kernelight.screen.drawing.view;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.drawing.model.NetworkChoice;
import kernelight.screen.drawing.model.NetworkNews;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says above the feature maps that a network was just trained and which one is in use; a button switches to the other
 * one.
 */
final class NetworkNewsBar extends HBox {
    private final DrawingWords words;
    private final Label sentence = new Label();
    private final Button switchOver = new Button();
    private final ButtonFlow buttons = new ButtonFlow(8, switchOver);

    NetworkNewsBar(NetworkChoice networks, Texts texts) {
        super(10);
        words = new DrawingWords(texts);
        getStyleClass().addAll("card", "network-news");
        setAlignment(Pos.TOP_LEFT);
        setId("network-news");
        sentence.setId("network-news-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        switchOver.setId("switch-network");
        switchOver.getStyleClass().add("quiet-button");
        switchOver.setOnAction(event -> networks.switchOver());
        VBox middle = new VBox(8, sentence, buttons);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        IconButton dismiss = new IconButton(Feather.X, texts.bind("common.dismiss"), networks::dismissNews);
        dismiss.setId("dismiss-news");
        dismiss.getStyleClass().add("small-icon-button");
        getChildren().addAll(middle, dismiss);
        networks.newsProperty().subscribe(this::show);
        texts.languageProperty()
                .subscribe(language -> show(networks.newsProperty().get()));
    }

    private void show(Optional<NetworkNews> news) {
        setVisible(news.isPresent());
        setManaged(news.isPresent());
        if (news.isPresent()) {
            NetworkNews now = news.get();
            sentence.setText(words.sentence(now));
            switchOver.setText(words.switchOver(now));
            boolean hasOther =
                    now.state() != NetworkNews.State.READS || now.other().isPresent();
            buttons.setVisible(hasOther);
            buttons.setManaged(hasOther);
        }
    }
}
