package kernelight.screen.explain.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;

/** Above what is opened: back and forward, the way to it, and a button that closes it. */
public final class OpenedHeader extends HBox {
    private final ExplainModel model;
    private final Breadcrumb breadcrumb;
    private final Button forward;

    /** @param screen the name of the screen that it is opened in */
    public OpenedHeader(ExplainModel model, Texts texts, LocalizedMessage screen) {
        super(4);
        this.model = model;
        breadcrumb = new Breadcrumb(model, texts, screen);
        Button back = new IconButton(Feather.ARROW_LEFT, texts.bind("explain.back"), model::back);
        forward = new IconButton(Feather.ARROW_RIGHT, texts.bind("explain.forward"), model::forward);
        Button close = new Button();
        close.textProperty().bind(texts.bind("explain.close"));
        close.getStyleClass().addAll("quiet-button", "explain-close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> model.close());
        Explanation.of(close, texts.bind("explain.close.tip"));
        HBox.setHgrow(breadcrumb, Priority.ALWAYS);
        getChildren().addAll(back, forward, breadcrumb, close);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("explain-header");
    }

    /** Shows where one is now. */
    public void show() {
        breadcrumb.show();
        forward.setDisable(!model.canGoForward());
    }
}
