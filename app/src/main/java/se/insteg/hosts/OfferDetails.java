package se.insteg.hosts;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Texts;

/**
 * All that is noted about an offer. Texts are empty when nothing is stated.
 *
 * @param reference the office's own designation, unique in the municipality, or empty
 * @param title what one does there, 1–200 characters
 * @param seats how many people it takes, 0–100,000
 * @param placementKind what it is for
 */
public record OfferDetails(
        String reference,
        String title,
        OfferState state,
        int seats,
        Work work,
        Site site,
        Period period,
        PlacementKind placementKind) {
    /** Every field, in the order of the form. */
    public static final List<String> FIELDS = List.of(
            "title",
            "placementKind",
            "reference",
            "state",
            "seats",
            "occupations",
            "skills",
            "minSwedish",
            "minAge",
            "place",
            "lat",
            "lon",
            "spoken",
            "maxSameLanguage",
            "maxSameLanguageWhy",
            "hours",
            "starts",
            "ends");

    /**
     * What the work is and asks for.
     *
     * @param skills good to have; never a must
     * @param minSwedish null when nothing is asked for
     * @param minAge whole years on the first day, 0–120
     */
    public record Work(
            List<Occupation> occupations,
            List<Skill> skills,
            @Nullable SwedishLevel minSwedish,
            @Nullable Integer minAge) {
        public Work {
            occupations = List.copyOf(occupations);
            skills = List.copyOf(skills);
        }
    }

    /**
     * Where it is and who is there.
     *
     * @param spoken the languages spoken on site; empty when nothing is stated
     * @param maxSameLanguage how many who share a language the municipality places there at most, 1–100,000
     * @param maxSameLanguageWhy why, as the municipality says
     */
    public record Site(
            Spot place, List<Language> spoken, @Nullable Integer maxSameLanguage, String maxSameLanguageWhy) {
        public Site {
            spoken = List.copyOf(spoken);
        }
    }

    /** When. @param hours of the week; empty when unknown @param ends not before starts */
    public record Period(
            WeeklySchedule hours,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {}

    /** A language internship, which most are. */
    public OfferDetails(
            String reference, String title, OfferState state, int seats, Work work, Site site, Period period) {
        this(reference, title, state, seats, work, site, period, PlacementKind.LANGUAGE_INTERNSHIP);
    }

    public OfferDetails in(OfferState another) {
        return new OfferDetails(reference, title, another, seats, work, site, period, placementKind);
    }

    public OfferDetails as(PlacementKind another) {
        return new OfferDetails(reference, title, state, seats, work, site, period, another);
    }

    /** As texts under the names of the fields; reading them again gives the same details. */
    public SequencedMap<String, List<String>> texts() {
        Texts texts = new Texts();
        texts.put("title", title);
        texts.put("placementKind", placementKind.code());
        texts.put("reference", reference);
        texts.put("state", state.code());
        texts.put("seats", seats);
        texts.putAll(
                "occupations",
                work.occupations().stream().map(StoredTerms::text).toList());
        texts.putAll("skills", work.skills().stream().map(Skill::name).toList());
        texts.put("minSwedish", work.minSwedish());
        texts.put("minAge", work.minAge());
        texts.put(site.place());
        texts.putAll("spoken", site.spoken().stream().map(StoredTerms::said).toList());
        texts.put("maxSameLanguage", site.maxSameLanguage());
        texts.put("maxSameLanguageWhy", site.maxSameLanguageWhy());
        texts.put("hours", StoredTerms.text(period.hours()));
        texts.put("starts", period.starts());
        texts.put("ends", period.ends());
        return texts.all();
    }
}
