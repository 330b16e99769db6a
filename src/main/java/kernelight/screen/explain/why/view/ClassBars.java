package kernelight.screen.explain.why.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.text.Texts;

/**
 * Classes with a bar each for their probability, and a mark where it was before something was covered. A click, or Enter,
 * opens the probability.
 */
final class ClassBars extends Region implements LedByArrows {
    /**
     * A class.
     *
     * @param percent its probability as text
     * @param before its probability without the cover
     * @param asked whether it is one of those asked about
     */
    record Row(
            int index,
            String name,
            double probability,
            String percent,
            OptionalDouble before,
            String percentBefore,
            boolean asked) {}

    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int NONE = -1;
    /** In sizes of the text. */
    private static final double ROW = 1.55;

    private static final double NARROW_NAME = 1.6;
    private static final double WIDE_NAME = 5.4;
    private static final double PERCENT = 4.6;
    private static final double BAR = 0.85;
    private static final double SHORTEST = 2;
    private static final double MARK = 2;

    private final Texts texts;
    private final IntConsumer open;
    private final List<Bar> bars = new ArrayList<>();
    private List<Row> rows = List.of();
    private int selected = NONE;

    private static final class Bar {
        private final Label name = new Label();
        private final Region bar = new Region();
        private final Region mark = new Region();
        private final Label percent = new Label();
    }

    /** @param open receives the index of the class to be opened */
    ClassBars(Texts texts, IntConsumer open) {
        this.texts = texts;
        this.open = open;
        getStyleClass().addAll("class-bars", "focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::keyPressed);
        focusedProperty().subscribe(focused -> select(focused && SeenFocus.isOn(this) ? 0 : NONE));
    }

    void show(List<Row> newRows) {
        if (newRows.size() != rows.size()) {
            rows = List.of();
            selected = NONE;
            bars.clear();
            newRows.forEach(row -> bars.add(new Bar()));
            getChildren().clear();
            for (Bar bar : bars) {
                bar.name.getStyleClass().add("class-name");
                bar.bar.getStyleClass().add("class-bar");
                bar.mark.getStyleClass().add("class-mark");
                bar.percent.getStyleClass().add("class-percent");
                getChildren().addAll(bar.name, bar.bar, bar.mark, bar.percent);
            }
            requestLayout();
        }
        rows = List.copyOf(newRows);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Bar bar = bars.get(i);
            bar.name.setText(row.name());
            bar.percent.setText(row.percent());
            bar.mark.setVisible(row.before().isPresent());
            for (Region part : List.of(bar.name, bar.bar, bar.percent)) {
                part.pseudoClassStateChanged(ASKED, row.asked());
            }
        }
        setFocusTraversable(!rows.isEmpty());
        say();
        placeBars();
    }

    private void say() {
        if (selected != NONE && selected < rows.size()) {
            setAccessibleText(words(rows.get(selected)));
        } else {
            setAccessibleText(String.join(", ", rows.stream().map(this::words).toList()));
        }
    }

    private String words(Row row) {
        return row.before().isPresent()
                ? texts.get("why.bar.covered", row.name(), row.percent(), row.percentBefore())
                : texts.get("why.bar", row.name(), row.percent());
    }

    private void select(int row) {
        selected = row;
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).name.pseudoClassStateChanged(SELECTED, i == row);
        }
        say();
    }

    private void keyPressed(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || rows.isEmpty()) {
            return;
        }
        switch (PressedKey.code(key)) {
            case UP, KP_UP, LEFT, KP_LEFT -> select(Math.max(0, selected - 1));
            case DOWN, KP_DOWN, RIGHT, KP_RIGHT -> select(Math.min(rows.size() - 1, selected + 1));
            case ENTER -> open.accept(rows.get(Math.max(0, selected)).index());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void clicked(MouseEvent event) {
        int row = (int) (event.getY() / rowHeight());
        if (event.getButton() == MouseButton.PRIMARY && row < rows.size()) {
            open.accept(rows.get(row).index());
        }
    }

    private double size() {
        return bars.isEmpty() ? 0 : bars.getFirst().name.getFont().getSize();
    }

    private double rowHeight() {
        return Math.ceil(ROW * size());
    }

    private double nameWidth() {
        boolean wide = rows.stream().anyMatch(row -> row.name().length() > 1);
        return Math.ceil((wide ? WIDE_NAME : NARROW_NAME) * size());
    }

    @Override
    protected double computePrefHeight(double width) {
        applyCss(); // the rows are as high as their text is large
        return rows.size() * rowHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double height = rowHeight();
        double percent = Math.ceil(PERCENT * size());
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).name.resizeRelocate(0, i * height, nameWidth(), height);
            bars.get(i).percent.resizeRelocate(getWidth() - percent, i * height, percent, height);
        }
        placeBars();
    }

    private void placeBars() {
        double height = rowHeight();
        double thickness = Math.round(BAR * size());
        double left = nameWidth();
        double longest = Math.max(0, getWidth() - left - Math.ceil(PERCENT * size()));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = Math.round(i * height + (height - thickness) / 2);
            bars.get(i).bar.resizeRelocate(left, y, Math.max(SHORTEST, longest * row.probability()), thickness);
            double mark = left + longest * row.before().orElse(0);
            bars.get(i).mark.resizeRelocate(mark - MARK / 2, y - MARK, MARK, thickness + 2 * MARK);
        }
    }
}
