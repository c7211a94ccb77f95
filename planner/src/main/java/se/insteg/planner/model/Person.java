package se.insteg.planner.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who looks for a placement.
 *
 * @param id unique among the people of a plan
 * @param name as written, or empty; never used to decide anything
 * @param born date of birth, or null when unknown; used for legal minimum ages only
 * @param languages every language the person has, Swedish included if listed
 * @param swedish level of Swedish; A0 when nothing is stated
 * @param occupations what the person has worked as or trained for
 * @param skills what the person says they can do
 * @param wishes the occupations the person asks for
 * @param home where the person travels from
 * @param maxTravel longest acceptable journey one way in minutes, or null for no limit
 * @param busy when the person cannot be at a placement; empty when nothing is stated
 * @param waitingSince the day the person began to wait, or null
 * @param household shown, but never forces people into one workplace
 */
public record Person(
        String id,
        String name,
        @Nullable LocalDate born,
        List<Language> languages,
        SwedishLevel swedish,
        List<Occupation> occupations,
        List<Skill> skills,
        List<Occupation> wishes,
        Spot home,
        @Nullable Integer maxTravel,
        WeeklySchedule busy,
        @Nullable LocalDate waitingSince,
        String household) {
    public Person {
        languages = List.copyOf(languages);
        occupations = List.copyOf(occupations);
        skills = List.copyOf(skills);
        wishes = List.copyOf(wishes);
    }

    public Person withLanguages(List<Language> newLanguages) {
        return new Person(
                id,
                name,
                born,
                newLanguages,
                swedish,
                occupations,
                skills,
                wishes,
                home,
                maxTravel,
                busy,
                waitingSince,
                household);
    }

    public Person withSwedish(SwedishLevel newSwedish) {
        return new Person(
                id,
                name,
                born,
                languages,
                newSwedish,
                occupations,
                skills,
                wishes,
                home,
                maxTravel,
                busy,
                waitingSince,
                household);
    }

    public Person withOccupations(List<Occupation> newOccupations) {
        return new Person(
                id,
                name,
                born,
                languages,
                swedish,
                newOccupations,
                skills,
                wishes,
                home,
                maxTravel,
                busy,
                waitingSince,
                household);
    }

    public Person withSkills(List<Skill> newSkills) {
        return new Person(
                id,
                name,
                born,
                languages,
                swedish,
                occupations,
                newSkills,
                wishes,
                home,
                maxTravel,
                busy,
                waitingSince,
                household);
    }

    public Person withWishes(List<Occupation> newWishes) {
        return new Person(
                id,
                name,
                born,
                languages,
                swedish,
                occupations,
                skills,
                newWishes,
                home,
                maxTravel,
                busy,
                waitingSince,
                household);
    }

    public Person withMaxTravel(@Nullable Integer newMaxTravel) {
        return new Person(
                id,
                name,
                born,
                languages,
                swedish,
                occupations,
                skills,
                wishes,
                home,
                newMaxTravel,
                busy,
                waitingSince,
                household);
    }

    public Person withBusy(WeeklySchedule newBusy) {
        return new Person(
                id,
                name,
                born,
                languages,
                swedish,
                occupations,
                skills,
                wishes,
                home,
                maxTravel,
                newBusy,
                waitingSince,
                household);
    }
}
