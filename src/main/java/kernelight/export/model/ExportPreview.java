package kernelight.export.model;

import java.util.List;
import java.util.Optional;
import kernelight.export.file.PixelSize;
import kernelight.words.LocalizedMessage;

/**
 * What the panel shows for the current choices.
 *
 * @param kinds the kinds that can be exported now
 * @param animations the names of the ways to animate
 * @param tables names of the tables
 * @param programs names of the libraries that code is written for
 * @param pictureSize how many pixels the picture will have
 * @param forecast the length and size of the animation; empty where there is none
 * @param formula whether a formula can be added to the picture
 * @param scrolled whether something on the stage is not in sight
 * @param text the beginning of the text that would be exported; empty for other kinds
 * @param canCopy whether it can be copied to the clipboard
 * @param obstacle why the current choice cannot be exported
 */
public record ExportPreview(
        List<ExportKind> kinds,
        List<LocalizedMessage> animations,
        List<LocalizedMessage> tables,
        List<String> programs,
        PixelSize pictureSize,
        Optional<AnimationOptions.Forecast> forecast,
        boolean formula,
        boolean scrolled,
        String text,
        boolean canCopy,
        Optional<Obstacle> obstacle) {

    /**
     * @param remedy the words of a button that chooses something possible
     * @param remedied the action of that button
     */
    public record Obstacle(LocalizedMessage why, LocalizedMessage remedy, Runnable remedied) {}
}
