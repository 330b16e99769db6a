package kernelight.screen.training.runs.model;

import java.util.Optional;

/**
 * A setting in which two runs differ.
 *
 * @param there its value in the other run; empty if that has no such setting
 * @param here its value in the run on the screen; empty as well
 */
public record SettingDifference(RunSetting setting, Optional<String> there, Optional<String> here) {}
