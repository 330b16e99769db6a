package kernelight.export.model;

/** The kinds of exports. */
public enum ExportKind {
    PICTURE,
    RUN,
    NUMBERS,
    CODE,
    CASE
}
