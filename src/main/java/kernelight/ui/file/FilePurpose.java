package kernelight.ui.file;

/** What a person chooses a file or folder for; for each, the folder that was used last is remembered. */
public enum FilePurpose {
    /** A case or a network to be opened. */
    OPEN,
    /** Pictures, numbers, programs, cases and networks to be saved. */
    SAVE,
    /** The folder of MNIST, to be read or to be downloaded into. */
    DIGITS
}
