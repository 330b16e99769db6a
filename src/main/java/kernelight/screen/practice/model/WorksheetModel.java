package kernelight.screen.practice.model;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelight.concurrent.LatestTask;
import kernelight.exercise.topic.Topic;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;
import kernelight.worksheet.Worksheet;
import kernelight.worksheet.file.SheetOptions;
import kernelight.worksheet.file.WorksheetFormat;
import kernelight.worksheet.file.WorksheetRequest;
import kernelight.worksheet.file.WorksheetWriter;
import kernelight.worksheet.page.Paper;
import kernelight.worksheet.page.WorkingSpace;

/** What a worksheet is to be, and making it. */
public final class WorksheetModel {
    private static final int USUAL_QUESTIONS = 10;

    private final LatestTask<LocalizedMessage> task;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Set<Topic>> topics = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<WorksheetFormat>> formats =
            new ReadOnlyObjectWrapper<>(EnumSet.of(WorksheetFormat.PDF));
    private final IntegerProperty questions = new SimpleIntegerProperty(USUAL_QUESTIONS);
    private final IntegerProperty variants = new SimpleIntegerProperty(1);
    private final ObjectProperty<Integer> level = new SimpleObjectProperty<>(0);
    private final IntegerProperty seed = new SimpleIntegerProperty(1);
    private final StringProperty language = new SimpleStringProperty("en");
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.A4);
    private final ObjectProperty<WorkingSpace> working = new SimpleObjectProperty<>(WorkingSpace.SOME);
    private final BooleanProperty worked = new SimpleBooleanProperty();
    private final BooleanProperty replacing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param worker makes worksheets and writes them */
    public WorksheetModel(Executor worker, Executor fxThread) {
        task = new LatestTask<>(worker, fxThread);
    }

    /**
     * Opens the panel, at first with this topic.
     *
     * @param languageCode the language of the window
     */
    public void open(Topic topic, String languageCode) {
        if (topics.get().isEmpty()) {
            topics.set(EnumSet.of(topic));
            language.set(languageCode);
        }
        said.set(Optional.empty());
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /** Asks about a topic, or no longer. */
    public void ask(Topic topic, boolean isAsked) {
        Set<Topic> changed = EnumSet.noneOf(Topic.class);
        changed.addAll(topics.get());
        if (isAsked) {
            changed.add(topic);
        } else {
            changed.remove(topic);
        }
        topics.set(changed);
    }

    /** Writes a format, or no longer. */
    public void write(WorksheetFormat format, boolean isWritten) {
        Set<WorksheetFormat> changed = EnumSet.noneOf(WorksheetFormat.class);
        changed.addAll(formats.get());
        if (isWritten) {
            changed.add(format);
        } else {
            changed.remove(format);
        }
        formats.set(changed);
    }

    /** What is missing before it can be made; empty if nothing is. */
    public Optional<LocalizedMessage> missing() {
        if (topics.get().isEmpty()) {
            return Optional.of(LocalizedMessage.of("practice.sheet.noTopic"));
        }
        if (formats.get().isEmpty()) {
            return Optional.of(LocalizedMessage.of("practice.sheet.noFormat"));
        }
        return questions.get() < topics.get().size()
                ? Optional.of(LocalizedMessage.of(
                        "practice.sheet.fewQuestions", topics.get().size(), questions.get()))
                : Optional.empty();
    }

    /** Makes it in a folder, unless something is missing, which is then said. */
    public void make(Path folder) {
        Optional<LocalizedMessage> missing = missing();
        if (missing.isPresent()) {
            said.set(missing);
            return;
        }
        WorksheetRequest request = new WorksheetRequest(
                new Worksheet(
                        List.copyOf(topics.get()),
                        questions.get(),
                        variants.get(),
                        level.get() == 0 ? Worksheet.ALL_LEVELS : List.of(level.get()),
                        seed.get()),
                new SheetOptions(Locale.of(language.get()), paper.get(), working.get(), worked.get()),
                List.copyOf(formats.get()),
                folder,
                replacing.get());
        said.set(Optional.of(LocalizedMessage.of("practice.sheet.writing")));
        task.request(
                () -> {
                    List<Path> files = WorksheetWriter.write(request);
                    return LocalizedMessage.of("practice.sheet.written", files.size(), folder.toString());
                },
                words -> said.set(Optional.of(words)),
                problem -> said.set(Optional.of(ProblemMessage.of(problem))));
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Set<Topic>> topicsProperty() {
        return topics.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Set<WorksheetFormat>> formatsProperty() {
        return formats.getReadOnlyProperty();
    }

    public IntegerProperty questionsProperty() {
        return questions;
    }

    public IntegerProperty variantsProperty() {
        return variants;
    }

    /** 0 for questions that climb through the levels. */
    public ObjectProperty<Integer> levelProperty() {
        return level;
    }

    public IntegerProperty seedProperty() {
        return seed;
    }

    /** The code of the questions' language. */
    public StringProperty languageProperty() {
        return language;
    }

    /** How much empty paper follows each question. */
    public ObjectProperty<WorkingSpace> workingProperty() {
        return working;
    }

    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    public BooleanProperty workedProperty() {
        return worked;
    }

    public BooleanProperty replacingProperty() {
        return replacing;
    }

    /** What is said about making it. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
