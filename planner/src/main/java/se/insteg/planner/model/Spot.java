package se.insteg.planner.model;

/**
 * Where someone lives or an offer is.
 *
 * @param name the name of the place as written, or empty
 * @param key the name as it is compared: without case, diacritics, spaces or punctuation
 * @param lat degrees north in WGS 84, or NaN when unknown
 * @param lon degrees east in WGS 84, or NaN when unknown
 */
public record Spot(String name, String key, double lat, double lon) {
    private static final double EARTH_RADIUS_KM = 6371.0;

    public static final Spot UNKNOWN = new Spot("", "", Double.NaN, Double.NaN);

    public static Spot of(String name, double lat, double lon) {
        return new Spot(name, PlainText.key(name), lat, lon);
    }

    public boolean hasCoordinates() {
        return !Double.isNaN(lat) && !Double.isNaN(lon);
    }

    /** Kilometres as the crow flies (haversine); NaN when either place has no coordinates. */
    public double kilometresTo(Spot other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon);
        double a = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
