package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.people.Ages;
import se.insteg.people.LegalStatus;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.Protection;
import se.insteg.people.household.Children;
import se.insteg.people.household.Grade;
import se.insteg.people.household.Guardianship;
import se.insteg.people.household.Households;
import se.insteg.people.household.Kin.Relation;
import se.insteg.people.household.NewChild;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.WeeklySchedule;

/** Children in some of the households, and some who came alone, with their god men (VAN-06). */
final class FamiliesOfTown {
    private static final int FAMILIES = 14;
    private static final int YOUNGEST_PARENT = 20;
    private static final Set<String> CHILDREN =
            Set.of("Sami", "Lina", "Noor", "Elias", "Mila", "Amir", "Selma", "Adam");

    /** Name, language and age in months of those who came alone; the last has nobody who answers for them yet. */
    private static final List<Alone> ALONE = List.of(
            new Alone("Jawad Rahimi", "prs", 17 * 12 + 10),
            new Alone("Filmon Gebre", "ti", 16 * 12 + 5),
            new Alone("Nasrin Ahmadi", "prs", 15 * 12 + 2),
            new Alone("Abdi Warsame", "so", 14 * 12 + 8),
            new Alone("Samuel Habte", "ti", 16 * 12 + 1));

    private record Alone(String name, String language, int months) {}

    private final LocalDate today;
    private final Chance chance;
    private final People people;
    private final Households households;
    private final NewChild newChild;
    private final Children children;

    FamiliesOfTown(
            LocalDate today,
            Chance chance,
            People people,
            Households households,
            NewChild newChild,
            Children children) {
        this.today = today;
        this.chance = chance;
        this.people = people;
        this.households = households;
        this.newChild = newChild;
        this.children = children;
    }

    /** In the name of somebody who may see them all. @param ids among whom there are people with a household */
    void grow(List<UUID> ids) {
        Map<String, List<Participant>> together = new LinkedHashMap<>();
        for (Participant person : people.findAll(ids)) {
            String label = person.details().everyday().household();
            if (!label.isEmpty()) {
                together.computeIfAbsent(label, any -> new ArrayList<>()).add(person);
            }
        }
        together.values().stream()
                .filter(adults -> adults.size() == 2 && age(adults.getFirst()) >= 28)
                .limit(FAMILIES)
                .forEach(this::family);
    }

    private int age(Participant person) {
        return Objects.requireNonNullElse(Ages.of(person.details(), today), 0);
    }

    private void family(List<Participant> adults) {
        Participant mother = adults.getFirst();
        Participant other = adults.getLast();
        households.relate(
                mother.id(),
                other.id(),
                Math.abs(age(mother) - age(other)) < 15 ? Relation.SPOUSE : Relation.OTHER,
                false);
        PersonDetails.Identity known = mother.details().identity();
        String[] names = (known.knownAs().isEmpty() ? known.name() : known.knownAs()).split(" ");
        for (int more = 1 + chance.below(3); more > 0; more--) {
            int years = 1 + chance.below(Math.min(15, age(mother) - YOUNGEST_PARENT));
            String given = chance.one(CHILDREN.stream().sorted().toList());
            PersonDetails child = details(
                    mother.details(),
                    given + " " + names[names.length - 1],
                    today.minusYears(years).minusDays(chance.below(300)));
            newChild.register(mother, child, grade(years), NewChild.Tie.CUSTODIAN);
        }
    }

    private static Grade grade(int age) {
        return switch (age) {
            case 0, 1, 2 -> Grade.NONE;
            case 3, 4, 5 -> Grade.PRESCHOOL;
            case 6 -> Grade.F;
            default -> age > 15 ? Grade.UPPER : Grade.of(String.valueOf(age - 6));
        };
    }

    /** As much as a child's page asks for. */
    private static PersonDetails details(PersonDetails adult, String name, LocalDate born) {
        return new PersonDetails(
                new PersonDetails.Identity("", name, "", born, null),
                adult.care(),
                new PersonDetails.Contact("", "", adult.contact().preferredLanguage(), false),
                new PersonDetails.Work(List.of(), null, List.of(), List.of(), List.of()),
                new PersonDetails.Everyday(adult.everyday().home(), null, WeeklySchedule.EMPTY, null, ""),
                Protection.NONE);
    }

    /** @return those who came alone */
    List<UUID> alone(@Nullable UUID unit, UUID caseworker) {
        List<UUID> ids = new ArrayList<>();
        for (Alone one : ALONE) {
            PersonDetails details = new PersonDetails(
                    new PersonDetails.Identity("", one.name(), "", today.minusMonths(one.months()), null),
                    new PersonDetails.Care(LegalStatus.ASYLUM_SEEKER, "", false, unit, caseworker, today),
                    new PersonDetails.Contact("", "", Language.known(one.language()), true),
                    new PersonDetails.Work(
                            List.of(Language.known(one.language())), null, List.of(), List.of(), List.of()),
                    new PersonDetails.Everyday(Spot.UNKNOWN, null, WeeklySchedule.EMPTY, null, ""),
                    Protection.NONE);
            people.register(details).ifPresent(ids::add);
        }
        ids.forEach(id -> children.unaccompanied(id, today.minusDays(150)));
        Guardianship.Terms terms = new Guardianship.Terms(
                Guardianship.Kind.GOD_MAN, "Överförmyndarnämnden", today.minusDays(140), today.minusDays(139), null);
        children.appoint(
                ids.getFirst(),
                new Guardianship.Contact("Birgitta Wallin", "070-1740 699", "birgitta.wallin@post.example"),
                terms);
        UUID known = children.knownGuardians().getFirst().id();
        ids.subList(1, ids.size() - 1).forEach(id -> children.appoint(id, known, terms));
        return ids;
    }
}
