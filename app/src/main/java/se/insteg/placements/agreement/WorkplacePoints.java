package se.insteg.placements.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.relations.Capacities;
import se.insteg.hosts.relations.Quota;
import se.insteg.kernel.Words;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.agreement.Missing.Known;
import se.insteg.placements.agreement.store.LimitsTable;
import se.insteg.placements.agreement.store.PlacementTable;

/**
 * What one workplace and one person can carry, by the municipality's own limits: how long somebody is there, how many are
 * there at once. They warn: the municipality that set them may decide otherwise.
 */
@Component
class WorkplacePoints {
    private final PlacementTable placements;
    private final LimitsTable limits;
    private final Hosts hosts;
    private final Capacities capacities;

    WorkplacePoints(PlacementTable placements, LimitsTable limits, Hosts hosts, Capacities capacities) {
        this.placements = placements;
        this.limits = limits;
        this.hosts = hosts;
        this.capacities = capacities;
    }

    List<Point> of(Known known) {
        Limits now = limits.read();
        Terms terms = known.terms();
        List<Point> points = new ArrayList<>();
        UUID organisation = known.placement().where().organisationId();
        if (organisation != null) {
            time(known, organisation, now, points);
            capacities.on(terms.starts()).ifPresent(quota -> count(known, organisation, quota, points));
        }
        if (known.person().details().everyday().busy().clashesWith(terms.hours())) {
            points.add(Point.warning(Words.of("placements.missing.busy"), known.path() + "/edit#f-hours", "edit"));
        }
        if (!AgreementWords.speaks(known.person().details().contact().preferredLanguage())) {
            points.add(Point.note(Words.of("placements.missing.interpreter")));
        }
        return points;
    }

    /** All the months somebody has been and is to be at the organisation. */
    private void time(Known known, UUID organisation, Limits now, List<Point> points) {
        Terms terms = known.terms();
        long days = terms.starts().datesUntil(terms.ends().plusDays(1)).count();
        for (Placement other : placements.ofPerson(known.person().id())) {
            if (!other.id().equals(known.placement().id())
                    && organisation.equals(other.where().organisationId())
                    && other.state() != PlacementState.ANNULLED
                    && other.begunOn() != null) {
                LocalDate last = other.endedOn() == null ? other.agreed().ends() : other.endedOn();
                LocalDate first = Objects.requireNonNull(other.begunOn());
                days += last.isBefore(first)
                        ? 0
                        : first.datesUntil(last.plusDays(1)).count();
            }
        }
        LocalDate from = terms.starts();
        if (from.plusDays(days - 1).isAfter(from.plusMonths(now.months()).minusDays(1))) {
            points.add(Point.warning(
                    Words.of("placements.missing.workplaceMonths", now.months()),
                    known.path() + "/edit#f-ends",
                    "edit"));
        }
    }

    /** How many would be there at once, by what the municipality has decided for the first day. */
    private void count(Known known, UUID organisation, Quota quota, List<Point> points) {
        Integer perSeat = Objects.requireNonNull(quota.employeesPerSeat());
        Integer employees = hosts.organisation(organisation).details().employees();
        int there = placements.countAt(
                        organisation, known.terms().starts(), known.placement().id())
                + 1;
        if (employees == null) {
            points.add(Point.warning(
                    Words.of("placements.missing.employees"), "/hosts/" + organisation + "/edit#f-employees", "host"));
        } else if (there > Objects.requireNonNull(quota.most(employees))) {
            points.add(Point.warning(
                    Words.of("placements.missing.quota", there, employees, perSeat), "/hosts/" + organisation, "host"));
        }
    }
}
