package kernelight.screen.training.view;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cards above the curves, one below the other; takes no space while none of them is shown. */
final class BannerStack extends VBox {
    BannerStack(List<Region> banners) {
        super(12);
        getChildren().addAll(banners);
        BooleanProperty[] shown = banners.stream().map(Region::managedProperty).toArray(BooleanProperty[]::new);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> banners.stream().anyMatch(Region::isManaged), shown));
        managedProperty().bind(visibleProperty());
    }
}
