package kernelight.export.model;

/** What can be exported. */
public enum ExportKind {
    PICTURE,
    RUN,
    NUMBERS,
    CODE,
    CASE
}
