package kernelight.screen.practice.view;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A bar of what was solved: at once in full, after another try paler. */
final class ShareBar extends HBox {
    private static final double WIDTH = 58;
    private final Region first = part("first");
    private final Region again = part("again");

    ShareBar() {
        getStyleClass().add("share-bar");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(first, again);
    }

    private static Region part(String name) {
        Region part = new Region();
        part.getStyleClass().add(name);
        return part;
    }

    /** @param asked 0 leaves the bar empty */
    void show(int firstCount, int againCount, int asked) {
        set(first, firstCount, asked);
        set(again, againCount, asked);
    }

    private static void set(Region part, int count, int asked) {
        double width = asked == 0 ? 0 : WIDTH * count / asked;
        part.setMinWidth(width);
        part.setMaxWidth(width);
        part.setVisible(width > 0);
    }
}
