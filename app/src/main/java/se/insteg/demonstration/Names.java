package se.insteg.demonstration;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.insteg.people.LegalSex;
import se.insteg.planner.model.Language;

/** Invented names, each given once; some as they are written at home. */
final class Names {
    private static final List<People> ALL = Tables.read("names.csv").stream()
            .map(row -> new People(
                    Arrays.stream(row[1].split(",")).map(Language::known).toList(),
                    Integer.parseInt(row[2]),
                    words(row[3]),
                    words(row[4])))
            .toList();

    /** Given names of women, in Latin letters. */
    private static final Set<String> WOMEN = Tables.read("women.csv").stream()
            .flatMap(Arrays::stream)
            .flatMap(cell -> Tables.parts(cell, ",").stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Chance chance;
    private final Set<String> taken = new HashSet<>();

    Names(Chance chance) {
        this.chance = chance;
    }

    /** Those who share languages. */
    record People(List<Language> languages, int weight, List<Word> given, List<Word> family) {}

    /** @param home as written at home; the same as latin for most */
    record Word(String home, String latin) {
        boolean foreign() {
            return !home.equals(latin);
        }
    }

    /** @param name as the person writes it @param knownAs in Latin letters when the name is not; else empty */
    record Name(String name, String knownAs, Word family, People people, LegalSex sex) {
        /** For an address. */
        String latin() {
            return knownAs.isEmpty() ? name : knownAs;
        }
    }

    private static List<Word> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(word -> word.split("/"))
                .map(parts -> new Word(parts[0], parts[parts.length - 1]))
                .toList();
    }

    Name anybody() {
        People people = chance.weighed(ALL, People::weight);
        Word given = chance.one(people.given());
        List<Word> alike = people.family().stream()
                .filter(word -> word.foreign() == given.foreign())
                .toList();
        return of(people, given, chance.one(alike.isEmpty() ? people.family() : alike));
    }

    /** Somebody of the same family. */
    Name relative(Name of) {
        return of(of.people(), chance.one(of.people().given()), of.family());
    }

    private Name of(People people, Word given, Word family) {
        Word first = given;
        for (int tries = 0; !taken.add(first.latin() + " " + family.latin()) && tries < 200; tries++) {
            first = chance.one(people.given());
        }
        String latin = first.latin() + " " + family.latin();
        LegalSex sex = WOMEN.contains(first.latin()) ? LegalSex.WOMAN : LegalSex.MAN;
        return first.foreign() && family.foreign()
                ? new Name(first.home() + " " + family.home(), latin, family, people, sex)
                : new Name(latin, "", family, people, sex);
    }
}
