package se.insteg.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.testing.Visitor.location;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.access.Staffing;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** Links of new members of staff: one purpose, one person, once, seven days. */
@InstegTest
class InvitationTest {
    private static final String CHOSEN = "sju sjösjuka sjömän";

    @Autowired
    ApplicationContext app;

    @Autowired
    Staffing staffing;

    @Autowired
    JdbcClient jdbc;

    private TestTown town;
    private UUID administrator;
    private Staffing.Link link;
    private String path;

    @BeforeEach
    void somebodyIsInvited() {
        town = TestTown.in(app);
        administrator = town.staff(Role.ADMINISTRATOR, null);
        link = town.as(
                administrator,
                () -> staffing.invite(new Staffing.Details("Åsa Ek", "asa@prov.example", "handlaggare", null)));
        path = URI.create(link.address()).getPath();
    }

    private String state() {
        return town.inTenant(() -> jdbc.sql("select state from access.staff where id = ?")
                .param(link.staffId())
                .query(String.class)
                .single());
    }

    @Test
    void opening_the_link_uses_nothing_up_and_names_nobody() {
        for (int i = 0; i < 3; i++) {
            String page = Visitor.at(app).get(path).body();
            assertThat(page).contains("Välj lösenord", town.name()).doesNotContain("Åsa Ek", "asa@prov.example");
        }
        assertThat(state()).isEqualTo("invited");
    }

    @Test
    void the_button_makes_the_password_theirs_and_leads_on_to_the_one_time_code() {
        Visitor asa = Visitor.at(app);
        asa.get(path);
        assertThat(location(asa.post(path, "password", CHOSEN, "repeated", CHOSEN)))
                .isEqualTo("/login/set-up-code");
        assertThat(state()).isEqualTo("active");
        Visitor again = Visitor.at(app);
        again.get("/login");
        assertThat(location(
                        again.post("/login", "kommun", town.code(), "email", "asa@prov.example", "password", CHOSEN)))
                .isEqualTo("/login/set-up-code");
        assertThat(Visitor.at(app).get(path).body()).contains("gäller inte längre");
    }

    @Test
    void fifty_at_the_same_time_have_one_effect() throws Exception {
        List<Callable<String>> posts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Visitor visitor = Visitor.at(app);
            visitor.get(path);
            String password = CHOSEN + " nummer " + i;
            posts.add(() -> location(visitor.post(path, "password", password, "repeated", password)));
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (Future<String> answer : threads.invokeAll(posts)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn("/login/set-up-code"::equals).hasSize(1);
        assertThat(answers)
                .as("the others are told, without a redirect")
                .filteredOn(String::isEmpty)
                .hasSize(49);
        assertThat(town.inTenant(() -> jdbc.sql("select count(*) from access.invitation where used_at is not null")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void a_new_link_makes_the_old_one_void_and_a_weak_password_does_not_use_it_up() {
        town.as(administrator, () -> staffing.newLink(link.staffId()));
        assertThat(Visitor.at(app).get(path).body()).contains("gäller inte längre");
        Staffing.Link newest = town.as(administrator, () -> staffing.newLink(link.staffId()));
        String newPath = URI.create(newest.address()).getPath();
        Visitor asa = Visitor.at(app);
        asa.get(newPath);
        assertThat(asa.post(newPath, "password", "kort", "repeated", "kort").statusCode())
                .isEqualTo(422);
        assertThat(location(asa.post(newPath, "password", CHOSEN, "repeated", CHOSEN)))
                .isEqualTo("/login/set-up-code");
    }

    @Test
    void a_link_is_void_after_seven_days_in_another_municipality_and_for_a_disabled_person() {
        TestTown neighbour = TestTown.in(app);
        assertThat(Visitor.at(app)
                        .get(path.replace(town.code(), neighbour.code()))
                        .body())
                .contains("gäller inte längre");
        town.inTenant(() -> jdbc.sql("update access.staff set state = 'disabled', disabled_at = now() where id = ?")
                .param(link.staffId())
                .update());
        assertThat(Visitor.at(app).get(path).body()).contains("gäller inte längre");
        town.inTenant(() -> jdbc.sql("update access.staff set state = 'invited', disabled_at = null where id = ?")
                .param(link.staffId())
                .update());
        assertThat(Visitor.at(app).get(path).body()).contains("Välj lösenord");
        town.inTenant(() -> jdbc.sql("""
                        update access.invitation set created_at = created_at - interval '7 days 1 minute',
                            expires_at = expires_at - interval '7 days 1 minute' where staff_id = ?
                        """).param(link.staffId()).update());
        assertThat(Visitor.at(app).get(path).body()).contains("gäller inte längre");
    }

    @Test
    void only_the_hash_of_a_link_is_stored() {
        String token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(town.inTenant(() -> jdbc.sql("select token_hash from access.invitation where staff_id = ?")
                        .param(link.staffId())
                        .query(byte[].class)
                        .single()))
                .isEqualTo(Token.hash(token));
        assertThat(token).hasSize(43);
    }
}
