package kernelight.ui.surface;

/** Something that can be painted on any surface: what is on the stage, without the window around it. */
public interface Picture {
    /** In the units it paints in, at a scale of 1 a unit is a pixel. */
    double width();

    double height();

    /** Covers all of its width and height, from (0, 0) on. */
    void paint(Surface surface);
}
