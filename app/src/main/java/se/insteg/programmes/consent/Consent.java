package se.insteg.programmes.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.insteg.programmes.Codes;

/**
 * What somebody who answers for a child said of a group. Only added to; of each who answers the latest counts.
 *
 * @param guardian who answers, and by what name
 * @param on the day they said it
 * @param remaining how many others who answer for the child had not said yes by then (föräldrabalken 6:13: both custodians decide)
 * @param words what was noted with it, such as where the paper is; may be empty
 * @param by who of the staff noted it
 */
public record Consent(
        UUID id,
        UUID personId,
        UUID groupId,
        Said said,
        Guardian guardian,
        Way way,
        LocalDate on,
        int remaining,
        String words,
        UUID by,
        Instant at) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_WORDS = 300;

    /** Yes or no, or no after a yes. */
    public enum Said {
        YES,
        NO,
        WITHDRAWN;

        public String code() {
            return Codes.of(this);
        }
    }

    /** How they said it. */
    public enum Way {
        /** On a paper they signed. */
        PAPER,
        /** On our screen, beside us. */
        SCREEN,
        PHONE,
        MEETING;

        public String code() {
            return Codes.of(this);
        }
    }

    /** Somebody who answers for a child. @param key the same whenever it is them */
    public record Guardian(String key, String name, Kind kind) {
        /** Somebody who is not noted as answering for the child. */
        public static Guardian typed(String name) {
            return new Guardian("=" + name, name, Kind.OTHER);
        }

        /** In which way. */
        public enum Kind {
            PARENT,
            GOD_MAN,
            CUSTODIAN,
            OTHER;

            public String code() {
                return Codes.of(this);
            }
        }
    }
}
