package kernelight.screen.convolution.view;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import kernelight.screen.convolution.model.CellLight;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionCase;

/** Paints the stage: the three grids with their names, the signs between them, and the bias. Keeps nothing. */
final class ConvolutionPainter {

    private static final Cell ONLY = new Cell(0, 0);

    private final TextMeasure measure;
    private final InputPainter inputPainter = new InputPainter();
    private final FilterPainter filterPainter = new FilterPainter();
    private final OutputPainter outputPainter = new OutputPainter();

    ConvolutionPainter(TextMeasure measure) {
        this.measure = measure;
    }

    void paint(GraphicsContext graphics, StagePicture picture, StageGeometry geometry, Palette palette) {
        StageWords words = picture.words();
        inputPainter.paint(graphics, picture, geometry.input(), palette);
        filterPainter.paint(graphics, picture, geometry.filter(), palette);
        outputPainter.paint(graphics, picture, geometry.output(), palette);
        geometry.bias().ifPresent(area -> bias(graphics, picture, area, palette));

        title(graphics, geometry.input(), words.input(), words.inputSize(), palette.input(), palette);
        title(graphics, geometry.filter(), words.filter(), words.filterSize(), palette.filter(), palette);
        title(graphics, geometry.output(), words.output(), words.outputSize(), palette.output(), palette);
        geometry.bias().ifPresent(area -> title(graphics, area, words.bias(), "", palette.bias(), palette));

        double middle = geometry.filter().centerY();
        double size = Math.clamp(geometry.cell() * 0.4, 20, 56);
        asterisk(graphics, geometry.timesX(), middle, size * 0.4, palette.muted());
        if (geometry.bias().isPresent()) {
            sign(graphics, "+", geometry.plusX(), middle, size, palette.muted());
        }
        sign(graphics, "=", geometry.equalsX(), middle, size, palette.muted());
    }

    private static void bias(GraphicsContext graphics, StagePicture picture, GridArea area, Palette palette) {
        CellBrush brush = new CellBrush(graphics, area);
        ConvolutionCase example = picture.moment().walk().example();
        boolean current = picture.lighting().bias() == CellLight.CURRENT;
        brush.ground(ONLY, palette.biasFill());
        brush.lines(palette.line());
        brush.number(ONLY, CellText.of(example.bias()), palette.bias(), current);
        if (current) {
            brush.box(ONLY, palette.ink(), brush.strongBox());
        }
    }

    /** The name and the size above a grid, centred; the size goes above the name where both do not fit in a line. */
    private void title(
            GraphicsContext graphics, GridArea area, String name, String size, Color color, Palette palette) {
        double nameSize = Math.clamp(area.cell() * 0.18, 14, 26);
        Font nameFont = Font.font(Fonts.SANS, FontWeight.BOLD, nameSize);
        Font sizeFont = Font.font(Fonts.SANS, Math.max(12, nameSize * 0.82));
        double gap = size.isEmpty() ? 0 : nameSize * 0.5;
        double nameWidth = measure.width(name, nameFont);
        double left = area.centerX() - (nameWidth + gap + measure.width(size, sizeFont)) / 2;
        double baseline = area.y() - nameSize * 1.1;
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setFill(color);
        graphics.setFont(nameFont);
        graphics.fillText(name, left, baseline);
        graphics.setFill(palette.muted());
        graphics.setFont(sizeFont);
        graphics.fillText(size, left + nameWidth + gap, baseline);
    }

    private static void sign(GraphicsContext graphics, String sign, double x, double y, double size, Color color) {
        graphics.setFill(color);
        graphics.setFont(Font.font(Fonts.SANS, size));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(sign, x, y);
    }

    /** The sign of convolution: six rays. */
    private static void asterisk(GraphicsContext graphics, double x, double y, double radius, Color color) {
        graphics.setStroke(color);
        graphics.setLineWidth(Math.max(1.6, radius * 0.2));
        for (int ray = 0; ray < 3; ray++) {
            double angle = Math.PI / 2 + ray * Math.PI / 3;
            double dx = radius * Math.cos(angle);
            double dy = radius * Math.sin(angle);
            graphics.strokeLine(x - dx, y - dy, x + dx, y + dy);
        }
    }
}
