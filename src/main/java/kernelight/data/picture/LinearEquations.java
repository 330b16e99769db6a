package kernelight.data.picture;

/** Solves a small system of linear equations by Gauss-Jordan elimination. */
final class LinearEquations {
    private static final double ZERO = 1e-9;

    private LinearEquations() {}

    /**
     * Solves n equations for n unknowns.
     *
     * @param rows n rows: the n coefficients, then the right side; overwritten
     * @return the unknowns; one that the equations do not determine is 0
     */
    static double[] solve(double[][] rows) {
        int count = rows.length;
        boolean[] undetermined = new boolean[count];
        for (int column = 0; column < count; column++) {
            int best = column;
            for (int row = column + 1; row < count; row++) {
                best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            undetermined[column] = Math.abs(pivot[column]) < ZERO;
            for (int row = 0; row < count && !undetermined[column]; row++) {
                double factor = row == column ? 0 : rows[row][column] / pivot[column];
                for (int i = column; i <= count; i++) {
                    rows[row][i] -= factor * pivot[i];
                }
            }
        }
        double[] unknowns = new double[count];
        for (int i = 0; i < count; i++) {
            unknowns[i] = undetermined[i] ? 0 : rows[i][count] / rows[i][i];
        }
        return unknowns;
    }
}
