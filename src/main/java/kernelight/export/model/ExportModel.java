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

/**
 * The state of the export panel: what to export and how, what is running, and the result of the last export. FX thread.
 */
public final class ExportModel {
    private final ExportSource source;
    private final ExportJob job;
    private final ObjectProperty<ExportKind> kind = new SimpleObjectProperty<>(ExportKind.PICTURE);
    private final PictureOptions picture = new PictureOptions();
    private final AnimationOptions run = new AnimationOptions();
    private final ObjectProperty<Integer> table = new SimpleObjectProperty<>(0);
    private final ObjectProperty<NumberFormat> numberFormat = new SimpleObjectProperty<>(NumberFormat.TSV);
    private final ObjectProperty<Integer> program = new SimpleObjectProperty<>(0);
    private final ReadOnlyObjectWrapper<ExportPreview> preview = new ReadOnlyObjectWrapper<>();

    /**
     * @param source gives what is on the stage now
     * @param worker the thread that paints and writes
     */
    public ExportModel(ExportSource source, FileLanguage fileLanguage, Executor worker, Executor fxThread) {
        this.source = source;
        this.job = new ExportJob(fileLanguage, worker, fxThread);
        refresh();
        for (ObservableValue<?> choice : new ObservableValue<?>[] {
            kind,
            picture.formatProperty(),
            picture.scaleProperty(),
            picture.backgroundProperty(),
            picture.formulaProperty(),
            picture.inSightProperty(),
            run.animationProperty(),
            run.speedProperty(),
            run.scaleProperty(),
            run.backgroundProperty(),
            run.formulaProperty(),
            table,
            numberFormat,
            program
        }) {
            choice.addListener((property, before, now) -> {
                job.forget();
                refresh();
            });
        }
    }

    /** Updates the preview after the stage has changed or the panel was opened. */
    public void refresh() {
        ExportPreviews maker = new ExportPreviews(this, source);
        if (maker.kinds().contains(kind.get())) {
            preview.set(maker.preview());
        } else {
            kind.set(ExportKind.PICTURE); // a quiz hides what was chosen; the listener refreshes again
        }
    }

    /**
     * Called when the panel is closed: removes the last result, which has been read. A running export is shown when it
     * opens again.
     */
    public void closed() {
        job.forget();
    }

    /**
     * Copies what is chosen to the clipboard.
     *
     * @throws IllegalStateException if an animation is chosen, which can only be saved
     */
    public void copy(Consumer<ClipboardData> clipboard) {
        switch (kind.get()) {
            case PICTURE -> {
                if (picture.formatProperty().get() == PictureFormat.SVG) {
                    job.copySvg(source, picture.content(), clipboard);
                } else {
                    job.copyPixels(
                            source, picture.content(), picture.scaleProperty().get(), clipboard);
                }
            }
            case NUMBERS, CODE, CASE -> job.copyText(chosenText(), clipboard);
            case RUN ->
                throw new IllegalStateException("An animation cannot be copied to the clipboard; save it instead.");
        }
    }

    /** Saves what is chosen, replacing a file of that name. */
    public void save(Path file) {
        switch (kind.get()) {
            case PICTURE ->
                job.savePicture(
                        source,
                        picture.content(),
                        picture.formatProperty().get(),
                        picture.scaleProperty().get(),
                        file);
            case RUN -> job.saveRun(run.animation(source.animations(run.content())), file);
            case NUMBERS, CODE, CASE -> job.saveText(chosenText(), file);
        }
    }

    /** Cancels a running export; no part of its file is left. */
    public void cancel() {
        job.cancel();
    }

    /** The suggested name of a file of what is chosen. */
    public String fileName() {
        String name = source.fileName();
        if (kind.get() == ExportKind.NUMBERS) {
            name += "-" + source.numbers().get(chosenTable()).fileName();
        }
        return name + extension();
    }

    /** The extension of such a file, with its dot. */
    public String extension() {
        return switch (kind.get()) {
            case PICTURE -> picture.formatProperty().get().extension();
            case RUN -> ".gif";
            case NUMBERS -> numberFormat.get().extension();
            case CODE -> source.code().get(chosenProgram()).extension();
            case CASE -> source.caseText().orElseThrow().extension();
        };
    }

    String chosenText() {
        return switch (kind.get()) {
            case NUMBERS ->
                numberFormat
                        .get()
                        .text(
                                source.numbers().get(chosenTable()).table(),
                                source.numbers().get(chosenTable()).fileName());
            case CODE -> source.code().get(chosenProgram()).text().get();
            case CASE -> source.caseText().orElseThrow().text();
            case PICTURE, RUN -> "";
        };
    }

    private int chosenTable() {
        return Math.min(table.get(), source.numbers().size() - 1);
    }

    private int chosenProgram() {
        return Math.min(program.get(), source.code().size() - 1);
    }

    public ReadOnlyObjectProperty<ExportPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ExportProgress> progressProperty() {
        return job.progressProperty();
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

    /** The index of the chosen table. */
    public ObjectProperty<Integer> tableProperty() {
        return table;
    }

    public ObjectProperty<NumberFormat> numberFormatProperty() {
        return numberFormat;
    }

    /** The index of the chosen program. */
    public ObjectProperty<Integer> programProperty() {
        return program;
    }
}
