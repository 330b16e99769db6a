package kernelight.worksheet.page;

import kernelight.ui.surface.Surface;

/** A block behind the number of its question; "" for what continues a question. */
record Numbered(String number, Block block) implements Block {
    /** How far questions are from the left edge, where their numbers stand. */
    static final double INDENT = 34;

    private static final double FIRST_LINE = Ink.SIZE * 1.45 / 2;

    @Override
    public double height() {
        return block.height();
    }

    @Override
    public void paint(Surface surface, double x, double y) {
        surface.text(number, x, y + FIRST_LINE, Ink.BOLD, Ink.BLACK);
        block.paint(surface, x + INDENT, y);
    }
}
