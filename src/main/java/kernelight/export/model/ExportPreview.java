package kernelight.export.model;

import java.util.List;
import java.util.Optional;
import kernelight.export.file.PixelSize;
import kernelight.words.Message;

/**
 * What the panel shows for what is chosen now.
 *
 * @param kinds what this screen has to give
 * @param courses names of the ways of playing
 * @param tables names of the tables
 * @param programs names of the libraries that code is written for
 * @param pictureSize how many pixels the picture will have
 * @param forecast how long and how large the animation will be; empty where nothing can be played
 * @param preview the beginning of a text that would be exported; empty where it is no text
 * @param canCopy whether it can go onto the clipboard
 * @param obstacle why it cannot be exported as it is chosen
 */
public record ExportPreview(
        List<ExportKind> kinds,
        List<Message> courses,
        List<Message> tables,
        List<String> programs,
        PixelSize pictureSize,
        Optional<AnimationOptions.Forecast> forecast,
        String preview,
        boolean canCopy,
        Optional<Obstacle> obstacle) {

    /** @param remedy sets what would work; its words say what that is */
    public record Obstacle(Message why, Message remedy, Runnable remedied) {}
}
