package kernelight.screen.networks.model;

import java.util.List;
import java.util.OptionalDouble;
import kernelight.engine.architecture.Architecture;

/**
 * Networks of one kind on the time line. The errors are those of the teams' own entries to the ImageNet contest (ILSVRC),
 * top five, on its test set: AlexNet 15.3 % with extra data and 16.4 % without (2012), VGG 7.3 %, GoogLeNet 6.7 % (both 2014),
 * ResNet 3.57 % (2015). Source: O. Russakovsky et al., "ImageNet Large Scale Visual Recognition Challenge", IJCV 2015,
 * table 7 (2012 to 2014), and K. He et al., "Deep Residual Learning for Image Recognition", 2015, table 5.
 *
 * @param year in which it was published
 * @param nameKey of what it is called
 * @param layersKey of how many layers with weights it has
 * @param error the share of images whose class was not among the five likeliest, in percent; empty without a contest
 * @param members the networks, the usual one first
 */
public record GalleryEntry(
        int year, String nameKey, String layersKey, OptionalDouble error, List<Architecture> members) {
    /** By year. */
    public static final List<GalleryEntry> ALL = List.of(
            new GalleryEntry(1998, "LENET", OptionalDouble.empty(), Architecture.LENET5, Architecture.LENET5_OF_1998),
            new GalleryEntry(2012, "ALEXNET", OptionalDouble.of(16.4), Architecture.ALEXNET),
            new GalleryEntry(2014, "VGG", OptionalDouble.of(7.3), Architecture.VGG16, Architecture.VGG19),
            new GalleryEntry(2014, "GOOGLENET", OptionalDouble.of(6.7), Architecture.GOOGLENET),
            new GalleryEntry(
                    2015,
                    "RESNET",
                    OptionalDouble.of(3.57),
                    Architecture.RESNET50,
                    Architecture.RESNET18,
                    Architecture.RESNET34));

    /** Small ones, which learn digits here in minutes. */
    public static final List<Architecture> SMALL =
            List.of(Architecture.MINI_VGG, Architecture.MINI_INCEPTION, Architecture.MINI_RESNET);

    public GalleryEntry {
        members = List.copyOf(members);
    }

    private GalleryEntry(int year, String id, OptionalDouble error, Architecture... members) {
        this(year, "networks.gallery.name." + id, "networks.gallery.layers." + id, error, List.of(members));
    }
}
