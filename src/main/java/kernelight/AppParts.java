package kernelight;

import java.util.concurrent.Executor;
import kernelight.data.UserFolders;
import kernelight.engine.training.BatchRunner;
import kernelight.screen.CurrentNetwork;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ThemeSwitch;

/**
 * What screens are built from; made once at the start.
 *
 * @param preferences how this person wants the whole app; texts and themes follow them
 * @param folders where this person's data and logs are
 * @param background runs work that must not hold up the window
 * @param downloads runs work that may take minutes because of a slow server
 * @param trainingThread the one thread to which the network in training belongs
 * @param batchRunner splits the work of a batch over all cores
 * @param fxThread brings results back to it
 * @param currentNetwork the network that reads drawings
 */
record AppParts(
        Preferences preferences,
        Texts texts,
        ThemeSwitch themes,
        UserFolders folders,
        Executor background,
        Executor downloads,
        Executor trainingThread,
        BatchRunner batchRunner,
        Executor fxThread,
        CurrentNetwork currentNetwork) {}
