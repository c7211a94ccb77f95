package se.insteg.hosts;

import java.time.Instant;
import java.util.UUID;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;

/**
 * An offer as stored.
 *
 * @param version counts changes, from 0; given back when changing
 * @param taken how many of its seats rooms above have taken, 0 to its seats
 */
public record HostOffer(
        UUID id,
        int version,
        UUID organisationId,
        String organisationName,
        OfferDetails details,
        int taken,
        Instant createdAt,
        Instant updatedAt) {
    /** What a file calls it: its reference or, without one, its id. */
    public String nameInFiles() {
        return details.reference().isEmpty() ? id.toString() : details.reference();
    }

    /** Seats that nobody has taken. */
    public int free() {
        return details.seats() - taken;
    }

    /** As the planner needs it, with the seats that are free. The planner's id is the offer's own. */
    public Offer forMatching() {
        OfferDetails.Work work = details.work();
        OfferDetails.Site site = details.site();
        WeeklySchedule hours = details.period().hours();
        return new Offer(
                id.toString(),
                organisationName,
                work.occupations(),
                work.skills(),
                work.minSwedish() == null ? SwedishLevel.A0 : work.minSwedish(),
                site.spoken(),
                free(),
                site.place(),
                hours.isEmpty() ? null : hours,
                details.period().starts(),
                details.period().ends(),
                site.maxSameLanguage(),
                work.minAge());
    }
}
