package se.insteg.planner.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.wording.Message;

/**
 * Cells that people and offers have in common. What the same text meant is remembered, because tables repeat themselves:
 * a million rows share a few hundred values.
 *
 * @param <C> the columns of the table
 */
final class SharedCells<C extends Enum<C> & Column> {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_REMEMBERED = 100;
    private static final int LONGEST_TITLE = 200;

    private static final Pattern AND = Pattern.compile(" (?:och|and|&|\\+|samt) ", Pattern.CASE_INSENSITIVE);

    private final Map<String, Language> languages = new HashMap<>();
    private final Map<String, Occupation> occupations = new HashMap<>();
    private final Map<String, Skill> skills = new HashMap<>();
    private final Map<String, WeeklySchedule> schedules = new HashMap<>();
    private final OccupationCatalogue catalogue;

    SharedCells(OccupationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A date from 1 January of the first year to the last day, both included. */
    static <C extends Enum<C> & Column> @Nullable LocalDate date(
            Fields<C> fields, C column, int firstYear, LocalDate last) {
        return fields.read(column, text -> {
            var date = DateText.read(text);
            if (date.getYear() < firstYear) {
                throw BadCell.of("dateTooEarly", date, Integer.toString(firstYear));
            }
            if (date.isAfter(last)) {
                throw BadCell.of("dateTooLate", date, last);
            }
            if (DateText.isAmbiguous(text)) {
                fields.note(Message.of("note.dayBeforeMonth", fields.title(column), text, date));
            }
            return date;
        });
    }

    WeeklySchedule hours(String text) throws BadCell {
        var known = schedules.get(text);
        if (known == null) {
            known = HoursText.read(text);
            remember(schedules, text, known);
        }
        return known;
    }

    /** Languages separated by commas (or what people put in their place), each once. */
    List<Language> languages(Fields<C> fields, C column) {
        List<Language> found = new ArrayList<>();
        for (var name : CellText.parts(AND.matcher(fields.text(column)).replaceAll(","), ",;|/")) {
            var language = languages.get(name);
            if (language == null) {
                language = LanguageNames.find(name);
                remember(languages, name, language);
            }
            if (!language.isKnown()) {
                fields.noteOnce(Message.of("note.unknownLanguage", language));
            }
            if (!language.code().isEmpty() && !found.contains(language)) {
                found.add(language);
            }
        }
        return found;
    }

    /** Occupations separated by bars; by commas too when each part is a title of its own. */
    List<Occupation> occupations(Fields<C> fields, C column) {
        List<Occupation> found = new ArrayList<>();
        for (var part : CellText.parts(fields.text(column), "|;")) {
            for (var title : titles(part)) {
                var occupation = occupation(fields, column, title);
                if (occupation != null && !found.contains(occupation)) {
                    found.add(occupation);
                }
            }
        }
        return found;
    }

    private List<String> titles(String part) {
        var several = CellText.parts(part, ",");
        boolean each = several.size() > 1
                && !catalogue.knows(part)
                && several.stream().allMatch(title -> catalogue.knows(title) || title.matches("\\d{4}"));
        return each ? several : List.of(part);
    }

    private @Nullable Occupation occupation(Fields<C> fields, C column, String title) {
        if (title.matches("\\p{Nd}+") && title.length() != 4) {
            fields.problem(column, "notOccupationCode", title);
            return null;
        }
        if (title.length() > LONGEST_TITLE) {
            fields.problem(column, "tooLong");
            return null;
        }
        var occupation = occupations.get(title);
        if (occupation == null) {
            occupation = catalogue.find(Digits.latin(title));
            remember(occupations, title, occupation);
        }
        if (occupation.code() == null) {
            fields.noteOnce(Message.of("note.unknownTitle", occupation));
        } else if (!catalogue.exists(occupation.code())) {
            fields.noteOnce(Message.of("note.unknownCode", occupation.code()));
        }
        return occupation;
    }

    /** Skills separated by bars. */
    List<Skill> skills(Fields<C> fields, C column) {
        List<Skill> found = new ArrayList<>();
        for (var name : CellText.parts(fields.text(column), "|")) {
            var skill = skills.get(name);
            if (skill == null) {
                skill = Skill.of(name);
                remember(skills, name, skill);
            }
            if (!skill.key().isEmpty() && !contains(found, skill)) {
                found.add(skill);
            }
        }
        return found;
    }

    private static boolean contains(List<Skill> skills, Skill skill) {
        return skills.stream().anyMatch(other -> other.key().equals(skill.key()));
    }

    /** Where something is. One coordinate without the other is no coordinate; in Sweden exchanged ones are told. */
    Spot spot(Fields<C> fields, C name, C lat, C lon) {
        var north = fields.read(lat, text -> NumberText.degrees(text, 90));
        var east = fields.read(lon, text -> NumberText.degrees(text, 180));
        var place = fields.text(name);
        if (north == null || east == null) {
            if (fields.usable() && (north == null) != (east == null)) {
                fields.note(Message.of("note.halfCoordinate", fields.title(lat), fields.title(lon)));
            }
            return Spot.of(place, Double.NaN, Double.NaN);
        }
        if (north > 10 && north < 25 && east > 54 && east < 70) {
            fields.problem(lat, "exchangedCoordinates", fields.title(lat), fields.title(lon));
        } else if (north == 0 && east == 0) {
            fields.problem(lat, "zeroCoordinates");
        }
        return Spot.of(place, north, east);
    }

    private static <T> void remember(Map<String, T> known, String text, T meaning) {
        if (known.size() < MOST_REMEMBERED && text.length() <= LONGEST_REMEMBERED) {
            known.putIfAbsent(text, meaning);
        }
    }
}
