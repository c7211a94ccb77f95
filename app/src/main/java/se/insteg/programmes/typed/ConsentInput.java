package se.insteg.programmes.typed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.consent.Consent;
import se.insteg.programmes.consent.Consent.Guardian;
import se.insteg.programmes.consent.Consent.Said;
import se.insteg.programmes.consent.Consent.Way;
import se.insteg.taxonomy.typed.Fields;

/** Understands the form of what somebody who answers for a child said. */
public final class ConsentInput {
    /** Chosen when whoever answers is not noted as answering for the child. */
    public static final String OTHER = "other";

    private static final int FIRST_YEAR = 2015;

    private ConsentInput() {}

    /** What was said, and by whom. */
    public record Read(Said said, Guardian guardian, Way way, LocalDate on, String words) {
        /** As it is noted; {@code remaining} and who notes it are for the door to say. */
        public Consent of(UUID id, UUID person, UUID group, Instant at) {
            return new Consent(id, person, group, said, guardian, way, on, 0, words, person, at);
        }
    }

    /** Null when the form is rejected; then it says why. @param answering those who are noted as answering for the child */
    public static @Nullable Read read(Form form, List<Guardian> answering, LocalDate today) {
        Fields fields = new Fields(form);
        Said said = fields.constant("said", Said.values(), Said::code);
        if (said == null && !fields.rejected("said")) {
            fields.reject("said", "programmes.consent.said.missing");
        }
        Guardian guardian = guardian(form, fields, answering);
        Way way = fields.constant("way", Way.values(), Way::code);
        if (way == null && !fields.rejected("way")) {
            fields.reject("way", "programmes.consent.way.missing");
        }
        LocalDate on = fields.date("on", FIRST_YEAR, today);
        if (on == null && !fields.rejected("on")) {
            fields.reject("on", "programmes.day.missing");
        }
        String words = fields.line("words", Consent.LONGEST_WORDS);
        return form.rejected() || said == null || guardian == null || way == null || on == null
                ? null
                : new Read(said, guardian, way, on, words);
    }

    private static @Nullable Guardian guardian(Form form, Fields fields, List<Guardian> answering) {
        String chosen = form.text("guardian");
        String name = fields.line("name", Consent.LONGEST_NAME);
        for (Guardian one : answering) {
            if (one.key().equals(chosen)) {
                return one;
            }
        }
        if (answering.isEmpty() || chosen.equals(OTHER)) {
            if (name.isEmpty() && !fields.rejected("name")) {
                fields.reject("name", "programmes.consent.name.missing");
            }
            return name.isEmpty() ? null : Guardian.typed(name);
        }
        fields.reject("guardian", "programmes.consent.guardian.missing");
        return null;
    }

    /** The id that the form was made with, so that it is noted once. */
    public static UUID id(Form form, UUID otherwise) {
        return Objects.requireNonNullElse(Ids.read(form.text("id")), otherwise);
    }
}
