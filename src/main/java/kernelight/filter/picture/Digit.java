package kernelight.filter.picture;

import java.util.List;
import kernelight.filter.Planes;

/**
 * A handwritten 5, white on black in 28 x 28 pixels, as LeNet reads it: so few that each number is seen, and that the
 * sizes of a chain are those of the lectures.
 */
final class Digit {
    private static final int SIDE = 28;

    private Digit() {}

    static Planes picture() {
        Planes colours = new Painting(SIDE, SIDE, Ink.plain(0))
                .fill(Outline.stroke("M 20 6.2 C 16.5 6.4 13 6.4 10.4 6.8 C 9.8 9 9.2 11 9 13.2", 2.9), 0xffffff)
                .fill(
                        Outline.stroke("M 9 13.2 C 12 11.4 19.4 11.6 19.3 16.6 C 19.2 21.6 13 23.2 8 21.2", 3.1),
                        0xffffff)
                .softened(5)
                .finished();
        return new Planes(SIDE, SIDE, List.of(colours.planes().getFirst()));
    }
}
