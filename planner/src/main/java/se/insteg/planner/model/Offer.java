package se.insteg.planner.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A placement offered by a host.
 *
 * @param id unique among the offers of a plan
 * @param host who offers it, or empty
 * @param occupations what the work is
 * @param skills what is good to have; never a must
 * @param swedish the level of Swedish needed; A0 when nothing is stated
 * @param spoken the languages spoken on site; empty when nothing is stated
 * @param seats how many people it takes, 0 or more
 * @param place where it is
 * @param hours when one is there, or null when unknown
 * @param start first day, or null
 * @param end last day, or null; not before start
 * @param maxSameLanguage how many people who share a language it takes at most, 1 or more, or null for no limit
 * @param minAge youngest age in whole years on the first day, or null
 */
public record Offer(
        String id,
        String host,
        List<Occupation> occupations,
        List<Skill> skills,
        SwedishLevel swedish,
        List<Language> spoken,
        int seats,
        Spot place,
        @Nullable WeeklySchedule hours,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Integer maxSameLanguage,
        @Nullable Integer minAge) {
    public Offer {
        occupations = List.copyOf(occupations);
        skills = List.copyOf(skills);
        spoken = List.copyOf(spoken);
    }

    public Offer withSwedish(SwedishLevel newSwedish) {
        return new Offer(
                id,
                host,
                occupations,
                skills,
                newSwedish,
                spoken,
                seats,
                place,
                hours,
                start,
                end,
                maxSameLanguage,
                minAge);
    }

    public Offer withSeats(int newSeats) {
        return new Offer(
                id,
                host,
                occupations,
                skills,
                swedish,
                spoken,
                newSeats,
                place,
                hours,
                start,
                end,
                maxSameLanguage,
                minAge);
    }

    public Offer withHours(@Nullable WeeklySchedule newHours) {
        return new Offer(
                id,
                host,
                occupations,
                skills,
                swedish,
                spoken,
                seats,
                place,
                newHours,
                start,
                end,
                maxSameLanguage,
                minAge);
    }

    public Offer withMaxSameLanguage(@Nullable Integer newMaxSameLanguage) {
        return new Offer(
                id,
                host,
                occupations,
                skills,
                swedish,
                spoken,
                seats,
                place,
                hours,
                start,
                end,
                newMaxSameLanguage,
                minAge);
    }
}
