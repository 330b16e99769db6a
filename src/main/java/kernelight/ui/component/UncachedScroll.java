package kernelight.ui.component;

import javafx.scene.control.ScrollPane;

/**
 * Scroll panes keep an image of their content, which makes scrolling cheap. Content that changes all the time would be
 * painted twice for it, and on a large screen without a graphics card a frame would take a quarter longer.
 */
public final class UncachedScroll {
    private UncachedScroll() {}

    /** Paints the content of a scroll pane without an image of it. */
    public static void of(ScrollPane scroll) {
        scroll.skinProperty().subscribe(skin -> {
            if (skin != null) {
                scroll.lookup(".viewport").setCache(false);
            }
        });
    }
}
