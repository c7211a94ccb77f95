package se.insteg.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A version of what two municipalities agree. Never changed: what is said anew is another version.
 *
 * @param version from 1
 * @param by which of them said it
 * @param name of whoever did, at work
 */
public record Terms(int version, Said said, Side by, String name, Instant at) {
    public static final int LONGEST_PURPOSE = 500;
    public static final int LONGEST_PROGRAMMES = 300;
    public static final int LONGEST_CONTROLLER = 1000;

    /**
     * What is said.
     *
     * @param basis the legal basis of the agreement; each person's own is on their card (OSL 8:1)
     * @param programmes what the seats are in, in words
     * @param fields what may be told of a guest
     * @param to the last day
     * @param controller who is the controller of what, in words (dataskyddsförordningen 4.7, 26)
     */
    public record Said(
            String purpose,
            String basis,
            String programmes,
            Price price,
            Set<Field> fields,
            LocalDate from,
            LocalDate to,
            String controller) {
        public Said {
            fields = Set.copyOf(fields);
        }

        public boolean tells(Field field) {
            return fields.contains(field);
        }
    }
}
