package kernelight.filter.picture;

import kernelight.filter.Planes;

/** Words in three sizes, black on paper: strokes of many directions and widths. */
final class PrintedText {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int BLACK = 0x1c1c20;

    private final Painting painting =
            new Painting(WIDTH, HEIGHT, Ink.plain(0xf3f0e8).mottled(1.5, 60, 3));

    private PrintedText() {}

    static Planes picture() {
        PrintedText page = new PrintedText();
        page.line("Kernel", 36, 96, 1, Letters.BOLD);
        page.painting.fill(Outline.rectangle(28, 120, 424, 3), 0xb5532a);
        page.line("edges, corners, strokes", 30, 168, 0.315, Letters.REGULAR + 2);
        page.line("A filter is a small pattern. It slides over the", 30, 208, 0.185, Letters.REGULAR);
        page.line("picture and answers where it finds itself", 30, 236, 0.185, Letters.REGULAR);
        page.line("again, 3 x 3 numbers at a time.", 30, 264, 0.185, Letters.REGULAR);
        page.line("zigzag wave, very fine lines, 1989, 1998", 30, 296, 0.15, Letters.REGULAR - 1);
        return page.painting.softened(6).grained(1.2, 91).finished();
    }

    private void line(String text, double x, double baseline, double height, double pen) {
        for (Outline letter : Letters.line(text, x, baseline, height, pen)) {
            painting.fill(letter, BLACK);
        }
    }
}
