package kernelight.screen.explain.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.OpenedNumber;
import kernelight.screen.explain.model.TermPage;
import kernelight.stage.state.NumberText;
import kernelight.stage.state.SumLine;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The sum one level up: a card for each page of terms, with the small window, the small weights and what they add up to. A
 * click opens a page on the stage.
 */
final class PageCards extends StackPane {
    /** Of more pages, those are shown that count most. */
    private static final int MOST_CARDS = 24;

    private static final double PICTURE = 36;
    private static final double LONGEST_BAR = 88;
    /** The width of a card in lines, of which two stand side by side. */
    private static final double IN_LINES = 120;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

    private final ExplainModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final HBox row = new HBox(4);
    private final ScrollPane scroll = new ScrollPane(row);
    /** The cards where they stand beside the stage, as many in a line as fit. */
    private final FlowPane lines = new FlowPane(2, 2);

    private boolean inLines;
    private final Label more = new Label();
    private final List<Card> cards = new ArrayList<>();
    private final ObservableValue<Boolean> small;
    private Optional<OpenedNumber> shown = Optional.empty();

    /** @param total what the page adds up to when all of it is added */
    private record Card(int page, Button button, Label total, Region bar, BigDecimal sum) {}

    /** @param small whether there is no room for pictures */
    PageCards(ExplainModel model, Texts texts, ObservableValue<Palette> palette, ObservableValue<Boolean> small) {
        this.small = small;
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        row.setAlignment(Pos.CENTER);
        more.getStyleClass().addAll("muted", "small");
        more.setWrapText(true);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setMinWidth(0);
        setInLines(false);
        managedProperty().bind(visibleProperty());
    }

    /** Whether the cards stand in lines, or in a row that is scrolled. */
    void setInLines(boolean areInLines) {
        inLines = areInLines;
        getChildren().setAll(inLines ? lines : scroll);
        getStyleClass().remove("page-cards");
        if (!inLines) {
            getStyleClass().add("page-cards");
        }
        place();
    }

    private void place() {
        List<Node> nodes = new ArrayList<>(cards.stream().map(Card::button).toList());
        if (!more.getText().isEmpty()) {
            nodes.add(more);
        }
        row.getChildren().clear();
        lines.getChildren().clear();
        cards.forEach(card -> card.button().setPrefWidth(inLines ? IN_LINES : Region.USE_COMPUTED_SIZE));
        (inLines ? lines : row).getChildren().setAll(nodes);
    }

    void show(OpenedNumber number) {
        if (shown.filter(number::equals).isEmpty()) {
            shown = Optional.of(number);
            build(number);
        }
        showSums(number);
    }

    /** Builds all cards anew, in another language. */
    void forget() {
        shown = Optional.empty();
    }

    private void build(OpenedNumber number) {
        cards.clear();
        more.setText("");
        int pages = number.pages().size();
        setVisible(pages > 1);
        if (pages < 2) {
            place();
            return;
        }
        List<BigDecimal> totals = number.pages().stream().map(number::total).toList();
        List<Integer> chosen = IntStream.range(0, pages)
                .boxed()
                .sorted(Comparator.comparing((Integer page) -> totals.get(page).abs(), Comparator.reverseOrder()))
                .limit(MOST_CARDS)
                .sorted()
                .toList();
        double largest = chosen.stream()
                .mapToDouble(page -> Math.abs(totals.get(page).doubleValue()))
                .max()
                .orElse(0);
        chosen.forEach(page -> add(number, page, totals.get(page), largest));
        if (pages > MOST_CARDS) {
            more.setText(texts.get("explain.cards.more", MOST_CARDS, pages));
        }
        place();
        scroll.setHvalue(0);
    }

    private void add(OpenedNumber number, int index, BigDecimal sum, double largest) {
        TermPage page = number.pages().get(index);
        HBox pictures = new HBox(3, picture(number, page, false));
        pictures.setAlignment(Pos.CENTER);
        pictures.visibleProperty().bind(small.map(without -> !without));
        pictures.managedProperty().bind(pictures.visibleProperty());
        if (number.terms().get(page.first()).weight().isPresent()) {
            Label times = new Label("\u00d7");
            times.getStyleClass().add("muted");
            pictures.getChildren().addAll(times, picture(number, page, true));
        }
        Region bar = new Region();
        bar.getStyleClass().add("card-bar");
        double length = largest == 0 ? 0 : LONGEST_BAR * Math.abs(sum.doubleValue()) / largest;
        bar.setMinSize(Math.max(1, length), 4);
        bar.setMaxSize(Math.max(1, length), 4);
        bar.pseudoClassStateChanged(NEGATIVE, sum.signum() < 0);
        Label total = new Label();
        total.getStyleClass().add("card-total");
        Label name = new Label(texts.get(number.pageName(page)));
        name.getStyleClass().addAll("muted", "card-name");
        VBox content = new VBox(4, name, pictures, bar, total);
        content.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.setGraphic(content);
        button.getStyleClass().add("page-card");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.stage().choosePage(index));
        Explanation.of(button, texts.bind("explain.card.tip", texts.get(number.pageName(page))));
        cards.add(new Card(index, button, total, bar, sum));
    }

    /** A page's numbers, or its weights, as a picture. */
    private PixelGrid picture(OpenedNumber number, TermPage page, boolean weights) {
        float[] values = new float[page.terms().length];
        for (int place = 0; place < values.length; place++) {
            int term = page.terms()[place];
            if (term != TermPage.NONE) {
                BigDecimal value = weights
                        ? number.terms().get(term).weight().orElse(BigDecimal.ZERO)
                        : number.terms().get(term).value();
                values[place] = value.floatValue();
            }
        }
        PixelGrid grid =
                new PixelGrid(palette, weights ? PixelColouring.DIVERGING : PixelColouring.SEQUENTIAL, 1, PICTURE);
        double height = Math.min(PICTURE, PICTURE * page.rows() / page.columns());
        grid.setMinSize(PICTURE, height);
        grid.setPrefSize(PICTURE, height);
        grid.setMaxSize(PICTURE, height);
        grid.setMouseTransparent(true);
        grid.show(new PixelMaps(1, page.rows(), page.columns(), values));
        return grid;
    }

    /** The sums as far as they have been added, written as in the sum below the tables. */
    private void showSums(OpenedNumber number) {
        List<SumLine.Subtotal> begun = model.stage()
                .player()
                .stateProperty()
                .get()
                .sum()
                .map(sum -> sum.subtotals().begun())
                .orElse(List.of());
        int done = model.stage().player().frameProperty().get().termsDone();
        boolean areParts = number.formula().parts().size() == number.pages().size();
        for (Card card : cards) {
            TermPage page = number.pages().get(card.page());
            boolean isBegun = done > page.first();
            String sum = areParts && card.page() < begun.size()
                    ? begun.get(card.page()).value()
                    : NumberText.roundedInCell(card.sum());
            String text = isBegun ? sum : "\u2013";
            card.total().setText(text);
            card.bar().setVisible(done >= page.end());
            boolean current = card.page() == model.stage().page();
            card.button().pseudoClassStateChanged(CURRENT, current);
            String words = texts.get("explain.card.name", texts.get(number.pageName(page)), text);
            card.button().setAccessibleText(SpokenSigns.sentence(texts, words));
        }
    }
}
