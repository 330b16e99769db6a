package kernelight.export.model;

/** What can be taken away. */
public enum ExportKind {
    PICTURE,
    RUN,
    NUMBERS,
    CODE,
    CASE
}
