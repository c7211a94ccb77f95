package se.insteg.people.household;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody outside the register who answers for a child, from a day and perhaps until another. */
public record Guardianship(UUID id, UUID childId, Guardian guardian, Terms terms, String endedWhy) {
    /** In which way. */
    public enum Kind {
        /** In place of parents who are not in Sweden, until there is a permit or they come (lag 2005:429). */
        GOD_MAN,
        /** Särskilt förordnad vårdnadshavare: appointed by a court once there is a permit (föräldrabalken 6:8 a). */
        APPOINTED_CUSTODIAN,
        /** Vårdnadshavare who is not registered here. */
        CUSTODIAN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A third person, whose data are kept for the child's sake. Texts are empty when nothing is stated. */
    public record Guardian(UUID id, int version, Contact contact) {}

    /** @param name any script, 1–200 characters */
    public record Contact(String name, String phone, String email) {}

    /**
     * @param decidedBy whose decision it is, such as "Överförmyndarnämnden i Leksand", or empty
     * @param ends the first day they no longer answer for the child; null while they do
     */
    public record Terms(
            Kind kind,
            String decidedBy,
            @Nullable LocalDate decidedOn,
            LocalDate starts,
            @Nullable LocalDate ends) {}

    public boolean on(LocalDate day) {
        LocalDate ends = terms.ends();
        return !terms.starts().isAfter(day) && (ends == null || ends.isAfter(day));
    }
}
