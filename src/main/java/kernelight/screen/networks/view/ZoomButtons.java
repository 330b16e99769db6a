package kernelight.screen.networks.view;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** Makes the drawing larger and smaller; the percentage in the middle fits it again. */
final class ZoomButtons extends HBox {
    ZoomButtons(NetworkCanvas canvas, Texts texts) {
        Button percent = new Button();
        percent.setId("network-zoom");
        percent.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("networks.zoom", canvas.zoomProperty().get()),
                        canvas.zoomProperty(),
                        texts.languageProperty()));
        percent.getStyleClass().add("network-percent");
        Explanation.of(percent, texts.bind("networks.zoom.fit"));
        percent.setOnAction(event -> canvas.fit());
        getChildren()
                .addAll(
                        button("\u2212", "networks.zoom.smaller", texts, () -> canvas.zoom(-1)),
                        percent,
                        button("+", "networks.zoom.larger", texts, () -> canvas.zoom(1)));
        getStyleClass().addAll("number-box", "network-zoom");
        setMaxHeight(USE_PREF_SIZE);
    }

    private static Button button(String sign, String key, Texts texts, Runnable action) {
        Button button = new Button(sign);
        button.accessibleTextProperty().bind(texts.bind(key));
        Explanation.of(button, texts.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
