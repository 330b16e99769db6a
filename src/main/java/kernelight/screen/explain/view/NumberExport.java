package kernelight.screen.explain.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kernelight.export.model.ExportSource.NamedCode;
import kernelight.export.model.ExportSource.NamedNumbers;
import kernelight.interchange.code.Framework;
import kernelight.interchange.code.NumPyNumber;
import kernelight.network.explain.ExplainedTerm;
import kernelight.network.model.LayerCell;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.OpenedNumber;
import kernelight.stage.export.CaseExport;
import kernelight.stage.export.StageExport;
import kernelight.stage.paint.SizeFormula;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Provides an opened number for export: its terms in a row, one after the other. */
record NumberExport(ExplainModel model) implements CaseExport {
    private OpenedNumber number() {
        return model.openedProperty().get().orElseThrow();
    }

    @Override
    public LocalizedMessage title() {
        return number().name();
    }

    @Override
    public Optional<String> preset() {
        LayerCell cell = number().cell();
        String place = cell.layer() + "-" + (cell.channel() + 1) + "-" + (cell.row() + 1) + "-" + (cell.column() + 1);
        return Optional.of(place.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }

    @Override
    public Optional<Enum<?>> view() {
        return Optional.empty();
    }

    @Override
    public List<NamedCode> programs() {
        OpenedNumber shown = number();
        if (shown.isOfImage()) {
            return List.of(); // nothing computes it
        }
        String name = new Texts(Language.ENGLISH).get(shown.name());
        return List.of(new NamedCode(Framework.NUMPY.title(), ".py", () -> NumPyNumber.write(name, shown.formula())));
    }

    @Override
    public List<SizeFormula> sizes() {
        return List.of();
    }

    @Override
    public List<NamedNumbers> given() {
        List<ExplainedTerm> terms = number().terms();
        List<NamedNumbers> numbers = new ArrayList<>();
        numbers.add(named("stage.table.input", "input", ExplainedTerm::value));
        if (terms.stream().allMatch(term -> term.weight().isPresent())) {
            numbers.add(
                    named("stage.table.filter", "weights", term -> term.weight().orElseThrow()));
            numbers.add(named("explain.products", "products", ExplainedTerm::product));
        }
        return numbers;
    }

    private NamedNumbers named(String key, String file, Function<ExplainedTerm, BigDecimal> value) {
        List<ExplainedTerm> terms = number().terms();
        return StageExport.named(
                key,
                file,
                NumberTable.filled(
                        Sizes.of(1, Math.max(1, terms.size())),
                        cell -> terms.isEmpty() ? BigDecimal.ZERO : value.apply(terms.get(cell.column()))));
    }

    @Override
    public NamedNumbers computed() {
        return StageExport.named(
                "stage.table.output", "output", model.stage().player().walk().result());
    }
}
