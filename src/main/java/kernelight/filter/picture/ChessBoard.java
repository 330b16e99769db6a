package kernelight.filter.picture;

import kernelight.filter.Planes;

/** A chess board from above: upright and level edges, and corners where four squares meet. No noise: squares are even. */
final class ChessBoard {
    private static final int SQUARE = 36;
    private static final int FRAME = 16;
    private static final int SIDE = 8 * SQUARE + 2 * FRAME;

    private ChessBoard() {}

    static Planes picture() {
        Painting painting = new Painting(SIDE, SIDE, Ink.plain(0x5a4030));
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                painting.fill(
                        Outline.rectangle(FRAME + column * SQUARE, FRAME + row * SQUARE, SQUARE, SQUARE),
                        (row + column) % 2 == 0 ? 0xf0dcb8 : 0x9a6a42);
            }
        }
        return painting.finished();
    }
}
