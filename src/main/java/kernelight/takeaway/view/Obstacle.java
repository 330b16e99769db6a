package kernelight.takeaway.view;

import java.util.List;
import javafx.scene.layout.StackPane;
import kernelight.takeaway.model.Offer;
import kernelight.takeaway.model.TakeAwayModel;
import kernelight.ui.component.Choice;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;

/** Why it cannot be had like this, and what would work, with one click. */
final class Obstacle extends StackPane {
    private final Texts texts;
    private final MessageLine line = new MessageLine();

    Obstacle(Texts texts, TakeAwayModel model) {
        this.texts = texts;
        getChildren().add(line);
        managedProperty().bind(line.visibleProperty());
        model.offerProperty().subscribe(this::show);
    }

    private void show(Offer offer) {
        offer.obstacle()
                .ifPresentOrElse(
                        obstacle -> line.say(
                                texts.bind(obstacle.why()),
                                List.of(new Choice(texts.bind(obstacle.remedy()), obstacle.remedied()))),
                        line::clear);
    }
}
