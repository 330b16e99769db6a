package kernelight.screen.networks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonValue;
import kernelight.interchange.network.NetworkFile;
import kernelight.plan.NetworkPlan;
import kernelight.plan.Template;
import kernelight.screen.networks.editor.model.LayerSetting;
import kernelight.screen.networks.editor.model.RowPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedNetworksTest {
    private final NetworksModel model = TestNetworks.model();
    private final SavedNetworks saved = new SavedNetworks(model);

    @Test
    void everythingComesBack() throws ContentProblem {
        model.choose(Architecture.RESNET18);
        model.set(new SizeKey("conv1", SizeKind.FILTERS), 64);
        model.set(new SizeKey("image", SizeKind.INPUT), 160);
        model.compareWith(Optional.of(NetworkSource.Named.of(Architecture.ALEXNET)));
        model.tabProperty().set(NetworksTab.COMPARE);
        model.playback().seek(7);
        model.columnProperty().set(Optional.of(CostColumn.MEMORY));
        model.foldedProperty().set(false);
        model.countingProperty().set(new Counting(false, 8, true));
        model.threeWays().inputProperty().set(12);
        JsonValue.Fields state = saved.state();

        NetworksModel other = TestNetworks.model();
        SavedNetworks restored = new SavedNetworks(other);
        restored.restore(new FieldsReader(state));
        assertEquals(state, restored.state());
        assertEquals(new Shape(3, 160, 160), other.shownProperty().get().view().input());
        restored.clearUndoHistory();
        assertFalse(other.canUndoProperty().get());
    }

    @Test
    void aNetworkFromAFileComesBackWithItsSizes(@TempDir Path folder) throws IOException, ContentProblem {
        Path file = folder.resolve("own.onnx");
        NetworkFile.write(file, new SavedNetwork(Architecture.MINI_VGG.create(1), Map.of()));
        model.open(file);
        model.set(new SizeKey("image", SizeKind.INPUT), 32);
        JsonValue.Fields state = saved.state();
        NetworksModel other = TestNetworks.model();
        new SavedNetworks(other).restore(new FieldsReader(state));
        assertEquals("own.onnx", other.shownProperty().get().source().name());
        assertEquals(new Shape(1, 32, 32), other.shownProperty().get().view().input());
    }

    @Test
    void theNetworkOfOnesOwnComesBackAsItWasAlsoWhereItDoesNotFit(@TempDir Path folder) throws ContentProblem {
        NetworkPlan broken =
                Template.MINI_RESNET.plan().withInput(new Shape(1, 2, 2)).withName("half done");
        model.own().editor().start(broken, Optional.of(folder.resolve("half.kernelight")));
        JsonValue.Fields state = saved.state();
        NetworksModel other = TestNetworks.model();
        SavedNetworks restored = new SavedNetworks(other);
        restored.restore(new FieldsReader(state));
        assertEquals(broken, other.own().editor().stateProperty().get().plan());
        assertEquals(state, restored.state());
        restored.clearUndoHistory();
        assertFalse(other.own().editor().canUndoProperty().get());
        assertEquals(Optional.empty(), other.own().files().known(), "what has happened to the file is not known");

        Map<String, JsonValue> earlier = new LinkedHashMap<>(state.fields());
        earlier.remove("own");
        NetworksModel third = TestNetworks.model();
        new SavedNetworks(third).restore(new FieldsReader(new JsonValue.Fields(earlier, 1)));
        assertEquals(
                Template.LENET5.plan(),
                third.own().editor().stateProperty().get().plan());
    }

    @Test
    void theLayerThatIsChosenIsLookedAtInTheDrawingAndTheOtherWayRound() {
        OwnNetwork own = model.own();
        own.editor().choose(RowPlace.of("C3"));
        assertEquals("C3", own.walked().current().orElseThrow().name());
        own.editor().choose(RowPlace.of("relu3"));
        assertEquals("C3", own.walked().current().orElseThrow().name(), "it is not drawn by itself");
        assertEquals(
                RowPlace.of("relu3"),
                own.editor().stateProperty().get().edited().chosen());
        own.walked().playback().first();
        own.walked().playback().nextStep();
        assertEquals(
                RowPlace.of("C1"), own.editor().stateProperty().get().edited().chosen());
        own.editor().set(LayerSetting.FILTERS, 9);
        assertEquals(new Shape(9, 28, 28), own.walked().current().orElseThrow().output(), "the drawing follows");
        own.editor().set(LayerSetting.FILTER, 60);
        assertEquals(9, own.walked().current().orElseThrow().output().channels(), "as it was when it last fitted");
    }

    @Test
    void aNetworkThatIsNotKnownChangesNothing() {
        Map<String, JsonValue> fields = new LinkedHashMap<>(saved.state().fields());
        fields.put("network", JsonValue.of("resnet1000"));
        JsonValue.Fields before = saved.state();
        assertThrows(ContentProblem.class, () -> saved.restore(new FieldsReader(new JsonValue.Fields(fields, 1))));
        assertEquals(before, saved.state());
    }

    @Test
    void closingANumberIsSavedToo() throws ContentProblem {
        model.columnProperty().set(Optional.empty());
        JsonValue.Fields state = saved.state();
        model.columnProperty().set(Optional.of(CostColumn.OUTPUT));
        saved.restore(new FieldsReader(state));
        assertEquals(Optional.empty(), model.columnProperty().get());
    }
}
