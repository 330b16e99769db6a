package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.attribution.Score;
import kernelight.engine.network.Network;
import kernelight.navigation.OpenRequest;
import kernelight.navigation.ScreenId;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkNumber;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.view.StageView;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * What a screen reader would say, from the attributes that JavaFX hands to those of Windows and macOS: all screens are
 * walked through by the keyboard, and every utterance is a line of {@code target/spoken-LANGUAGE.txt}.
 */
@ExtendWith(ApplicationExtension.class)
class SpokenTranscriptTest {
    private static final int CONVOLUTION = ScreenId.CONVOLUTION.ordinal();
    private static final int POOLING = ScreenId.POOLING.ordinal();
    private static final int TRAINING = ScreenId.TRAINING.ordinal();

    private static final List<String> CONVOLUTION_CASES = List.of(
            "lecture-5x5",
            "lecture-5x5-pad1",
            "not-whole-7x7",
            "bias-4x4",
            "colour-5x5",
            "sobel",
            "im2col-7x7",
            "groups-4",
            "signal-1d",
            "video-3d",
            "transposed-3x3",
            "backward-4x4");
    private static final List<String> POOLING_CASES = List.of("max-4x4", "average-4x4", "channels-7x7");

    private static final NetworkNumber PIXEL = LayerCell.of(Network.IMAGE, 0, 9, 11);

    /** Of the shipped network: a map, a pooled map, units, a score, a probability, a pixel. */
    private static final List<NetworkNumber> NUMBERS = List.of(
            LayerCell.of("relu3", 6, 3, 4),
            LayerCell.of("P2", 1, 4, 5),
            LayerCell.of("relu5", 30, 0, 0),
            LayerCell.of("F7", 7, 0, 0),
            new ClassProbability(7),
            PIXEL);

    /** Signs that readers leave out, or call something else. */
    private static final Pattern SIGNS =
            Pattern.compile("[\u2212\u2248\u00f7\u230a\u230b\u2308\u2309\u00b2\u221a\u2032=?]");
    /** A formula has more of them; in sentences brackets are a pause and a cross is read as it should be. */
    private static final Pattern SIGNS_OF_FORMULAS =
            Pattern.compile("[-+\u00d7\u00b7()/^" + SIGNS.pattern().substring(1));

    /** In names of controls a question mark is a key, or asks something. */
    private static final Pattern SIGNS_OF_CONTROLS =
            Pattern.compile("[\u2212\u2248\u00f7\u221a\u203a\u2014\u207b\u2070\u00b9\u2074-\u2079=]");

    private static final List<AccessibleAttribute> ASKED = List.of(
            AccessibleAttribute.ROLE,
            AccessibleAttribute.TEXT,
            AccessibleAttribute.HELP,
            AccessibleAttribute.CHILDREN,
            AccessibleAttribute.LABELED_BY,
            AccessibleAttribute.FOCUS_ITEM,
            AccessibleAttribute.SELECTED,
            AccessibleAttribute.VALUE,
            AccessibleAttribute.MIN_VALUE,
            AccessibleAttribute.MAX_VALUE,
            AccessibleAttribute.ORIENTATION);

    @TempDir
    private Path home;

    private final List<String> said = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Texts texts = new Texts(Language.ENGLISH);
    private WholeWindow window;

    @ParameterizedTest
    @EnumSource
    void aListenerCanFollowEveryScreen(Language language, FxRobot robot) throws IOException {
        texts = new Texts(language);
        robot.interact(() -> {
            window = new WholeWindow(texts, home, 1440, 900);
            for (int screen = 0; screen < window.screens(); screen++) {
                window.open(screen);
                said.add("");
                said.add("# " + window.name(screen));
                tabThrough();
                checkAttributes();
            }
            cases(CONVOLUTION, "convolution.preset.", CONVOLUTION_CASES);
            predict();
            cases(POOLING, "pooling.preset.", POOLING_CASES);
            openedNumbers();
            questionsWhy();
            ownHandwriting();
        });
        Files.write(Path.of("target", "spoken-" + language.name().toLowerCase(Locale.ROOT) + ".txt"), said);
        assertEquals("", String.join("\n", problems));
    }

    @Test
    void aStepIsSaidWithItsCellAndItsNumber(FxRobot robot) {
        robot.interact(() -> {
            window = new WholeWindow(texts, home, 1440, 900);
            window.open(CONVOLUTION);
            stage().requestFocus();
            assertEquals("Nothing is computed yet. The window lies at Output row 1, column 1.", name(item(stage())));
            String[] outputs = "4 3 4 2 4 3 2 3 4".split(" ");
            for (int cell = 0; cell < outputs.length; cell++) {
                press(KeyCode.RIGHT, false);
                assertEquals(
                        "Output row %d, column %d is %s.".formatted(cell / 3 + 1, cell % 3 + 1, outputs[cell]),
                        name(item(stage())));
            }
        });
    }

    @Test
    void sumsAndFormulasAreSaidInWords(FxRobot robot) {
        robot.interact(() -> {
            window = new WholeWindow(texts, home, 1440, 900);
            window.open(CONVOLUTION);
            choose(texts.get("convolution.preset.sobel"));
            stage().requestFocus();
            press(KeyCode.RIGHT, true);
            press(KeyCode.RIGHT, true);
            assertEquals(
                    "0 times minus 1 plus 0 times 0 equals 0: so far, 2 of 9. Still to come: 0 times 1, 0 times minus 2,"
                            + " 0 times 0, 0 times 2, 0 times minus 1, 0 times 0, 0 times 1.",
                    name(stage().lookup(".formula-strip")));
            readStage();
            assertTrue(said.contains("Input row 1, column 1 is 0, times minus 1"));
            assertTrue(said.contains("Filter row 2, column 1 is minus 2"));
            assertTrue(said.contains("Output row 1, column 1 is 0 so far"));
            readSize();
            assertTrue(
                    said.contains(
                            "O equals the floor of open bracket N plus 2 times P minus F close bracket divided by S,"
                                    + " end of floor, plus 1"),
                    "it is not said");
            assertTrue(
                    said.contains(
                            "O equals the floor of open bracket 10 plus 2 times 0 minus 3 close bracket divided by 1,"
                                    + " end of floor, plus 1, which is 8"),
                    "it is not said");
            choose(texts.get("convolution.preset.lecture-5x5-pad1"));
            said.clear();
            readStage();
            assertTrue(said.contains("Input padding row 0, column 1 is 0, times 0"));
            assertEquals("", String.join("\n", problems));
        });
    }

    @Test
    void anOptionIsSaidWithWhatIsChosen(FxRobot robot) {
        robot.interact(() -> {
            window = new WholeWindow(texts, home, 1440, 900);
            window.open(TRAINING);
            tabThrough();
            assertTrue(said.stream().anyMatch(words -> words.startsWith("Augmentation: off [toggle button, on]")));
            window.open(CONVOLUTION);
            tabThrough();
            assertTrue(said.stream().anyMatch(words -> words.startsWith("Amount: custom [toggle button, on]")));
            assertTrue(said.stream().anyMatch(words -> words.startsWith("Parameters: 9 [toggle button, off]")));
            assertTrue(said.stream().anyMatch(words -> words.startsWith("Input size N: 5 [text field]")));
        });
    }

    @Test
    void amongChannelsAStepSaysItsTableToo(FxRobot robot) {
        robot.interact(() -> {
            window = new WholeWindow(texts, home, 1440, 900);
            window.open(POOLING);
            choose(texts.get("pooling.preset.channels-7x7"));
            stage().requestFocus();
            press(KeyCode.RIGHT, false);
            assertEquals("Output, channel 1, row 1, column 1 is 2.", name(item(stage())));
        });
    }

    /** In a small window a table shows one of its slices; tabs lead to the others, in the language of now. */
    @Test
    void tabsSayWhereTheyLeadAndWhichIsChosen(FxRobot robot) {
        robot.interact(() -> {
            window = new WholeWindow(texts, home, 1100, 700);
            window.open(CONVOLUTION);
            choose(texts.get("convolution.preset.colour-5x5"));
            set("convolution.setting.CHANNELS", 4);
            set("convolution.setting.INPUT", 10);
            readStage();
            assertTrue(said.contains("Input, channel 1 [toggle button, on]"), "it is not said");
            assertTrue(said.contains("Input, channel 2 [toggle button, off]"), "it is not said");
            said.clear();
            texts.languageProperty().set(Language.KOREAN);
            tabs().get(1).fire();
            window.layout();
            readStage();
            assertTrue(said.contains("입력, 채널 1 [toggle button, off]"), "it is not said");
            assertTrue(said.contains("입력, 채널 2 [toggle button, on]"), "it is not said");
            assertEquals("", String.join("\n", problems));
        });
    }

    // ---- what is walked through

    private void tabThrough() {
        Set<Node> reached = new LinkedHashSet<>();
        window.shell.lookup(".navigation .toggle-button:selected").requestFocus();
        for (Node focus = window.scene.getFocusOwner(); reached.add(focus); focus = window.scene.getFocusOwner()) {
            Node item = item(focus);
            if (name(item).isBlank() || isPassedOver(item)) {
                problems.add("No name: " + focus);
            }
            say(control(item));
            checkSigns(name(item) + text(item), SIGNS_OF_CONTROLS);
            focus.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private void cases(int screen, String prefix, List<String> ids) {
        window.open(screen);
        for (String id : ids) {
            said.add("");
            said.add("# " + id);
            choose(texts.get(prefix + id));
            say(control(window.shell.lookup(".heading-menu")));
            stage().requestFocus();
            say(control(item(stage())));
            steps(KeyCode.RIGHT, true, 3);
            steps(KeyCode.RIGHT, false, 2);
            steps(KeyCode.RIGHT, true, 2);
            readStage();
            readSize();
            checkAttributes();
        }
    }

    /** After each step other words are said, by another node: readers say what the focus has come to. */
    private void steps(KeyCode key, boolean control, int times) {
        for (int step = 0; step < times; step++) {
            Node before = item(stage());
            steps(stage(), key, control, 1);
            if (item(stage()) == before) {
                problems.add("The same is said again after: " + name(before));
            }
        }
    }

    private void steps(Node node, KeyCode key, boolean control, int times) {
        for (int step = 0; step < times; step++) {
            String words = name(item(node));
            press(key, control);
            if (name(item(node)).equals(words)) {
                problems.add("Nothing is said of the step after: " + words);
            }
            say(name(item(node)));
            checkSigns(name(item(node)), SIGNS);
        }
    }

    /** What is asked for is not said. */
    private void predict() {
        choose(texts.get("convolution.preset.lecture-5x5"));
        press(KeyCode.HOME, false);
        fire(menu(texts.get("predict.name")), texts.get("predict.scope.ONE"));
        said.add("");
        said.add("# " + texts.get("predict.name"));
        say(control(window.scene.getFocusOwner()));
        ((TextInputControl) window.scene.getFocusOwner()).setText("5");
        press(KeyCode.ENTER, false);
        say(control(window.scene.getFocusOwner()));
        checkAttributes();
        readStage();
        String asked =
                texts.get("stage.cell.asked", texts.get("stage.cell.name", texts.get("convolution.output"), 1, 1));
        if (!said.contains(asked)) {
            problems.add("It is not said: " + asked);
        }
        press(KeyCode.ESCAPE, false);
    }

    /** A number of each kind of layer: its parts, its steps, its cells and its sum. */
    private void openedNumbers() {
        window.draw();
        for (NetworkNumber number : NUMBERS) {
            window.open(new OpenRequest.Explain(number));
            said.add("");
            said.add("# " + ((Label) seen("here")).getText());
            tabThrough();
            checkExport("PICTURE", "RUN", "NUMBERS", "CODE");
            stage().requestFocus();
            say(control(item(stage())));
            if (!number.equals(PIXEL)) {
                press(KeyCode.HOME, false);
                steps(KeyCode.RIGHT, true, 2);
                steps(KeyCode.RIGHT, false, 1);
            }
            readStage();
            checkAttributes();
            if (number.equals(NUMBERS.getFirst())) {
                String cell = texts.get(
                        "stage.cell.name",
                        texts.get("stage.table.input") + ", " + texts.get("explain.name.map", "P2", 1) + ",",
                        1,
                        1);
                if (said.stream().noneMatch(words -> words.startsWith(cell))) {
                    problems.add("No cell is said to be: " + cell);
                }
            }
        }
    }

    /** What is answered, in every way; over a map the arrow keys lead from place to place. */
    private void questionsWhy() {
        for (Score score : List.of(Score.of(7), Score.difference(7, 1))) {
            window.open(new OpenRequest.AskWhy(score));
            said.add("");
            said.add("# " + ((Label) seen("here")).getText());
            for (ToggleButton method : toggles("#why-methods")) {
                method.fire();
                window.layout();
                said.add("## " + method.getText());
                tabThrough();
                checkExport("PICTURE", "NUMBERS");
                sentences("why-says", "why-fact", "why-sentence", "why-detail");
                Node map = window.shell.lookup("#score-map");
                map.requestFocus();
                steps(map, KeyCode.RIGHT, false, 2);
                steps(map, KeyCode.DOWN, false, 1);
                checkAttributes();
            }
            for (ToggleButton topic : toggles("#why-topics")) {
                topic.fire();
                window.layout();
                said.add("## " + topic.getText());
                tabThrough();
                checkAttributes();
            }
            toggles("#why-topics").getFirst().fire();
            window.layout();
        }
    }

    private void ownHandwriting() {
        press(KeyCode.ESCAPE, false);
        window.openHandwriting();
        said.add("");
        said.add("# " + texts.get("own.title"));
        tabThrough();
        checkAttributes();
    }

    /** Text that no key leads to; readers come to it by their own keys. */
    private void sentences(String... styleClasses) {
        for (String styleClass : styleClasses) {
            WholeWindow.nodes(window.shell)
                    .filter(node -> node instanceof Label label
                            && node.getStyleClass().contains(styleClass)
                            && !label.getText().isEmpty())
                    .forEach(node -> {
                        say(name(node));
                        checkSigns(name(node), SIGNS);
                    });
        }
    }

    private Node seen(String styleClass) {
        return WholeWindow.nodes(window.shell)
                .filter(node -> node.getStyleClass().contains(styleClass))
                .findFirst()
                .orElseThrow();
    }

    private List<ToggleButton> toggles(String selector) {
        return WholeWindow.nodes(window.shell.lookup(selector))
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .toList();
    }

    private void readStage() {
        List<?> children = (List<?>) stage().queryAccessibleAttribute(AccessibleAttribute.CHILDREN);
        List<String> cells = new ArrayList<>();
        for (Object child : children) {
            Node node = (Node) child;
            if (node.getStyleClass().contains("slice-tabs")) {
                readTabs(node);
            } else if (node.getStyleClass().contains("formula-strip")) {
                say(name(node));
                checkSigns(name(node), SIGNS_OF_FORMULAS);
            } else if (!name(node).equals(name(item(stage())))) {
                cells.add(name(node));
                say(name(node));
                checkSigns(name(node), SIGNS);
            }
        }
        checkCells(cells);
    }

    private void readTabs(Node tabs) {
        List<Node> buttons = WholeWindow.nodes(tabs)
                .filter(node -> node.getAccessibleRole() == AccessibleRole.TOGGLE_BUTTON)
                .toList();
        buttons.forEach(button -> say(control(button)));
        long chosen = buttons.stream()
                .filter(button -> Boolean.TRUE.equals(button.queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
                .count();
        if (chosen != 1) {
            problems.add(chosen + " tabs are chosen");
        }
        if (buttons.stream().map(SpokenTranscriptTest::name).distinct().count() < buttons.size()) {
            problems.add("Two tabs have one name: " + name(buttons.getFirst()));
        }
    }

    /** How the output's size is computed, in the card beside the stage. */
    private void readSize() {
        WholeWindow.nodes(window.shell.lookup(".output-size"))
                .filter(node -> node.getAccessibleRole() == AccessibleRole.TEXT)
                .filter(node -> node.getParent().getStyleClass().contains("output-size"))
                .forEach(node -> {
                    say(name(node));
                    boolean formula = !(node instanceof Label);
                    checkSigns(name(node), formula ? SIGNS_OF_FORMULAS : SIGNS);
                    if (name(node).isBlank()) {
                        problems.add("A line of the output size is silent");
                    }
                });
    }

    // ---- what is asserted

    /** Every cell that is seen is said, with its table, its row, its column and something more; none like another. */
    private void checkCells(List<String> cells) {
        int index = 0;
        for (PlacedBlock block : stage().stageLayout().orElseThrow().blocks()) {
            for (PlacedSlice slice : block.slices()) {
                List<Cell> seen = new ArrayList<>();
                slice.forEachCell(seen::add);
                for (Cell cell : seen) {
                    String place = texts.get("stage.cell.name", "", cell.row() + 1, cell.column() + 1)
                            .strip()
                            .replace("\u2212", texts.get("spoken.minus") + " ");
                    String words = index < cells.size() ? cells.get(index) : "";
                    String position = texts.get("stage.cell.name.signal", "", cell.column() + 1)
                            .strip();
                    if (block.block().slices().stream().allMatch(one -> one.rows() == 1) && words.contains(position)) {
                        place = position; // of a signal
                    }
                    if (!words.contains(texts.get(block.block().name())) || !words.contains(place)) {
                        problems.add("\"" + words + "\" is said of "
                                + texts.get(block.block().name()) + " " + place);
                    }
                    if (words.endsWith(place)) {
                        problems.add("Nothing is said of " + words);
                    }
                    index++;
                }
            }
        }
        if (index != cells.size()) {
            problems.add(cells.size() + " cells are said, but " + index + " are seen");
        }
        Set<String> once = new HashSet<>();
        cells.stream().filter(cell -> !once.add(cell)).forEach(cell -> problems.add("Said of two cells: " + cell));
    }

    /** The button that exports names what it does here, and no more. */
    private void checkExport(String... kinds) {
        String named = texts.get(
                "export.button",
                Stream.of(kinds).map(kind -> texts.get("export.button." + kind)).collect(Collectors.joining(", ")));
        if (WholeWindow.nodes(window.shell).noneMatch(node -> text(node).equals(named))) {
            problems.add("No button is said to be: " + named);
        }
    }

    private void checkSigns(String words, Pattern signs) {
        if (signs.matcher(words).find()) {
            problems.add("A sign is not in words: " + words);
        }
    }

    /** The systems' readers take attributes of their declared types only, and go without any other. */
    private void checkAttributes() {
        WholeWindow.nodes(window.shell)
                .filter(node -> !text(node).isBlank() && isPassedOver(node) && !(node instanceof ListCell))
                .filter(node -> WholeWindow.nodes(node).noneMatch(Node::isFocusTraversable)) // a group's name may be
                .forEach(node -> problems.add("Readers pass over " + node + ": " + text(node)));
        WholeWindow.nodes(window.shell)
                .filter(node -> node instanceof Label && text(node).contains("\u2212") && !isPartOfStop(node))
                .forEach(label -> problems.add("A minus sign is not in words: " + text(label)));
        WholeWindow.nodes(window.shell)
                .filter(node ->
                        node instanceof TextInputControl field && !text(field).equals(field.getText()))
                .forEach(node -> problems.add("Said in place of what is typed: " + text(node)));
        WholeWindow.nodes(window.shell)
                .forEach(node -> ASKED.forEach(attribute -> {
                    Object value = node.queryAccessibleAttribute(attribute);
                    if (value != null && !attribute.getReturnType().isInstance(value)) {
                        problems.add(attribute + " of " + node + " is a " + value.getClass());
                    }
                }));
    }

    /** Readers say the own words of a button, or of a table that is one stop, and not those of the labels in it. */
    private static boolean isPartOfStop(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(around ->
                        around instanceof ButtonBase || around.getStyleClass().contains("softmax-table"));
    }

    /** Whatever only holds something together is no stop for a reader. */
    private static boolean isPassedOver(Node node) {
        return node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT;
    }

    // ---- how it is operated

    private StageView stage() {
        return (StageView) WholeWindow.nodes(window.shell)
                .filter(StageView.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private void choose(String preset) {
        fire((MenuButton) window.shell.lookup(".heading-menu"), preset);
    }

    private MenuButton menu(String name) {
        return (MenuButton) WholeWindow.nodes(window.shell)
                .filter(node -> node instanceof MenuButton menu && name.equals(menu.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void fire(MenuButton menu, String name) {
        items(menu.getItems().stream())
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
        window.layout();
    }

    private static Stream<MenuItem> items(Stream<MenuItem> all) {
        return all.flatMap(item -> item instanceof Menu menu ? items(menu.getItems().stream()) : Stream.of(item));
    }

    private void set(String name, double number) {
        WholeWindow.nodes(window.shell)
                .filter(node -> node instanceof NumberStepper stepper
                        && name(stepper.lookup(".text-field")).equals(texts.get(name)))
                .map(NumberStepper.class::cast)
                .findFirst()
                .orElseThrow()
                .valueProperty()
                .set(number);
        window.layout();
    }

    private List<ToggleButton> tabs() {
        return WholeWindow.nodes(stage())
                .filter(node -> node.getStyleClass().contains("slice-tab"))
                .map(ToggleButton.class::cast)
                .toList();
    }

    private void press(KeyCode key, boolean control) {
        Event.fireEvent(
                window.scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
        window.layout();
    }

    // ---- what is said

    private void say(String words) {
        said.add(words);
    }

    /** What a reader's focus is in: a node may name a part of itself. */
    private static Node item(Node focus) {
        return focus.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node item ? item : focus;
    }

    /** A field's text is what is typed into it; its name is that of its label. */
    private static String name(Node node) {
        String label =
                node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node found ? text(found) : "";
        boolean isField = node.getAccessibleRole() == AccessibleRole.TEXT_FIELD
                || node.getAccessibleRole() == AccessibleRole.COMBO_BOX;
        return isField && !label.isEmpty() || text(node).isEmpty() ? label : text(node);
    }

    private static String text(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text ? text : "";
    }

    private static String control(Node node) {
        StringBuilder words = new StringBuilder(name(node));
        if (!text(node).isEmpty() && !text(node).equals(name(node))) {
            words.append(": ").append(text(node));
        }
        words.append(" [")
                .append(node.getAccessibleRole().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (node.queryAccessibleAttribute(AccessibleAttribute.SELECTED) instanceof Boolean selected) {
            words.append(selected ? ", on" : ", off");
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.VALUE) instanceof Double value) {
            words.append(", ").append(value);
        }
        words.append(node.isDisabled() ? ", disabled]" : "]");
        if (node.queryAccessibleAttribute(AccessibleAttribute.HELP) instanceof String help
                && !help.isBlank()
                && !help.equals(name(node))) {
            words.append(" ").append(help);
        }
        return words.toString();
    }
}
