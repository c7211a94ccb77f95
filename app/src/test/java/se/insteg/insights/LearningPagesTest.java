package se.insteg.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.access.Strangers;
import se.insteg.hosts.TestHosts;
import se.insteg.people.TestPeople;
import se.insteg.programmes.TestProgrammes;
import se.insteg.programmes.packages.PackageReader;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** What was learnt, published for anybody with its programmes as files and nobody who took part (MAR-20, MAR-22, TRE-10). */
@InstegTest
class LearningPagesTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Strangers strangers;

    @Autowired
    Clock clock;

    private TestTown town;
    private UUID coordinator;
    private UUID initiative;
    private String open;

    @BeforeEach
    void an_initiative() {
        town = TestTown.in(app);
        UUID unit = town.unit("Integration");
        coordinator = town.staff(Role.COORDINATOR, unit);
        new TestPeople(app, town).register(coordinator, "Amal Haddad", "unit", unit.toString());
        TestProgrammes programmes = new TestProgrammes(app, town, coordinator);
        UUID programme = programmes.swedish("Veckan i gruppen");
        programmes.published(programme);
        initiative = new TestInitiatives(app, town, coordinator).begun("Veckan", programme);
        open = "/learning/" + town.code() + "/" + initiative;
    }

    private int post(String part, Map<String, String> fields) {
        return town.browser(coordinator)
                .post("/initiatives/" + initiative + "/learning" + part, fields)
                .statusCode();
    }

    private int asAnybody(String path) {
        return Visitor.at(app).get(path).statusCode();
    }

    @Test
    void nobody_reads_it_before_it_is_published_and_nobody_after_it_is_taken_back() {
        assertThat(post("", Map.of("worked", "Fika efter varje tillfälle.", "version", "0")))
                .isEqualTo(302);
        assertThat(asAnybody(open)).isEqualTo(404);
        assertThat(post("/publish", Map.of())).isEqualTo(302);
        assertThat(Visitor.at(app).get(open).body())
                .contains("Fika efter varje tillfälle.")
                .contains("Veckan i gruppen")
                .doesNotContain("<script");
        assertThat(Visitor.at(app).get("/learning/" + town.code()).body()).contains("Veckan");
        assertThat(post("/withdraw", Map.of())).isEqualTo(302);
        assertThat(asAnybody(open)).isEqualTo(404);
    }

    @Test
    void what_is_written_afterwards_stays_unread_until_it_is_published_anew() {
        post("", Map.of("worked", "Fika.", "version", "0"));
        post("/publish", Map.of());
        post("", Map.of("worked", "Mer fika.", "version", "1"));
        assertThat(Visitor.at(app).get(open).body()).contains("Fika.").doesNotContain("Mer fika.");
        post("/publish", Map.of());
        assertThat(Visitor.at(app).get(open).body()).contains("Mer fika.");
    }

    @Test
    void a_text_that_names_a_participant_is_not_published() {
        post("", Map.of("worked", "Tack vare Amal Haddad kom många.", "version", "0"));
        var refused = town.browser(coordinator).post("/initiatives/" + initiative + "/learning/publish", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Texten nämner Amal Haddad, som är deltagare.");
        assertThat(asAnybody(open)).isEqualTo(404);
    }

    @Test
    void its_programme_is_a_file_that_another_municipality_takes_up_MAR_20() {
        post("/publish", Map.of());
        String file = Visitor.at(app).get(open + "/package?number=1").body();
        assertThat(PackageReader.read(file)).isInstanceOfSatisfying(PackageReader.Read.class, one -> assertThat(
                        one.read().name())
                .isEqualTo("Veckan i gruppen"));
        assertThat(asAnybody(open + "/package?number=2")).isEqualTo(404);
    }

    @Test
    void the_conference_that_hosts_are_invited_to_stands_on_the_page_TRE_10() {
        UUID conference = new TestHosts(app, town, coordinator)
                .gathering("Konferens om veckan", LocalDate.now(clock).plusDays(30));
        assertThat(post("", Map.of("worked", "Fika.", "version", "0", "gathering", conference.toString())))
                .isEqualTo(302);
        post("/publish", Map.of());
        assertThat(Visitor.at(app).get(open).body())
                .contains("Konferens om veckan")
                .contains("Är du inbjuden svarar du genom länken i inbjudan.");
    }

    @Test
    void two_who_write_at_once_lose_no_text() {
        post("", Map.of("worked", "Först.", "version", "0"));
        var second = town.browser(coordinator)
                .post("/initiatives/" + initiative + "/learning", Map.of("worked", "Sedan.", "version", "0"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Sedan.").contains("Någon annan har skrivit här under tiden.");
    }

    @Test
    void another_municipality_has_it_not() {
        post("/publish", Map.of());
        TestTown other = TestTown.in(app);
        assertThat(asAnybody("/learning/" + other.code() + "/" + initiative)).isEqualTo(404);
        assertThat(strangers.find(town.code())).isPresent();
    }
}
