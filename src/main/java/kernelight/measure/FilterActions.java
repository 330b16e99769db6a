package kernelight.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import kernelight.concurrent.Background;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.FxThread;
import kernelight.export.view.ExportServices;
import kernelight.filter.Filter;
import kernelight.filter.Kernel;
import kernelight.filter.NamedFilter;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.Screen;
import kernelight.screen.filters.model.ChosenFilter;
import kernelight.screen.filters.model.FilterNames;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.LearnedFilters;
import kernelight.screen.filters.view.FiltersScreen;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ThemeSwitch;

/** Filters by turns on a large picture of noise, on threads as in the app. */
final class FilterActions {
    private static final int SIDE = 1024;
    private static final int LARGE = 15;

    private final Background background = new Background("filters");
    private final FxThread fxThread = new FxThread();
    private final FiltersModel model =
            new FiltersModel(background, fxThread, ComputePool.behindWindow().runner());
    private final SplittableRandom random = new SplittableRandom(1);
    private Texts texts;

    Screen screen(Texts windowTexts, ThemeSwitch themes, Preferences preferences) {
        texts = windowTexts;
        return new FiltersScreen(
                model,
                new LearnedFilters(new CurrentNetwork().networkProperty(), Optional::empty, background, fxThread),
                windowTexts,
                themes.paletteProperty(),
                preferences,
                window -> Optional.empty(),
                new ExportServices(new FileDialogs(windowTexts), background, fxThread),
                background);
    }

    /** Opens the picture. */
    void open() {
        int[] pixels = new int[SIDE * SIDE];
        Arrays.setAll(pixels, i -> 0xff000000 | random.nextInt(256) * 0x10101);
        model.pictures().paste(SIDE, SIDE, pixels);
    }

    /** Another filter of 3 x 3. */
    void nextSmall() {
        boolean isX = model.filter().named().equals(Optional.of(NamedFilter.SOBEL_X));
        model.choose(ChosenFilter.of(isX ? NamedFilter.SOBEL_Y : NamedFilter.SOBEL_X));
    }

    /** Another filter of 15 x 15; its name tells it from the last one. */
    void nextLarge() {
        float[] weights = new float[LARGE * LARGE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(-9, 10);
        }
        boolean isOwn = model.filter().source() == ChosenFilter.Source.OWN;
        model.choose(ChosenFilter.of(
                isOwn ? ChosenFilter.Source.PIECE : ChosenFilter.Source.OWN,
                Filter.of("large", new Kernel(LARGE, LARGE, weights))));
    }

    /** Whether the filter that was chosen last is the one whose response is seen. */
    boolean isShown(Parent window) {
        Node made = window.lookup("#filters-made");
        return made instanceof Label label && label.getText().startsWith(texts.get(FilterNames.of(model.filter())));
    }
}
