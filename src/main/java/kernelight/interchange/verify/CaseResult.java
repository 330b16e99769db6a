package kernelight.interchange.verify;

/**
 * The result of a backend test.
 *
 * @param largestError the largest |actual - expected| over all outputs; NaN if nothing could be compared
 * @param reason why it did not pass, as one or more sentences; empty if it passed
 */
public record CaseResult(Verdict verdict, double largestError, String reason) {
    /** Whether a test passed. */
    public enum Verdict {
        PASS,
        FAIL,
        /** It uses a feature that Kernelight does not support. */
        UNSUPPORTED
    }

    static CaseResult failed(String reason) {
        return new CaseResult(Verdict.FAIL, Double.NaN, reason);
    }

    static CaseResult unsupported(String reason) {
        return new CaseResult(Verdict.UNSUPPORTED, Double.NaN, reason);
    }
}
