package se.insteg.transit;

/**
 * A place on the earth in WGS 84.
 *
 * @param lat degrees north, −90 to 90
 * @param lon degrees east, −180 to 180
 */
public record Point(double lat, double lon) {
    private static final double EARTH_RADIUS_M = 6_371_000;

    public Point {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("Not on the earth: " + lat + " " + lon);
        }
    }

    /** Metres as the crow flies (haversine). */
    public double metresTo(Point other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon);
        double a = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** Whether the other is at most so many metres away; asked of millions, so most are told apart by latitude alone. */
    boolean isNear(Point other, double metres) {
        return Math.toRadians(Math.abs(other.lat - lat)) * EARTH_RADIUS_M <= metres * 1.001
                && metresTo(other) <= metres;
    }

    private static double square(double x) {
        return x * x;
    }
}
