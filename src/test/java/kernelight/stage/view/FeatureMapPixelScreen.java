package kernelight.stage.view;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import kernelight.engine.network.Network;
import kernelight.stage.player.OperationTables;
import kernelight.stage.player.StagePlayer;
import kernelight.ui.component.PlaybackBar;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.Cell;
import kernelight.walk.layer.NetworkWalks;
import kernelight.words.LocalizedMessage;

/** A minimal screen that only shows a walk: how one pixel of a feature map is computed. */
final class FeatureMapPixelScreen extends BorderPane {
    final StagePlayer player;

    FeatureMapPixelScreen(
            Network network, float[] image, String layer, Cell pixel, Texts texts, ObservableValue<Palette> palette) {
        player = new StagePlayer(
                new OperationTables(NetworkWalks.of(network, image).of(layer)));
        player.playback().seek(player.walk().positionOf(pixel));
        setCenter(new StageView(player, texts, palette, new Preferences(), "convolution.stage.help"));
        setBottom(new PlaybackBar(
                texts,
                player.playback(),
                palette,
                text(texts, player::targetCellName),
                text(texts, player::step),
                "playback.unit."));
    }

    private ObservableValue<String> text(Texts texts, Supplier<LocalizedMessage> message) {
        return Bindings.createStringBinding(
                () -> texts.get(message.get()), player.frameProperty(), texts.languageProperty());
    }
}
