package se.insteg.transit;

/**
 * What is written on the front of the vehicle.
 *
 * @param name such as "8" or "Krösatåg"; never empty
 */
public record Line(String name, Kind kind) {
    public enum Kind {
        BUS,
        TRAIN,
        TRAM,
        METRO,
        FERRY,
        OTHER;

        /** @param type GTFS route_type, basic (0–12) or extended (100–1702) */
        static Kind of(int type) {
            return switch (type) {
                case 0, 5 -> TRAM;
                case 1 -> METRO;
                case 2, 12 -> TRAIN;
                case 3, 11 -> BUS;
                case 4 -> FERRY;
                default ->
                    switch (type / 100) {
                        case 1 -> TRAIN;
                        case 2, 7, 8 -> BUS;
                        case 4 -> type == 401 || type == 402 ? METRO : TRAIN;
                        case 9 -> TRAM;
                        case 10, 12 -> FERRY;
                        default -> OTHER;
                    };
            };
        }
    }
}
