package kernelight.screen.practice.model;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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

/** What a worksheet is to be, and making it. */
public final class WorksheetModel {
    private static final int USUAL_QUESTIONS = 10;

    private final WorksheetMaker maker;
    private final LatestTask<LocalizedMessage> task;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Set<Topic>> topics = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> formats = new ReadOnlyObjectWrapper<>(Set.of("pdf"));
    private final IntegerProperty questions = new SimpleIntegerProperty(USUAL_QUESTIONS);
    private final IntegerProperty variants = new SimpleIntegerProperty(1);
    private final ObjectProperty<Integer> level = new SimpleObjectProperty<>(0);
    private final IntegerProperty seed = new SimpleIntegerProperty(1);
    private final StringProperty language = new SimpleStringProperty("en");
    private final StringProperty paper = new SimpleStringProperty(WorksheetOrder.PAPERS.getFirst());
    private final BooleanProperty worked = new SimpleBooleanProperty();
    private final BooleanProperty replacing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public WorksheetModel(WorksheetMaker maker, Executor worker, Executor fxThread) {
        this.maker = maker;
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
    public void write(String format, boolean isWritten) {
        Set<String> changed = new LinkedHashSet<>(formats.get());
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
        WorksheetOrder order = new WorksheetOrder(
                List.copyOf(topics.get()),
                questions.get(),
                variants.get(),
                level.get(),
                seed.get(),
                language.get(),
                paper.get(),
                WorksheetOrder.FORMATS.stream().filter(formats.get()::contains).toList(),
                worked.get(),
                folder,
                replacing.get());
        said.set(Optional.of(LocalizedMessage.of("practice.sheet.writing")));
        task.request(
                () -> {
                    List<Path> files = maker.write(order);
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

    public ReadOnlyObjectProperty<Set<String>> formatsProperty() {
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

    public StringProperty paperProperty() {
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
