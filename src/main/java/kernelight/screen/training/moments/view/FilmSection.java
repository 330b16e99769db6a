package kernelight.screen.training.moments.view;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.export.model.ExportProgress;
import kernelight.screen.training.model.WatchedSnapshot;
import kernelight.screen.training.moments.model.FilmExport;
import kernelight.screen.training.runs.model.PastRun;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.file.FileQuestions;
import kernelight.ui.surface.Picture;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Saves the run so far as a film: an animated GIF, or pictures one by one. */
public final class FilmSection extends VBox {
    private final FilmExport film;
    private final RunsModel runs;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final FileQuestions files;
    private final HBox links;
    private final ProgressBar bar = new ProgressBar();
    private final HBox working;
    private final Label done = new Label();
    private final MessageLine problem = new MessageLine();

    public FilmSection(
            FilmExport film, RunsModel runs, Texts texts, ObservableValue<Palette> palette, FileQuestions files) {
        super(8);
        this.film = film;
        this.runs = runs;
        this.texts = texts;
        this.palette = palette;
        this.files = files;
        setId("film-section");
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.film.save"));
        title.getStyleClass().add("section-title");
        links = new HBox(
                16,
                link("training.film.gif", Feather.FILM, ".gif", film::saveAnimation),
                link("training.film.png", Feather.IMAGE, ".png", film::savePictures));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(texts.bind("export.working"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button();
        cancel.textProperty().bind(texts.bind("export.cancel"));
        cancel.getStyleClass().add("quiet-button");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> film.cancel());
        Explanation.of(cancel, texts.bind("export.cancel.help"));
        working = new HBox(12, bar, cancel);
        working.setAlignment(Pos.CENTER_LEFT);
        done.setWrapText(true);
        done.setMinHeight(USE_PREF_SIZE);
        done.getStyleClass().addAll("muted", "small");
        getChildren().addAll(title, links, working, done, problem);
        film.progressProperty().subscribe(progress -> show(progress));
        texts.languageProperty()
                .subscribe(language -> show(film.progressProperty().get()));
    }

    /** Updates whether there is anything to film. */
    public void show() {
        boolean possible = film.isPossible();
        setVisible(possible);
        setManaged(possible);
    }

    private void show(ExportProgress progress) {
        show();
        boolean isWorking = progress instanceof ExportProgress.Working;
        shown(working, isWorking);
        shown(links, !isWorking);
        shown(done, false);
        problem.clear();
        switch (progress) {
            case ExportProgress.Working now -> bar.setProgress(now.share());
            case ExportProgress.Saved saved -> {
                done.setText(texts.get("export.saved", saved.file().toString()));
                shown(done, true);
            }
            case ExportProgress.Failed failed -> problem.say(texts.bind(failed.why()));
            case ExportProgress.Idle _, ExportProgress.Copied _ -> {
                // nothing to say
            }
        }
    }

    private Hyperlink link(
            String key, Feather icon, String extension, BiConsumer<Path, Function<WatchedSnapshot, Picture>> save) {
        Hyperlink link = new Hyperlink();
        link.setId("film" + extension.replace('.', '-'));
        link.textProperty().bind(texts.bind(key));
        link.setGraphic(new FontIcon(icon));
        Explanation.of(link, texts.bind(key + ".explained"));
        link.setOnAction(event -> runs.current()
                .ifPresent(
                        run -> files.whereToSave(getScene().getWindow(), "run-" + run.number() + extension, extension)
                                .ifPresent(file -> save.accept(file, pictures(run)))));
        return link;
    }

    private Function<WatchedSnapshot, Picture> pictures(PastRun run) {
        Palette colours = palette.getValue();
        long planned = runs.batchesPlanned();
        return snapshot -> new FilmPicture(
                run,
                planned,
                snapshot,
                new FilmWords(texts, run, planned, snapshot.network().view().name()),
                colours);
    }

    private static void shown(Region part, boolean isShown) {
        part.setVisible(isShown);
        part.setManaged(isShown);
    }
}
