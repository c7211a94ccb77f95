package se.insteg.planner.reading;

import static se.insteg.planner.reading.OfferColumn.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.wording.Message;

/** What a row of the table of offers becomes. */
final class OfferSheet extends Sheet<OfferColumn> {
    private static final LocalDate FAR = LocalDate.of(Quantity.LAST_YEAR, 12, 31);

    private final LocalDate today;
    private final List<Offer> offers = new ArrayList<>();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final SharedCells<OfferColumn> shared;

    OfferSheet(SourceFile file, LocalDate today, List<FurtherColumn> further, OccupationCatalogue catalogue) {
        super(OfferColumn.class, file, further);
        this.today = today;
        this.shared = new SharedCells<>(catalogue);
    }

    List<Offer> offers() {
        return offers;
    }

    @Override
    boolean read(Fields<OfferColumn> fields) {
        var id = fields.id(ID);
        // Also when the earlier row was rejected: which of the two is right is for a human to say.
        var earlier = fields.usable() ? rowOfId.putIfAbsent(id, fields.number()) : null;
        if (earlier != null) {
            fields.problem(ID, "repeatedId", id, Integer.toString(earlier));
            return false;
        }
        fields.readFurther();
        var seats = fields.read(SEATS, text -> NumberText.whole(text, 0, Quantity.MOST_SEATS));
        if (seats == null && fields.isBlank(SEATS)) {
            fields.problem(SEATS, "missing");
        }
        var swedish = fields.read(SWEDISH, SwedishText::read);
        var start = SharedCells.date(fields, START, Quantity.FIRST_YEAR, FAR);
        var end = SharedCells.date(fields, END, Quantity.FIRST_YEAR, FAR);
        if (start != null && end != null && end.isBefore(start)) {
            fields.problem(END, "endBeforeStart", start);
        }
        var offer = new Offer(
                id,
                fields.text(HOST),
                shared.occupations(fields, OCCUPATION),
                shared.skills(fields, SKILLS),
                swedish == null ? SwedishLevel.A0 : swedish,
                shared.languages(fields, SPOKEN),
                seats == null ? 0 : seats,
                shared.spot(fields, PLACE, LAT, LON),
                fields.read(HOURS, shared::hours),
                start,
                end,
                fields.read(MAX_SAME_LANGUAGE, text -> NumberText.whole(text, 1, Quantity.MOST_SEATS)),
                fields.read(MIN_AGE, text -> NumberText.whole(text, 0, Quantity.MOST_YEARS)));
        if (fields.usable()) {
            offers.add(offer);
            if (end != null && end.isBefore(today)) {
                fields.note(Message.of("note.ended", id, end));
            }
        }
        return fields.usable();
    }
}
