package se.insteg.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Form;
import se.insteg.placements.agreement.Assurance;
import se.insteg.placements.agreement.Assurances;
import se.insteg.placements.agreement.Signatory;
import se.insteg.placements.agreement.Signature;
import se.insteg.placements.agreement.Signing;
import se.insteg.placements.agreement.Terms;
import se.insteg.placements.agreement.TermsInput;
import se.insteg.placements.agreement.Whole;
import se.insteg.testing.TestTown;

/** Placements as a caseworker makes them: proposed, agreed on, signed, insured, started. */
public final class TestPlacements {
    final TestMatching matching;
    final LocalDate today;

    public TestPlacements(ApplicationContext app) {
        matching = new TestMatching(app);
        today = LocalDate.now(app.getBean(Clock.class));
    }

    /** A standing proposal's placement. @param host whose contact is Anna Berg */
    public record Made(UUID person, UUID offer, UUID proposal, UUID placement) {}

    public TestTown town() {
        return matching.town;
    }

    public UUID caseworker() {
        return matching.caseworker;
    }

    UUID host(int employees) {
        UUID host =
                matching.hosts.organisation("Återbruket " + UUID.randomUUID(), "employees", String.valueOf(employees));
        matching.hosts.contact(host, "Anna Berg", "031-390 06 01");
        return host;
    }

    Made drafted(String... fields) {
        return drafted(matching.person("Selam Haile", "born", "1990-05-01"), host(20), fields);
    }

    Made drafted(UUID person, UUID host, String... fields) {
        UUID offer = matching.hosts.offer(host, "Kök", 3);
        UUID proposal = ((Proposed.Done) matching.propose(matching.caseworker, person, offer)).id();
        sayYes(person, proposal, Party.HOST);
        sayYes(person, proposal, Party.PARTICIPANT);
        UUID id = matching.town.as(matching.caseworker, () -> {
            Placements placements = matching.bean(Placements.class);
            return placements.draft(person, placements.next(), proposal, terms(host, fields));
        });
        return new Made(person, offer, proposal, id);
    }

    void sayYes(UUID person, UUID proposal, Party party) {
        Ask.Reply yes =
                new Ask.Reply(true, matching.bean(Clock.class).instant(), Ask.How.PHONE, null, "Anna Berg", "", "");
        matching.town.as(matching.caseworker, () -> matching.bean(Asking.class).record(person, proposal, party, yes));
    }

    /** Complete but for what is given. Within a transaction of the municipality. */
    Terms terms(UUID host, String... fields) {
        UUID contact = matching.bean(Hosts.class).contacts(host).getFirst().id();
        List<String> all = new ArrayList<>(List.of(
                "kind", "language_internship",
                "starts", today.toString(),
                "ends", today.plusMonths(3).toString(),
                "hours", "mån-fre 09:00-13:00",
                "place", "Leksand",
                "contact", contact.toString(),
                "supervisor", "Bo Ek",
                "goals", "Använda svenska i köket",
                "tasks", "Diska och duka",
                "withChildren", "no"));
        all.addAll(List.of(fields));
        Form form = Form.empty();
        for (int i = 0; i < all.size(); i += 2) {
            form.with(all.get(i), all.get(i + 1));
        }
        Terms terms = TermsInput.read(form, Set.of(contact));
        if (terms == null) {
            throw new AssertionError(form.problems().toString());
        }
        return terms;
    }

    Whole whole(Made made) {
        return matching.town.as(
                matching.caseworker, () -> matching.bean(Placements.class).find(made.person(), made.placement()));
    }

    void sign(Made made, Signatory party, String name) {
        Whole whole = whole(made);
        matching.town.as(matching.caseworker, () -> matching.bean(Signing.class)
                .sign(
                        made.person(),
                        made.placement(),
                        new Signing.Wish(
                                UUID.randomUUID(),
                                party,
                                Signature.Way.SCREEN,
                                name,
                                today,
                                "",
                                null,
                                whole.latest().hash())));
    }

    void signAll(Made made) {
        signAll(made, "Selam Haile");
    }

    void signAll(Made made, String participant) {
        sign(made, Signatory.HOST, "Anna Berg");
        sign(made, Signatory.PARTICIPANT, participant);
        sign(made, Signatory.MUNICIPALITY, "");
    }

    void insure(Made made, LocalDate from, LocalDate to) {
        assure(made, Assurance.Kind.INSURANCE, "Trygg, nr 1", from, to);
    }

    void shown(Made made) {
        assure(made, Assurance.Kind.EXTRACT, "Visat för oss", null, null);
    }

    private void assure(
            Made made, Assurance.Kind kind, String words, @Nullable LocalDate from, @Nullable LocalDate to) {
        matching.town.as(matching.caseworker, () -> matching.bean(Assurances.class)
                .note(
                        made.person(),
                        made.placement(),
                        new Assurances.Wish(
                                UUID.randomUUID(), kind, Assurance.State.SEEN, words, today, from, to, null)));
    }

    Placements.Started start(Made made) {
        return matching.town.as(matching.caseworker, () -> matching.bean(Placements.class)
                .start(made.person(), made.placement(), today));
    }

    /** Signed, insured and begun today. */
    Made running(String... fields) {
        Made made = drafted(fields);
        signAll(made);
        insure(made, today, today.plusYears(1));
        if (!(start(made) instanceof Placements.Started.Done)) {
            throw new AssertionError(whole(made).points().toString());
        }
        return made;
    }

    /** Signed, insured and begun so many days ago, to end in so many. */
    public Made begun(int ago, int left) {
        return begun(ago, left, drafted(period(ago, left)));
    }

    /** As {@link #begun(int, int)}, of this participant. */
    Made begun(UUID person, int ago, int left) {
        return begun(ago, left, drafted(person, host(20), period(ago, left)));
    }

    private String[] period(int ago, int left) {
        return new String[] {
            "starts",
            today.minusDays(ago).toString(),
            "ends",
            today.plusDays(left).toString()
        };
    }

    /** As {@link #begun(int, int)}, somebody else at the same host. */
    Made beside(Made other, int ago, int left) {
        UUID host = whole(other).placement().where().organisationId();
        UUID person = matching.person("Selam Haile", "born", "1990-05-01");
        return begun(ago, left, drafted(person, Objects.requireNonNull(host), period(ago, left)));
    }

    private Made begun(int ago, int left, Made made) {
        signAll(made);
        insure(made, today.minusDays(ago), today.plusDays(left + 30L));
        Placements.Started started = matching.town.as(matching.caseworker, () -> matching.bean(Placements.class)
                .start(made.person(), made.placement(), today.minusDays(ago)));
        if (!(started instanceof Placements.Started.Done)) {
            throw new AssertionError(whole(made).points().toString());
        }
        return made;
    }
}
