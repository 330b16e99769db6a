package kernelight.network.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.ShownNumber;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.text.Texts;

/**
 * The classes of a network, each with a bar for its probability; a click, or Enter, chooses the score of one. Of more than
 * ten classes the ten likeliest are shown, and the correct one.
 */
public final class ScoreBars extends Region implements LedByArrows {
    private static final int MOST = 10;
    /** In sizes of the names, if they are digits. */
    private static final double DIGIT_WIDTH = 20 / 13.0;

    private static final double NAME_GAP = 8;
    /** The length of a bar of 100 % below which differences are not seen. */
    private static final double SHORTEST_SCALE = 90;

    private static final double UNDERLINE_HEIGHT = 0.2;
    private static final double TEXT_HEIGHT = 1.3;
    /** The opacity of a bar behind its name. */
    private static final double BEHIND = 0.3;
    /** In sizes of the percentages. */
    private static final double PERCENT_WIDTH = 54 / 12.0;

    private static final double HIGHEST_ROW = 52;
    private static final double BAR_HEIGHT = 0.48;
    private static final double SHORTEST_BAR = 2;
    /** Style of the correct digit. */
    private static final PseudoClass TRUE = PseudoClass.getPseudoClass("true");
    /** Styles of the network's answer if it is right and if it is wrong. */
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    /** Style of the digit that the keys have led to. */
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final int NONE = -1;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final NetworkTexts words;
    private final NumberActions actions;
    private final List<Label> digits = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> percents = new ArrayList<>();
    private Optional<NetworkSnapshot> shown = Optional.empty();
    /** The class in each row, from the top. */
    private int[] rows = firstRows(MOST);

    private float[] probabilities = new float[MOST];
    private double nameWidth;
    private boolean isUnderlined;
    private int selected = NONE;

    public ScoreBars(Texts texts, NumberActions actions) {
        this.texts = texts;
        words = new NetworkTexts(texts);
        this.actions = actions;
        setOnMouseClicked(this::choose);
        getStyleClass().add("answer-bars");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(texts.get("network.scores.none"));
        getStyleClass().add("focusable");
        setOnKeyPressed(this::keyPressed);
        for (int row = 0; row < MOST; row++) {
            Label name = new Label(Integer.toString(row));
            name.getStyleClass().add("answer-digit");
            Region bar = new Region();
            bar.getStyleClass().add("answer-bar");
            bar.setManaged(false); // its length changes without layout
            bar.setViewOrder(1); // behind the names
            Label percent = new Label();
            percent.getStyleClass().add("answer-percent");
            digits.add(name);
            bars.add(bar);
            percents.add(percent);
            getChildren().addAll(name, bar, percent);
        }
        focusedProperty().subscribe(focused -> select(focused && SeenFocus.isOn(this) ? 0 : NONE));
    }

    /** The arrow keys move from class to class. */
    private void keyPressed(KeyEvent key) {
        if (key.isAltDown()) {
            return;
        }
        switch (PressedKey.code(key)) {
            case UP, KP_UP, LEFT, KP_LEFT -> select(Math.max(0, selected - 1));
            case DOWN, KP_DOWN, RIGHT, KP_RIGHT -> select(Math.min(rows.length - 1, selected + 1));
            case ENTER -> {
                int row = Math.max(0, selected);
                shown.flatMap(snapshot -> number(snapshot, rows[row])).ifPresent(actions.chosen());
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int row) {
        selected = row;
        for (int other = 0; other < MOST; other++) {
            digits.get(other).pseudoClassStateChanged(SELECTED, other == row);
        }
    }

    private void choose(MouseEvent event) {
        int row = (int) (event.getY() / rowHeight());
        if (event.getButton() == MouseButton.PRIMARY && row < rows.length) {
            shown.flatMap(snapshot -> number(snapshot, rows[row])).ifPresent(actions.chosen());
        }
    }

    private static Optional<ShownNumber> number(NetworkSnapshot snapshot, int digit) {
        return snapshot.view().scores().map(scores -> {
            LayerCell cell = scores.unit(digit);
            return new ShownNumber(snapshot.view(), scores, cell, snapshot.value(cell));
        });
    }

    /** Updates the lengths of the bars; called for every snapshot. */
    public void showBars(Optional<NetworkSnapshot> snapshot) {
        shown = snapshot;
        setFocusTraversable(snapshot.isPresent()); // without numbers there is nothing to choose, or to say
        probabilities = snapshot.map(NetworkSnapshot::probabilities).orElseGet(() -> new float[MOST]);
        if (!fits(rows, probabilities.length)) {
            showRows(snapshot, NONE);
        }
        placeBars(); // a request for layout would have the whole window laid out, thirty times a second
    }

    /**
     * Updates the numbers; called less often, so that they can be read.
     *
     * @param truth the correct digit
     */
    public void showNumbers(Optional<NetworkSnapshot> snapshot, int truth) {
        showRows(snapshot, truth);
        float[] values = snapshot.map(NetworkSnapshot::probabilities).orElseGet(() -> new float[MOST]);
        int answer = snapshot.map(NetworkSnapshot::best).orElse(NONE);
        for (int row = 0; row < rows.length; row++) {
            int one = rows[row];
            percents.get(row).setText(snapshot.isEmpty() ? "" : words.percent(values[one]));
            boolean best = one == answer;
            boolean isTrue = snapshot.isPresent() && one == truth;
            digits.get(row).pseudoClassStateChanged(TRUE, isTrue);
            for (Node part : List.of(bars.get(row), percents.get(row))) {
                part.pseudoClassStateChanged(RIGHT, best && isTrue);
                part.pseudoClassStateChanged(WRONG, best && !isTrue);
            }
        }
        setAccessibleText(snapshot.map(NetworkSnapshot::view)
                .map(view -> texts.get(
                        "network.scores.name",
                        view.classes().get(answer),
                        words.percentInWords(values[answer]),
                        truth < 0 ? "" : view.classes().get(truth)))
                .orElse(texts.get("network.scores.none")));
        placeBars();
    }

    /** Chooses the classes that are shown: all of them in their order, or the likeliest of many. */
    private void showRows(Optional<NetworkSnapshot> snapshot, int truth) {
        int classes = probabilities.length;
        int[] now = classes <= MOST ? firstRows(classes) : likeliest(truth);
        List<String> names = snapshot.map(found -> found.view().classes()).orElse(List.of());
        boolean changed = now.length != rows.length;
        rows = now;
        for (int row = 0; row < MOST; row++) {
            boolean isShown = row < rows.length;
            for (Node part : List.of(digits.get(row), bars.get(row), percents.get(row))) {
                part.setVisible(isShown);
            }
            String name = !isShown ? "" : rows[row] < names.size() ? names.get(rows[row]) : Integer.toString(rows[row]);
            changed |= !name.equals(digits.get(row).getText());
            digits.get(row).setText(name);
        }
        if (changed) {
            requestLayout();
        }
    }

    private int[] likeliest(int truth) {
        int[] likeliest = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparing((Integer one) -> -probabilities[one]))
                .limit(MOST)
                .mapToInt(one -> one)
                .toArray();
        if (truth >= 0 && IntStream.of(likeliest).noneMatch(one -> one == truth)) {
            likeliest[MOST - 1] = truth;
        }
        return likeliest;
    }

    private static int[] firstRows(int classes) {
        return IntStream.range(0, classes).toArray();
    }

    private static boolean fits(int[] rows, int classes) {
        return rows.length == Math.min(MOST, classes) && IntStream.of(rows).allMatch(one -> one < classes);
    }

    /** The height below which the percentages would overlap. */
    public double smallestHeight() {
        return MOST * size(percents);
    }

    private static double size(List<Label> labels) {
        return labels.getFirst().getFont().getSize();
    }

    private double rowHeight() {
        return Math.min(HIGHEST_ROW, getHeight() / rows.length);
    }

    @Override
    protected void layoutChildren() {
        double row = rowHeight();
        double percentWidth = percentWidth();
        nameWidth = measuredNames();
        double textHeight = row - underlineHeight();
        for (int place = 0; place < MOST; place++) {
            double y = place * row;
            digits.get(place).resizeRelocate(0, y, nameWidth, textHeight);
            percents.get(place).resizeRelocate(getWidth() - percentWidth, y, percentWidth, textHeight);
        }
        placeBars();
    }

    private void placeBars() {
        double row = rowHeight();
        boolean isBehind = isUnderlined && underlineHeight() == 0;
        double left = isUnderlined ? 0 : nameWidth;
        double thickness = isBehind ? row - 2 : isUnderlined ? underlineHeight() - 1 : Math.round(row * BAR_HEIGHT);
        double longest = Math.max(0, getWidth() - left - (isUnderlined ? 0 : percentWidth()));
        for (int place = 0; place < rows.length; place++) {
            double top = isUnderlined && !isBehind ? row - underlineHeight() : (row - thickness) / 2;
            float probability = rows[place] < probabilities.length ? probabilities[rows[place]] : 0;
            double length = Math.max(SHORTEST_BAR, longest * probability);
            bars.get(place).resizeRelocate(left, Math.round(place * row + top), length, thickness);
            bars.get(place).setOpacity(isBehind ? BEHIND : 1);
        }
    }

    /** The height of a bar below its name, and of the gap between the two; 0 where there is no room for both. */
    private double underlineHeight() {
        double height = Math.round(rowHeight() * UNDERLINE_HEIGHT);
        return isUnderlined && rowHeight() - height >= TEXT_HEIGHT * size(digits) ? height : 0;
    }

    /**
     * The names need so much room, which is not measured thirty times a second. Where long ones leave too little of it, the
     * bars stand below them, or behind them, pale, where rows are low.
     */
    private double measuredNames() {
        double widest = NAME_GAP
                + digits.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0);
        double usual = DIGIT_WIDTH * size(digits);
        double room = getWidth() - percentWidth();
        isUnderlined = widest > usual && room - widest < SHORTEST_SCALE;
        return isUnderlined ? Math.max(0, room) : Math.max(usual, widest);
    }

    private double percentWidth() {
        return PERCENT_WIDTH * size(percents);
    }
}
