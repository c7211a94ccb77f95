package se.insteg.placements.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.hosts.Contact;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Words;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Assurance.Kind;

/**
 * What a placement still waits for before it can start, in plain words with the way to the remedy. What is asked by the law
 * is in {@link LegalPoints}, what one workplace can carry in {@link WorkplacePoints}; here is what everybody needs: a whole
 * agreement that all have signed, an insurance that somebody has seen, and with children an extract that was shown.
 */
@Component
class Missing {
    /** Where the municipality's duty to insure was told. */
    private static final String INSURANCE = "SKL 21 december 2016; Migrationsverket, praktik för asylsökande";

    private final LegalPoints legal;
    private final WorkplacePoints workplace;
    private final Hosts hosts;
    private final Clock clock;

    Missing(LegalPoints legal, WorkplacePoints workplace, Hosts hosts, Clock clock) {
        this.legal = legal;
        this.workplace = workplace;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** All that is known of a placement when somebody asks. @param signed who has signed the newest version */
    record Known(
            Participant person,
            Placement placement,
            Terms terms,
            Set<Signatory> signed,
            List<Assurance> assurances,
            boolean bothSaidYes) {
        String path() {
            return "/people/" + person.id() + "/placements/" + placement.id();
        }

        boolean has(Kind kind) {
            return assurances.stream().anyMatch(one -> one.kind() == kind && !one.removed());
        }

        boolean isChild() {
            return Ages.isChild(person.details(), terms.starts());
        }
    }

    /** What keeps it from starting first, then what to think about, then what is good to know. */
    List<Point> of(Known known) {
        List<Point> points = new ArrayList<>();
        if (!known.bothSaidYes()) {
            points.add(Point.must(
                    Words.of("placements.missing.answers"), proposalPath(known.placement(), known), "answers"));
        }
        lacking(known.terms())
                .forEach(field -> points.add(Point.must(
                        Words.of("placements.missing.field." + field), known.path() + "/edit#f-" + field, "edit")));
        contact(known, points);
        insurance(known, points);
        children(known, points);
        for (Signatory party : Signatory.of(known.isChild())) {
            if (!known.signed().contains(party)) {
                points.add(Point.must(
                        Words.of("placements.missing.signature." + party.code()), known.path() + "#sign", "sign"));
            }
        }
        points.addAll(legal.of(known));
        points.addAll(workplace.of(known));
        points.sort(Comparator.comparing(Point::weight));
        return points;
    }

    private static String proposalPath(Placement placement, Known known) {
        UUID proposal = placement.where().proposalId();
        return proposal == null
                ? known.path()
                : "/matching/people/" + known.person().id() + "/proposals/" + proposal;
    }

    /** Fields without which there is no agreement to sign. */
    static List<String> lacking(Terms terms) {
        List<String> fields = new ArrayList<>();
        add(fields, "hours", terms.hours().isEmpty());
        add(fields, "contact", terms.who().contactId() == null);
        add(fields, "supervisor", terms.who().supervisor().isEmpty());
        add(fields, "goals", terms.work().goals().isEmpty());
        add(fields, "tasks", terms.work().tasks().isEmpty());
        add(fields, "withChildren", terms.withChildren() == null);
        return fields;
    }

    private static void add(List<String> fields, String field, boolean lacks) {
        if (lacks) {
            fields.add(field);
        }
    }

    /** Whoever signs for the host must still be the one to call there. */
    private void contact(Known known, List<Point> points) {
        UUID organisation = known.placement().where().organisationId();
        UUID contact = known.terms().who().contactId();
        if (contact == null || organisation == null || known.signed().contains(Signatory.HOST)) {
            return;
        }
        Set<UUID> active = hosts.contacts(organisation).stream()
                .filter(one -> one.details().active())
                .map(Contact::id)
                .collect(Collectors.toSet());
        if (!active.contains(contact)) {
            points.add(
                    Point.must(Words.of("placements.missing.contactGone"), known.path() + "/edit#f-contact", "edit"));
        }
    }

    private void insurance(Known known, List<Point> points) {
        LocalDate first = firstDay(known);
        List<Assurance> insured = known.assurances().stream()
                .filter(one -> one.kind() == Kind.INSURANCE && !one.removed())
                .toList();
        String path = known.path() + "#insurance";
        if (insured.stream().noneMatch(one -> one.covers(first))) {
            points.add(Point.must(Words.of("placements.missing.insurance", first), path, "insurance")
                    .by(INSURANCE, ""));
        } else if (insured.stream().noneMatch(one -> one.covers(known.terms().ends()))) {
            points.add(Point.warning(
                            Words.of(
                                    "placements.missing.insuranceEnds",
                                    known.terms().ends()),
                            path,
                            "insurance")
                    .by(INSURANCE, ""));
        }
    }

    /** The day it can begin at the earliest: as agreed, or today when that day has passed; the day it was brought. */
    private LocalDate firstDay(Known known) {
        LocalDate brought = known.placement().broughtOn();
        LocalDate begun = brought == null ? known.placement().begunOn() : brought;
        LocalDate today = LocalDate.now(clock);
        LocalDate agreed = known.terms().starts();
        if (begun != null) {
            return begun;
        }
        return agreed.isBefore(today) && !today.isAfter(known.terms().ends()) ? today : agreed;
    }

    private void children(Known known, List<Point> points) {
        if (Boolean.TRUE.equals(known.terms().withChildren()) && !known.has(Kind.EXTRACT)) {
            points.add(legal.cited(
                    "measures.records-extract",
                    known.terms().starts(),
                    Point.must(Words.of("placements.missing.extract"), known.path() + "#extract", "extract")));
        }
        if (!known.has(Kind.CONSULTATION)) {
            points.add(legal.cited(
                    "measures.consultation",
                    known.terms().starts(),
                    Point.warning(
                            Words.of("placements.missing.consultation"),
                            known.path() + "#consultation",
                            "consultation")));
        }
    }
}
