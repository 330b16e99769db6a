package kernelight.screen.networks.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.screen.networks.model.Connections.Way;

/** One layer in three ways, on a picture that can be made larger. Opens with the lectures' 30 x 30 to 10 x 10. */
public final class ThreeWaysModel {
    public static final int SMALLEST_INPUT = 4;
    public static final int LARGEST_INPUT = 224;
    public static final int LARGEST_FILTER = 11;
    public static final int LARGEST_STRIDE = 4;

    private final IntegerProperty input = new SimpleIntegerProperty(30);
    private final IntegerProperty filter = new SimpleIntegerProperty(3);
    private final IntegerProperty stride = new SimpleIntegerProperty(3);
    private final ObjectProperty<Optional<Place>> pointed = new SimpleObjectProperty<>(Optional.empty());

    /** A cell of the output, counted from 0. */
    public record Place(int row, int column) {}

    /** The layer in this way. A filter that is larger than the picture is as large as the picture. */
    public Connections in(Way way) {
        int n = input.get();
        return new Connections(way, n, Math.min(filter.get(), n), stride.get());
    }

    /** All three. */
    public List<Connections> all() {
        return Stream.of(Way.values()).map(this::in).toList();
    }

    /** The output whose lines are lit: the one that is pointed at, or the one in the middle. */
    public Place lit() {
        int side = in(Way.FULLY).output();
        return pointed.get()
                .filter(place -> place.row() < side && place.column() < side)
                .orElse(new Place(side / 2, side / 2));
    }

    /** N, the rows and columns of the picture. */
    public IntegerProperty inputProperty() {
        return input;
    }

    /** F, the rows and columns of the window. */
    public IntegerProperty filterProperty() {
        return filter;
    }

    /** S, how far the window goes on. */
    public IntegerProperty strideProperty() {
        return stride;
    }

    /** The output that is pointed at. */
    public ObjectProperty<Optional<Place>> pointedProperty() {
        return pointed;
    }
}
