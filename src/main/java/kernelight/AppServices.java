package kernelight;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import kernelight.data.UserFolders;
import kernelight.engine.training.BatchRunner;
import kernelight.export.view.ExportServices;
import kernelight.handwriting.OwnDigits;
import kernelight.lesson.model.RecentLessons;
import kernelight.navigation.Navigator;
import kernelight.screen.CloseQuestions;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.LearnedImages;
import kernelight.screen.MnistFolder;
import kernelight.screen.Screen;
import kernelight.screen.training.model.Digits;
import kernelight.session.Session;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.words.LocalizedMessage;

/**
 * What screens are built from; made once at the start.
 *
 * @param preferences how this person wants the whole app; texts and themes follow them
 * @param folders where this person's data and logs are
 * @param mnist where MNIST is, which need not exist yet
 * @param digits what is learned from on the training screen
 * @param background runs work that must not hold up the window
 * @param downloads runs work that may take minutes because of a slow server
 * @param maps computes what nobody waits for, behind everything else
 * @param trainingThread the one thread to which the network in training belongs
 * @param replays one thread that computes the past of a run again, behind everything else
 * @param batchRunner splits the work of a batch over all cores
 * @param fxThread brings results back to it
 * @param currentNetwork the network that reads drawings
 * @param learnedImages what the training screen learns from
 * @param trained the networks that were trained here
 * @param ownDigits the digits that the person drew and filed
 * @param ownFiles reads and writes them, and loads the digits that they are compared with
 * @param session what comes back at the next start
 * @param navigator opens files and screens
 * @param files asks for files
 * @param recentLessons the files of lessons that were opened last
 * @param notices says a sentence to the person, from any thread
 * @param closing what is asked before the window is closed
 * @param exports writes what is exported, which may take a minute
 */
record AppServices(
        Preferences preferences,
        Texts texts,
        ThemeSwitch themes,
        UserFolders folders,
        MnistFolder mnist,
        Digits digits,
        Executor background,
        Executor downloads,
        Executor maps,
        Executor trainingThread,
        Executor replays,
        BatchRunner batchRunner,
        Executor fxThread,
        CurrentNetwork currentNetwork,
        ObjectProperty<LearnedImages> learnedImages,
        TrainedNetworks trained,
        OwnDigits ownDigits,
        Executor ownFiles,
        Session session,
        Navigator navigator,
        FileDialogs files,
        RecentLessons recentLessons,
        Consumer<LocalizedMessage> notices,
        CloseQuestions closing,
        Executor exports) {

    ExportServices exportServices() {
        return new ExportServices(files, exports, fxThread);
    }

    /** A screen whose state comes back, if it is one of those that keep theirs. */
    Screen remembered(Screen screen) {
        screen.persistent().ifPresent(session::register);
        return screen;
    }
}
