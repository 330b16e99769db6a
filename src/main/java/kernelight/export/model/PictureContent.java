package kernelight.export.model;

/**
 * What a picture shows.
 *
 * @param formula whether the formula of the output's size stands above the stage, where there is one
 * @param inSight whether tables are cut off where they are in the window; otherwise all of them is shown
 */
public record PictureContent(PictureBackground background, boolean formula, boolean inSight) {
    /** The whole stage as it looks in the window. */
    public static final PictureContent STAGE = new PictureContent(PictureBackground.STAGE, false, false);
}
