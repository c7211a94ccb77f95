package se.insteg.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;

/** All that is noted about a person. Texts are empty when nothing is stated; no street address is kept. */
public record PersonDetails(
        Identity identity, Care care, Contact contact, Work work, Everyday everyday, Protection protection) {
    public PersonDetails {
        if (!protection.kind().keepsWhereabouts()) {
            everyday = everyday.withoutHome();
        }
    }

    /** The same with another caseworker; null for none. */
    public PersonDetails withCaseworker(@Nullable UUID caseworker) {
        Care other = new Care(
                care.status(),
                care.homeMunicipality(),
                care.guest(),
                care.unitId(),
                caseworker,
                care.profileConfirmedOn());
        return new PersonDetails(identity, other, contact, work, everyday, protection);
    }

    /**
     * @param reference the office's own designation, unique in the municipality, never an identity number; or empty
     * @param name as the person writes it, any script, 1–200 characters
     * @param knownAs what they are called, or empty
     */
    public record Identity(
            String reference,
            String name,
            String knownAs,
            @Nullable LocalDate born,
            @Nullable LegalSex legalSex) {}

    /**
     * Whose case it is.
     *
     * @param homeMunicipality kommunkod, or empty
     * @param guest belongs to another municipality and simply joins
     * @param profileConfirmedOn the day the person last said that all this is right
     */
    public record Care(
            LegalStatus status,
            String homeMunicipality,
            boolean guest,
            @Nullable UUID unitId,
            @Nullable UUID caseworkerId,
            @Nullable LocalDate profileConfirmedOn) {}

    /** @param interpreter whether one is needed */
    public record Contact(
            String phone, String email, @Nullable Language preferredLanguage, boolean interpreter) {}

    /** @param swedish null when nobody has said */
    public record Work(
            List<Language> languages,
            @Nullable SwedishLevel swedish,
            List<Occupation> occupations,
            List<Skill> skills,
            List<Occupation> wishes) {
        public Work {
            languages = List.copyOf(languages);
            occupations = List.copyOf(occupations);
            skills = List.copyOf(skills);
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * @param home a place such as a village, never a street address
     * @param maxTravel minutes one way, 0–1440
     * @param busy when; never why
     * @param household the label of the household they belong to today (people.household), or empty
     */
    public record Everyday(
            Spot home,
            @Nullable Integer maxTravel,
            WeeklySchedule busy,
            @Nullable LocalDate waitingSince,
            String household) {
        Everyday withoutHome() {
            return new Everyday(Spot.UNKNOWN, maxTravel, busy, waitingSince, household);
        }
    }
}
