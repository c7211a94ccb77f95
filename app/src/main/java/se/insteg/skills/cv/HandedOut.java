package se.insteg.skills.cv;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * That a sheet left the house.
 *
 * @param to whom, as typed
 * @param consentId by which consent
 */
public record HandedOut(
        UUID id, UUID sheetId, UUID consentId, Consent.Use use, String to, Format format, UUID by, Instant at) {
    /** As what. */
    public enum Format {
        PDF("application/pdf", "pdf"),
        HTML("text/html;charset=UTF-8", "html"),
        /** In the shape of a Europass CV, for other programs. */
        JSON("application/json;charset=UTF-8", "json");

        private final String type;
        private final String ending;

        Format(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        /** Its media type. */
        public String type() {
            return type;
        }

        /** Of a file's name. */
        public String ending() {
            return ending;
        }

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
