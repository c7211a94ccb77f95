package se.insteg.ui;

import java.util.Collection;

/**
 * Between what a share may lie in the long run, were it chance who was asked: the interval of Wilson, 95 per cent. Wide for few
 * people.
 *
 * @param low, high whole per cents, rounded outwards
 */
public record Interval(int low, int high) {
    private static final double Z = 1.959964;

    /** @param of at least 1 */
    public static Interval of(int yes, int of) {
        double share = (double) yes / of;
        double z2 = Z * Z;
        double middle = share + z2 / (2 * of);
        double half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
        double under = 1 + z2 / of;
        return new Interval((int) Math.max(0, Math.floor(100 * (middle - half) / under)), (int)
                Math.min(100, Math.ceil(100 * (middle + half) / under)));
    }

    public boolean overlaps(Interval other) {
        return low <= other.high && other.low <= high;
    }

    /** Whether every two of them overlap, so that the differences may be chance. */
    public static boolean allOverlap(Collection<Interval> some) {
        return some.stream().allMatch(one -> some.stream().allMatch(one::overlaps));
    }
}
