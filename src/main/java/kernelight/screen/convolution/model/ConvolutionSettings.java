package kernelight.screen.convolution.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.WholeSettings;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.GridName;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;

/**
 * The requested settings. Unlike those of a case, they may be impossible together.
 *
 * @param numbers the number of every setting; those not used in these dimensions are kept for when they are
 */
public record ConvolutionSettings(
        Map<ConvolutionSetting, Integer> numbers, PaddingMode paddingMode, PaddingRule paddingRule)
        implements WholeSettings<ConvolutionSetting, ConvolutionSettings> {
    public ConvolutionSettings {
        numbers = Map.copyOf(numbers);
    }

    public static ConvolutionSettings of(ConvolutionCase example, PaddingRule rule, int outputPadding) {
        Map<ConvolutionSetting, Integer> numbers = new EnumMap<>(ConvolutionSetting.class);
        Sizes input = example.input().sizes();
        Sizes filters = example.filters().sizes();
        numbers.put(ConvolutionSetting.DIMENSIONS, example.dimensions());
        numbers.put(ConvolutionSetting.BATCH, input.images());
        numbers.put(ConvolutionSetting.CHANNELS, input.channels());
        numbers.put(ConvolutionSetting.FILTERS, filters.filters());
        numbers.put(ConvolutionSetting.GROUPS, example.groups());
        numbers.put(ConvolutionSetting.OUTPUT_PADDING, outputPadding);
        put(numbers, Direction.PLANES, input.planes(), example.window().planes());
        put(numbers, Direction.ROWS, input.rows(), example.window().rows());
        put(numbers, Direction.COLUMNS, input.columns(), example.window().columns());
        return new ConvolutionSettings(numbers, example.window().paddingMode(), rule);
    }

    private static void put(Map<ConvolutionSetting, Integer> numbers, Direction direction, int input, Axis axis) {
        numbers.put(ConvolutionSetting.of(ConvolutionSetting.Kind.INPUT, direction), input);
        numbers.put(ConvolutionSetting.of(ConvolutionSetting.Kind.FILTER, direction), axis.size());
        numbers.put(ConvolutionSetting.of(ConvolutionSetting.Kind.PADDING, direction), axis.paddingBefore());
        numbers.put(ConvolutionSetting.of(ConvolutionSetting.Kind.STRIDE, direction), axis.stride());
        numbers.put(ConvolutionSetting.of(ConvolutionSetting.Kind.DILATION, direction), axis.dilation());
    }

    @Override
    public int get(ConvolutionSetting setting) {
        return numbers.get(setting);
    }

    /** The number of a kind along a direction; 1, or no padding, where there is no such direction. */
    public int get(ConvolutionSetting.Kind kind, Direction direction) {
        if (!direction.isIn(dimensions())) {
            return kind == ConvolutionSetting.Kind.PADDING ? 0 : 1;
        }
        return get(ConvolutionSetting.of(kind, direction));
    }

    public int dimensions() {
        return get(ConvolutionSetting.DIMENSIONS);
    }

    @Override
    public ConvolutionSettings with(ConvolutionSetting setting, int value) {
        Map<ConvolutionSetting, Integer> changed = new EnumMap<>(
                setting.kind() == ConvolutionSetting.Kind.PADDING ? with(PaddingRule.CUSTOM).numbers : numbers);
        changed.put(setting, value);
        PaddingRule rule = setting.kind() == ConvolutionSetting.Kind.PADDING ? PaddingRule.CUSTOM : paddingRule;
        return new ConvolutionSettings(changed, paddingMode, rule);
    }

    @Override
    public ConvolutionSettings withAll(SettingKind kind, int value) {
        ConvolutionSettings changed = this;
        for (ConvolutionSetting setting : settingsOf(kind)) {
            changed = changed.with(setting, value);
        }
        return changed;
    }

    public ConvolutionSettings with(PaddingMode mode) {
        return new ConvolutionSettings(numbers, mode, paddingRule);
    }

    /** With the sizes of the input, or of the filters, along the axes that there are. */
    ConvolutionSettings with(GridName table, Sizes sizes) {
        boolean isInput = table == GridName.INPUT;
        ConvolutionSetting.Kind kind = isInput ? ConvolutionSetting.Kind.INPUT : ConvolutionSetting.Kind.FILTER;
        return with(isInput ? ConvolutionSetting.BATCH : ConvolutionSetting.FILTERS, sizes.filters())
                .with(
                        ConvolutionSetting.CHANNELS,
                        isInput ? sizes.channels() : sizes.channels() * get(ConvolutionSetting.GROUPS))
                .with(kind, Direction.PLANES, sizes.planes())
                .with(kind, Direction.ROWS, sizes.rows())
                .with(kind, Direction.COLUMNS, sizes.columns());
    }

    private ConvolutionSettings with(ConvolutionSetting.Kind kind, Direction direction, int value) {
        return direction.isIn(dimensions()) ? with(ConvolutionSetting.of(kind, direction), value) : this;
    }

    /**
     * With another rule; the numbers of the previous rule stay when the user switches to custom padding, as far as they
     * are within its range: "full" may pad more.
     */
    public ConvolutionSettings with(PaddingRule rule) {
        Map<ConvolutionSetting, Integer> kept = new EnumMap<>(numbers);
        if (rule == PaddingRule.CUSTOM) {
            ConvolutionSetting.of(ConvolutionSetting.Kind.PADDING)
                    .forEach(setting -> kept.merge(setting, setting.largest(), Math::min));
        }
        return new ConvolutionSettings(kept, paddingMode, rule).withPaddingByRule();
    }

    /** {@inheritDoc} Padding that follows a rule is as large as the rule says. */
    @Override
    public void requireWithinRange(SettingKind[] kinds, FieldsReader fields) throws ContentProblem {
        WholeSettings.super.requireWithinRange(
                Stream.of(kinds)
                        .filter(kind -> kind != ConvolutionSetting.Kind.PADDING || paddingRule == PaddingRule.CUSTOM)
                        .toArray(SettingKind[]::new),
                fields);
    }

    /** With the padding computed by its rule. */
    ConvolutionSettings withPaddingByRule() {
        if (paddingRule == PaddingRule.CUSTOM) {
            return this;
        }
        Map<ConvolutionSetting, Integer> changed = new EnumMap<>(numbers);
        for (Direction direction : Direction.values()) {
            changed.put(
                    ConvolutionSetting.of(ConvolutionSetting.Kind.PADDING, direction),
                    axis(direction).paddingBefore());
        }
        return new ConvolutionSettings(changed, paddingMode, paddingRule);
    }

    @Override
    public boolean isAlike(SettingKind kind) {
        return settingsOf(kind).stream().map(this::get).distinct().count() <= 1;
    }

    @Override
    public boolean isAlike() {
        return Arrays.stream(ConvolutionSetting.Kind.values()).allMatch(this::isAlike);
    }

    @Override
    public List<ConvolutionSetting> settingsOf(SettingKind kind) {
        return ConvolutionSetting.of(kind).stream()
                .filter(setting -> setting.isIn(dimensions()))
                .toList();
    }

    /** With the columns' number of every kind in all directions. */
    ConvolutionSettings alike() {
        ConvolutionSettings alike = this;
        for (ConvolutionSetting.Kind kind : ConvolutionSetting.Kind.values()) {
            ConvolutionSetting last = ConvolutionSetting.of(kind).getLast();
            if (last.direction().isPresent() && !isAlike(kind)) {
                alike = alike.withAll(kind, get(last));
            }
        }
        return alike;
    }

    /** How the window moves along a direction. */
    public Axis axis(Direction direction) {
        return axis(direction, paddingRule);
    }

    /** How the window would move along a direction if this were the padding's rule. */
    Axis axis(Direction direction, PaddingRule rule) {
        Axis bare = new Axis(
                get(ConvolutionSetting.Kind.FILTER, direction),
                get(ConvolutionSetting.Kind.STRIDE, direction),
                get(ConvolutionSetting.Kind.DILATION, direction),
                0,
                0);
        int gaps = bare.reach() - 1;
        return switch (rule) {
            case CUSTOM -> bare.withPadding(get(ConvolutionSetting.Kind.PADDING, direction));
            case VALID -> bare;
            case SAME -> bare.withPadding(gaps / 2, gaps - gaps / 2);
            case SAME_TENSORFLOW -> bare.withSamePadding(get(ConvolutionSetting.Kind.INPUT, direction));
            case FULL -> bare.withPadding(gaps);
        };
    }

    public SlidingAxis slidingAxis(Direction direction) {
        return new SlidingAxis(get(ConvolutionSetting.Kind.INPUT, direction), axis(direction));
    }

    public Window window() {
        return new Window(
                axis(Direction.PLANES), axis(Direction.ROWS), axis(Direction.COLUMNS), paddingMode, Rounding.DOWN);
    }

    public Sizes inputSizes() {
        return new Sizes(
                get(ConvolutionSetting.BATCH),
                get(ConvolutionSetting.CHANNELS),
                get(ConvolutionSetting.Kind.INPUT, Direction.PLANES),
                get(ConvolutionSetting.Kind.INPUT, Direction.ROWS),
                get(ConvolutionSetting.Kind.INPUT, Direction.COLUMNS));
    }

    public Sizes filterSizes() {
        return new Sizes(
                get(ConvolutionSetting.FILTERS),
                get(ConvolutionSetting.CHANNELS) / get(ConvolutionSetting.GROUPS),
                get(ConvolutionSetting.Kind.FILTER, Direction.PLANES),
                get(ConvolutionSetting.Kind.FILTER, Direction.ROWS),
                get(ConvolutionSetting.Kind.FILTER, Direction.COLUMNS));
    }
}
