package kernelight.network.view;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Which images of a gallery are to be seen, and the buttons that turn its pages. */
public final class GalleryPages extends HBox {
    private final ImageGallery<?> gallery;

    public GalleryPages(ImageGallery<?> gallery, Texts texts) {
        super(2);
        this.gallery = gallery;
        IconButton before =
                new IconButton(Feather.CHEVRON_LEFT, texts.bind("gallery.page.before"), () -> gallery.turn(-1));
        IconButton after =
                new IconButton(Feather.CHEVRON_RIGHT, texts.bind("gallery.page.after"), () -> gallery.turn(1));
        before.disableProperty().bind(gallery.firstProperty().isEqualTo(0));
        after.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> end() >= gallery.countProperty().get(),
                        gallery.firstProperty(),
                        gallery.perPageProperty(),
                        gallery.countProperty()));
        Label page = new Label();
        page.getStyleClass().add("muted");
        page.setMinWidth(USE_PREF_SIZE);
        page.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "gallery.page",
                                gallery.firstProperty().get() + 1,
                                end(),
                                gallery.countProperty().get()),
                        gallery.firstProperty(),
                        gallery.perPageProperty(),
                        gallery.countProperty(),
                        texts.languageProperty()));
        getChildren().addAll(page, before, after);
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        visibleProperty().bind(gallery.countProperty().greaterThan(0));
    }

    private int end() {
        return Math.min(
                gallery.countProperty().get(),
                gallery.firstProperty().get() + gallery.perPageProperty().get());
    }
}
