package kernelight.screen.networks.view;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.engine.architecture.Architecture;
import kernelight.screen.networks.model.GalleryEntry;
import kernelight.screen.networks.model.NetworkSource;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** The networks of the lectures by year, with the errors that their teams published. */
final class Gallery extends VBox {
    private static final double LONGEST_BAR = 0.62;

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final double GAP = 18;
    private static final double SHORT_GAP = 8;

    private final NetworksModel model;
    private final Texts texts;
    private final List<VBox> cards = new ArrayList<>();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final GridPane line = new GridPane();
    private final List<Node> details = new ArrayList<>();
    /** In the cards, where there is no line of years. */
    private final List<Node> shortYears = new ArrayList<>();

    Gallery(NetworksModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("gallery");
        line.setHgap(GAP);
        line.setVgap(6);
        double worst = GalleryEntry.ALL.stream()
                .mapToDouble(entry -> entry.error().orElse(0))
                .max()
                .orElse(1);
        int before = 0;
        for (int i = 0; i < GalleryEntry.ALL.size(); i++) {
            GalleryEntry entry = GalleryEntry.ALL.get(i);
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / GalleryEntry.ALL.size());
            line.getColumnConstraints().add(column);
            Node year = year(entry.year(), i == 0 ? 0 : entry.year() - before, i == 0);
            details.add(year);
            line.add(year, i, 0);
            line.add(card(entry, worst), i, 1);
            before = entry.year();
        }
        Label source = new Label();
        source.textProperty().bind(texts.bind("networks.gallery.source"));
        source.getStyleClass().addAll("muted", "small");
        source.setWrapText(true);
        details.add(source);
        getChildren().addAll(line, source);
        model.editedProperty().subscribe(edited -> light());
    }

    /** One line without the errors and the networks of other depths, where there is no room. */
    void setShort(boolean isShort) {
        line.setHgap(isShort ? SHORT_GAP : GAP);
        pseudoClassStateChanged(SHORT, isShort);
        shortYears.forEach(year -> {
            year.setVisible(isShort);
            year.setManaged(isShort);
        });
        details.forEach(node -> {
            node.setVisible(!isShort);
            if (!node.managedProperty().isBound()) {
                node.setManaged(!isShort);
            }
        });
    }

    private Node year(int year, int gap, boolean isFirst) {
        Label label = new Label(Integer.toString(year));
        label.getStyleClass().add("gallery-year");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region line = new Region();
        line.getStyleClass().add("gallery-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox box = new HBox(8, label);
        box.setAlignment(Pos.CENTER_LEFT);
        if (!isFirst) {
            Label words = new Label();
            words.textProperty().bind(texts.bind("networks.gallery.gap", gap));
            words.getStyleClass().addAll("muted", "small", "one-line");
            words.setMinWidth(0);
            words.managedProperty().bind(words.visibleProperty());
            details.add(words);
            box.getChildren().add(words);
        }
        box.getChildren().add(line);
        return box;
    }

    private Node card(GalleryEntry entry, double worst) {
        HBox head = new HBox(2);
        head.setAlignment(Pos.CENTER_LEFT);
        Label shortYear = new Label(Integer.toString(entry.year()));
        shortYear.getStyleClass().addAll("muted", "small", "one-line");
        shortYear.setMinWidth(Region.USE_PREF_SIZE);
        shortYears.add(shortYear);
        ToggleButton name = button(entry.members().getFirst());
        name.textProperty().bind(texts.bind(entry.nameKey()));
        name.getStyleClass().addAll("gallery-name", "one-line");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().addAll(name, gap, shortYear);
        if (entry.members().size() > 1) {
            for (Architecture member : sorted(entry)) {
                ToggleButton variant = button(member);
                variant.textProperty().bind(texts.bind("networks.variant." + member));
                variant.getStyleClass().add("gallery-variant");
                variant.setMinWidth(Region.USE_PREF_SIZE);
                variant.managedProperty().bind(variant.visibleProperty());
                details.add(variant);
                head.getChildren().add(variant);
            }
        }
        VBox card = new VBox(6, head, error(entry, worst));
        card.getStyleClass().add("gallery-card");
        card.setUserData(entry);
        card.setOnMouseClicked(event -> name.fire());
        cards.add(card);
        return card;
    }

    private static List<Architecture> sorted(GalleryEntry entry) {
        return entry.members().stream().sorted().toList();
    }

    private ToggleButton button(Architecture architecture) {
        ToggleButton button = new ToggleButton();
        button.setUserData(architecture);
        button.setOnAction(event -> {
            if (isShown(architecture)) {
                light(); // a second click leaves it chosen
            } else {
                model.choose(architecture);
            }
        });
        String name = architecture.build().name();
        Explanation.of(button, texts.bind("networks.gallery.choose", name));
        button.setAccessibleText(name); // a 16 alone would say nothing
        buttons.add(button);
        return button;
    }

    private Node error(GalleryEntry entry, double worst) {
        Label layers = new Label();
        layers.textProperty().bind(texts.bind(entry.layersKey()));
        layers.getStyleClass().addAll("muted", "small");
        layers.setMinWidth(0);
        layers.getStyleClass().add("one-line");
        if (entry.error().isEmpty()) {
            details.add(layers);
            return layers;
        }
        double error = entry.error().getAsDouble();
        Region bar = new Region();
        bar.getStyleClass().add("gallery-bar");
        Label percent = new Label();
        percent.textProperty().bind(texts.bind("networks.gallery.error", error));
        percent.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(8, bar, percent);
        box.setAlignment(Pos.CENTER_LEFT);
        bar.prefWidthProperty().bind(box.widthProperty().multiply(LONGEST_BAR * error / worst));
        bar.setMinWidth(Region.USE_PREF_SIZE);
        VBox both = new VBox(2, layers, box);
        details.add(both);
        return both;
    }

    private boolean isShown(Architecture architecture) {
        return model.editedProperty().get().source() instanceof NetworkSource.Named named
                && named.architecture() == architecture;
    }

    private void light() {
        buttons.forEach(button -> {
            Architecture architecture = (Architecture) button.getUserData();
            boolean isName = button.getStyleClass().contains("gallery-name");
            boolean isEntry = isName
                    && GalleryEntry.ALL.stream()
                            .filter(entry -> entry.members().getFirst() == architecture)
                            .anyMatch(entry -> entry.members().stream().anyMatch(this::isShown));
            button.setSelected(isName ? isEntry : isShown(architecture));
        });
        cards.forEach(card -> {
            boolean isShown =
                    ((GalleryEntry) card.getUserData()).members().stream().anyMatch(this::isShown);
            if (isShown && !card.getStyleClass().contains("chosen")) { // another style class styles the whole card anew
                card.getStyleClass().add("chosen");
            } else if (!isShown) {
                card.getStyleClass().remove("chosen");
            }
        });
    }
}
