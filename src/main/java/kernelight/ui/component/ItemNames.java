package kernelight.ui.component;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Names the items of a list that opens from a box in which nothing is typed. */
public final class ItemNames<T> extends StringConverter<T> {
    private final Function<T, String> name;

    public ItemNames(Function<T, String> name) {
        this.name = name;
    }

    /** Empty while nothing is chosen. */
    @Override
    public String toString(T item) {
        return item == null ? "" : name.apply(item);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("The box is not editable, so no text is converted.");
    }
}
