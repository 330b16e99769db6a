package kernelight.worksheet.page;

import kernelight.export.file.TextMeasure;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/**
 * The head of the first page: what it is, which variant, about what.
 *
 * @param topics "" for none
 */
record SheetHead(String title, String variant, TextBlock topics, double variantWidth, double width) implements Block {
    private static final TextStyle TITLE = TextStyle.of(24).bold();
    private static final TextStyle VARIANT = TextStyle.of(17).bold().centered();
    private static final double TITLE_HEIGHT = 40;
    private static final double BOX = 32;

    static SheetHead of(String title, String variant, String topics, double width, TextMeasure measure) {
        double box = measure.widthOf(variant, VARIANT) + 28;
        return new SheetHead(title, variant, TextBlock.of(topics, Ink.SMALL, width - box - 20, measure), box, width);
    }

    @Override
    public double height() {
        return TITLE_HEIGHT + topics.height() + 6;
    }

    @Override
    public void paint(Surface surface, double x, double y) {
        surface.text(title, x, y + TITLE_HEIGHT / 2, TITLE, Ink.BLACK);
        double left = x + width - variantWidth;
        surface.outline(left, y + 4, variantWidth, BOX, 4, Ink.LINE);
        surface.text(variant, left + variantWidth / 2, y + 4 + BOX / 2, VARIANT, Ink.BLACK);
        topics.paint(surface, x, y + TITLE_HEIGHT);
    }
}
