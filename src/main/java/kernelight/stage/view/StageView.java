package kernelight.stage.view;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import kernelight.stage.layout.Following;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.Scroll;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageFit;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.paint.StageColors;
import kernelight.stage.paint.StagePainter;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.state.StageState;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import org.jspecify.annotations.Nullable;

/**
 * The stage: a walk's tables on a canvas, the written-out sum below them. It only shows what its player has, and lets
 * the user point at cells, scroll, and go to a cell by a click; a {@link CellTool} adds what else can be done with
 * cells.
 */
public final class StageView extends Region {
    /** More would be wider than any table. */
    private static final int MOST_TABS = 16;

    private static final double SCROLL_BAR = 14;

    private final StagePlayer player;
    private final Texts texts;
    private final ObservableValue<StageColors> colors;
    private final ObservableValue<Sizing> sizing;
    private final TextMeasure measure = new TextMeasure();
    private final StageCanvas stageCanvas;
    private final Region canvas;
    private StageFit fit;
    private final SumStrip strip;
    private final StepVoice voice = new StepVoice();
    private final CellNames names;
    private final CellReader reader;
    private final Region cursorRing = new Region();
    private Optional<CellTool> tool = Optional.empty();
    private Consumer<GridCell> chosen;
    /** Tells whether the focus is visible. Held in a field because listeners do not keep it alive. */
    private final ObservableSet<PseudoClass> states = getPseudoClassStates();

    /** Of each table that was ever larger than the stage. */
    private final Map<GridName, SliceTabs> tabs = new EnumMap<>(GridName.class);

    private final ImageTabs images;

    private Scroll scroll = Scroll.NONE;
    private final ReadOnlyObjectWrapper<Optional<StageLayout>> layout = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Followed followed;

    /** What the tables were last scrolled for. */
    private record Followed(Frame frame, double width, double height, Sizing sizing) {}

    /**
     * @param preferences in presentation mode numbers are large enough for a lecture hall
     * @param help the key of what a screen reader says the stage is for
     */
    public StageView(
            StagePlayer player, Texts texts, ObservableValue<Palette> palette, Preferences preferences, String help) {
        this.player = player;
        this.texts = texts;
        colors = palette.map(StageColors::new);
        sizing = preferences.presentingProperty().map(presenting -> presenting ? Sizing.HALL : Sizing.DESK);
        chosen = player::goTo;
        stageCanvas = new StageCanvas(texts, measure, this::requestLayout);
        canvas = stageCanvas.node();
        fit = StagePainter.fit(stageCanvas.surface(), texts::get);
        strip = new SumStrip(player, texts, colors, measure);
        names = new CellNames(texts, player::isOfSignals, player::spokenPart);
        reader = new CellReader(names);
        images = new ImageTabs(texts, player::goToImage);
        images.setOnMouseReleased(event -> requestFocus()); // the keys are the stage's again
        cursorRing.getStyleClass().add("cell-cursor");
        cursorRing.setManaged(false);
        cursorRing.setMouseTransparent(true);
        getStyleClass().add("stage-view");
        getChildren().addAll(canvas, voice, reader, images, strip, cursorRing);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleHelpProperty().bind(texts.bind(help));

        player.options().soFar().bind(texts.bind("stage.soFar"));
        player.stateProperty().subscribe(this::stateChanged);
        colors.subscribe(() -> requestLayout());
        sizing.subscribe(() -> {
            player.options().pointedAt().set(Optional.empty()); // the cells move away from under the pointer
            requestLayout();
        });
        texts.languageProperty().subscribe(() -> {
            fit = StagePainter.fit(stageCanvas.surface(), texts::get);
            stateChanged();
        });
        states.addListener((InvalidationListener) change -> requestLayout());

        canvas.setOnMouseMoved(this::pointed);
        canvas.setOnMouseExited(event -> player.options().pointedAt().set(Optional.empty()));
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(this::dragged); // a quick drag may end where no motion was reported
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnScroll(this::scrolled);
        setOnKeyPressed(key -> tool.ifPresent(now -> now.keyPressed(key)));
        setOnKeyTyped(key -> tool.ifPresent(now -> now.keyTyped(key)));
        // The stage has the keyboard focus from the start, not the header.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestFocus();
            }
        });
        stateChanged();
    }

    /** Adds what can be done with cells beyond looking at them. */
    public void use(CellTool added) {
        tool = Optional.of(added);
        getChildren().addAll(added.nodes());
        added.stateChanged(player.stateProperty().get());
    }

    /**
     * Sets what a click on a cell does that is not editable; by default the walk goes to the position where it is
     * written.
     */
    public void setOnChosen(Consumer<GridCell> action) {
        chosen = action;
    }

    /**
     * Writes the sum without subtotals, which the screen shows elsewhere, and in the end as their sum; and none where a
     * number is only copied.
     */
    public void addSubtotals() {
        strip.addSubtotals();
        stateChanged();
    }

    /** Leaves the written-out sum out while it would only say that the number is asked for, or shows it again. */
    public void leaveSumOut(boolean leftOut) {
        strip.leaveOut(leftOut);
        stateChanged();
    }

    /** Whether a cell can be edited now. */
    private boolean isEditable(GridCell cell) {
        return tool.isPresent() && player.stateProperty().get().isEditable(cell);
    }

    /** The name of a cell for screen readers: its table, its slice where there are several, its row and column. */
    public String nameOf(GridCell cell) {
        return names.of(cell);
    }

    /** How large cells and numbers may be. */
    public ObservableValue<Sizing> sizing() {
        return sizing;
    }

    /** Where the cells are now; nothing before the stage was first laid out. */
    public Optional<StageLayout> stageLayout() {
        return layout.get();
    }

    public ReadOnlyObjectProperty<Optional<StageLayout>> stageLayoutProperty() {
        return layout.getReadOnlyProperty();
    }

    private void stateChanged() {
        StageState state = player.stateProperty().get();
        String spoken = SpokenSigns.sentence(texts, texts.get(state.spoken()));
        names.show(state);
        setAccessibleText(spoken);
        boolean changed = voice.say(spoken);
        if (changed && isFocused()) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
        strip.show(state);
        tool.ifPresent(now -> now.stateChanged(state));
        requestLayout();
    }

    private Optional<GridCell> cellAt(double x, double y) {
        return stageLayout().flatMap(now -> now.cellAt(x, y));
    }

    private void pointed(MouseEvent event) {
        Optional<GridCell> at = cellAt(event.getX(), event.getY());
        player.options().pointedAt().set(at);
        canvas.setCursor(
                at.map(cell -> isEditable(cell) ? Cursor.TEXT : Cursor.HAND).orElse(Cursor.DEFAULT));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        tool.ifPresent(now -> now.pressed(cellAt(event.getX(), event.getY()), event.getX(), event.getY()));
    }

    private void dragged(MouseEvent event) {
        if (tool.filter(now -> now.dragged(event.getX(), event.getY())).isPresent()) {
            canvas.setCursor(Cursor.V_RESIZE);
        }
    }

    private void clicked(MouseEvent event) {
        if (tool.filter(CellTool::released).isPresent()) {
            return; // it was no click
        }
        cellAt(event.getX(), event.getY()).ifPresent(at -> {
            if (isEditable(at)) {
                tool.orElseThrow().clicked(at);
            } else {
                chosen.accept(at);
            }
        });
    }

    /** Esc dismisses the message at a cell, wherever the focus is, and is consumed if there was one. */
    public void handleKey(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.ESCAPE
                && tool.filter(CellTool::dismiss).isPresent()) {
            key.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        cellAt(event.getX(), event.getY()).ifPresent(at -> {
            PlacedSlice slice = stageLayout()
                    .flatMap(now -> now.block(at.grid()))
                    .flatMap(block -> block.sliceOf(at.cell()))
                    .orElseThrow();
            scroll = scroll.with(
                    at.grid(),
                    slice.rows().movedBy((int) -Math.signum(event.getDeltaY())).first(),
                    slice.columns()
                            .movedBy((int) -Math.signum(event.getDeltaX()))
                            .first());
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.resize(width, height);
        if (width < 1 || height < 1) {
            return;
        }
        StageState state = player.stateProperty().get();
        StageLayout now = stageCanvas.onPixels(layOut(state, width, height));
        layout.set(Optional.of(now));
        tool.ifPresent(used -> used.layOut(now));
        layOutCursor(now);
        layOutTabs(now);
        Sizing sizes = sizing.getValue();
        images.layOut(state.batch(), sizes, width, now.box().y() - sizes.title() - heightOfImages(state, sizes));
        stageCanvas.paint(state, now, colors.getValue());
        reader.show(state, now);
        voice.resize(width, height);
    }

    /** Tables of which only one slice fits have tabs for all. */
    private void layOutTabs(StageLayout now) {
        Set<GridName> paged = EnumSet.noneOf(GridName.class);
        for (PlacedBlock block : now.blocks()) {
            boolean isTabbed = block.block().slices().size() <= MOST_TABS
                    && !block.block().isInParts(); // of which the tabs of the images show one
            if (block.isPaged() && isTabbed) {
                paged.add(block.block().grid());
                tabs.computeIfAbsent(block.block().grid(), this::tabsOf).show(block, sizing.getValue());
            }
        }
        tabs.forEach((grid, shown) -> {
            if (!paged.contains(grid)) {
                shown.setVisible(false);
            }
        });
    }

    private SliceTabs tabsOf(GridName grid) {
        SliceTabs added = new SliceTabs(texts, slice -> {
            scroll = scroll.withSlice(grid, slice);
            requestLayout();
        });
        added.setOnMouseReleased(event -> requestFocus()); // the keys are the stage's again
        getChildren().add(added);
        return added;
    }

    private void layOutCursor(StageLayout now) {
        cursorRing.setVisible(false);
        if (SeenFocus.isOn(this) && tool.filter(CellTool::isActive).isEmpty()) {
            tool.flatMap(CellTool::cursor).flatMap(now::boundsOf).ifPresent(cell -> {
                cursorRing.resizeRelocate(cell.x() - 1, cell.y() - 1, cell.width() + 3, cell.height() + 3);
                cursorRing.setVisible(true);
            });
        }
    }

    /** Fits the blocks above the written-out sum, both together in the middle of the stage. */
    private StageLayout layOut(StageState state, double width, double height) {
        Sizing sizes = sizing.getValue();
        strip.setStage(width, sizes);
        double side = Math.max(26, width * 0.035);
        double stripHeight = strip.height(Math.min(width - 2 * side, strip.roomyWidth()));
        double gap = Math.clamp(height * 0.05, 16, sizes.widestGap());
        boolean legend =
                state.blocks().stream().anyMatch(block -> !block.legends().isEmpty());
        double below = legend ? sizes.legend() : SCROLL_BAR;
        double above = heightOfImages(state, sizes) + sizes.title();
        double room = height - above - below - gap - stripHeight - gap;
        StageLayout fitted = followed(state, width - 2 * side, room);
        double block = above + fitted.box().height() + below + gap + stripHeight;
        double top = Math.round(Math.max(gap / 2, (height - block) / 2));
        StageLayout placed =
                fitted.movedBy(Math.round(side), top + above - fitted.box().y());

        double stripWidth = Math.min(width - 2 * side, strip.roomyWidth());
        strip.resizeRelocate(
                Math.round((width - stripWidth) / 2),
                Math.round(placed.box().bottom() + below + gap),
                Math.round(stripWidth),
                stripHeight);
        return placed;
    }

    private static double heightOfImages(StageState state, Sizing sizing) {
        return state.batch().images() == 1 ? 0 : ImageTabs.height(sizing);
    }

    /**
     * Where a table is larger than its space, a new step scrolls its cells into sight, and so do typing and a change of
     * the space.
     */
    private StageLayout followed(StageState state, double width, double height) {
        StageLayout fitted = fit.fit(state, width, height, scroll, sizing.getValue());
        Scroll before = scroll;
        Followed now = new Followed(player.frameProperty().get(), width, height, sizing.getValue());
        Optional<GridCell> edited = tool.filter(CellTool::isActive).flatMap(CellTool::cursor);
        if (edited.isPresent()) {
            fitted.block(edited.get().grid())
                    .ifPresent(placed -> scroll =
                            Following.showing(scroll, placed, edited.get().cell()));
        } else if (!now.equals(followed)) {
            scroll = Following.of(fitted, scroll);
        }
        followed = now;
        return scroll.equals(before) ? fitted : fit.fit(state, width, height, scroll, sizing.getValue());
    }

    /**
     * Screen readers get what the last step did, and the visible cells as children, each with its number, in the order in
     * which they are looked at.
     */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case CHILDREN -> readChildren();
            case FOCUS_ITEM -> voice.last();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** The system takes nothing but an observable list. */
    private ObservableList<Node> readChildren() {
        ObservableList<Node> all = FXCollections.observableArrayList(voice.last());
        all.add(images);
        all.addAll(tabs.values());
        all.addAll(reader.cells());
        all.add(strip);
        tool.ifPresent(now -> all.addAll(now.nodes()));
        all.removeIf(node -> !node.isVisible());
        return all;
    }
}
