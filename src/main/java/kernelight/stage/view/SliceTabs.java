package kernelight.stage.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.Sizing;
import kernelight.stage.state.Slice;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One tab for each slice of a table, above the one that is shown: where not all slices fit on the stage, the others are a
 * click away. It lies on the caption that is painted there.
 */
final class SliceTabs extends HBox {
    private static final double FONT_SHARE = 0.6;
    /** A painted caption is at most so much wider than the cells. */
    private static final double BESIDE = 8;
    /** Tabs above narrow cells may reach so far into the gaps beside them, unless the signs there are as high up. */
    private static final double INTO_GAP = 36;

    private static final String GROUP = "group-";
    /** In captions: the colour of a channel, its group. */
    private static final char BETWEEN_PARTS = '\u00b7';

    private final Texts texts;
    private final IntConsumer chosen;
    private final Label caption = new Label();
    private List<Slice> slices = List.of();
    private @Nullable Shown shown;

    /** All that the tabs depend on. */
    private record Shown(
            List<Slice> slices,
            Slice slice,
            String table,
            String caption,
            Sizing sizing,
            double width,
            double height,
            double x,
            double y) {}

    /** @param chosen takes the index of the slice to show */
    SliceTabs(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().add("slice-tabs");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
    }

    /** Shows the tabs of a table in the line above the slice that is shown. */
    void show(PlacedBlock placed, Sizing sizing) {
        PlacedSlice first = placed.slices().getFirst();
        String words = first.slice().caption().map(texts::get).orElse("");
        Shown now = new Shown(
                placed.block().slices(),
                first.slice(),
                texts.get(placed.block().name()),
                words,
                sizing,
                placed.box().width(),
                first.box().height(),
                first.x(),
                first.y());
        if (!now.equals(shown)) { // it is asked at every frame, and changes seldom
            shown = now;
            layOut(now);
        }
        setVisible(true);
    }

    private void layOut(Shown now) {
        if (!slices.equals(now.slices)) {
            slices = now.slices;
            getChildren().setAll(tabs());
        }
        int index = slices.indexOf(now.slice);
        getStyleClass().removeIf(style -> style.startsWith(GROUP));
        if (now.slice.group() > 0) {
            getStyleClass().add(GROUP + now.slice.group());
        }
        for (int tab = 0; tab < slices.size(); tab++) {
            ToggleButton button = (ToggleButton) getChildren().get(tab + 1);
            button.setSelected(tab == index);
            button.setAccessibleText(
                    SpokenSigns.sentence(texts, texts.get("stage.cell.slice", now.table, nameOf(tab))));
        }
        double height = now.sizing.caption();
        setStyle("-fx-font-size: " + Math.round(now.sizing.words(height * FONT_SHARE)) + "px;");
        // What is painted below the tabs must not show beside them.
        double painted = Math.min(write(now.caption) + 4, now.width + BESIDE);
        double covered = Math.max(painted, write(parts(now.caption).getFirst()) + 4);
        writeFitting(now);
        double width = Math.ceil(Math.max(covered, prefWidth(-1)));
        boolean isWide = width > now.width + BESIDE;
        setAlignment(isWide ? Pos.CENTER : Pos.CENTER_LEFT);
        double left = isWide ? Math.round(now.x + (now.width - width) / 2) : now.x;
        resizeRelocate(left, now.y - height - 1, width, height);
    }

    /** Of the caption, as much as fits before the tabs: they say the number. */
    private void writeFitting(Shown now) {
        boolean isFramed = now.slice.group() > 0;
        String shorter = isFramed
                ? parts(now.caption).getLast()
                : withoutNumber(parts(now.caption).getFirst());
        write(isFramed || parts(now.caption).size() > 1 ? now.caption : shorter);
        if (prefWidth(-1) > now.width) {
            write(shorter);
        }
        double beside = isFramed || now.height < 2 * now.sizing.caption() ? 0 : INTO_GAP;
        if (prefWidth(-1) > now.width + 2 * beside) {
            write("");
        }
    }

    private static List<String> parts(String caption) {
        return Arrays.stream(caption.split(String.valueOf(BETWEEN_PARTS)))
                .map(String::strip)
                .toList();
    }

    /** What the slices are, "channel" for example; "" for a caption with several numbers. */
    private static String withoutNumber(String part) {
        String[] words = part.split("\\d+", -1);
        return words.length == 2 ? (words[0] + words[1]).strip() : "";
    }

    /** Writes these words before the tabs, or nothing; returns their width. */
    private double write(String words) {
        caption.setText(words);
        caption.setVisible(!words.isEmpty());
        caption.setManaged(!words.isEmpty());
        applyCss();
        return caption.prefWidth(-1);
    }

    private List<Node> tabs() {
        List<Node> tabs = new ArrayList<>();
        tabs.add(caption);
        for (int index = 0; index < slices.size(); index++) {
            int slice = index;
            ToggleButton tab = new ToggleButton(label(index));
            tab.getStyleClass().setAll("slice-tab");
            int group = slices.get(index).group();
            if (group > 0) {
                tab.getStyleClass().add(GROUP + group);
            }
            tab.setOnAction(event -> chosen.accept(slice));
            tabs.add(tab);
        }
        return tabs;
    }

    private String nameOf(int index) {
        return slices.get(index).caption().map(texts::get).orElse(label(index));
    }

    /** The numbers of a slice in its caption, or its own number: "3", or "3\u00b71" with several depth slices in a channel. */
    private String label(int index) {
        Slice slice = slices.get(index);
        List<Object> numbers =
                slice.caption().map(caption -> caption.arguments()).orElse(List.of());
        if (numbers.isEmpty()) {
            return String.valueOf(index + 1);
        }
        boolean alone = slices.stream()
                        .filter(other ->
                                other.first().channel() == slice.first().channel())
                        .count()
                == 1;
        return alone || numbers.size() == 1
                ? String.valueOf(numbers.getFirst())
                : numbers.get(0) + "\u00b7" + numbers.get(1);
    }
}
