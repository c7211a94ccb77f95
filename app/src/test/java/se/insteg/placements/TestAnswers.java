package se.insteg.placements;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.Hosts;
import se.insteg.people.People;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.TestClaims;
import se.insteg.skills.cv.Choice;
import se.insteg.skills.cv.Consent;
import se.insteg.skills.cv.Consents;
import se.insteg.skills.cv.Sheet;
import se.insteg.skills.cv.Sheets;

/** A proposal with a host to ask about it, and what is sent, answered and recorded about it. */
final class TestAnswers {
    final TestMatching matching;
    final UUID organisation;
    final UUID offer;
    final UUID contact;

    TestAnswers(TestMatching matching, int seats) {
        this.matching = matching;
        organisation = matching.hosts.organisation("Siljans bageri " + UUID.randomUUID());
        offer = matching.hosts.offer(
                organisation, "Bagare", seats, "place", "Noret", "hours", "mån–fre 8–12", "starts", "2027-01-11");
        contact = matching.town.as(matching.coordinator, () -> matching.bean(Hosts.class)
                .register(organisation, new ContactDetails("Bo Bagare", "chef", "", "bo@bageriet.example", true)));
    }

    UUID propose(UUID person) {
        return ((Proposed.Done) matching.propose(matching.caseworker, person, offer)).id();
    }

    Asking.Sent askHost(UUID person, UUID proposal, Ask.Way way, @Nullable UUID sheet) {
        return matching.town.as(matching.caseworker, () -> asking().askHost(
                        person,
                        proposal,
                        new Asking.ToHost(asking().next(), contact, way, "sv", sheet, "Van vid storkök.")));
    }

    /** The path of the link that was handed over. */
    String hostLink(UUID person, UUID proposal) {
        return path(Objects.requireNonNull(
                askHost(person, proposal, Ask.Way.LINK, null).address()));
    }

    Asking.Sent askParticipant(UUID person, UUID proposal, Ask.Way way, String language) {
        return matching.town.as(matching.caseworker, () -> asking().askParticipant(
                        person,
                        proposal,
                        new Asking.ToParticipant(asking().next(), way, language, "Buss 152 från resecentrum", "Bo")));
    }

    boolean record(UUID person, UUID proposal, Party party, boolean yes, String reason) {
        return matching.town.as(matching.caseworker, () -> asking().record(
                        person,
                        proposal,
                        party,
                        new Ask.Reply(
                                yes,
                                matching.bean(Clock.class).instant(),
                                Ask.How.PHONE,
                                null,
                                party == Party.HOST ? "Bo" : "",
                                reason,
                                "")));
    }

    Answers.Both of(UUID proposal) {
        return matching.town.as(
                matching.caseworker, () -> matching.bean(Answers.class).of(proposal));
    }

    int taken() {
        return matching.town.as(
                matching.coordinator,
                () -> matching.bean(Hosts.class).offer(offer).taken());
    }

    /** A card of theirs, with the consent to show it to employers. */
    UUID pitch(UUID person) {
        new TestClaims(matching.app, matching.town)
                .say(
                        matching.caseworker,
                        person,
                        new Origin(ClaimSource.DOCUMENT, TestClaims.MAY),
                        NewClaim.of(ClaimKind.WORK, "Kock").at("Hotell Asmara", "ER"));
        return matching.town.as(matching.caseworker, () -> {
            Consents consents = matching.bean(Consents.class);
            consents.record(
                    person,
                    consents.next(),
                    Set.of(Consent.Use.EMPLOYER),
                    Consent.How.SPOKEN,
                    LocalDate.now(matching.bean(Clock.class)),
                    null);
            Sheets sheets = matching.bean(Sheets.class);
            UUID id = sheets.next();
            Map<UUID, Choice.Wording> lines = new HashMap<>();
            sheets.draft(matching.bean(People.class).find(person))
                    .lines()
                    .forEach(line -> lines.put(line.key(), new Choice.Wording("", "")));
            sheets.save(
                    person,
                    id,
                    Sheet.Kind.PITCH,
                    new Choice("Kock med sex år", "Jag lagar gärna mat.", List.of("070-174 06 05"), false, lines));
            return id;
        });
    }

    Asking asking() {
        return matching.bean(Asking.class);
    }

    static String path(String address) {
        return URI.create(address).getRawPath();
    }
}
