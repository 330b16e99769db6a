package kernelight.data.picture;

/** Solves a few linear equations by elimination. */
final class LinearEquations {
    private static final double NOTHING = 1e-9;

    private LinearEquations() {}

    /**
     * @param rows one equation each: the coefficients of the unknowns, then the right side; used up
     * @return the unknowns; one that the equations leave open is 0
     */
    static double[] solve(double[][] rows) {
        int count = rows.length;
        boolean[] open = new boolean[count];
        for (int column = 0; column < count; column++) {
            int best = column;
            for (int row = column + 1; row < count; row++) {
                best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            open[column] = Math.abs(pivot[column]) < NOTHING;
            for (int row = 0; row < count && !open[column]; row++) {
                double factor = row == column ? 0 : rows[row][column] / pivot[column];
                for (int i = column; i <= count; i++) {
                    rows[row][i] -= factor * pivot[i];
                }
            }
        }
        double[] unknowns = new double[count];
        for (int i = 0; i < count; i++) {
            unknowns[i] = open[i] ? 0 : rows[i][count] / rows[i][i];
        }
        return unknowns;
    }
}
