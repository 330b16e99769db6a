/**
 * What the engine is fed: the MNIST files and their download, and the way from a drawing or a picture file to the 28x28
 * a net sees.
 *
 * <p>May import the JDK, {@code kernelight.engine.training.LabelledImages}, and no JavaFX. Everything works on the
 * thread that calls it (while a download runs, the JDK's HTTP client has threads of its own); what can take long can be
 * cancelled or is bounded in size.
 *
 * <p>Decisions: a file is judged by its structure, never by its name alone, and what is wrong is told as path, problem
 * and advice. The download checks the unpacked bytes, because different packings of the same data are about. Ink is
 * always 0 for paper and 1 for full ink, as in MNIST, whatever the colours of the drawing were. Drawings come out as
 * sharp as they were drawn, sharper than MNIST's scanned digits; a blur after scaling was rejected because MNIST's own
 * digits would not come through unharmed, so the shipped net has learned steep edges instead (augmentation). Large
 * pictures are averaged block by block while they are decoded, never sampled: a thin line must not fall between samples.
 */
package kernelight.data;
