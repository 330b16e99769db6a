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

/** A choice by index among a few items of the preview, which may change while the panel is open. */
final class NumberedChoice extends ComboBox<String> {
    private final Property<Integer> chosen;
    private boolean filling;

    NumberedChoice(
            Texts texts,
            ObservableValue<ExportPreview> preview,
            Function<ExportPreview, List<String>> names,
            Property<Integer> chosen) {
        this.chosen = chosen;
        setMaxWidth(Double.MAX_VALUE);
        setOnShowing(event -> matchBoxWidth());
        getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!filling && index.intValue() >= 0) {
                chosen.setValue(index.intValue());
            }
        });
        preview.subscribe(now -> fill(names.apply(now)));
        texts.languageProperty().subscribe(() -> fill(names.apply(preview.getValue())));
        chosen.subscribe(this::select);
    }

    /** Items may have equal names; an invisible character at the end distinguishes them for the list. */
    private void fill(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String candidate = name;
            while (distinct.contains(candidate)) {
                candidate += "\u200b";
            }
            distinct.add(candidate);
        }
        if (!distinct.equals(getItems())) {
            filling = true;
            getItems().setAll(distinct);
            filling = false;
            select();
        }
    }

    /** The popup list is a separate window, which the zoom of this one does not affect. */
    private void matchBoxWidth() {
        if (getSkin() instanceof ComboBoxListViewSkin<?> skin && skin.getPopupContent() instanceof Region list) {
            list.setMinWidth(localToScene(getBoundsInLocal()).getWidth());
        }
    }

    private void select() {
        getSelectionModel().select(Math.min(chosen.getValue(), getItems().size() - 1));
    }
}
