package kernelight.interchange.verify;

/**
 * What came of a case.
 *
 * @param largestError the largest |actual - expected| over all outputs; NaN where nothing could be compared
 * @param reason why it did not pass, a sentence or more; empty where it did
 */
public record CaseResult(Verdict verdict, double largestError, String reason) {
    /** Whether a case came out as expected. */
    public enum Verdict {
        PASS,
        FAIL,
        /** It uses something that Kernelight does not have. */
        UNSUPPORTED
    }

    static CaseResult failed(String reason) {
        return new CaseResult(Verdict.FAIL, Double.NaN, reason);
    }

    static CaseResult unsupported(String reason) {
        return new CaseResult(Verdict.UNSUPPORTED, Double.NaN, reason);
    }
}
