package kernelight.network.model;

import java.util.List;

/**
 * How often images of each class were read as each class, or how much that has changed.
 *
 * @param names of the classes
 * @param counts classes x classes: rows are true classes, columns predicted ones; not changed after this was made
 */
public record ConfusionMatrix(List<String> names, int[][] counts) {
    /** A cell, from 0: the true class and the one that was predicted. */
    public record Cell(int row, int column) {}

    public ConfusionMatrix {
        names = List.copyOf(names);
    }

    public int size() {
        return names.size();
    }

    public int count(Cell cell) {
        return counts[cell.row()][cell.column()];
    }

    /** How many images there are. */
    public int total() {
        int total = 0;
        for (int[] row : counts) {
            for (int count : row) {
                total += count;
            }
        }
        return total;
    }

    /** How many images were read right. */
    public int right() {
        int right = 0;
        for (int i = 0; i < size(); i++) {
            right += counts[i][i];
        }
        return right;
    }

    /** The largest number outside of the diagonal, regardless of its sign. */
    public int largestError() {
        int largest = 0;
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                largest = row == column ? largest : Math.max(largest, Math.abs(counts[row][column]));
            }
        }
        return largest;
    }

    /** The largest number on the diagonal, regardless of its sign. */
    public int largestRight() {
        int largest = 0;
        for (int i = 0; i < size(); i++) {
            largest = Math.max(largest, Math.abs(counts[i][i]));
        }
        return largest;
    }

    /** What this one has more than an earlier one of the same classes. */
    public ConfusionMatrix minus(ConfusionMatrix earlier) {
        int[][] change = new int[size()][size()];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                change[row][column] = counts[row][column] - earlier.counts[row][column];
            }
        }
        return new ConfusionMatrix(names, change);
    }
}
