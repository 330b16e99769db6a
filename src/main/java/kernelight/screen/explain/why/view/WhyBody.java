package kernelight.screen.explain.why.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.screen.explain.why.model.WhyModel.Topic;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;

/** What is read at the left, and beside it what is looked at of the answer. */
final class WhyBody extends Region {
    private static final double MARGIN = 20;
    private static final double GAP = 20;
    /** Beside terms or the softmax. */
    private static final double LARGEST_SHARE = 0.36;

    private static final double SMALLEST = 120;

    private final WhyModel model;
    private final Label title = new Label();
    private final Region read;
    private final MapsPane maps;
    private final Region terms;
    private final Region softmax;

    /**
     * @param titleKey of the name of what is read
     * @param read what is read, as high as it is wide, with what belongs to it below
     */
    WhyBody(WhyModel model, Texts texts, String titleKey, Region read, MapsPane maps, Region terms, Region softmax) {
        this.model = model;
        this.read = read;
        this.maps = maps;
        this.terms = terms;
        this.softmax = softmax;
        title.textProperty().bind(texts.bind(titleKey));
        title.getStyleClass().addAll("section-title", "one-line");
        getChildren().addAll(title, maps, maps.sentences(), terms, softmax);
        shownFor(Topic.MAPS, maps);
        shownFor(Topic.MAPS, maps.sentences());
        shownFor(Topic.TERMS, terms);
        shownFor(Topic.SOFTMAX, softmax);
        model.topicProperty().subscribe(topic -> requestLayout());
        setMinSize(0, 0);
    }

    private void shownFor(Topic topic, Region pane) {
        ObservableValue<Boolean> shown = model.topicProperty().map(now -> now == topic);
        ShownWhen.when(shown, pane);
    }

    /** A pad that nobody sees must not be painted: that would take time from the one that is drawn on. */
    void showRead(boolean shown) {
        if (shown && !getChildren().contains(read)) {
            getChildren().add(1, read);
        } else if (!shown) {
            getChildren().remove(read);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        double height = getHeight() - MARGIN / 2;
        double titleHeight = maps.titleHeight();
        double third = Math.floor((width - 2 * GAP) / 3);
        boolean areMaps = model.topicProperty().get() == Topic.MAPS;
        double side = areMaps ? third : Math.min(Math.floor(width * LARGEST_SHARE), third);
        double below = Math.ceil(read.prefHeight(side)) - side;
        if (areMaps) {
            double words = Math.ceil(maps.sentences().prefHeight(width)) + GAP / 2;
            below = Math.max(below, maps.scaleHeight());
            side = maps.fittingSide(width - third - GAP, height - titleHeight - below - words);
            maps.setSide(side);
            double top = titleHeight + side + below + GAP / 2;
            maps.sentences().resizeRelocate(MARGIN, top, width, Math.max(0, height - top));
        }
        side = Math.max(SMALLEST, Math.min(side, height - titleHeight - below));
        title.resizeRelocate(MARGIN, 0, side, title.prefHeight(-1));
        read.resizeRelocate(MARGIN, titleHeight, side, side + below);
        double x = MARGIN + side + GAP;
        for (Region pane : new Region[] {maps, terms, softmax}) {
            pane.resizeRelocate(x, 0, MARGIN + width - x, height);
        }
    }
}
