package se.insteg.transit;

/** How long it takes to walk, where nobody knows the way: an estimate, and to be shown as one. */
public final class Walking {
    /** The straight line times this is the estimated length of the way. */
    public static final double DETOUR = 1.3;

    /** Metres a second; 4.5 km/h. */
    public static final double SPEED = 1.25;

    /** How far it may be, as the crow flies, to the first stop and from the last, in metres. */
    public static final double TO_STOP = 2_000;

    /** How far apart, as the crow flies, two stops may be to change between them, in metres. */
    public static final double BETWEEN_STOPS = 400;

    /** How far one walks the whole way instead, as the crow flies, in metres: 39 minutes. */
    public static final double ALL_THE_WAY = 2_250;

    /** What a change takes besides walking, in seconds, where the feed does not say. */
    public static final int CHANGE = 120;

    private Walking() {}

    /** Seconds on foot, rounded up. @param metres as the crow flies */
    public static int seconds(double metres) {
        return (int) Math.ceil(metres * DETOUR / SPEED - 1e-6);
    }
}
