package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.identity.Identities;
import se.insteg.people.identity.IdentityNumber;
import se.insteg.people.identity.OtherName;
import se.insteg.people.identity.TypedNumber;

/**
 * The numbers some people carry, an earlier name, and a pair registered twice who carry the same card. All invented: dossiers
 * begin with 00, and the other numbers have a serial from 980 on, which nobody is given at birth.
 */
final class NumbersOfTown {
    private static final int FIRST_TEST_SERIAL = 980;

    private final StaffJobs jobs;
    private final People people;
    private final Identities identities;
    private final LocalDate today;

    NumbersOfTown(StaffJobs jobs, People people, Identities identities, LocalDate today) {
        this.jobs = jobs;
        this.people = people;
        this.identities = identities;
        this.today = today;
    }

    /** For those of these who are the caseworker's own. */
    void note(SignedIn caseworker, List<UUID> ids) {
        jobs.inNameOf(caseworker, () -> {
            int made = 0;
            for (Participant person : people.findAll(ids)) {
                if (!caseworker.staffId().equals(person.details().care().caseworkerId())) {
                    continue; // waits for somebody: then nobody has seen their papers
                }
                made++;
                UUID dossier = number(person, "00-%06d/1".formatted(1000 + made * 7), null);
                if (made % 4 == 0) {
                    coordination(person, made, dossier);
                }
                if (made % 6 == 0) {
                    String first = person.details().identity().name().split(" ")[0];
                    identities.addName(person, OtherName.Kind.DOCUMENT, first + " Testnamn");
                }
            }
            return true;
        });
    }

    /** Of people registered twice, the first that is the caseworker's: both entries carry the same card. False if none is. */
    boolean twice(SignedIn caseworker, List<UUID> registeredAgain) {
        return jobs.inNameOf(caseworker, () -> {
            for (Participant again : people.findAll(registeredAgain)) {
                List<Participant> alike = people.findAll(people.duplicatesOf(again).stream()
                        .map(one -> one.person().id())
                        .toList());
                if (carries(caseworker, again) && !alike.isEmpty() && carries(caseworker, alike.getFirst())) {
                    number(again, "00-000001/2", null);
                    number(alike.getFirst(), "00-000001/1", null);
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean carries(SignedIn caseworker, Participant person) {
        return caseworker.staffId().equals(person.details().care().caseworkerId());
    }

    /** Given some years ago, so that one of them is dormant by now. */
    private void coordination(Participant person, int made, @Nullable UUID instead) {
        int day = 61 + made % 28;
        for (int digit = 0; digit < 10; digit++) {
            String typed = "%04d%02d%02d-%d%d"
                    .formatted(1970 + made % 30, 1 + made % 12, day, FIRST_TEST_SERIAL + made % 20, digit);
            if (TypedNumber.read(typed, null, today) instanceof TypedNumber.Number number) {
                identities.add(
                        person,
                        number,
                        new IdentityNumber.Details(
                                IdentityNumber.Source.AUTHORITY,
                                made % 8 == 0 ? IdentityNumber.Level.CONFIRMED : IdentityNumber.Level.PROBABLE,
                                today.minusYears(made % 12 == 0 ? 7 : 1),
                                null,
                                null),
                        instead);
                return;
            }
        }
    }

    private @Nullable UUID number(Participant person, String typed, @Nullable UUID replaces) {
        IdentityNumber.Details details =
                new IdentityNumber.Details(IdentityNumber.Source.CARD, null, today.minusMonths(8), null, null);
        return TypedNumber.read(typed, null, today) instanceof TypedNumber.Number number
                        && identities.add(person, number, details, replaces) instanceof Identities.Added.Done done
                ? done.id()
                : null;
    }
}
