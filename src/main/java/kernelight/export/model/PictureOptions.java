package kernelight.export.model;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.PixelSize;
import kernelight.ui.surface.Picture;

/** How a picture is to be exported. */
public final class PictureOptions {
    /** Pixels for each unit of the stage. */
    public static final List<Integer> SCALES = List.of(1, 2, 3, 4);

    private final ObjectProperty<PictureFormat> format = new SimpleObjectProperty<>(PictureFormat.PNG);
    /** Two pixels for each unit: twice as sharp as on most screens, right for slides. */
    private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(2);

    private final ObjectProperty<PictureBackground> background = new SimpleObjectProperty<>(PictureBackground.STAGE);
    private final BooleanProperty formula = new SimpleBooleanProperty();
    private final ObjectProperty<Boolean> inSight = new SimpleObjectProperty<>(false);

    public ObjectProperty<PictureFormat> formatProperty() {
        return format;
    }

    public ObjectProperty<Integer> scaleProperty() {
        return scale;
    }

    public ObjectProperty<PictureBackground> backgroundProperty() {
        return background;
    }

    /** Whether the formula of the output's size stands above the stage. */
    public BooleanProperty formulaProperty() {
        return formula;
    }

    /** Whether only what is in sight is shown of a scrolled stage. */
    public ObjectProperty<Boolean> inSightProperty() {
        return inSight;
    }

    PictureContent content() {
        return new PictureContent(background.get(), formula.get(), inSight.get());
    }

    PixelSize size(ExportSource source) {
        return PixelSize.of(source.picture(content()), scale.get());
    }

    /** The largest scale at which the picture fits into memory. */
    int largestScale(ExportSource source) {
        Picture picture = source.picture(content());
        return SCALES.reversed().stream()
                .filter(one -> PixelSize.of(picture, one).isPossible())
                .findFirst()
                .orElse(1);
    }
}
