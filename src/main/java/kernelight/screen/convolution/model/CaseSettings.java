package kernelight.screen.convolution.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.WholeSettings;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;

/**
 * What is asked for. Unlike a case it may be impossible together.
 *
 * @param numbers every setting's number; those that mean nothing in these dimensions are kept for when they do
 */
public record CaseSettings(Map<Setting, Integer> numbers, PaddingMode paddingMode, PaddingRule paddingRule)
        implements WholeSettings<Setting, CaseSettings> {
    public CaseSettings {
        numbers = Map.copyOf(numbers);
    }

    public static CaseSettings of(ConvolutionCase example, PaddingRule rule, int outputPadding) {
        Map<Setting, Integer> numbers = new EnumMap<>(Setting.class);
        Sizes input = example.input().sizes();
        Sizes filters = example.filters().sizes();
        numbers.put(Setting.DIMENSIONS, example.dimensions());
        numbers.put(Setting.CHANNELS, input.channels());
        numbers.put(Setting.FILTERS, filters.filters());
        numbers.put(Setting.GROUPS, example.groups());
        numbers.put(Setting.OUTPUT_PADDING, outputPadding);
        put(numbers, Direction.PLANES, input.planes(), example.window().planes());
        put(numbers, Direction.ROWS, input.rows(), example.window().rows());
        put(numbers, Direction.COLUMNS, input.columns(), example.window().columns());
        return new CaseSettings(numbers, example.window().paddingMode(), rule);
    }

    private static void put(Map<Setting, Integer> numbers, Direction direction, int input, Axis axis) {
        numbers.put(Setting.of(Setting.Kind.INPUT, direction), input);
        numbers.put(Setting.of(Setting.Kind.FILTER, direction), axis.size());
        numbers.put(Setting.of(Setting.Kind.PADDING, direction), axis.paddingBefore());
        numbers.put(Setting.of(Setting.Kind.STRIDE, direction), axis.stride());
        numbers.put(Setting.of(Setting.Kind.DILATION, direction), axis.dilation());
    }

    @Override
    public int get(Setting setting) {
        return numbers.get(setting);
    }

    /** The number of a kind along a direction; 1, or no padding, where there is no such direction. */
    public int get(Setting.Kind kind, Direction direction) {
        if (!direction.isIn(dimensions())) {
            return kind == Setting.Kind.PADDING ? 0 : 1;
        }
        return get(Setting.of(kind, direction));
    }

    public int dimensions() {
        return get(Setting.DIMENSIONS);
    }

    @Override
    public CaseSettings with(Setting setting, int value) {
        Map<Setting, Integer> changed = new EnumMap<>(numbers);
        changed.put(setting, value);
        PaddingRule rule = setting.kind() == Setting.Kind.PADDING ? PaddingRule.CUSTOM : paddingRule;
        return new CaseSettings(changed, paddingMode, rule);
    }

    @Override
    public CaseSettings withAll(SettingKind kind, int value) {
        CaseSettings changed = this;
        for (Setting setting : settingsOf(kind)) {
            changed = changed.with(setting, value);
        }
        return changed;
    }

    public CaseSettings with(PaddingMode mode) {
        return new CaseSettings(numbers, mode, paddingRule);
    }

    /** The numbers of a rule stay when the person turns to setting their own. */
    public CaseSettings with(PaddingRule rule) {
        CaseSettings changed = new CaseSettings(numbers, paddingMode, rule);
        return changed.ruled();
    }

    /** With the padding that its rule says. */
    CaseSettings ruled() {
        if (paddingRule == PaddingRule.CUSTOM) {
            return this;
        }
        Map<Setting, Integer> changed = new EnumMap<>(numbers);
        for (Direction direction : Direction.values()) {
            changed.put(
                    Setting.of(Setting.Kind.PADDING, direction), axis(direction).paddingBefore());
        }
        return new CaseSettings(changed, paddingMode, paddingRule);
    }

    @Override
    public boolean isAlike(SettingKind kind) {
        return settingsOf(kind).stream().map(this::get).distinct().count() <= 1;
    }

    @Override
    public List<Setting> settingsOf(SettingKind kind) {
        return Setting.of(kind).stream()
                .filter(setting -> setting.isIn(dimensions()))
                .toList();
    }

    /** The numbers of every kind alike in all directions, as those of the columns are. */
    CaseSettings alike() {
        CaseSettings alike = this;
        for (Setting.Kind kind : Setting.Kind.values()) {
            Setting last = Setting.of(kind).getLast();
            if (last.direction().isPresent() && !isAlike(kind)) {
                alike = alike.withAll(kind, get(last));
            }
        }
        return alike;
    }

    /** How the window moves along a direction. */
    public Axis axis(Direction direction) {
        int size = get(Setting.Kind.FILTER, direction);
        int dilation = get(Setting.Kind.DILATION, direction);
        int gaps = dilation * (size - 1);
        int custom = get(Setting.Kind.PADDING, direction);
        int before = switch (paddingRule) {
            case CUSTOM -> custom;
            case VALID -> 0;
            case SAME -> gaps / 2;
            case FULL -> gaps;
        };
        int after = paddingRule == PaddingRule.SAME ? gaps - before : before;
        return new Axis(size, get(Setting.Kind.STRIDE, direction), dilation, before, after);
    }

    public SlidingAxis slidingAxis(Direction direction) {
        return new SlidingAxis(get(Setting.Kind.INPUT, direction), axis(direction));
    }

    public Window window() {
        return new Window(
                axis(Direction.PLANES), axis(Direction.ROWS), axis(Direction.COLUMNS), paddingMode, Rounding.DOWN);
    }

    public Sizes inputSizes() {
        return new Sizes(
                1,
                get(Setting.CHANNELS),
                get(Setting.Kind.INPUT, Direction.PLANES),
                get(Setting.Kind.INPUT, Direction.ROWS),
                get(Setting.Kind.INPUT, Direction.COLUMNS));
    }

    public Sizes filterSizes() {
        return new Sizes(
                get(Setting.FILTERS),
                get(Setting.CHANNELS) / get(Setting.GROUPS),
                get(Setting.Kind.FILTER, Direction.PLANES),
                get(Setting.Kind.FILTER, Direction.ROWS),
                get(Setting.Kind.FILTER, Direction.COLUMNS));
    }
}
