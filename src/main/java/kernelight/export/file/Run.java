package kernelight.export.file;

import java.util.function.IntFunction;
import kernelight.ui.surface.Picture;

/**
 * A sequence of pictures of the same size, each made on demand on any thread.
 *
 * @param length how many pictures there are, at least one
 * @param picture makes the picture with this index
 */
public record Run(int length, IntFunction<Picture> picture) {}
