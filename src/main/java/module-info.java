import org.jspecify.annotations.NullMarked;

/** Kernelight: an app that teaches convolutional neural networks by letting people take them apart. */
@NullMarked
module kernelight {
    requires java.logging;
    requires java.net.http;
    requires java.desktop; // ImageIO and Java2D: the picture files that `classify` is given, and those that are saved
    requires javafx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires info.picocli;
    requires tools.jackson.core;
    requires org.tribuo.util.onnx;
    requires com.google.protobuf;
    requires org.apache.commons.logging; // of PDFBox, which as an automatic module cannot ask for it
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires com.drew.metadata;
    requires static org.jspecify;
    requires static jdk.incubator.vector; // loaded while running, see engine.kernel.VectorModule

    exports kernelight to
            javafx.graphics;
    exports kernelight.measure to
            javafx.graphics;

    opens kernelight.cli to
            info.picocli;
}
