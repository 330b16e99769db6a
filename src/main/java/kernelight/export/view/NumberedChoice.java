package kernelight.export.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;
import kernelight.export.model.ExportPreview;
import kernelight.ui.text.Texts;

/** One of a few things that a screen offers, which may change while the panel is open: chosen by its number. */
final class NumberedChoice extends ComboBox<String> {
    private final Property<Integer> chosen;
    private boolean filling;

    NumberedChoice(
            Texts texts,
            ObservableValue<ExportPreview> offer,
            Function<ExportPreview, List<String>> names,
            Property<Integer> chosen) {
        this.chosen = chosen;
        setMaxWidth(Double.MAX_VALUE);
        setOnShowing(event -> asWideAsTheBox());
        getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!filling && index.intValue() >= 0) {
                chosen.setValue(index.intValue());
            }
        });
        offer.subscribe(now -> fill(names.apply(now)));
        texts.languageProperty().subscribe(() -> fill(names.apply(offer.getValue())));
        chosen.subscribe(this::select);
    }

    /** Two things may have the same name; an invisible sign at its end tells them apart for the list. */
    private void fill(List<String> names) {
        List<String> different = new ArrayList<>();
        for (String name : names) {
            String unlike = name;
            while (different.contains(unlike)) {
                unlike += "\u200b";
            }
            different.add(unlike);
        }
        if (!different.equals(getItems())) {
            filling = true;
            getItems().setAll(different);
            filling = false;
            select();
        }
    }

    /** The list is a window of its own, which no zoom of this one reaches. */
    private void asWideAsTheBox() {
        if (getSkin() instanceof ComboBoxListViewSkin<?> skin && skin.getPopupContent() instanceof Region list) {
            list.setMinWidth(localToScene(getBoundsInLocal()).getWidth());
        }
    }

    private void select() {
        getSelectionModel().select(Math.min(chosen.getValue(), getItems().size() - 1));
    }
}
