package kernelight.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The prefixes of text keys that are completed at run time, most often with the name of an enum's constant. Whoever
 * looks for such a key in the source finds its beginning here, and the class that completes it.
 */
class TextKeyPrefixesTest {
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*\\.)\"");

    private static final String COMPLETED_BY = """
            batch.next. BatchView
            batch.phase. BatchView
            convolution.dimensions. ConvolutionSettingsPanel
            convolution.explained. ConvolutionSettingsPanel
            convolution.flag. ConvolutionSettingsPanel
            convolution.gradientOf. ViewBar
            convolution.impossible. ConvolutionSettingCheck
            convolution.offer. ConvolutionSettingCheck
            convolution.offer.shape. ConvolutionModel
            convolution.offer.size. ConvolutionModel
            convolution.paddingMode. ConvolutionSettingsPanel
            convolution.paddingRule. ConvolutionSettingsPanel
            convolution.preset. ConvolutionNames, ConvolutionScreen
            convolution.range. ConvolutionSettingsPanel
            convolution.rule. ConvolutionModel
            convolution.same. ConvolutionSettingsPanel
            convolution.section. ConvolutionSettingsPanel
            convolution.setting. ConvolutionSettingsPanel, LayerFieldsBox
            convolution.size. ConvolutionNames
            convolution.size.allRead. ConvolutionSizeFacts
            convolution.size.paddingLeft. ConvolutionSizeFacts
            convolution.slice.colour. ConvolutionTables
            convolution.summary. ConvolutionNames
            convolution.topic. ConvolutionScreen
            convolution.transposedWay. ViewBar
            convolution.view. ViewBar
            drawing.input.scale. InputPane
            drawing.network. DrawingWords, NetworkRow
            drawing.network.unfit. DrawingWords
            drawing.news. DrawingWords
            drawing.news.name. DrawingWords
            drawing.news.score. DrawingWords
            drawing.step. StepsView
            exercise. CellQuestion, PoolingQuestion
            exercise.ask.gradient. GradientExercises
            exercise.blank.layer. LayerShapeExercises
            exercise.choose. ChooseExercises, ChoosePairExercises
            exercise.covered. CoveredCells
            exercise.direction. Direction
            exercise.given.pool. PoolExercises
            exercise.gradient. BiasGradientQuestion, FilterGradientQuestion, InputGradientQuestion, PoolingGradientQuestion
            exercise.gradient.hint.input. InputGradientQuestion
            exercise.gradient.hint.pooling. PoolingGradientQuestion
            exercise.groups. GroupExercises
            exercise.hint. PoolingQuestion
            exercise.im2col. Im2colExercises
            exercise.lectures.mean. LectureExercises
            exercise.lossCurve.right. LossCurveExercises
            exercise.lossCurve.wrong. LossCurveExercises
            exercise.multiplications. MultiplicationExercises
            exercise.option.curve. LossCurveExercises
            exercise.option.filter. WhichFilterExercises
            exercise.option.mean. LectureExercises
            exercise.option.padding. WhichPaddingExercises
            exercise.parameters. ListedQuestion, ParameterExercises
            exercise.pooling. PoolingMistake
            exercise.poolingGradient.hint. PoolingGradientExercises
            exercise.receptiveField. ReceptiveFieldExercises
            exercise.shapes. LayerShapeExercises
            exercise.size. SizeQuestion
            exercise.size.direction. ConvolutionSizeFacts, OutputSizeQuestion, SamePadding
            exercise.size.hint. SizeQuestion
            exercise.size.mistake. SizeQuestion
            exercise.softmax. SoftmaxExercises
            exercise.solution.pool. PoolExercises
            exercise.solution.poolingGradient. PoolingGradientExercises
            exercise.solution.size.moves. SlidingSizes
            exercise.topic. Topic
            exercise.transposed. TransposedExercises
            exercise.whichFilter. WhichFilterExercises
            explain.order. TermList
            explain.terms. PageTables
            explain.unit. OpenedView
            export.background. OptionRows
            export.button. ExportTool
            export.extent. OptionRows
            export.format. OptionRows
            export.kind. ExportPanel
            file.advice. FileKind
            file.cause. FileProblem
            file.is. FileKind
            filters. FiltersSettingsPanel
            filters.channel. ChainBar
            filters.channels. ChannelWords
            filters.convolution. FiltersSettingsPanel
            filters.direction. PixelWords
            filters.does. PixelWords
            filters.edges. FiltersSettingsPanel
            filters.grey. ChainBar
            filters.maps. ChannelsRow
            filters.name. FilterNames
            filters.parameter. FilterNumbers
            filters.part. OpenedPixelView
            filters.picture. PictureMenu, PictureSource
            filters.pooling. PoolingOptions
            filters.says. PixelWords
            filters.section. FiltersSettingsPanel
            filters.show. FiltersSettingsPanel
            gradients.size. GradientWords
            hint. ClassPane, NamedMistake
            layers. KerasLayer
            lesson.field. SceneFields, TeacherFields
            lesson.field.question. QuestionFields
            lesson.lock. LessonPanel, SceneFields
            lesson.locked. SceneLocks
            lesson.make.side. MakingPanel
            mistake. NamedMistake
            mistakes.image. MistakesWords
            mistakes.source. MistakesCard
            model. PyTorchLayer
            modelFile.shape. ShapeProblem
            modelFile.tensor. TensorReading
            network.does. LayerDescription
            network.kind. LayerKinds
            networks.column. CompareSection, CompareView, CostColumns, CostTable, NetworksExport
            networks.gallery.layers. GalleryEntry
            networks.gallery.name. GalleryEntry
            networks.opened.of. OpenedCard
            networks.own.column. PlanColumns
            networks.own.explained. LayerFieldsBox
            networks.own.flag. LayerFieldsBox
            networks.own.group. AddMenu
            networks.own.image. EditorSettings
            networks.own.new. NewElement
            networks.own.setting. LayerFieldsBox
            networks.own.short. PlanWords
            networks.own.template. StartMenu
            networks.size. SizeSection, ThreeWaysSettings
            networks.size.image. SizeFixes
            networks.size.of. SizeFixes
            networks.tab. NetworksStage
            networks.threeWays. ConnectionsPicture, ThreeWaysSettings
            networks.variant. Gallery
            numbers. NumberSource
            numbers.of. NumberSource
            own.learn.mix. LearningPane
            own.mix. HandwritingWords
            own.moment. HandwritingStage
            pen.color. MarkingPen
            playback.unit. ConvolutionScreen, OpenedPixelView, WalkBar
            pooling.backward. PoolingModel
            pooling.explained. PoolingSettingsPanel
            pooling.flag. PoolingSettingsPanel
            pooling.im2col. PoolingTables
            pooling.impossible. PoolingSettingCheck
            pooling.impossible.alone. PoolingSettingCheck
            pooling.kind. KindChoice, PoolingNames
            pooling.offer. PoolingSettingCheck
            pooling.preset. PoolingNames, PoolingScreen
            pooling.range. PoolingSettingsPanel
            pooling.section. PoolingSettingsPanel
            pooling.setting. PoolingSettingsPanel
            pooling.shift. ViewBar
            pooling.shift.verdict. ShiftFacts
            pooling.summary. PoolingNames
            pooling.unit. PoolingScreen
            pooling.view. ViewBar
            practice. FeedbackCard
            practice.advice. SummaryPane
            practice.fading.chosen. Fading
            practice.given. GivenTables
            practice.level. PracticeSettings, WorksheetPane
            practice.segment. RoundFooter
            practice.sheet. WorksheetPane
            practice.sheet.format. WorksheetPane
            practice.sheet.language. WorksheetPane
            practice.sheet.paper. WorksheetPane
            practice.sheet.working. WorksheetPane
            practice.support. QuestionPane
            practice.words. GivenLine
            predict. QuizBar
            predict.of. QuestionWords
            predict.scope. QuizMenu
            predict.scope.gradient. QuizMenu
            self. PyTorchLayer
            stage.axes. TableWords
            stage.neverRead. UnreadCells
            stage.shape. TableWords
            stage.sign. BlockPainter
            stage.step.flip. Narration
            stage.step.ready. Narration
            stage.step.term. Narration
            training.data.counts. DataSection
            training.data.name. FilmWords, RunsTable, TrainedData
            training.diverged. ProblemBanner
            training.moment. MomentHeader
            training.optimizer. ChoicesSection
            training.part. LowerParts
            training.pitfall.found. PitfallFindings
            training.pitfall.look. PitfallBanner
            training.pitfall.name. PitfallBanner, PitfallMenu
            training.place. RunWords
            training.runs.outcome. RunTexts
            training.runs.setting. RunTexts
            training.runs.state. RunTexts
            training.runs.value. RunTexts
            training.setup.amount. MoreSettings
            training.setup.augmentation. MoreSettings
            training.setup.initializer. MoreSettings
            training.setup.loss. MoreSettings
            training.setup.order. MoreSettings
            training.setup.schedule. SchedulePicker
            training.setup.schedule.explained. SchedulePicker
            training.watch.number. WatchCard
            why. MethodSettings
            why.baseline. MapsPane, MethodSettings, ScoreMap
            why.method. MapsPane, WhyExport, WhyView
            why.topic. WhyView
            window.colorMap. AppearanceMenu
            window.theme. AppearanceMenu
            worksheet.table. GivenTable
            """;

    @Test
    @DisplayName("every beginning of a key that the source completes is listed above, with who completes it")
    void everyPrefixIsListed() throws IOException {
        TreeMap<String, TreeSet<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher prefixes = PREFIX.matcher(Files.readString(file));
                String name = file.getFileName().toString().replace(".java", "");
                while (prefixes.find()) {
                    found.computeIfAbsent(prefixes.group(1), key -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        List<String> lines = found.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
                .collect(Collectors.toList());
        assertEquals(COMPLETED_BY.strip(), String.join("\n", lines));
    }
}
