package kernelight.stage.edit.model;

import java.util.List;
import kernelight.words.LocalizedMessage;

/**
 * Why the requested settings are impossible together.
 *
 * @param kind the kind that was changed last: the problem is shown there
 * @param why the reason, with the numbers in it
 * @param fixes settings that work, the nearest first
 */
public record SettingProblem<W>(SettingKind kind, LocalizedMessage why, List<SuggestedFix<W>> fixes) {}
