package kernelight.screen.networks.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import kernelight.engine.network.Network;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.editor.model.EditorFiles;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.EditorState;
import kernelight.screen.networks.editor.model.RowPlace;

/**
 * A network of one's own: edited, and drawn as it was when its layers last fitted; of one that never did, the layers that
 * do. The layer that is chosen in the list is
 * the one that is looked at in the drawing. FX thread.
 */
public final class OwnNetwork {
    private final EditorModel editor;
    private final EditorFiles files;
    private final WalkedNetwork walked;
    private Network drawn;
    private boolean isFollowing;

    OwnNetwork(Executor background, Executor fxThread) {
        editor = new EditorModel(background, fxThread);
        files = new EditorFiles(editor, background, fxThread);
        drawn = editor.stateProperty().get().check().network().orElseThrow();
        walked = new WalkedNetwork(ShownNetwork.of(new NetworkSource.Own(drawn)), background, fxThread);
        walked.playback().first();
        editor.stateProperty().addListener((property, before, now) -> follow(now));
        walked.playback().positionProperty().addListener((property, before, now) -> {
            if (!isFollowing) {
                choose();
            }
        });
    }

    public EditorModel editor() {
        return editor;
    }

    public EditorFiles files() {
        return files;
    }

    /** The network as it was when its layers last fitted together. */
    public WalkedNetwork walked() {
        return walked;
    }

    private void follow(EditorState state) {
        isFollowing = true;
        boolean isAnother = state.plan().elements().stream()
                .noneMatch(element ->
                        drawn.nodes().stream().anyMatch(node -> node.name().equals(element.name())));
        Optional<Network> network =
                state.check().network().or(() -> isAnother ? editor.beforeTheProblem() : Optional.empty());
        if (network.isPresent() && network.get() != drawn) {
            drawn = network.get();
            walked.show(ShownNetwork.of(new NetworkSource.Own(drawn)));
        }
        RowPlace chosen = state.edited().chosen();
        switch (chosen.part()) {
            case IMAGE -> walked.playback().first();
            case ELEMENT, END -> lookAt(chosen.element());
            case BRANCH -> {}
        }
        isFollowing = false;
    }

    /** A layer that is not drawn itself is seen in the one before it. */
    private void lookAt(String layer) {
        ShownNetwork shown = walked.shownProperty().get();
        List<LayerView> all = shown.view().layers();
        int at = all.stream().map(LayerView::name).toList().indexOf(layer);
        all.subList(0, at + 1).reversed().stream()
                .filter(shown.rows()::contains)
                .findFirst()
                .ifPresent(walked::goTo);
    }

    private void choose() {
        Optional<LayerView> layer = walked.current();
        EditorState state = editor.stateProperty().get();
        if (layer.isEmpty()) {
            editor.choose(RowPlace.IMAGE);
            return;
        }
        state.rows().stream()
                .filter(row -> row.seenThrough().equals(Optional.of(layer.get().name())))
                .findFirst()
                .ifPresent(row -> editor.choose(row.place()));
    }
}
