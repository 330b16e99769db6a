package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kernelight.engine.kernel.Rounding;
import kernelight.walk.ExactNumber;
import kernelight.walk.SlidingAxis;

/** What goes wrong when an output size is worked out, the most common first. */
public enum SizeMistake {
    /**
     * As nearly everywhere else. A missing + 1, and one that is divided and rounded up too, arrive at the same number, so
     * they are named here as well.
     */
    ROUNDED_DOWN {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return axis.rounding() == Rounding.UP
                    ? OptionalInt.of(axis.travel() / stride(axis) + 1)
                    : OptionalInt.empty();
        }
    },
    /** The + 1 divided by the stride too. A missing + 1 arrives at the same number, so it is named here as well. */
    STRIDE_ON_OUTPUT {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return stride(axis) == 1 || axis.rounding() == Rounding.UP
                    ? OptionalInt.empty()
                    : OptionalInt.of((axis.travel() + 1) / stride(axis));
        }
    },
    /** Not where one of those before already says so. */
    FORGOT_PLUS_ONE {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            int places = divided(axis.travel(), axis);
            boolean said = Stream.of(ROUNDED_DOWN, STRIDE_ON_OUTPUT)
                    .anyMatch(mistake -> mistake.whole(axis, other).equals(OptionalInt.of(places)));
            return said ? OptionalInt.empty() : OptionalInt.of(places);
        }
    },
    FORGOT_PADDING {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return axis.padded() == axis.length()
                    ? OptionalInt.empty()
                    : size(axis.length() - axis.window().reach(), axis);
        }
    },
    /** P instead of 2P. */
    PADDING_ON_ONE_SIDE {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return axis.window().paddingBefore() == 0
                    ? OptionalInt.empty()
                    : size(axis.travel() - axis.window().paddingAfter(), axis);
        }
    },
    STRIDE_FORGOTTEN {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return stride(axis) == 1 ? OptionalInt.empty() : OptionalInt.of(axis.travel() + 1);
        }
    },
    /** The fraction itself, as if a part of a window were a place. */
    NOT_ROUNDED {
        @Override
        Optional<BigDecimal> guess(SlidingAxis axis, SlidingAxis other) {
            BigDecimal places = ExactNumber.quotient(BigDecimal.valueOf(axis.travel()), stride(axis));
            return Optional.of(ExactNumber.normal(places.add(BigDecimal.ONE)));
        }
    },
    /** Rounding the parts of the difference one by one arrives at the same number, so it is named here as well. */
    ROUNDED_UP {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return axis.rounding() == Rounding.DOWN ? OptionalInt.of(roundedUp(axis)) : OptionalInt.empty();
        }
    },
    /** Rounded up as it should be, but that last window would begin behind the input. */
    LAST_WINDOW_OUTSIDE {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return axis.rounding() == Rounding.UP ? OptionalInt.of(roundedUp(axis)) : OptionalInt.empty();
        }
    },
    DILATION_FORGOTTEN {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return axis.window().dilation() == 1
                    ? OptionalInt.empty()
                    : size(axis.padded() - axis.window().size(), axis);
        }
    },
    /** D F instead of D (F - 1) + 1. */
    DILATION_TIMES_FILTER {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return axis.window().dilation() == 1
                    ? OptionalInt.empty()
                    : size(
                            axis.padded()
                                    - axis.window().dilation() * axis.window().size(),
                            axis);
        }
    },
    ROWS_AND_COLUMNS_SWAPPED {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return OptionalInt.of(other.places());
        }
    },
    FILTER_FORGOTTEN {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return size(axis.padded(), axis);
        }
    },
    SIZE_OF_INPUT {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return OptionalInt.of(axis.length());
        }
    };

    /**
     * The size that one arrives at by this mistake, which may be the right one; nothing where it cannot be made.
     *
     * @param other the other of rows and columns
     */
    Optional<BigDecimal> guess(SlidingAxis axis, SlidingAxis other) {
        OptionalInt size = whole(axis, other);
        return size.isPresent() ? Optional.of(BigDecimal.valueOf(size.getAsInt())) : Optional.empty();
    }

    /** The same for a mistake that arrives at a whole number. */
    OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
        return OptionalInt.empty();
    }

    private static int stride(SlidingAxis axis) {
        return axis.window().stride();
    }

    private static int roundedUp(SlidingAxis axis) {
        return Math.ceilDiv(axis.travel(), stride(axis)) + 1;
    }

    /** A travel's size, rounded as it should be; none where the window would find no place. */
    private static OptionalInt size(int travel, SlidingAxis axis) {
        return travel < 0 ? OptionalInt.empty() : OptionalInt.of(divided(travel, axis) + 1);
    }

    private static int divided(int travel, SlidingAxis axis) {
        return axis.rounding() == Rounding.UP
                ? Math.ceilDiv(travel, stride(axis))
                : Math.floorDiv(travel, stride(axis));
    }
}
