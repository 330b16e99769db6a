package kernelight.stage.edit.model;

import java.util.List;
import kernelight.words.Message;

/**
 * Settings that cannot be together.
 *
 * @param setting the kind that was changed last, where the problem is said
 * @param why the reason, with the numbers in it
 * @param offers settings that work, the nearest first
 */
public record SettingProblem<K, W>(K setting, Message why, List<Offer<W>> offers) {
    /** Settings that work, and how they are named on the button that takes them. */
    public record Offer<W>(Message label, W settings) {}
}
