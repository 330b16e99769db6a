package kernelight.screen.explain.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** Where one is: the screen, and the numbers and questions through which one came here; each leads back to itself. */
final class Breadcrumb extends FlowPane {
    private final ExplainModel model;
    private final Texts texts;
    private final LocalizedMessage screen;

    /** @param screen the name of the screen */
    Breadcrumb(ExplainModel model, Texts texts, LocalizedMessage screen) {
        super(8, 4);
        this.model = model;
        this.texts = texts;
        this.screen = screen;
        getStyleClass().add("breadcrumb");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    void show() {
        getChildren().setAll(link(texts.get(screen), -1));
        List<LocalizedMessage> way = model.way();
        for (int index = 0; index < way.size() - 1; index++) {
            getChildren().addAll(sign(), link(texts.get(way.get(index)), index));
        }
        model.here().ifPresent(name -> {
            Label here = new Label(texts.get(name));
            here.getStyleClass().add("here");
            getChildren().addAll(sign(), here);
        });
    }

    /** All of it in one line: a flow pane would rather wrap at a width of its own, and take two lines where one is enough. */
    @Override
    protected double computePrefWidth(double height) {
        double gaps = getHgap() * (getChildren().size() - 1);
        double insets = snappedLeftInset() + snappedRightInset();
        return getChildren().stream()
                .mapToDouble(child -> snapSizeX(child.prefWidth(-1)))
                .reduce(gaps + insets, Double::sum);
    }

    private Hyperlink link(String name, int index) {
        Hyperlink link = new Hyperlink(name);
        link.setOnAction(event -> model.goTo(index));
        link.setAccessibleText(texts.get("explain.backTo", name));
        return link;
    }

    private static Label sign() {
        Label sign = new Label("\u203a");
        sign.getStyleClass().add("muted");
        return sign;
    }
}
