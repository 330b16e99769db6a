package kernelight.ui.surface;

/** Something that can be painted on any surface, such as a stage without the window around it. */
public interface Picture {
    /** The width in the units of {@link #paint}; at a scale of 1 a unit is a pixel. */
    double width();

    double height();

    /** Whether what lies behind it is to be seen between its parts. */
    default boolean isTransparent() {
        return false;
    }

    /** Paints all of its width and height, from (0, 0) on. */
    void paint(Surface surface);
}
