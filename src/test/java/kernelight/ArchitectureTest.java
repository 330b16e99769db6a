package kernelight;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import kernelight.engine.kernel.PaddingMode;

/** Which package may know which, and why. */
@AnalyzeClasses(packages = "kernelight", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theMathematicsKnowsNoScreen = noClasses()
            .that()
            .resideInAnyPackage(
                    "kernelight.engine..",
                    "kernelight.attribution..",
                    "kernelight.data..",
                    "kernelight.walk..",
                    "kernelight.formula..",
                    "kernelight.filter..",
                    "kernelight.exercise..",
                    "kernelight.words",
                    "kernelight.worksheet",
                    "kernelight.worksheet.format",
                    "kernelight.worksheet.file")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("what is computed must run, and be tested, without a window");

    @ArchTest
    static final ArchRule theEngineStandsAlone = classes()
            .that()
            .resideInAPackage("kernelight.engine..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("kernelight.engine..", "java..", "org.jspecify..", "jdk.incubator.vector..")
            .because("it is the part that others build on, and the part that is measured");

    @ArchTest
    static final ArchRule theVectorApiStaysInItsClasses = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("kernelight.engine.kernel.VectorLoops")
            .and()
            .doNotHaveFullyQualifiedName("kernelight.engine.kernel.ProductBlocks")
            .and()
            .doNotHaveFullyQualifiedName("kernelight.engine.kernel.GradientBlocks")
            .and()
            .doNotHaveFullyQualifiedName("kernelight.engine.kernel.MaxMinBlocks")
            .and()
            .doNotHaveFullyQualifiedName("kernelight.engine.kernel.VectorWidth")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator.vector..")
            .because("where its module is missing, no other class may stumble over it");

    @ArchTest
    static final ArchRule onePackageKnowsTheFileFormatOfOnnx = noClasses()
            .that()
            .resideOutsideOfPackage("kernelight.interchange.onnx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnx..", "com.google.protobuf..", "org.tribuo..")
            .because("what leaves it has been checked, and the library can be changed in one place");

    @ArchTest
    static final ArchRule theInterchangeStandsOnTheEngineAndOnWholeFiles = classes()
            .that()
            .resideInAPackage("kernelight.interchange..")
            .and()
            .resideOutsideOfPackage("kernelight.interchange.code..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "kernelight.interchange..",
                    "kernelight.engine..",
                    "kernelight.files",
                    "kernelight.words",
                    "java..",
                    "org.jspecify..",
                    "ai.onnx..",
                    "com.google.protobuf..")
            .because("files of networks are read the same way in the window, on the command line and in tests");

    @ArchTest
    static final ArchRule filtersStandOnTheEngineOnWalksAndOnPictures = classes()
            .that()
            .resideInAPackage("kernelight.filter..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "kernelight.filter..",
                    "kernelight.engine..",
                    "kernelight.walk..",
                    "kernelight.interchange.code..",
                    "kernelight.data",
                    "kernelight.data.picture..",
                    "kernelight.words",
                    "java..",
                    "org.jspecify..")
            .because("pictures are filtered the same way in the window and on the command line");

    @ArchTest
    static final ArchRule aWalkKnowsNoLayers = noClasses()
            .that()
            .resideInAnyPackage("kernelight.walk", "kernelight.walk.exact")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kernelight.walk.layer..", "kernelight.engine.layer..", "kernelight.engine.network..")
            .because("a layer is one of many things that can be walked through");

    @ArchTest
    static final ArchRule exactSumsKnowNoWalk = noClasses()
            .that()
            .resideInAPackage("kernelight.walk.exact")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kernelight.walk")
            .because("they are arithmetic");

    @ArchTest
    static final ArchRule codeIsWrittenFromWalks = classes()
            .that()
            .resideInAPackage("kernelight.interchange.code..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "kernelight.interchange.code..", "kernelight.walk..", "kernelight.engine.kernel..", "java..")
            .because("a program computes what a walk shows, and asserts its numbers");

    @ArchTest
    static final ArchRule theInterchangesPartsHaveNoCycles = slices().matching("kernelight.interchange.(*)..")
            .should()
            .beFreeOfCycles()
            .because("it is read from the inside out: array, onnx, operator, then verify and network");

    @ArchTest
    static final ArchRule onlyConcurrentStartsThreads = noClasses()
            .that()
            .resideOutsideOfPackage("kernelight.concurrent..")
            .should()
            .callConstructorWhere(target(owner(
                    assignableTo(Thread.class).or(assignableTo(Timer.class)).or(assignableTo(ExecutorService.class)))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Executors.class))))
            .orShould()
            .callMethodWhere(
                    target(owner(assignableTo(Thread.class))).and(target(nameMatching("of.*|startVirtualThread"))))
            .orShould()
            .callMethodWhere(
                    target(owner(assignableTo(CompletableFuture.class))).and(target(nameMatching(".*Async"))))
            .because("threads have one home, so that a reader can hold all of them in the head and tests need none");

    @ArchTest
    static final ArchRule onlyConcurrentKeepsTime = noClasses()
            .that()
            .resideOutsideOfPackage("kernelight.concurrent..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.animation..")
            .because("time enters as an argument, advance(seconds), and one timer drives everything");

    @ArchTest
    static final ArchRule onePackageKnowsHowPicturesAreSaved = noClasses()
            .that()
            .resideOutsideOfPackages("kernelight.export.file..", "kernelight.data..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "org.apache.pdfbox..", "org.apache.fontbox..")
            .because("they are large, and loaded only when a person first exports something");

    @ArchTest
    static final ArchRule whatIsSavedNeedsNoWindow = noClasses()
            .that()
            .resideInAnyPackage("kernelight.export.file..", "kernelight.files..", "kernelight.worksheet.page..")
            .should()
            .dependOnClassesThat(resideInAPackage("javafx..").and(not(resideInAPackage("javafx.scene.paint.."))))
            .because("pictures are painted and files written on any thread; colours are all that they take of JavaFX");

    @ArchTest
    static final ArchRule screensDoNotKnowEachOther = slices().matching("kernelight.screen.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("kernelight.screen.stepper.."))
            .because(
                    "a screen can be added, changed or removed alone; what two screens share is handed to both, and what"
                            + " those share on which a case is stepped through knows none of them");

    @ArchTest
    static final ArchRule theToolBoxKnowsNoScreen = noClasses()
            .that()
            .resideInAPackage("kernelight.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kernelight.screen..", "kernelight.shell..", "kernelight.cli..")
            .because("a tool that knows who uses it serves nobody else");

    @ArchTest
    static final ArchRule aNetworkIsLookedAtWithoutAScreen = noClasses()
            .that()
            .resideInAPackage("kernelight.network..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kernelight.screen..", "kernelight.shell..", "kernelight.engine.architecture..")
            .because("the same views show any network on any screen, whatever its layers are called");

    @ArchTest
    static final ArchRule viewsDoNotCompute = noClasses()
            .that()
            .resideInAnyPackage("kernelight.screen..view..", "kernelight.network.view..")
            .should()
            .dependOnClassesThat(resideInAPackage("kernelight.engine.kernel..")
                    .and(not(assignableTo(PaddingMode.class)))) // a name, which a person chooses
            .orShould()
            .callMethodWhere(target(owner(resideInAPackage("kernelight.engine.layer..")))
                    .and(target(nameMatching("forward|backward|parameterGradients"))))
            .orShould()
            .callMethodWhere(
                    target(owner(resideInAnyPackage("kernelight.engine.network..", "kernelight.engine.training..")))
                            .and(target(nameMatching("run|trace|probabilities|step|evaluate"))))
            .because("a view shows what the model has; computing on the FX thread makes the window stutter");

    @ArchTest
    static final ArchRule modelsKnowNoSceneGraph = noClasses()
            .that()
            .resideInAnyPackage(
                    "kernelight..model..",
                    "kernelight.network.explain..",
                    "kernelight.stage.player..",
                    "kernelight.stage.state..",
                    "kernelight.stage.layout..",
                    "kernelight.navigation..",
                    "kernelight.casefile..")
            .should()
            .dependOnClassesThat(resideInAPackage("javafx..")
                    .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util.."))))
            .because("a model decides what is shown and is tested without anything being shown");

    @ArchTest
    static final ArchRule modelsKnowNoView = noClasses()
            .that()
            .resideInAPackage("kernelight..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kernelight..view..", "kernelight.ui.component..")
            .because("a model decides what is shown; the same model may be shown in several ways, or in none");

    @ArchTest
    static final ArchRule thePlayerStandsAlone = noClasses()
            .that()
            .resideInAnyPackage("kernelight.stage.player..", "kernelight.stage.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kernelight.stage.edit..", "kernelight.stage.quiz..", "kernelight.stage.export..")
            .because("a walk that is only looked at needs no editing, no quiz and no export: those take a player");

    @ArchTest
    static final ArchRule onlyConcurrentGoesToTheFxThread = noClasses()
            .that()
            .resideOutsideOfPackage("kernelight.concurrent..")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("executors are handed in, so that a test can pass one of its own");

    @ArchTest
    static final ArchRule keysAreMatchedInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("kernelight.ui.component.PressedKey")
            .and()
            .doNotHaveFullyQualifiedName("kernelight.ui.component.DigitKeys")
            .should()
            .callMethod(KeyEvent.class, "getCode")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(KeyCodeCombination.class)
            .because("on a keyboard without Latin letters JavaFX knows no code, and the key's position counts");

    @ArchTest
    static final ArchRule thePartsHaveNoCycles = slices().matching("kernelight.(*)..")
            .should()
            .beFreeOfCycles()
            .because("arrows that run one way let a newcomer read one part at a time");

    @ArchTest
    static final ArchRule theEnginesPartsHaveNoCycles = slices().matching("kernelight.engine.(*)..")
            .should()
            .beFreeOfCycles()
            .because("the engine is read bottom up: tensor, kernel, layer, network, training");
}
