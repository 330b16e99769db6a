package kernelight.screen.pooling.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.WholeSettings;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;

/** The requested settings. Unlike those of a case, they may be impossible together. */
public record PoolingSettings(
        Map<PoolingSetting, Integer> numbers, PoolingKind kind, Rounding rounding, boolean countPadding)
        implements WholeSettings<PoolingSetting, PoolingSettings> {
    public PoolingSettings {
        numbers = Map.copyOf(numbers);
    }

    public static PoolingSettings of(PoolingCase example) {
        Map<PoolingSetting, Integer> numbers = new EnumMap<>(PoolingSetting.class);
        Sizes input = example.input().sizes();
        Window window = example.askedWindow();
        numbers.put(PoolingSetting.BATCH, input.images());
        numbers.put(PoolingSetting.CHANNELS, input.channels());
        numbers.put(PoolingSetting.INPUT_ROWS, input.rows());
        numbers.put(PoolingSetting.INPUT_COLUMNS, input.columns());
        numbers.put(PoolingSetting.WINDOW_ROWS, window.rows().size());
        numbers.put(PoolingSetting.WINDOW_COLUMNS, window.columns().size());
        numbers.put(PoolingSetting.PADDING_ROWS, window.rows().paddingBefore());
        numbers.put(PoolingSetting.PADDING_COLUMNS, window.columns().paddingBefore());
        numbers.put(PoolingSetting.STRIDE_ROWS, window.rows().stride());
        numbers.put(PoolingSetting.STRIDE_COLUMNS, window.columns().stride());
        return new PoolingSettings(numbers, example.kind(), window.rounding(), example.countPadding());
    }

    @Override
    public int get(PoolingSetting setting) {
        return numbers.get(setting);
    }

    @Override
    public PoolingSettings with(PoolingSetting setting, int value) {
        Map<PoolingSetting, Integer> changed = new EnumMap<>(numbers);
        changed.put(setting, value);
        return new PoolingSettings(changed, kind, rounding, countPadding);
    }

    @Override
    public PoolingSettings withAll(SettingKind which, int value) {
        PoolingSettings changed = this;
        for (PoolingSetting setting : PoolingSetting.of(which)) {
            changed = changed.with(setting, value);
        }
        return changed;
    }

    public PoolingSettings with(PoolingKind changed) {
        return new PoolingSettings(numbers, changed, rounding, countPadding);
    }

    public PoolingSettings with(Rounding changed) {
        return new PoolingSettings(numbers, kind, changed, countPadding);
    }

    /** Whether the output size is rounded up, so that a last window that overhangs the input is kept. */
    public boolean isRoundedUp() {
        return rounding == Rounding.UP;
    }

    public PoolingSettings withCountPadding(boolean changed) {
        return new PoolingSettings(numbers, kind, rounding, changed);
    }

    @Override
    public boolean isAlike(SettingKind which) {
        return PoolingSetting.of(which).stream().map(this::get).distinct().count() == 1;
    }

    @Override
    public boolean isAlike() {
        return Arrays.stream(PoolingSetting.Kind.values()).allMatch(this::isAlike);
    }

    @Override
    public List<PoolingSetting> settingsOf(SettingKind which) {
        return PoolingSetting.of(which);
    }

    /** With the columns' numbers for the rows, too. */
    PoolingSettings alike() {
        PoolingSettings alike = this;
        for (PoolingSetting.Kind which : PoolingSetting.Kind.values()) {
            alike = alike.withAll(which, get(PoolingSetting.of(which).getLast()));
        }
        return alike;
    }

    /** With the sizes of the input. */
    PoolingSettings with(Sizes sizes) {
        return with(PoolingSetting.BATCH, sizes.images())
                .with(PoolingSetting.CHANNELS, sizes.channels())
                .with(PoolingSetting.INPUT_ROWS, sizes.rows())
                .with(PoolingSetting.INPUT_COLUMNS, sizes.columns());
    }

    public Sizes inputSizes() {
        return new Sizes(
                get(PoolingSetting.BATCH),
                get(PoolingSetting.CHANNELS),
                1,
                get(PoolingSetting.INPUT_ROWS),
                get(PoolingSetting.INPUT_COLUMNS));
    }

    SlidingAxis rowAxis() {
        return new SlidingAxis(get(PoolingSetting.INPUT_ROWS), window().rows(), rounding);
    }

    SlidingAxis columnAxis() {
        return new SlidingAxis(get(PoolingSetting.INPUT_COLUMNS), window().columns(), rounding);
    }

    Window window() {
        return new Window(
                Axis.SINGLE,
                axis(PoolingSetting.WINDOW_ROWS, PoolingSetting.STRIDE_ROWS, PoolingSetting.PADDING_ROWS),
                axis(PoolingSetting.WINDOW_COLUMNS, PoolingSetting.STRIDE_COLUMNS, PoolingSetting.PADDING_COLUMNS),
                PaddingMode.ZEROS,
                rounding);
    }

    private Axis axis(PoolingSetting size, PoolingSetting stride, PoolingSetting padding) {
        return Axis.of(get(size)).withStride(get(stride)).withPadding(get(padding));
    }
}
