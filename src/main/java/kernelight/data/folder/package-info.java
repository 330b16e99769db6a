/**
 * Images of one's own from a folder: a set in IDX files, such as Fashion-MNIST, KMNIST or EMNIST, or pictures with a
 * sub-folder for each class. {@link kernelight.data.folder.FolderReader} finds out which of the two it is, reads what is
 * wanted of it, and says what there is to know: names of classes, what was left out, how it was split.
 * {@link kernelight.data.folder.OwnImages} are the digits that a person drew, to be learned from in the same way.
 *
 * <p>Imports {@code kernelight.data}, its packages {@code mnist}, {@code own} and {@code picture}, {@code kernelight.files}, {@code
 * kernelight.words} and {@code kernelight.engine.training.LabelledImages}. Everything works on the calling thread and may take
 * minutes; {@link kernelight.data.folder.ReadingProgress} hears of it and can stop it. No picture is loaded that is not used.
 */
package kernelight.data.folder;
