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
     * Rounded down, as most libraries do by default. Forgetting the + 1, or dividing it too and rounding up, gives the
     * same number, so the text names these as well.
     */
    ROUNDED_DOWN {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return axis.rounding() == Rounding.UP
                    ? OptionalInt.of(axis.travel() / stride(axis) + 1)
                    : OptionalInt.empty();
        }
    },
    /** The + 1 was divided by the stride too. Forgetting it gives the same number, so the text names that as well. */
    STRIDE_ON_OUTPUT {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return stride(axis) == 1 || axis.rounding() == Rounding.UP
                    ? OptionalInt.empty()
                    : OptionalInt.of((axis.travel() + 1) / stride(axis));
        }
    },
    /** Left out where one of the mistakes above gives the same number: their texts name this one too. */
    FORGOT_PLUS_ONE {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            int size = divided(axis.travel(), axis);
            boolean covered = Stream.of(ROUNDED_DOWN, STRIDE_ON_OUTPUT)
                    .anyMatch(mistake -> mistake.whole(axis, other).equals(OptionalInt.of(size)));
            return covered ? OptionalInt.empty() : OptionalInt.of(size);
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
    /** P was used instead of 2P. */
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
    /** The fraction was not rounded to a whole number. */
    NOT_ROUNDED {
        @Override
        Optional<BigDecimal> guess(SlidingAxis axis, SlidingAxis other) {
            BigDecimal strides = ExactNumber.quotient(BigDecimal.valueOf(axis.travel()), stride(axis));
            return Optional.of(ExactNumber.normal(strides.add(BigDecimal.ONE)));
        }
    },
    /** Rounding the terms of the difference separately gives the same number, so the text names that as well. */
    ROUNDED_UP {
        @Override
        OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
            return axis.rounding() == Rounding.DOWN ? OptionalInt.of(roundedUp(axis)) : OptionalInt.empty();
        }
    },
    /** Rounded up as asked, but the last window would begin beyond the input and is dropped. */
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
    /** D F was used instead of D (F - 1) + 1. */
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
            return OptionalInt.of(other.outputSize());
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
     * The size this mistake leads to, which may equal the right one; empty if the mistake cannot be made.
     *
     * @param other the axis this one may be swapped with
     */
    Optional<BigDecimal> guess(SlidingAxis axis, SlidingAxis other) {
        OptionalInt size = whole(axis, other);
        return size.isPresent() ? Optional.of(BigDecimal.valueOf(size.getAsInt())) : Optional.empty();
    }

    /** The same for a mistake that leads to a whole number. */
    OptionalInt whole(SlidingAxis axis, SlidingAxis other) {
        return OptionalInt.empty();
    }

    private static int stride(SlidingAxis axis) {
        return axis.window().stride();
    }

    private static int roundedUp(SlidingAxis axis) {
        return Math.ceilDiv(axis.travel(), stride(axis)) + 1;
    }

    /** The output size for a window that can travel this far, rounded as asked; empty if the window does not fit. */
    private static OptionalInt size(int travel, SlidingAxis axis) {
        return travel < 0 ? OptionalInt.empty() : OptionalInt.of(divided(travel, axis) + 1);
    }

    private static int divided(int travel, SlidingAxis axis) {
        return axis.rounding() == Rounding.UP
                ? Math.ceilDiv(travel, stride(axis))
                : Math.floorDiv(travel, stride(axis));
    }
}
