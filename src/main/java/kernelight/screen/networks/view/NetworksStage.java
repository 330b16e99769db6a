package kernelight.screen.networks.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelight.network.model.NetworkNumber;
import kernelight.screen.networks.editor.view.EditorActions;
import kernelight.screen.networks.editor.view.EditorView;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.ui.component.LockablePane;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/**
 * The stage: what is chosen above it; of one network the time line, the drawing, the table and the opened number. In
 * presentation mode the drawing and the number alone.
 */
final class NetworksStage extends Region {
    private static final double MARGIN = 26;
    private static final double GAP = 14;
    /** From this height on the time line shows the errors, too. */
    private static final double ROOMY = 640;
    /** From this width on the opened number has its place beside the table. */
    private static final double WIDE = 900;

    private static final double CARD_WIDTH = 380;
    /** So that the table beside it has room for parameters and multiplications. */
    private static final double SHARE_OF_CARD = 0.33;

    private static final double CARD_HEIGHT = 50;
    private static final double SHARE_OF_DRAWING = 0.54;
    /** So that a layer is seen among others. */
    private static final int ROWS_AT_LEAST = 6;

    private final NetworksModel model;
    private final ObservableValue<Boolean> presenting;
    private final SegmentedChoice<NetworksTab> tabs;
    private final ZoomButtons zoom;
    private final HBox bar;
    private final Gallery gallery;
    private final NetworkCanvas canvas;
    private final CostTable table;
    private final OpenedCard card;
    private final RunView run;
    private final CompareView compare;
    private final ThreeWaysView threeWays;
    private final ThreeWaysCounts counts;
    private final NetworkCanvas ownCanvas;
    private final EditorActions actions;
    private final Texts texts;
    /** Made when it is first shown. */
    private @Nullable EditorView editor;

    /** @param actions what the editor asks of the rest of the window */
    NetworksStage(
            NetworksModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            ObservableValue<Boolean> presenting,
            Consumer<NetworkNumber> explain,
            EditorActions actions) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        this.presenting = presenting;
        getStyleClass().add("networks-stage");
        tabs = ModelChoice.of(
                texts, List.of(NetworksTab.values()), "networks.tab.", model.tabProperty(), model.tabProperty()::set);
        canvas = new NetworkCanvas(model.walked(), model, texts, palette, presenting);
        ownCanvas = new NetworkCanvas(model.own().walked(), model, texts, palette, presenting);
        ownCanvas.setId("own-network-canvas");
        zoom = new ZoomButtons(canvas, texts);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar = new HBox(new LockablePane("view", tabs), gap, zoom);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("view-bar");
        gallery = new Gallery(model, texts);
        table = new CostTable(model, texts, palette);
        card = new OpenedCard(model, texts, palette, presenting);
        run = new RunView(model, texts, palette, explain);
        compare = new CompareView(model, texts, palette);
        threeWays = new ThreeWaysView(model.threeWays(), texts, palette);
        counts = new ThreeWaysCounts(model.threeWays(), texts, palette, presenting);
        getChildren().addAll(bar, gallery, canvas, table, card, run, compare, threeWays, counts);
        setMinSize(0, 0);
        model.tabProperty().subscribe(tab -> {
            if (tab == NetworksTab.OWN) {
                editor();
            }
            requestLayout();
        });
        presenting.subscribe(now -> requestLayout());
    }

    NetworkCanvas canvas() {
        return canvas;
    }

    NetworkCanvas ownCanvas() {
        return ownCanvas;
    }

    EditorView editor() {
        if (editor == null) {
            editor = new EditorView(model.own().editor(), model.own().files(), texts, ownCanvas, actions, presenting);
            getChildren().add(editor);
        }
        return editor;
    }

    ThreeWaysView threeWays() {
        return threeWays;
    }

    /** What takes the keys. */
    void takeKeys() {
        switch (model.tabProperty().get()) {
            case NETWORK -> canvas.requestFocus();
            case RUN -> tabs.requestFocus();
            case COMPARE -> compare.requestFocus();
            case THREE_WAYS -> threeWays.requestFocus();
            case OWN -> editor().takeKeys();
        }
    }

    @Override
    protected void layoutChildren() {
        NetworksTab tab = model.tabProperty().get();
        boolean isNetwork = tab == NetworksTab.NETWORK;
        boolean isPresented = presenting.getValue();
        show(gallery, isNetwork && !isPresented);
        show(canvas, isNetwork);
        show(table, isNetwork && !isPresented);
        show(card, isNetwork);
        show(zoom, isNetwork && !isPresented);
        show(run, tab == NetworksTab.RUN);
        show(compare, tab == NetworksTab.COMPARE);
        show(threeWays, tab == NetworksTab.THREE_WAYS);
        show(counts, tab == NetworksTab.THREE_WAYS);
        if (editor != null) {
            show(editor, tab == NetworksTab.OWN);
        }
        double width = getWidth();
        double head = snapSizeY(bar.prefHeight(width));
        bar.resizeRelocate(0, 0, width, head);
        double top = head + GAP;
        double height = getHeight() - top - GAP;
        switch (tab) {
            case NETWORK -> {
                if (isPresented) {
                    presented(top, height);
                } else {
                    network(top, height);
                }
            }
            case RUN -> run.resizeRelocate(0, top, width, height);
            case COMPARE -> compare.resizeRelocate(0, top, width, height);
            case OWN -> editor().resizeRelocate(MARGIN, top, width - 2 * MARGIN, height);
            case THREE_WAYS -> {
                double below = snapSizeY(counts.prefHeight(width - 2 * MARGIN));
                threeWays.resizeRelocate(0, top, width, height - below - GAP);
                counts.resizeRelocate(MARGIN, top + height - below, width - 2 * MARGIN, below);
            }
        }
    }

    private void presented(double top, double height) {
        double width = getWidth() - 2 * MARGIN;
        card.setShort(false);
        double below = Math.min(height * 0.4, snapSizeY(card.prefHeight(width)));
        canvas.resizeRelocate(MARGIN, top, width, height - below - GAP);
        card.resizeRelocate(MARGIN, top + height - below, width, below);
    }

    private void network(double top, double height) {
        double width = getWidth() - 2 * MARGIN;
        boolean isWide = width >= WIDE;
        gallery.setShort(getHeight() < ROOMY || !isWide);
        card.setShort(!isWide);
        double line = snapSizeY(gallery.prefHeight(width));
        gallery.resizeRelocate(MARGIN, top, width, line);
        double y = top + line + GAP;
        double room = height - line - GAP;
        double list = CostTable.heightOf(ROWS_AT_LEAST) + (isWide ? 0 : CARD_HEIGHT + GAP) + GAP;
        double drawing = snapSizeY(Math.max(0, Math.min(room * SHARE_OF_DRAWING, room - list)));
        canvas.resizeRelocate(MARGIN, y, width, drawing);
        double below = y + drawing + GAP;
        double rest = room - drawing - GAP;
        if (isWide) {
            double beside = snapSizeX(Math.min(CARD_WIDTH, width * SHARE_OF_CARD));
            double left = width - beside - GAP;
            table.resizeRelocate(MARGIN, below, left, rest);
            card.resizeRelocate(MARGIN + left + GAP, below, beside, rest);
        } else {
            double number = CARD_HEIGHT;
            table.resizeRelocate(MARGIN, below, width, rest - number - GAP);
            card.resizeRelocate(MARGIN, below + rest - number, width, number);
        }
    }

    private static void show(Node part, boolean isShown) {
        part.setVisible(isShown);
    }
}
