package se.insteg.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.community.typed.ActivityInput;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.TestHosts;
import se.insteg.hosts.typed.ContactInput;
import se.insteg.kernel.Form;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** Activities as they are typed: name, value, name, value … Of the municipality's own, and of an association by its link. */
public final class TestActivities {
    private final ApplicationContext app;
    private final TestTown town;
    private final UUID coordinator;

    public TestActivities(ApplicationContext app, TestTown town, UUID coordinator) {
        this.app = app;
        this.town = town;
        this.coordinator = coordinator;
    }

    public LocalDate today() {
        return LocalDate.now(app.getBean(Clock.class));
    }

    /** Everything the form asks for, tomorrow; what is given stands instead. */
    public Map<String, String> fields(String title, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "title", title,
                "how", "once",
                "first", today().plusDays(1).toString(),
                "begins", "17:00",
                "ends", "19:00",
                "town", "Insjön",
                "place", "Biblioteket",
                "organiser", "Byalaget",
                "contact", "info@byalaget.example",
                "language", "sv"));
        fields.put("whom", "everybody");
        fields.put("joining", "drop_in");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    public ActivityDetails details(String title, String... more) {
        Form form = Form.empty();
        fields(title, more).forEach(form::with);
        ActivityDetails details = app.getBean(ActivityInput.class).read(form);
        assertThat(form.problems()).isEmpty();
        return Objects.requireNonNull(details);
    }

    /** The municipality's own, shown. */
    public UUID own(String title, String... more) {
        UUID id = UUID.randomUUID();
        ActivityDetails details = details(title, more);
        town.as(coordinator, () -> app.getBean(Activities.class).add(id, null, details));
        return id;
    }

    /** A contact person of an association. @return their id */
    public UUID association(String name, String email) {
        TestHosts hosts = new TestHosts(app, town, coordinator);
        UUID organisation = hosts.organisation(name, "kind", "association");
        Form form = Form.empty().with("name", "Kim " + name).with("email", email);
        ContactDetails contact = Objects.requireNonNull(ContactInput.read(form, true));
        return town.as(coordinator, () -> app.getBean(Hosts.class).register(organisation, contact));
    }

    /** What an association has sent and nobody has looked at: shown to nobody yet. @return its id */
    public UUID waiting(String association, String title) {
        String email = association + "@forening.example";
        UUID id = UUID.randomUUID();
        at(association(association, email), email).send(id, fields(title));
        return id;
    }

    /** Somebody at the association with its page open. */
    public ByLink at(UUID contact, String email) {
        town.as(coordinator, () -> app.getBean(Activities.class).sendLinks(List.of(contact)));
        return new ByLink(Visitor.at(app), paths(email).getLast());
    }

    /** The paths of the links that were written to this address, the latest last. */
    public List<String> paths(String email) {
        return town.inTenant(() -> app
                .getBean(JdbcClient.class)
                .sql("select body from outbox.message where tenant_id = ? and address = ? order by id")
                .params(town.id(), email)
                .query(String.class)
                .list()
                .stream()
                .map(TestActivities::path)
                .toList());
    }

    private static String path(String body) {
        Matcher link = Pattern.compile("https?://[^/]+(/host/[^?\\s]+)").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group(1);
    }

    /** Who came by a link, and what they press. */
    public record ByLink(Visitor visitor, String path) {
        /** @return the page */
        public String open() {
            visitor.get(path);
            return visitor.post(path).body();
        }

        public String press(String deed, UUID id, String... more) {
            List<String> fields = new ArrayList<>(List.of("do", deed, "id", id.toString()));
            fields.addAll(List.of(more));
            return visitor.post(path, fields.toArray(String[]::new)).body();
        }

        public String send(UUID id, Map<String, String> typed) {
            open();
            List<String> more = new ArrayList<>();
            typed.forEach((name, value) -> more.addAll(List.of(name, value)));
            return press("send", id, more.toArray(String[]::new));
        }
    }
}
