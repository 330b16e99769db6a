package kernelight.screen.pooling.model;

import java.util.List;
import kernelight.words.Message;

/**
 * Settings that cannot be together.
 *
 * @param setting the one that was changed last, where the problem is said
 * @param why the reason, with the numbers in it
 * @param offers settings that work, the nearest first
 */
public record SettingProblem(Setting.Kind setting, Message why, List<Offer> offers) {
    /** Settings that work, and how they are named on the button that takes them. */
    public record Offer(Message label, PoolingSettings settings) {}
}
