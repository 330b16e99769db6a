package kernelight.filter.response;

/** A place where a response is largest around it. */
public record Peak(int row, int column, float response) {}
