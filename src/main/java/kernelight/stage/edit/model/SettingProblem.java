package kernelight.stage.edit.model;

import java.util.List;
import kernelight.words.Message;

/**
 * Settings that cannot be together.
 *
 * @param kind what was changed last: the problem is said there
 * @param why the reason, with the numbers in it
 * @param fixes settings that work, the nearest first
 */
public record SettingProblem<W>(SettingKind kind, Message why, List<SuggestedFix<W>> fixes) {}
