package kernelight.screen.filters.view;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelight.filter.chain.Maps;
import kernelight.screen.filters.model.ChannelWords;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;

/** What filters do with colours, or with several maps: the choice, and what it means, in a sentence. */
final class ChannelsRow extends HBox {
    ChannelsRow(FiltersModel model, Texts texts) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        SegmentedChoice<Maps> maps = ModelChoice.of(
                texts,
                List.of(Maps.values()),
                "filters.maps.",
                model.stateProperty().map(state -> state.filtering().step().maps()),
                model::set);
        maps.nameForReaders(texts.bind("filters.maps.name"));
        maps.setMaxHeight(USE_PREF_SIZE);
        maps.setMinWidth(USE_PREF_SIZE);
        maps.setId("filters-channels");
        ShownWhen.when(model.stateProperty().map(ChannelWords::isChoice), maps);
        Label sentence = new Label();
        sentence.setId("filters-channels-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().addAll("muted", "small");
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ChannelWords.of(model.state()).map(texts::get).orElse(""),
                        model.stateProperty(),
                        texts.languageProperty()));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(maps, sentence);
        ShownWhen.when(model.stateProperty().map(state -> ChannelWords.of(state).isPresent()), this);
    }
}
