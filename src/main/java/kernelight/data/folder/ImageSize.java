package kernelight.data.folder;

import java.util.Optional;
import kernelight.data.picture.ColourPicture;
import kernelight.data.picture.PictureSize;
import kernelight.engine.training.LabelledImages;

/** Brings images to the size that is wanted. */
final class ImageSize {
    private static final float FULL = 255;

    /** To which larger images are brought. */
    private static final int USUAL_LARGE_SIDE = 64;

    private ImageSize() {}

    /** The side to which images are brought: as asked for, or a usual one for images that are far too large or small. */
    static Optional<Integer> side(int height, int width, FolderRequest request) {
        if (request.side().isPresent()) {
            return request.side();
        }
        if (Math.min(height, width) < FolderRequest.SMALLEST_SIDE) {
            return Optional.of(FolderRequest.USUAL_SIDE);
        }
        return Math.max(height, width) > FolderRequest.LARGEST_SIDE ? Optional.of(USUAL_LARGE_SIDE) : Optional.empty();
    }

    /** The images as squares of this side. */
    static LabelledImages brought(LabelledImages images, int side, Fitting fitting, ReadingProgress progress) {
        int height = images.height();
        int width = images.width();
        if (height == side && width == side) {
            return images;
        }
        byte[] pixels = new byte[images.count() * side * side];
        for (int i = 0; i < images.count(); i++) {
            ColourPicture picture = new ColourPicture(width, height, new float[][] {images.image(i)}, null);
            write(fitted(picture, side, fitting), 1, pixels, i);
            progress.read(i + 1, images.count());
        }
        return new LabelledImages(images.name(), 1, side, side, pixels, images.labels(), images.classNames());
    }

    /** The picture as a square of this side. */
    static ColourPicture fitted(ColourPicture picture, int side, Fitting fitting) {
        ColourPicture square = switch (fitting) {
            case CROP -> PictureSize.middleSquare(picture);
            case PAD -> PictureSize.paddedSquare(picture);
        };
        return PictureSize.scaled(square, side);
    }

    /**
     * Writes a picture into a set.
     *
     * @param channels 1 or 3
     * @param place its number in the set
     */
    static void write(ColourPicture picture, int channels, byte[] pixels, int place) {
        ColourPicture wanted = channels == 1 ? picture.grey() : picture;
        int size = picture.width() * picture.height();
        for (int channel = 0; channel < channels; channel++) {
            float[] values = wanted.channels()[wanted.channels().length == 1 ? 0 : channel];
            int start = (place * channels + channel) * size;
            for (int i = 0; i < size; i++) {
                pixels[start + i] = (byte) Math.round(Math.clamp(values[i], 0, 1) * FULL);
            }
        }
    }
}
