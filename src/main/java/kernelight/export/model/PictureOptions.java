package kernelight.export.model;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.PixelSize;

/** How a picture is to be exported. */
public final class PictureOptions {
    /** Pixels for each unit of the stage. */
    public static final List<Integer> SCALES = List.of(1, 2, 3, 4);

    private final ObjectProperty<PictureFormat> format = new SimpleObjectProperty<>(PictureFormat.PNG);
    /** Two pixels for each unit: twice as sharp as on most screens, right for slides. */
    private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(2);

    public ObjectProperty<PictureFormat> formatProperty() {
        return format;
    }

    public ObjectProperty<Integer> scaleProperty() {
        return scale;
    }

    PixelSize size(ExportSource source) {
        return PixelSize.of(source.picture(), scale.get());
    }

    /** The largest scale at which the picture fits into memory. */
    static int largestScale(ExportSource source) {
        return SCALES.reversed().stream()
                .filter(scale -> PixelSize.of(source.picture(), scale).isPossible())
                .findFirst()
                .orElse(1);
    }
}
