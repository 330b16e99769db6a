package kernelight.screen.filters.model;

import java.math.BigDecimal;
import kernelight.filter.FilterParameter;
import kernelight.filter.NamedFilter;
import kernelight.filter.chain.Step;
import kernelight.words.LocalizedMessage;

/** What filters and steps are called. */
public final class FilterNames {
    private FilterNames() {}

    /** The name of a filter, without its numbers. */
    public static LocalizedMessage of(NamedFilter filter) {
        return LocalizedMessage.of("filters.name." + filter);
    }

    /** The name of a filter as it was chosen, with the numbers that shape it: Gaussian blur 1.5. */
    public static LocalizedMessage of(ChosenFilter filter) {
        return switch (filter.source()) {
            case NAMED -> {
                NamedFilter named = filter.named().orElseThrow();
                String numbers = numbers(filter);
                yield numbers.isEmpty() ? of(named) : LocalizedMessage.of("filters.name.with", of(named), numbers);
            }
            case OWN -> LocalizedMessage.of("filters.name.own", rows(filter), columns(filter));
            case PIECE -> LocalizedMessage.of("filters.name.piece", rows(filter), columns(filter));
            case NETWORK ->
                LocalizedMessage.of("filters.name.network", filter.given().name());
        };
    }

    private static int rows(ChosenFilter filter) {
        return filter.filter().rows();
    }

    private static int columns(ChosenFilter filter) {
        return filter.filter().columns();
    }

    private static String numbers(ChosenFilter filter) {
        String typed = filter.given().name();
        return typed.contains(":") ? typed.substring(typed.indexOf(':') + 1).replace(",", ", ") : "";
    }

    /** The number of a parameter of a named filter. */
    public static double number(ChosenFilter filter, int parameter) {
        String[] typed = numbers(filter).split(", ");
        FilterParameter shape = filter.named().orElseThrow().parameters().get(parameter);
        return parameter < typed.length && !typed[parameter].isEmpty()
                ? new BigDecimal(typed[parameter]).doubleValue()
                : shape.usual();
    }

    /** The name of a step: that of its filter, how many filters it has, or what else it does. */
    public static LocalizedMessage of(PictureStep step) {
        return step instanceof PictureStep.Filtering filtering
                ? filtering.filters().size() == 1
                        ? of(filtering.filters().getFirst())
                        : LocalizedMessage.of(
                                "filters.name.several", filtering.filters().size())
                : plain(step.step());
    }

    private static LocalizedMessage plain(Step step) {
        return switch (step) {
            case Step.Pooling pooling ->
                LocalizedMessage.of(
                        pooling.kind().isAverage() ? "filters.name.averagePooling" : "filters.name.maxPooling",
                        pooling.size());
            default -> LocalizedMessage.of("filters.name.relu");
        };
    }
}
