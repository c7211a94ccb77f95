package se.insteg.hosts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.insteg.hosts.gatherings.GatheringDetails;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.hosts.outreach.Outreach;
import se.insteg.hosts.outreach.Outreaches;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.hosts.relations.Interests;
import se.insteg.hosts.relations.MeetingDetails;
import se.insteg.hosts.relations.MeetingKind;
import se.insteg.hosts.relations.Meetings;
import se.insteg.hosts.relations.PromiseDetails;
import se.insteg.hosts.relations.PromiseDetails.Whose;
import se.insteg.hosts.relations.Promises;
import se.insteg.hosts.typed.ContactInput;
import se.insteg.hosts.typed.OfferInput;
import se.insteg.hosts.typed.OrganisationInput;
import se.insteg.kernel.Form;
import se.insteg.testing.TestTown;

/** Registers hosts as a member of staff would, from fields as they are typed: name, value, name, value … */
public final class TestHosts {
    private final ApplicationContext app;
    private final TestTown town;
    private final UUID staff;

    /** @param staff who registers */
    public TestHosts(ApplicationContext app, TestTown town, UUID staff) {
        this.app = app;
        this.town = town;
        this.staff = staff;
    }

    public UUID organisation(String name, String... fields) {
        return town.as(staff, () -> app.getBean(Hosts.class)
                .register(organisationDetails(name, fields))
                .orElseThrow(() -> new AssertionError("The number is taken")));
    }

    /** An open offer. */
    public UUID offer(UUID organisation, String title, int seats, String... fields) {
        return offer(organisation, OfferState.OPEN, title, seats, fields);
    }

    public UUID offer(UUID organisation, OfferState state, String title, int seats, String... fields) {
        return town.as(staff, () -> app.getBean(Hosts.class)
                .register(organisation, offerDetails(title, seats, fields).in(state))
                .orElseThrow(() -> new AssertionError("The reference is taken")));
    }

    public UUID contact(UUID organisation, String name, String phone) {
        Form form = form("name", name, "phone", phone);
        return town.as(staff, () -> app.getBean(Hosts.class)
                .register(organisation, read(ContactInput.read(form, true), form)));
    }

    /** A visit of that day. */
    public UUID meeting(UUID organisation, LocalDate day, String said) {
        return meeting(organisation, MeetingKind.VISIT, day, said, Meetings.Outcome.NOTHING);
    }

    public UUID meeting(UUID organisation, MeetingKind kind, LocalDate day, String said, Meetings.Outcome outcome) {
        UUID id = UUID.randomUUID();
        MeetingDetails details = new MeetingDetails(kind, day, null, "", List.of(), List.of(staff), said);
        town.as(staff, () -> app.getBean(Meetings.class).note(id, organisation, details, outcome));
        return id;
    }

    /** One of ours, seen to by whoever registers. */
    public UUID promise(UUID organisation, String what, @Nullable LocalDate due) {
        return promise(organisation, new PromiseDetails(Whose.OURS, what, due, staff, PromiseDetails.State.OPEN));
    }

    public UUID promise(UUID organisation, PromiseDetails details) {
        UUID id = UUID.randomUUID();
        town.as(staff, () -> app.getBean(Promises.class).make(id, organisation, null, details));
        return id;
    }

    /** Shown today. */
    public UUID interest(UUID organisation, String title) {
        return interest(organisation, title, null, LocalDate.now(app.getBean(Clock.class)));
    }

    public UUID interest(UUID organisation, String title, @Nullable Integer seats, LocalDate shownOn) {
        UUID id = UUID.randomUUID();
        InterestDetails details = new InterestDetails(title, seats, null, "", InterestDetails.State.OPEN);
        town.as(staff, () -> app.getBean(Interests.class).note(id, organisation, null, shownOn, details));
        return id;
    }

    /** Somebody asked there today and was told yes. */
    public UUID outreach(UUID person, String place) {
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.now(app.getBean(Clock.class));
        Outreach.Asked asked = new Outreach.Asked(place, "", today, Outreach.Answer.YES, null, "");
        town.as(staff, () -> app.getBean(Outreaches.class).note(id, person, asked));
        return id;
    }

    /** A breakfast at eight. */
    public UUID gathering(String title, LocalDate day) {
        UUID id = UUID.randomUUID();
        GatheringDetails details = new GatheringDetails(
                MeetingKind.BREAKFAST, title, day, LocalTime.of(8, 0), LocalTime.of(9, 0), "Kommunhuset", "Om praktik");
        town.as(staff, () -> app.getBean(Gatherings.class).plan(id, details));
        return id;
    }

    /** @return the invitation */
    public UUID invite(UUID gathering, UUID organisation) {
        return town.as(staff, () -> {
            Gatherings gatherings = app.getBean(Gatherings.class);
            gatherings.invite(gathering, List.of(organisation));
            return gatherings.invitations(gathering).stream()
                    .filter(one -> one.organisationId().equals(organisation))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    public UUID contactWithEmail(UUID organisation, String name, String email) {
        Form form = form("name", name, "email", email);
        return town.as(staff, () -> app.getBean(Hosts.class)
                .register(organisation, read(ContactInput.read(form, true), form)));
    }

    public static OrganisationDetails organisationDetails(String name, String... fields) {
        Form form = form(with(fields, "name", name, "kind", "private"));
        return read(OrganisationInput.read(form), form);
    }

    public static OfferDetails offerDetails(String title, int seats, String... fields) {
        Form form = form(with(fields, "title", title, "seats", String.valueOf(seats)));
        return read(OfferInput.typed(form, OfferState.OPEN), form);
    }

    /** A value with bars is several. What is given later replaces what was given before. */
    static Form form(String... fields) {
        Map<String, String[]> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1].split("\\|", -1));
        }
        return Form.of(typed);
    }

    private static String[] with(String[] fields, String... first) {
        String[] all = Arrays.copyOf(first, first.length + fields.length);
        System.arraycopy(fields, 0, all, first.length, fields.length);
        return all;
    }

    private static <T> T read(@Nullable T details, Form form) {
        return Objects.requireNonNull(details, form.problems()::toString);
    }
}
