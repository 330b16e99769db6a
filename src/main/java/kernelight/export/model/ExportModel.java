package kernelight.export.model;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kernelight.export.file.NumberFormat;
import kernelight.export.file.PictureFormat;

/** The panel's state: what is to be exported and how, what is under way, and how the last thing ended. FX thread. */
public final class ExportModel {
    private final ExportSource contents;
    private final ExportJob errand;
    private final ObjectProperty<ExportKind> kind = new SimpleObjectProperty<>(ExportKind.PICTURE);
    private final PictureOptions picture = new PictureOptions();
    private final AnimationOptions run = new AnimationOptions();
    private final ObjectProperty<Integer> table = new SimpleObjectProperty<>(0);
    private final ObjectProperty<NumberFormat> numberFormat = new SimpleObjectProperty<>(NumberFormat.TSV);
    private final ObjectProperty<Integer> program = new SimpleObjectProperty<>(0);
    private final ReadOnlyObjectWrapper<ExportPreview> offer = new ReadOnlyObjectWrapper<>();

    /**
     * @param contents what is on the stage, whenever it is asked
     * @param worker paints and writes
     */
    public ExportModel(ExportSource contents, FileLanguage wording, Executor worker, Executor fxThread) {
        this.contents = contents;
        this.errand = new ExportJob(wording, worker, fxThread);
        refresh();
        for (ObservableValue<?> choice : new ObservableValue<?>[] {
            kind,
            picture.formatProperty(),
            picture.scaleProperty(),
            run.courseProperty(),
            run.speedProperty(),
            run.scaleProperty(),
            table,
            numberFormat,
            program
        }) {
            choice.addListener((property, before, now) -> {
                errand.forget();
                refresh();
            });
        }
    }

    /** What is on the stage has changed, or the panel was opened: looks again at what there is. */
    public void refresh() {
        ExportPreviews maker = new ExportPreviews(this, contents);
        if (maker.kinds().contains(kind.get())) {
            offer.set(maker.offer());
        } else {
            kind.set(ExportKind.PICTURE); // what is asked of the learner is not to be had; this looks again
        }
    }

    /** The panel was closed: how the last thing ended has been read. What is still under way is told the next time. */
    public void closed() {
        errand.forget();
    }

    /** Puts what is chosen onto the clipboard. */
    public void copy(Consumer<ClipboardData> clipboard) {
        switch (kind.get()) {
            case PICTURE -> {
                if (picture.formatProperty().get() == PictureFormat.SVG) {
                    errand.copySvg(contents, clipboard);
                } else {
                    errand.copyPixels(contents, picture.scaleProperty().get(), clipboard);
                }
            }
            case NUMBERS, CODE, CASE -> errand.copyText(chosenText(), clipboard);
            case RUN -> throw new IllegalStateException("An animation is saved, not copied");
        }
    }

    /** Saves what is chosen, replacing a file of that name. */
    public void save(Path file) {
        switch (kind.get()) {
            case PICTURE ->
                errand.savePicture(
                        contents,
                        picture.formatProperty().get(),
                        picture.scaleProperty().get(),
                        file);
            case RUN -> errand.saveRun(run.animation(contents.courses()), file);
            case NUMBERS, CODE, CASE -> errand.saveText(chosenText(), file);
        }
    }

    /** Ends an animation on its way; nothing of it is left. */
    public void cancel() {
        errand.cancel();
    }

    /** How a file of what is chosen may be called. */
    public String fileName() {
        String name = contents.fileName();
        if (kind.get() == ExportKind.NUMBERS) {
            name += "-" + contents.numbers().get(chosenTable()).fileName();
        }
        return name + extension();
    }

    /** How the name of such a file ends. */
    public String extension() {
        return switch (kind.get()) {
            case PICTURE -> picture.formatProperty().get().extension();
            case RUN -> ".gif";
            case NUMBERS -> numberFormat.get().extension();
            case CODE -> contents.code().get(chosenProgram()).extension();
            case CASE -> contents.caseText().orElseThrow().extension();
        };
    }

    String chosenText() {
        return switch (kind.get()) {
            case NUMBERS ->
                numberFormat.get().text(contents.numbers().get(chosenTable()).table());
            case CODE -> contents.code().get(chosenProgram()).text().get();
            case CASE -> contents.caseText().orElseThrow().text();
            case PICTURE, RUN -> "";
        };
    }

    private int chosenTable() {
        return Math.min(table.get(), contents.numbers().size() - 1);
    }

    private int chosenProgram() {
        return Math.min(program.get(), contents.code().size() - 1);
    }

    public ReadOnlyObjectProperty<ExportPreview> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ExportProgress> progressProperty() {
        return errand.progressProperty();
    }

    public ObjectProperty<ExportKind> kindProperty() {
        return kind;
    }

    public PictureOptions picture() {
        return picture;
    }

    public AnimationOptions run() {
        return run;
    }

    /** Which of the tables, counted from 0. */
    public ObjectProperty<Integer> tableProperty() {
        return table;
    }

    public ObjectProperty<NumberFormat> numberFormatProperty() {
        return numberFormat;
    }

    /** Which of the programs, counted from 0. */
    public ObjectProperty<Integer> programProperty() {
        return program;
    }
}
