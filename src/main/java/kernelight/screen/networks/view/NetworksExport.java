package kernelight.screen.networks.view;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import kernelight.engine.network.Initializer;
import kernelight.engine.training.TrainingSettings;
import kernelight.export.model.AnimationSteps;
import kernelight.export.model.ExportKind;
import kernelight.export.model.ExportSource;
import kernelight.export.model.PictureBackground;
import kernelight.export.model.PictureContent;
import kernelight.interchange.program.NetworkProgram;
import kernelight.network.drawing.DrawingWords;
import kernelight.network.drawing.NetworkPicture;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkTable;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.Counting;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.model.NetworkSource;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.screen.networks.model.ShownNetwork;
import kernelight.session.KernelightFile;
import kernelight.session.Persistent;
import kernelight.ui.surface.Picture;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** The drawing and the table of the network for export. */
final class NetworksExport implements ExportSource {
    private final NetworksModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Persistent persistent;

    NetworksExport(NetworksModel model, Texts texts, ObservableValue<Palette> palette, Persistent persistent) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        this.persistent = persistent;
    }

    private ShownNetwork network() {
        return model.tabProperty().get() == NetworksTab.OWN
                ? model.own().walked().shownProperty().get()
                : model.shownProperty().get();
    }

    @Override
    public LocalizedMessage title() {
        return LocalizedMessage.of("networks.export.title", network().source().name());
    }

    @Override
    public String fileName() {
        String name = network().source().name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return name.isBlank() || name.equals("-") ? "network" : name;
    }

    @Override
    public Set<ExportKind> kinds() {
        return EnumSet.complementOf(EnumSet.of(ExportKind.RUN));
    }

    @Override
    public Picture picture(PictureContent content) {
        Palette window = palette.getValue();
        Palette colors = switch (content.background()) {
            case STAGE -> window;
            case WHITE ->
                (window.isDark() ? ThemeSwitch.paletteOf(Theme.LIGHT, window.colorMap()) : window)
                        .withPage(Color.WHITE);
            case TRANSPARENT -> window;
        };
        boolean isTransparent = content.background() == PictureBackground.TRANSPARENT;
        DrawingWords words = new DrawingWords(
                new Texts(texts.languageProperty().get())::get,
                model.countingProperty().get().batch());
        return new NetworkPicture(
                network().view(),
                model.foldedProperty().get() ? network().folded() : network().outline(),
                network().source().variant(),
                words,
                colors,
                isTransparent);
    }

    @Override
    public boolean hasFormula() {
        return false;
    }

    @Override
    public boolean isScrolled() {
        return false;
    }

    @Override
    public List<AnimationSteps> animations(PictureContent content) {
        return List.of();
    }

    @Override
    public List<NamedNumbers> numbers() {
        List<LayerView> rows = network().rows();
        Counting counting = model.countingProperty().get();
        return List.of(
                column(rows, CostColumn.PARAMETERS, counting),
                column(rows, CostColumn.MULTIPLICATIONS, counting),
                column(rows, CostColumn.MEMORY, counting));
    }

    private static NamedNumbers column(List<LayerView> rows, CostColumn column, Counting counting) {
        ToLongFunction<LayerView> cost = layer -> LayerCosts.of(layer, counting).of(column);
        return new NamedNumbers(
                LocalizedMessage.of("networks.column." + column),
                column.name().toLowerCase(Locale.ROOT),
                NumberTable.filled(
                        Sizes.of(Math.max(1, rows.size()), 1),
                        cell -> rows.isEmpty()
                                ? BigDecimal.ZERO
                                : BigDecimal.valueOf(cost.applyAsLong(rows.get(cell.row())))));
    }

    /**
     * The network with its training in PyTorch and Keras, where they have its layers, and its table as text, as {@code
     * kernelight networks --program} and {@code --table} write them.
     */
    @Override
    public List<NamedCode> code() {
        ShownNetwork shown = network();
        Initializer initializer = shown.source() instanceof NetworkSource.Named named
                ? named.architecture().initializer()
                : Initializer.HE_UNIFORM;
        NetworkProgram program = new NetworkProgram(shown.network(), initializer, TrainingSettings.defaults());
        Stream<NamedCode> programs = NetworkProgram.FRAMEWORKS.stream()
                .filter(framework -> program.refusal(framework).isEmpty())
                .map(framework -> new NamedCode(framework.title(), ".py", () -> program.of(framework)));
        Stream<NamedCode> tables = Arrays.stream(NetworkTable.Format.values())
                .map(format -> new NamedCode(
                        format.title(), format.extension(), () -> new NetworkTable(shown.network()).text(format)));
        return Stream.concat(programs, tables).toList();
    }

    @Override
    public Optional<CaseText> caseText() {
        return Optional.of(new CaseText(KernelightFile.EXTENSION, KernelightFile.text(persistent)));
    }
}
