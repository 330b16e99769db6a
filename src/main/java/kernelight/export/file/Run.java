package kernelight.export.file;

import java.util.function.IntFunction;
import kernelight.ui.surface.Picture;

/**
 * Pictures one after the other, each made when it is needed, on any thread; all of one size.
 *
 * @param length how many there are, at least one
 * @param picture makes one, counted from 0
 */
public record Run(int length, IntFunction<Picture> picture) {}
