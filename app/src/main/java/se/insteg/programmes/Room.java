package se.insteg.programmes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions are held (MAR-04, MAR-21).
 *
 * @param name 1–100 characters, such as "Sal 2"
 * @param locality such as "Insjön"; may be empty
 * @param seats how many it holds; null when nobody has said
 * @param material what is there, such as "projektor, 12 datorer"; may be empty
 */
public record Room(
        UUID id, String name, String locality, @Nullable Integer seats, String material, boolean active, int version) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_MATERIAL = 300;
    public static final int MOST_SEATS = 10_000;

    /** "Sal 2, Insjön". */
    public String where() {
        return locality.isEmpty() ? name : name + ", " + locality;
    }
}
