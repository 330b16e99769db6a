package kernelight.exercise;

import kernelight.walk.SlidingAxis;

/** What goes wrong when an output size is worked out, the most common first. */
public enum SizeMistake {
    /** The + 1 divided by the stride too. A missing + 1 arrives at the same number, so it is named here as well. */
    STRIDE_ON_OUTPUT {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return stride(axis) == 1 ? axis.places() : (axis.travel() + 1) / stride(axis);
        }
    },
    FORGOT_PLUS_ONE {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return axis.travel() / stride(axis);
        }
    },
    FORGOT_PADDING {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return size(axis.length() - axis.window().reach(), axis);
        }
    },
    /** P instead of 2P. */
    PADDING_ON_ONE_SIDE {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return size(axis.travel() - axis.window().paddingAfter(), axis);
        }
    },
    STRIDE_FORGOTTEN {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return axis.travel() + 1;
        }
    },
    ROUNDED_UP {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return Math.ceilDiv(axis.travel(), stride(axis)) + 1;
        }
    },
    DILATION_FORGOTTEN {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return size(axis.padded() - axis.window().size(), axis);
        }
    },
    /** D F instead of D (F - 1) + 1. */
    DILATION_TIMES_FILTER {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return size(axis.padded() - axis.window().dilation() * axis.window().size(), axis);
        }
    },
    ROWS_AND_COLUMNS_SWAPPED {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return other.places();
        }
    },
    FILTER_FORGOTTEN {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return size(axis.padded(), axis);
        }
    },
    SIZE_OF_INPUT {
        @Override
        int guess(SlidingAxis axis, SlidingAxis other) {
            return axis.length();
        }
    };

    /**
     * The size that one arrives at by this mistake, which may be the right one.
     *
     * @param other the other of rows and columns
     */
    abstract int guess(SlidingAxis axis, SlidingAxis other);

    private static int stride(SlidingAxis axis) {
        return axis.window().stride();
    }

    private static int size(int travel, SlidingAxis axis) {
        return Math.floorDiv(travel, stride(axis)) + 1;
    }
}
