package kernelight.takeaway.model;

/** What can be taken away. */
public enum Kind {
    PICTURE,
    RUN,
    NUMBERS,
    CODE,
    CASE
}
