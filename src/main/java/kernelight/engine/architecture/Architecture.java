package kernelight.engine.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;

/** The named architectures. */
public enum Architecture {
    LENET5("lenet5", Initializer.HE_UNIFORM, LeNet5::build),
    LENET5_OF_1998("lenet5-1998", Initializer.LECUN_UNIFORM, LeNet5Of1998::build),
    MINI_VGG("mini-vgg", Initializer.HE_UNIFORM, MiniVgg::build),
    MINI_INCEPTION("mini-inception", Initializer.HE_UNIFORM, MiniInception::build),
    MINI_RESNET("mini-resnet", Initializer.HE_UNIFORM, MiniResNet::build),
    ALEXNET("alexnet", Initializer.HE_UNIFORM, AlexNet::build),
    VGG16("vgg16", Initializer.HE_UNIFORM, Vgg::vgg16),
    VGG19("vgg19", Initializer.HE_UNIFORM, Vgg::vgg19),
    GOOGLENET("googlenet", Initializer.HE_UNIFORM, GoogLeNet::build),
    RESNET18("resnet18", Initializer.HE_UNIFORM, ResNet::resnet18),
    RESNET34("resnet34", Initializer.HE_UNIFORM, ResNet::resnet34),
    RESNET50("resnet50", Initializer.HE_UNIFORM, ResNet::resnet50);

    /** What the small ones take and tell apart by default. */
    private static final Shape DIGIT = new Shape(1, 28, 28);

    private static final int DIGITS = 10;

    private final String id;
    private final Initializer initializer;
    private final BiFunction<Shape, Integer, Network> builder;

    /** A large one, for photographs, as in its paper. */
    Architecture(String id, Initializer initializer, Supplier<Network> builder) {
        this(id, initializer, (image, classes) -> builder.get());
    }

    /** A small one, for images of any size in any number of classes. */
    Architecture(String id, Initializer initializer, BiFunction<Shape, Integer, Network> builder) {
        this.id = id;
        this.initializer = initializer;
        this.builder = builder;
    }

    /** The architecture with this name on the command line, such as {@code lenet5}; empty if there is none. */
    public static Optional<Architecture> withId(String id) {
        return Arrays.stream(values())
                .filter(architecture -> architecture.id.equals(id))
                .findFirst();
    }

    /** The small ones for 28 x 28 digits, which train in minutes. */
    public static List<Architecture> forDigits() {
        return List.of(LENET5, LENET5_OF_1998, MINI_VGG, MINI_INCEPTION, MINI_RESNET);
    }

    /** Its name on the command line, such as {@code lenet5}. */
    public String id() {
        return id;
    }

    /** The default initialization of its weights. */
    public Initializer initializer() {
        return initializer;
    }

    /** A new network with all weights zero; their memory is allocated when they are first used. */
    public Network build() {
        return build(DIGIT, DIGITS);
    }

    /**
     * A new network with all weights zero for other images and classes. The large ones, for photographs, are as in their
     * papers, whatever the images are.
     *
     * @param image C x H x W
     * @throws kernelight.engine.tensor.ShapeException if the images are too small for its layers, or the network only takes
     *     28 x 28 pixels
     */
    public Network build(Shape image, int classes) {
        return builder.apply(image, classes);
    }

    /** A new network with random weights, determined by the seed. */
    public Network create(long seed) {
        Network network = build();
        initializer.fill(network, seed);
        return network;
    }
}
