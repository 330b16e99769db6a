package kernelight.data.picture;

/** A picture that another program has copied: its pixels, as the clipboard has them. */
public final class CopiedPicture {
    private CopiedPicture() {}

    /**
     * The picture; grey if all its pixels are, put on its paper where it is transparent.
     *
     * @param argb height x width pixels, row after row, as 0xAARRGGBB
     * @param longestSide larger pictures are scaled down to it by area averaging
     */
    public static ColourPicture of(int width, int height, int[] argb, int longestSide) {
        float[] alpha = new float[argb.length];
        float[][] colours = new float[3][argb.length];
        boolean isOpaque = true;
        boolean isGrey = true;
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i];
            alpha[i] = (pixel >>> 24) / 255f;
            colours[0][i] = (pixel >> 16 & 0xff) / 255f;
            colours[1][i] = (pixel >> 8 & 0xff) / 255f;
            colours[2][i] = (pixel & 0xff) / 255f;
            isOpaque &= pixel >>> 24 == 255;
            isGrey &= colours[0][i] == colours[1][i] && colours[1][i] == colours[2][i];
        }
        ColourPicture picture = new ColourPicture(
                width, height, isGrey ? new float[][] {colours[0]} : colours, isOpaque ? null : alpha);
        ColourPicture small = Math.max(width, height) <= longestSide
                ? picture
                : AreaAverage.within(longestSide, picture, width, height);
        return TransparentPaper.filledIn(small);
    }
}
