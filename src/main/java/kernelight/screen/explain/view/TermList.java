package kernelight.screen.explain.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.network.explain.ExplainedTerm;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.OpenedNumber;
import kernelight.screen.explain.model.TermPage;
import kernelight.stage.state.NumberText;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.walk.Reduction;
import kernelight.walk.Term;

/** The terms in a list: the ten that decided, or those of a page in their places. Each leads on into its number. */
final class TermList extends VBox {
    private static final int TEN = 10;
    private static final double LONGEST_BAR = 32;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

    private final ExplainModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label places = new Label();
    private final VBox rows = new VBox(0);
    private final Label sentence = new Label();
    private final SegmentedChoice<ExplainModel.TermOrder> order;

    TermList(ExplainModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        title.getStyleClass().add("section-title");
        order = ModelChoice.of(
                texts,
                List.of(ExplainModel.TermOrder.values()),
                "explain.order.",
                model.orderProperty(),
                model.orderProperty()::set);
        order.getStyleClass().add("small-choice");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, order);
        head.setAlignment(Pos.CENTER_LEFT);
        sentence.getStyleClass().addAll("muted", "small");
        sentence.setWrapText(true);
        sentence.accessibleTextProperty().bind(SpokenSigns.sentence(texts, sentence.textProperty()));
        places.getStyleClass().addAll("muted", "term-places");
        getChildren().addAll(head, new VBox(places, rows), sentence);
        managedProperty().bind(visibleProperty());
        model.orderProperty().subscribe(() -> model.openedProperty().get().ifPresent(this::show));
    }

    void show(OpenedNumber number) {
        setVisible(!number.isOfImage() && number.terms().size() > 1);
        if (!isVisible()) {
            return;
        }
        title.setText(texts.get("explain.list.title", number.terms().size()));
        places.setText(number.placesOfTerms().map(texts::get).orElse(""));
        places.setVisible(!places.getText().isEmpty());
        places.setManaged(places.isVisible());
        List<Integer> ten = number.bySize().stream().limit(TEN).toList();
        TermPage page = number.pages().get(model.stage().page());
        List<Integer> listed = model.orderProperty().get() == ExplainModel.TermOrder.SIZE
                ? ten
                : IntStream.range(page.first(), page.end()).boxed().toList();
        double largest = ten.stream()
                .mapToDouble(term -> Math.abs(number.terms().get(term).product().doubleValue()))
                .max()
                .orElse(0);
        List<Node> built = new ArrayList<>();
        listed.forEach(term -> built.add(row(number, term, largest)));
        replace(built);
        sentence.setText(summary(number, ten));
        sentence.setVisible(!sentence.getText().isEmpty());
        sentence.setManaged(sentence.isVisible());
        showCurrent();
    }

    /** The keys stay in the row that has them. */
    private void replace(List<Node> built) {
        List<Node> before = rows.getChildren();
        int focused = IntStream.range(0, before.size())
                .filter(row -> before.get(row).isFocused())
                .findFirst()
                .orElse(-1);
        rows.getChildren().setAll(built);
        if (focused >= 0 && !built.isEmpty()) {
            built.get(Math.min(focused, built.size() - 1)).requestFocus();
        }
    }

    /** Marks the term that the stage has come to. */
    void showCurrent() {
        int current = model.stage().player().frameProperty().get().currentTerm().isPresent()
                ? model.stage().selectedTerm().orElse(TermPage.NONE)
                : TermPage.NONE;
        rows.getChildren()
                .forEach(row ->
                        row.pseudoClassStateChanged(CURRENT, row.getUserData().equals(current)));
    }

    private Button row(OpenedNumber number, int index, double largest) {
        ExplainedTerm term = number.terms().get(index);
        Label name = new Label(texts.get(number.termName(index)));
        name.getStyleClass().addAll("muted", "small");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox factors = new HBox(0, factor(term.value(), "of-input"));
        factors.setAlignment(Pos.CENTER_RIGHT);
        boolean isProduct = term.weight().isPresent();
        term.weight()
                .ifPresent(weight -> factors.getChildren().addAll(new Label(" \u00b7 "), factor(weight, "of-filter")));
        HBox content = new HBox(6, name, gap, factors);
        if (isProduct || term.term().form() != Term.Form.PRODUCT) {
            Region bar = new Region();
            bar.getStyleClass().add("card-bar");
            double length = largest == 0
                    ? 1
                    : Math.max(1, LONGEST_BAR * Math.abs(term.product().doubleValue()) / largest);
            bar.setMinSize(length, 8);
            bar.setMaxSize(length, 8);
            bar.pseudoClassStateChanged(NEGATIVE, term.product().signum() < 0);
            StackPane room = new StackPane(bar);
            room.setAlignment(Pos.CENTER_LEFT);
            room.setMinWidth(LONGEST_BAR);
            Label product = factor(term.product(), "term-product");
            content.getChildren().addAll(room, product);
        }
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        Button row = new Button();
        row.setUserData(index);
        row.setGraphic(content);
        content.prefWidthProperty().bind(row.widthProperty().subtract(12));
        row.getStyleClass().add("term-row");
        row.setMinWidth(0);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setDisable(term.source().isEmpty());
        row.setOnAction(event -> model.goIntoTerm(index));
        String source =
                term.source().map(number::nameOf).map(texts::get).orElseGet(() -> texts.get(number.termName(index)));
        String words = texts.get(
                "explain.term.name",
                source,
                NumberText.roundedInCell(term.value()),
                NumberText.roundedInCell(term.product()));
        row.setAccessibleText(SpokenSigns.sentence(texts, words));
        return row;
    }

    private static Label factor(BigDecimal value, String style) {
        Label label = new Label(NumberText.roundedInCell(value));
        label.getStyleClass().addAll("small", style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** "These ten make 4.57, the other 140 make -1.26." */
    private String summary(OpenedNumber number, List<Integer> ten) {
        int others = number.terms().size() - ten.size();
        if (others == 0 || number.formula().reduction() != Reduction.SUM) {
            return "";
        }
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal ofTen = BigDecimal.ZERO;
        for (int term = 0; term < number.terms().size(); term++) {
            BigDecimal product = number.terms().get(term).product();
            all = all.add(product);
            ofTen = ten.contains(term) ? ofTen.add(product) : ofTen;
        }
        return texts.get(
                "explain.ten", NumberText.roundedInCell(ofTen), others, NumberText.roundedInCell(all.subtract(ofTen)));
    }
}
