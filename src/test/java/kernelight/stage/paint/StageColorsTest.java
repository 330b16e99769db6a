package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import kernelight.formula.Quantity;
import kernelight.stage.state.CellBackground;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.Rainbow;
import kernelight.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours of shaded cells in every theme. */
class StageColorsTest {
    private static Color background(Palette palette, double number, CellStyle.Shade range) {
        return new StageColors(palette).background(style(number, range));
    }

    private static CellStyle style(double number, CellStyle.Shade range) {
        return CellStyle.of("0", Quantity.INPUT, Emphasis.DIMMED, CellBackground.PLAIN)
                .with(new CellStyle.Shade(number, range.smallest(), range.largest(), range.scale()));
    }

    @ParameterizedTest
    @EnumSource
    void aPictureIsGreyAndBrighterWhereItsNumbersAreLarger(Theme theme) {
        Palette palette = palette(theme);
        CellStyle.Shade range = CellStyle.Shade.range(0, 9).ofPicture();
        double before = -1;
        for (int number = 0; number <= 9; number++) {
            Color color = background(palette, number, range);
            assertTrue(color.getBrightness() > before, "brighter than " + (number - 1));
            before = color.getBrightness();
        }
        assertTrue(background(palette, 0, range).getBrightness() < 0.2, "0 is black");
        assertTrue(before > 0.85, "the largest is white");
    }

    @ParameterizedTest
    @EnumSource
    void aTintIsStrongerForALargerNumberAndNumbersAreReadOnIt(Theme theme) {
        Palette palette = palette(theme);
        StageColors colors = new StageColors(palette);
        for (Quantity quantity : List.of(Quantity.INPUT, Quantity.FILTER, Quantity.OUTPUT)) {
            CellStyle style = CellStyle.of("0", quantity, Emphasis.LIT, CellBackground.FULL);
            assertEquals(palette.panel(), colors.background(style.tinted(0)));
            double before = 0;
            for (double strength : List.of(0.1, 0.5, 1.0)) {
                Color tint = colors.background(style.tinted(strength));
                double apart = distance(palette.panel(), tint);
                assertTrue(apart > before, quantity + " " + strength);
                before = apart;
                assertTrue(contrast(tint, colors.number(style.tinted(strength))) > 3.5, quantity + " " + strength);
                Color negative = colors.background(style.tinted(-strength));
                assertTrue(
                        contrast(negative, colors.number(style.tinted(-strength))) > 3.5, quantity + " -" + strength);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void negativeAndPositiveNumbersHaveColoursOfTheirOwnThatMeetAtZero(Theme theme) {
        Palette palette = palette(theme);
        CellStyle.Shade range = CellStyle.Shade.range(-4, 36);
        assertEquals(palette.panel(), background(palette, 0, range));
        assertEquals(palette.input().getHue(), background(palette, 36, range).getHue(), 12);
        assertEquals(palette.filter().getHue(), background(palette, -4, range).getHue(), 60);
        assertTrue(
                distance(palette.panel(), background(palette, 4, range)) > 0
                        && distance(palette.panel(), background(palette, 4, range))
                                < distance(palette.panel(), background(palette, 36, range)),
                "both sides are on one scale");
    }

    @Test
    void theWindowsColourMapIsForNumbersOnOneSideOfZero() {
        assertEquals(CellStyle.Scale.SEQUENTIAL, CellStyle.Shade.range(0, 9).scale());
        assertEquals(CellStyle.Scale.SEQUENTIAL, CellStyle.Shade.range(-9, 0).scale());
        assertEquals(CellStyle.Scale.DIVERGING, CellStyle.Shade.range(-1, 9).scale());
        assertEquals(
                CellStyle.Scale.GREYS, CellStyle.Shade.range(2, 9).ofPicture().scale());
        assertEquals(0, CellStyle.Shade.range(2, 9).ofPicture().smallest(), "black is 0, as in a colour picture");
        assertEquals(
                CellStyle.Scale.DIVERGING,
                CellStyle.Shade.range(-1, 9).ofPicture().scale(),
                "no picture has negative numbers");
    }

    @ParameterizedTest
    @EnumSource
    void digitsStayReadableOnEveryShade(Theme theme) {
        StageColors colors = new StageColors(palette(theme));
        for (CellStyle.Shade range : List.of(
                CellStyle.Shade.range(0, 9).ofPicture(), CellStyle.Shade.range(-9, 9), CellStyle.Shade.range(0, 9))) {
            for (double number = range.smallest(); number <= 9; number += 0.25) {
                CellStyle style = style(number, range);
                double contrast = contrast(colors.background(style), colors.number(style));
                assertTrue(contrast > 3.5, range + " at " + number + ": " + contrast);
            }
        }
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * Math.pow(color.getRed(), 2.2)
                + 0.7152 * Math.pow(color.getGreen(), 2.2)
                + 0.0722 * Math.pow(color.getBlue(), 2.2);
    }

    /** The colours of a theme that shades are made of, read from its style sheet; the others are any colour. */
    private static Palette palette(Theme theme) {
        Palette any = Rainbow.palette();
        return new Palette(
                color(theme, "ink"),
                any.muted(),
                color(theme, "dimmed"),
                any.line(),
                any.lineStrong(),
                any.page(),
                color(theme, "panel"),
                any.hover(),
                any.accent(),
                any.accentFill(),
                color(theme, "input"),
                color(theme, "input-fill"),
                color(theme, "filter"),
                color(theme, "filter-fill"),
                color(theme, "output"),
                color(theme, "output-fill"),
                any.padding(),
                color(theme, "padding-fill"),
                any.stride(),
                any.bias(),
                any.biasFill(),
                any.error(),
                any.errorFill(),
                any.groups(),
                ColorMap.CIVIDIS);
    }

    private static Color color(Theme theme, String name) {
        try {
            String sheet = Files.readString(Path.of("assets/styles", theme.paletteFile()));
            Matcher found = Pattern.compile("-kl-" + name + ": (#[0-9a-f]+);").matcher(sheet);
            assertTrue(found.find(), name);
            return Color.web(found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }
}
