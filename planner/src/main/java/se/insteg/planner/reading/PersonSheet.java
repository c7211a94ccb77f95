package se.insteg.planner.reading;

import static se.insteg.planner.reading.PersonColumn.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.sheet.SourceFile;

/** What a row of the table of people becomes. */
final class PersonSheet extends Sheet<PersonColumn> {
    private final LocalDate today;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final SharedCells<PersonColumn> shared;

    PersonSheet(SourceFile file, LocalDate today, List<FurtherColumn> further, OccupationCatalogue catalogue) {
        super(PersonColumn.class, file, further);
        this.today = today;
        this.shared = new SharedCells<>(catalogue);
    }

    List<Person> people() {
        return people;
    }

    @Override
    boolean read(Fields<PersonColumn> fields) {
        var id = fields.id(ID);
        // Also when the earlier row was rejected: which of the two is right is for a human to say.
        var earlier = fields.usable() ? rowOfId.putIfAbsent(id, fields.number()) : null;
        if (earlier != null) {
            fields.problem(ID, "repeatedId", id, Integer.toString(earlier));
            return false;
        }
        fields.readFurther();
        var born = SharedCells.date(fields, BORN, Quantity.FIRST_YEAR_OF_BIRTH, today);
        var swedish = fields.read(SWEDISH, SwedishText::read);
        var maxTravel = fields.read(MAX_TRAVEL, text -> NumberText.whole(text, 0, Quantity.MOST_MINUTES));
        var busy = fields.read(BUSY, shared::hours);
        var person = new Person(
                id,
                fields.text(NAME),
                born,
                shared.languages(fields, LANGUAGES),
                swedish == null ? SwedishLevel.A0 : swedish,
                shared.occupations(fields, OCCUPATION),
                shared.skills(fields, SKILLS),
                shared.occupations(fields, WISHES),
                shared.spot(fields, HOME, LAT, LON),
                maxTravel,
                busy == null ? WeeklySchedule.EMPTY : busy,
                SharedCells.date(fields, WAITING_SINCE, Quantity.FIRST_YEAR, today),
                fields.text(HOUSEHOLD));
        if (fields.usable()) {
            people.add(person);
        }
        return fields.usable();
    }
}
