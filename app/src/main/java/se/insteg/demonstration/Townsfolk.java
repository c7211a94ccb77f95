package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.people.LegalStatus;
import se.insteg.people.PersonDetails;
import se.insteg.people.Protection;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.taxonomy.StoredTerms;

/** The people of a town, as many as wanted: their work, wishes and languages in a believable mix. */
final class Townsfolk {
    private static final List<String[]> WORK = Tables.read("work.csv");
    private static final List<@Nullable SwedishLevel> LEVELS = Arrays.asList(
            null,
            SwedishLevel.A0,
            SwedishLevel.A0,
            SwedishLevel.A0,
            SwedishLevel.A1,
            SwedishLevel.A1,
            SwedishLevel.A1,
            SwedishLevel.A1,
            SwedishLevel.A1,
            SwedishLevel.A1,
            SwedishLevel.A2,
            SwedishLevel.A2,
            SwedishLevel.A2,
            SwedishLevel.A2,
            SwedishLevel.B1,
            SwedishLevel.B1,
            SwedishLevel.B2);
    private static final List<@Nullable Integer> JOURNEYS = Arrays.asList(null, null, 30, 40, 45, 45, 60, 60, 60, 90);

    /** Swedish for immigrants, as the courses were given (LEK-15). */
    private static final List<String> COURSES =
            List.of("mån-fre 08:30-11:30", "mån-fre 08:30-11:30", "mån-tor 12:30-15:30", "mån, ons 17:30-20:30", "");

    /** Numbers that no subscriber has, for use in fiction (PTS). */
    private static final int FIRST_PHONE = 605;

    private static final int LAST_PHONE = 699;

    private final Town town;
    private final LocalDate today;
    private final Chance chance;

    private final Names names;
    private int made;
    private int phones = FIRST_PHONE;

    /**
     * @param units the unit of a place's people, by the name of the place; {@code ""} of all other places
     * @param caseworkers in turn
     */
    record Town(String name, String prefix, String code, Map<String, UUID> units, List<UUID> caseworkers) {}

    Townsfolk(Town town, LocalDate today, Chance chance) {
        this.town = town;
        this.today = today;
        this.chance = chance;
        this.names = new Names(chance);
    }

    List<PersonDetails> some(int many) {
        List<PersonDetails> people = new ArrayList<>();
        while (people.size() < many) {
            Names.Name name = names.anybody();
            Places.Place place = chance.weighed(Places.of(town.name()), Places.Place::weight);
            boolean family = chance.percent(14);
            String household = family ? town.prefix() + "H" + (made + 1) : "";
            people.add(somebody(name, place.spot(), household, Protection.NONE));
            for (int more = family ? 1 + chance.below(3) : 0; more > 0 && people.size() < many; more--) {
                people.add(somebody(names.relative(name), place.spot(), household, Protection.NONE));
            }
        }
        return people;
    }

    /** People whose data are protected, each with who may know of them. */
    List<PersonDetails> protectedPeople(List<Protection.Kind> kinds, UUID handler) {
        List<PersonDetails> people = new ArrayList<>();
        for (Protection.Kind kind : kinds) {
            Protection protection = new Protection(kind, Set.of(handler));
            people.add(somebody(names.anybody(), Spot.of("Leksand", Double.NaN, Double.NaN), "", protection));
        }
        return people;
    }

    /** The same person, registered once more by somebody who spells otherwise. */
    PersonDetails again(PersonDetails of, String spelt) {
        PersonDetails.Identity known = of.identity();
        PersonDetails.Identity identity = new PersonDetails.Identity(reference(), spelt, "", known.born(), null);
        return new PersonDetails(identity, of.care(), of.contact(), of.work(), of.everyday(), of.protection());
    }

    private String reference() {
        return "%s-%04d".formatted(town.prefix(), ++made);
    }

    private PersonDetails somebody(Names.Name name, Spot home, String household, Protection protection) {
        List<Language> languages = new ArrayList<>(name.people().languages());
        if (chance.percent(25)) {
            languages.add(Language.known("en"));
        }
        SwedishLevel swedish = chance.one(LEVELS);
        boolean beginner = swedish == null || swedish.compareTo(SwedishLevel.A2) < 0;
        LocalDate born = today.minusYears(18 + chance.below(44)).minusDays(chance.below(365));
        return new PersonDetails(
                new PersonDetails.Identity(reference(), name.name(), name.knownAs(), born, name.sex()),
                care(name, home),
                new PersonDetails.Contact(phone(), email(name), languages.getFirst(), beginner && chance.percent(70)),
                work(languages, swedish),
                new PersonDetails.Everyday(
                        home, chance.one(JOURNEYS), hours(chance.one(COURSES)), waiting(), household),
                protection);
    }

    private PersonDetails.Care care(Names.Name name, Spot home) {
        boolean ukrainian = name.people().languages().contains(Language.known("uk"));
        LegalStatus status = ukrainian
                ? LegalStatus.TEMPORARY_PROTECTION
                : chance.percent(60)
                        ? LegalStatus.ASYLUM_SEEKER
                        : chance.percent(90) ? LegalStatus.PERMIT_HOLDER : LegalStatus.UNKNOWN;
        boolean guest = chance.percent(2);
        String neighbour = town.code().equals("2029") ? "2031" : "2029";
        return new PersonDetails.Care(
                status,
                guest ? neighbour : status == LegalStatus.PERMIT_HOLDER ? town.code() : "",
                guest,
                town.units().getOrDefault(home.name(), town.units().get("")),
                chance.percent(4)
                        ? null
                        : town.caseworkers().get(made % town.caseworkers().size()),
                chance.percent(85) ? today.minusDays(chance.below(104)) : null);
    }

    private PersonDetails.Work work(List<Language> languages, @Nullable SwedishLevel swedish) {
        String[] first = chance.weighed(WORK, row -> Integer.parseInt(row[3]));
        List<Occupation> occupations = new ArrayList<>();
        List<Skill> skills = new ArrayList<>();
        List<Occupation> wishes = new ArrayList<>();
        if (chance.percent(90)) {
            occupations.add(occupation(first[0]));
            Tables.parts(first[1], "\\|").stream()
                    .filter(skill -> chance.percent(75))
                    .map(Skill::of)
                    .forEach(skills::add);
        }
        if (chance.percent(15)) {
            Occupation second = occupation(chance.weighed(WORK, row -> Integer.parseInt(row[3]))[0]);
            if (!occupations.contains(second)) {
                occupations.add(second);
            }
        }
        if (chance.percent(30)) {
            skills.add(Skill.of("körkort B"));
        }
        if (chance.percent(75)) {
            wishes.add(occupation(chance.percent(55) ? first[2] : first[0]));
        }
        return new PersonDetails.Work(languages, swedish, occupations, skills, wishes);
    }

    private static Occupation occupation(String title) {
        return OccupationCatalogue.starter().find(title);
    }

    /** Most have waited for months, some for years. */
    private @Nullable LocalDate waiting() {
        return chance.percent(6)
                ? null
                : today.minusDays(chance.percent(9) ? 400 + chance.below(330) : 10 + chance.below(300));
    }

    private String phone() {
        return phones <= LAST_PHONE && chance.percent(28) ? "070-1740 " + phones++ : "";
    }

    private String email(Names.Name name) {
        String latin = name.latin().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
        return chance.percent(12) ? latin + "@post.example" : "";
    }

    static WeeklySchedule hours(String text) {
        return StoredTerms.hours(text);
    }
}
