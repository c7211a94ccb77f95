package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.insteg.demonstration.PlacementStories.End;
import se.insteg.demonstration.PlacementStories.Story;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.people.Participant;
import se.insteg.placements.EndCause;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Assurance;
import se.insteg.placements.agreement.Assurances;
import se.insteg.placements.agreement.Signatory;
import se.insteg.placements.agreement.Signature;
import se.insteg.placements.agreement.Signing;
import se.insteg.placements.agreement.Terms;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;

/** What a coordinator does from the draft of an agreement to the end of its placement, each on its day. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
class PlacementDeeds {
    private final Hosts hosts;
    private final Placements placements;
    private final Signing signing;
    private final Assurances assurances;
    private final PastClock clock;

    PlacementDeeds(Hosts hosts, Placements placements, Signing signing, Assurances assurances, PastClock clock) {
        this.hosts = hosts;
        this.placements = placements;
        this.signing = signing;
        this.assurances = assurances;
        this.clock = clock;
    }

    /** One of them. */
    private record Made(Participant person, UUID id, PlacementLife life) {
        UUID personId() {
            return person.id();
        }

        Story story() {
            return life.story();
        }
    }

    /** Drafts the agreement of a proposal, and lets it come as far as its story goes. */
    void agreed(Participant person, UUID proposal, HostOffer at, PlacementLife life) {
        Contact contact = hosts.contacts(at.organisationId()).getFirst();
        Made made = new Made(person, placements.next(), life);
        clock.on(life.drafted(), () -> placements.draft(person.id(), made.id(), proposal, terms(at, contact, life)));
        boolean ready = clock.on(life.signed(), () -> signed(made, contact));
        if (ready) {
            clock.on(life.starts(), () -> started(made));
            ended(made);
        }
    }

    private Terms terms(HostOffer at, Contact contact, PlacementLife life) {
        String sector = hosts.organisation(at.organisationId()).details().sector();
        boolean children = sector.contains("kola") || sector.contains("örskol");
        WeeklySchedule hours = at.details().period().hours();
        return new Terms(
                life.story().kind(),
                new Terms.Who(
                        contact.id(),
                        contact.details().name(),
                        "",
                        at.details().site().place().name()),
                new Terms.Work(
                        "Förstå och använda svenska i arbetet", "", at.details().title(), ""),
                hours.isEmpty() ? weekdays() : hours,
                life.starts(),
                life.ends(),
                children);
    }

    private static WeeklySchedule weekdays() {
        try {
            return TypedText.hours("mån-fre 09:00-13:00");
        } catch (BadCell impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether everything is there for it to begin, and its story lets it. */
    private boolean signed(Made made, Contact contact) {
        String hash = placements.find(made.personId(), made.id()).latest().hash();
        sign(made, Signatory.HOST, Signature.Way.PAPER, contact.details().name(), hash);
        End end = made.story().end();
        if (end == End.UNSIGNED) {
            return false;
        }
        String name = made.person().details().identity().name();
        sign(made, Signatory.PARTICIPANT, Signature.Way.SCREEN, name, hash);
        sign(made, Signatory.MUNICIPALITY, Signature.Way.SCREEN, "", hash);
        note(made, Assurance.Kind.CONSULTATION, "Kommunal, inga invändningar", null, null);
        if (Boolean.TRUE.equals(
                placements.find(made.personId(), made.id()).latest().terms().withChildren())) {
            note(made, Assurance.Kind.EXTRACT, "Visat för den som är chef på platsen", null, null);
        }
        if (end == End.UNINSURED) {
            return false;
        }
        note(
                made,
                Assurance.Kind.INSURANCE,
                "Kommunens kollektiva försäkring, olycksfall och ansvar",
                made.life().starts().minusDays(30),
                made.life().ends().plusDays(30));
        return end != End.SIGNED;
    }

    private Placements.Started started(Made made) {
        Placements.Started started =
                placements.start(made.personId(), made.id(), made.life().starts());
        if (!(started instanceof Placements.Started.Done)) {
            throw new IllegalStateException("A placement of the demonstration cannot start: "
                    + placements.find(made.personId(), made.id()).points());
        }
        return started;
    }

    private void ended(Made made) {
        LocalDate starts = made.life().starts();
        Story story = made.story();
        EndCause cause = story.cause();
        if (story.end() == End.FINISHED) {
            LocalDate day = made.life().ends();
            clock.on(day, () -> placements.finish(made.personId(), made.id(), day));
        } else if (story.end() == End.EARLY && cause != null) {
            String why =
                    switch (cause) {
                        case JOB -> "Fick anställning hos anordnaren";
                        case STUDIES -> "Började en kurs på heltid";
                        case MOVED -> "Flyttade till en annan kommun";
                        default -> "Bestämt tillsammans på ett möte";
                    };
            LocalDate day = starts.plusDays(35);
            clock.on(day, () -> placements.endEarly(made.personId(), made.id(), day, cause, why));
        } else if (story.end() == End.PAUSED) {
            LocalDate day = starts.plusDays(28);
            clock.on(
                    day,
                    () -> placements.pause(made.personId(), made.id(), day, "Arbetsplatsen har stängt två veckor"));
        }
    }

    private void sign(Made made, Signatory party, Signature.Way way, String name, String hash) {
        signing.sign(
                made.personId(),
                made.id(),
                new Signing.Wish(
                        placements.next(), party, way, name, made.life().signed(), "", null, hash));
    }

    private void note(Made made, Assurance.Kind kind, String words, @Nullable LocalDate from, @Nullable LocalDate to) {
        assurances.note(
                made.personId(),
                made.id(),
                new Assurances.Wish(
                        placements.next(),
                        kind,
                        Assurance.State.SEEN,
                        words,
                        made.life().signed(),
                        from,
                        to,
                        null));
    }
}
