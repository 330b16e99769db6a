package kernelight.data.picture;

/**
 * A picture read from a file, upright and opaque.
 *
 * @param fileWidth the width in the file, upright; larger than the picture's if it was scaled down
 * @param fileHeight the height in the file, upright
 */
public record LoadedPicture(int fileWidth, int fileHeight, ColourPicture picture) {
    public boolean isScaledDown() {
        return fileWidth != picture.width() || fileHeight != picture.height();
    }
}
