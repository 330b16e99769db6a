package kernelight.screen.filters.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.filter.Planes;
import kernelight.screen.filters.model.ColourRange;
import kernelight.screen.filters.model.Responses;
import kernelight.screen.filters.view.PicturePixels.Colouring;
import kernelight.screen.filters.view.PicturePixels.Fires;
import kernelight.ui.theme.Palette;

/**
 * Everything of the responses that is seen as a picture. Made in the background.
 *
 * @param palette whose colours it has
 * @param before what the step reads
 * @param after the map that is looked at, with what fires in it
 * @param range the numbers at the ends of the scale of {@code after}
 * @param thumbnails all maps that come out, if there are several, scaled down
 */
record ResponsePictures(
        Responses responses,
        Palette palette,
        PicturePixels before,
        PicturePixels after,
        ColourRange range,
        List<PicturePixels> thumbnails) {
    /** The longest side of a thumbnail. */
    private static final int THUMBNAIL = 160;

    /** @param last what was seen before: the picture need not be made again while it is the same */
    static ResponsePictures of(Responses responses, Palette palette, Optional<ResponsePictures> last) {
        List<PicturePixels> thumbnails = responses.mapCount() == 1
                ? List.of()
                : IntStream.range(0, responses.mapCount())
                        .mapToObj(index -> coloured(responses, small(responses.map(index)), palette))
                        .toList();
        PicturePixels before = last.filter(seen -> seen.responses().isOfPicture()
                        && responses.isOfPicture()
                        && seen.responses().before() == responses.before())
                .map(ResponsePictures::before)
                .orElseGet(() -> responses.isOfPicture()
                        ? PicturePixels.of(responses.before())
                        : coloured(responses, responses.readMap(), palette));
        Planes map = responses.map(responses.map());
        ColourRange range = ColourRange.of(responses.showAs(), map);
        Optional<Fires> fires = responses
                .firing()
                .map(firing -> new Fires(responses.numbers(), responses.threshold(), palette.output()));
        return new ResponsePictures(
                responses,
                palette,
                before,
                PicturePixels.of(map, new Colouring(responses.showAs(), range.from(), range.to(), palette), fires),
                range,
                thumbnails);
    }

    /** Each number is the mean of a square, so that thin lines stay. */
    private static Planes small(Planes map) {
        int side = Math.max(1, Math.ceilDiv(Math.max(map.height(), map.width()), THUMBNAIL));
        int height = Math.ceilDiv(map.height(), side);
        int width = Math.ceilDiv(map.width(), side);
        return new Planes(
                height,
                width,
                map.planes().stream()
                        .map(plane -> means(plane, map, side, width))
                        .toList());
    }

    private static float[] means(float[] plane, Planes map, int side, int width) {
        float[] sums = new float[Math.ceilDiv(map.height(), side) * width];
        int[] counts = new int[sums.length];
        for (int row = 0; row < map.height(); row++) {
            for (int column = 0; column < map.width(); column++) {
                int index = row / side * width + column / side;
                sums[index] += plane[row * map.width() + column];
                counts[index]++;
            }
        }
        for (int index = 0; index < sums.length; index++) {
            sums[index] /= counts[index];
        }
        return sums;
    }

    private static PicturePixels coloured(Responses responses, Planes map, Palette palette) {
        ColourRange range = ColourRange.of(responses.showAs(), map);
        return PicturePixels.of(
                map, new Colouring(responses.showAs(), range.from(), range.to(), palette), Optional.empty());
    }
}
