package kernelight.filter.picture;

import kernelight.filter.Planes;

/**
 * Four birds in a tree: two finches with the same short beak, at the upper left and at the lower right, a kingfisher and
 * a toucan with others. The beak of the finches has the sharpest contrast of the picture, white between a black face and
 * a grey sky, so that a filter cut out of it responds to it more than to anything else.
 */
final class Birds {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private static final int BARK = 0x54463c;
    private static final int BARK_LIGHT = 0x7d6a58;

    private final Painting painting;

    private Birds() {
        painting = new Painting(
                WIDTH,
                HEIGHT,
                Ink.gradient(0, 0, 0x83a9bd, 60, HEIGHT, 0xb9b394).mottled(5, 90, 31));
    }

    static Planes picture() {
        Birds birds = new Birds();
        birds.background();
        birds.branches();
        birds.finch(112, 74);
        birds.kingfisher(322, 80);
        birds.toucan(118, 212);
        birds.finch(372, 214);
        birds.leaves();
        return birds.painting.softened(6).grained(2, 77).finished();
    }

    /** Leaves far behind, out of focus. */
    private void background() {
        for (int i = 0; i < 46; i++) {
            double x = WIDTH * Noise.of(i, 1, 5);
            double y = HEIGHT * Noise.of(i, 2, 5);
            double radius = 14 + 30 * Noise.of(i, 3, 5);
            int colour = Noise.of(i, 4, 5) < 0.5 ? 0x8fa878 : 0xc9c7a2;
            for (int ring = 0; ring < 4; ring++) {
                painting.fill(Outline.circle(x, y, radius - 3 * ring), Ink.plain(colour), 0.06);
            }
        }
    }

    // ---- the tree

    private void branches() {
        branch("M -10 176 C 60 150 120 142 190 146 C 250 150 330 150 500 118", 15, 8);
        branch("M 500 296 C 420 290 330 282 250 288 C 170 296 90 300 -10 282", 12, 14);
        branch("M 236 148 C 262 120 270 96 300 60 C 312 46 322 30 326 -10", 7, 3);
        branch("M 60 156 C 44 128 40 100 20 70", 6, 2);
        branch("M 330 283 C 310 262 292 250 262 240", 5, 1.5);
    }

    private void branch(String path, double from, double to) {
        painting.fill(Outline.tapered(path, from, to), Ink.plain(BARK).mottled(14, 7, 3));
        painting.fill(
                Outline.tapered(path, from / 3, to / 3).shifted(0, -from / 5),
                Ink.plain(BARK_LIGHT).mottled(18, 5, 4),
                0.7);
    }

    private void leaves() {
        leaf(214, 146, 24, 60, 0x6f8f4e);
        leaf(202, 148, -28, 148, 0x7f9c58);
        leaf(30, 86, -26, 205, 0x7a9a55);
        leaf(42, 112, 24, 150, 0x688a4c);
        leaf(318, 34, -30, 195, 0x7a9a55);
        leaf(321, 24, 26, 20, 0x6f8f4e);
        leaf(444, 130, 30, 70, 0x7f9c58);
        leaf(452, 128, -26, 20, 0x688a4c);
        leaf(262, 241, 30, 200, 0x7f9c58);
        leaf(276, 245, -26, 250, 0x6f8f4e);
        leaf(206, 291, 30, 120, 0x688a4c);
        leaf(26, 288, 28, 60, 0x7a9a55);
        leaf(440, 290, 26, 110, 0x7f9c58);
    }

    private void leaf(double x, double y, double length, double angle, int colour) {
        double long0 = Math.abs(length);
        String half = "C " + long0 * 0.3 + " " + -long0 * 0.34 + " " + long0 * 0.75 + " " + -long0 * 0.26 + " " + long0
                + " 0";
        Outline blade = Outline.of("M 0 0 " + half + " C " + long0 * 0.75 + " " + long0 * 0.22 + " " + long0 * 0.3 + " "
                + long0 * 0.3 + " 0 0 Z");
        painting.fill(blade.turned(angle).shifted(x, y), Ink.plain(colour).mottled(8, 6, 9));
        painting.fill(
                Outline.stroke("M 0 0 L " + long0 * 0.92 + " 0", 1)
                        .turned(angle)
                        .shifted(x, y),
                Ink.plain(0xb5c48c),
                0.8);
    }

    // ---- the birds, each drawn around the middle of its head

    private void finch(double x, double y) {
        part("M -44 44 L -98 84 L -92 96 L -82 92 L -34 60 Z", x, y, Ink.plain(0x3a3f49)); // tail
        legs(x - 22, y + 62);
        part(
                "M -22 -10 C -36 6 -58 24 -60 46 C -60 62 -42 68 -24 66 C 4 62 22 44 22 12 Z",
                x,
                y,
                Ink.gradient(x, y - 20, 0x59636f, x - 30, y + 66, 0x454e5a).mottled(7, 5, 21));
        part(
                "M 21 12 C 24 36 6 62 -26 65 C -14 50 -10 34 -2 20 Z",
                x,
                y,
                Ink.gradient(x, y + 12, 0xb5533c, x - 26, y + 64, 0x9c6a55).mottled(8, 5, 22));
        part(
                "M -26 6 C -8 12 -2 26 -10 40 C -22 54 -44 60 -66 62 C -60 40 -44 14 -26 6 Z",
                x,
                y,
                Ink.gradient(x - 20, y + 8, 0x3f4651, x - 60, y + 60, 0x2f343d));
        line("M -14 36 C -28 48 -44 54 -60 57", 1.6, x, y, 0x6d7887);
        line("M -12 27 C -26 40 -40 46 -56 50", 1.6, x, y, 0x6d7887);
        line("M -15 18 C -26 30 -38 38 -50 42", 1.6, x, y, 0x6d7887);
        painting.fill(Outline.circle(x, y, 24), Ink.round(x - 8, y - 12, 30, 0x2c2f36, 0x101116));
        eye(x + 7, y - 6, 5.4);
        part("M 20 -7 C 25 -7 30 -3 32 2 C 29 6 25 8 20 8 C 22 4 22 -2 20 -7 Z", x, y, Ink.plain(0xfffdf2));
    }

    private void kingfisher(double x, double y) {
        part("M -46 46 L -74 86 L -66 92 L -56 90 L -36 58 Z", x, y, Ink.plain(0x3f6f86));
        legs(x - 20, y + 56);
        part(
                "M -20 -10 C -34 6 -54 24 -56 42 C -54 58 -36 62 -20 60 C 4 56 20 38 20 12 Z",
                x,
                y,
                Ink.gradient(x, y, 0x4e92a6, x - 30, y + 60, 0x40788f).mottled(8, 5, 41));
        part(
                "M 19 14 C 20 36 2 56 -24 59 C -12 44 -10 34 -4 20 Z",
                x,
                y,
                Ink.gradient(x, y + 14, 0xd08a4a, x - 24, y + 58, 0xb98358).mottled(6, 5, 42));
        part(
                "M -24 4 C -8 10 -4 24 -12 36 C -24 50 -42 54 -62 56 C -54 36 -42 12 -24 4 Z",
                x,
                y,
                Ink.gradient(x - 20, y, 0x35728a, x - 56, y + 54, 0x28586d));
        line("M -16 32 C -28 42 -42 48 -54 50", 1.5, x, y, 0x86bccb);
        line("M -14 22 C -26 34 -38 40 -50 42", 1.5, x, y, 0x86bccb);
        part("M -18 -16 C -26 -24 -34 -24 -42 -22 C -36 -14 -30 -6 -22 -2 Z", x, y, Ink.plain(0x35728a)); // crest
        painting.fill(Outline.circle(x, y, 22), Ink.round(x - 8, y - 12, 30, 0x56a0b4, 0x35728a));
        part("M 2 2 C 8 0 16 2 20 6 C 16 12 8 14 0 12 Z", x, y, Ink.plain(0xc98a55)); // cheek
        eye(x + 7, y - 5, 4.6);
        part("M 18 -6 L 66 5 L 20 7 Z", x, y, Ink.plain(0x39414a));
        line("M 20 1 L 62 5", 1, x, y, 0x7b858d);
    }

    /** Looks to the left. */
    private void toucan(double x, double y) {
        part("M 44 46 L 92 88 L 84 96 L 74 96 L 30 60 Z", x, y, Ink.plain(0x4c4a50));
        legs(x + 18, y + 69);
        part(
                "M 24 -8 C 40 8 58 26 58 48 C 56 64 36 70 18 66 C -6 60 -22 42 -24 12 Z",
                x,
                y,
                Ink.gradient(x, y - 10, 0x5b5a61, x + 30, y + 66, 0x4b4a50).mottled(6, 5, 61));
        part(
                "M 28 6 C 10 12 4 28 14 42 C 26 56 46 60 68 64 C 62 40 48 14 28 6 Z",
                x,
                y,
                Ink.gradient(x + 20, y + 8, 0x454349, x + 60, y + 60, 0x3a393e));
        line("M 18 38 C 32 50 46 55 60 58", 1.6, x, y, 0x77757c);
        line("M 16 27 C 28 40 42 47 54 50", 1.6, x, y, 0x77757c);
        painting.fill(Outline.circle(x, y, 24), Ink.round(x + 8, y - 12, 32, 0x64636a, 0x4a494e));
        part(
                "M -22 8 C -26 26 -18 42 -6 50 C 4 40 8 22 2 8 C -4 0 -16 0 -22 8 Z",
                x,
                y,
                Ink.gradient(x, y, 0xb9b3a2, x - 8, y + 50, 0xa09a88)); // throat
        eye(x - 6, y - 7, 4.8);
        part(
                "M -18 -14 C -34 -22 -56 -16 -68 2 C -72 10 -70 16 -66 20 C -62 12 -52 8 -20 10 Z",
                x,
                y,
                Ink.gradient(x - 20, y - 20, 0xd9a441, x - 66, y + 18, 0xb56a2c));
        part("M -60 -7 C -68 0 -72 10 -66 20 C -62 14 -60 10 -54 8 C -58 4 -60 0 -60 -7 Z", x, y, Ink.plain(0x45362c));
        line("M -20 2 C -36 0 -50 2 -62 10", 1.2, x, y, 0x7d4a25);
    }

    private void eye(double x, double y, double radius) {
        painting.fill(Outline.circle(x, y, radius), 0x9aa0a4);
        painting.fill(Outline.circle(x, y, radius * 0.68), 0x14161a);
        painting.fill(Outline.circle(x + radius * 0.25, y - radius * 0.28, radius * 0.22), 0xd8dde0);
    }

    private void legs(double x, double y) {
        line("M 0 -4 L 2 12", 2.6, x, y, 0x5f5348);
        line("M 14 -6 L 15 11", 2.6, x, y, 0x5f5348);
    }

    private void part(String path, double x, double y, Ink ink) {
        painting.fill(Outline.of(path).shifted(x, y), ink);
    }

    private void line(String path, double width, double x, double y, int colour) {
        painting.fill(Outline.stroke(path, width).shifted(x, y), colour);
    }
}
