package kernelight.screen.pooling.model;

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

/** What is asked for. Unlike a case it may be impossible together. */
public record PoolingSettings(Map<Setting, Integer> numbers, PoolingKind kind, Rounding rounding, boolean countPadding)
        implements WholeSettings<Setting, PoolingSettings> {
    public PoolingSettings {
        numbers = Map.copyOf(numbers);
    }

    public static PoolingSettings of(PoolingCase example) {
        Map<Setting, Integer> numbers = new EnumMap<>(Setting.class);
        Sizes input = example.input().sizes();
        Window window = example.askedWindow();
        numbers.put(Setting.CHANNELS, input.channels());
        numbers.put(Setting.INPUT_ROWS, input.rows());
        numbers.put(Setting.INPUT_COLUMNS, input.columns());
        numbers.put(Setting.WINDOW_ROWS, window.rows().size());
        numbers.put(Setting.WINDOW_COLUMNS, window.columns().size());
        numbers.put(Setting.PADDING_ROWS, window.rows().paddingBefore());
        numbers.put(Setting.PADDING_COLUMNS, window.columns().paddingBefore());
        numbers.put(Setting.STRIDE_ROWS, window.rows().stride());
        numbers.put(Setting.STRIDE_COLUMNS, window.columns().stride());
        return new PoolingSettings(numbers, example.kind(), window.rounding(), example.countPadding());
    }

    @Override
    public int get(Setting setting) {
        return numbers.get(setting);
    }

    @Override
    public PoolingSettings with(Setting setting, int value) {
        Map<Setting, Integer> changed = new EnumMap<>(numbers);
        changed.put(setting, value);
        return new PoolingSettings(changed, kind, rounding, countPadding);
    }

    @Override
    public PoolingSettings withAll(SettingKind which, int value) {
        PoolingSettings changed = this;
        for (Setting setting : Setting.of(which)) {
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

    /** Whether a last window that hangs over is kept. */
    public boolean isRoundedUp() {
        return rounding == Rounding.UP;
    }

    public PoolingSettings withCountPadding(boolean changed) {
        return new PoolingSettings(numbers, kind, rounding, changed);
    }

    @Override
    public boolean isAlike(SettingKind which) {
        return Setting.of(which).stream().map(this::get).distinct().count() == 1;
    }

    @Override
    public List<Setting> settingsOf(SettingKind which) {
        return Setting.of(which);
    }

    /** Rows and columns alike, as the columns are. */
    PoolingSettings alike() {
        PoolingSettings alike = this;
        for (Setting.Kind which : Setting.Kind.values()) {
            alike = alike.withAll(which, get(Setting.of(which).getLast()));
        }
        return alike;
    }

    public Sizes inputSizes() {
        return Sizes.of(get(Setting.CHANNELS), get(Setting.INPUT_ROWS), get(Setting.INPUT_COLUMNS));
    }

    SlidingAxis rowAxis() {
        return new SlidingAxis(get(Setting.INPUT_ROWS), window().rows(), rounding);
    }

    SlidingAxis columnAxis() {
        return new SlidingAxis(get(Setting.INPUT_COLUMNS), window().columns(), rounding);
    }

    Window window() {
        return new Window(
                Axis.SINGLE,
                axis(Setting.WINDOW_ROWS, Setting.STRIDE_ROWS, Setting.PADDING_ROWS),
                axis(Setting.WINDOW_COLUMNS, Setting.STRIDE_COLUMNS, Setting.PADDING_COLUMNS),
                PaddingMode.ZEROS,
                rounding);
    }

    private Axis axis(Setting size, Setting stride, Setting padding) {
        return Axis.of(get(size)).withStride(get(stride)).withPadding(get(padding));
    }
}
