package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Ten thousand people and three thousand offers in one municipality: more than any has. Prints what each page takes. */
@Tag("long")
@InstegTest
class MatchingAtScaleTest {
    private static final int PEOPLE = 10_000;
    private static final int OFFERS = 3_000;

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Test
    void both_sides_answer_well_within_a_second_and_a_round_is_made() {
        TestMatching matching = new TestMatching(app);
        matching.town.inTenant(() -> jdbc.sql("""
                                insert into people.person (tenant_id, id, name, name_latin, name_key, unit_id, caseworker_id,
                                    protection, swedish, languages, occupations, wishes, skills, lat, lon, place,
                                    max_travel_minutes, busy, waiting_since, born, created_at, updated_at)
                                select :tenant, gen_random_uuid(), 'Prov ' || i, 'Prov ' || i, 'prv' || i, :unit, null, 'none',
                                    (array['A0', 'A1', 'A2', 'B1', 'B2'])[1 + i % 5],
                                    array[(array['ar', 'ti', 'uk', 'prs', 'so'])[1 + i % 5]],
                                    array[(array['5120 kock', '4322 lagerarbetare', '5321 undersköterska', '9111 städare'])[1 + i % 4]],
                                    array[(array['5120 kock', '5223 butikssäljare', '4322 lagerarbetare'])[1 + i % 3]],
                                    array['truckkort'], 60.5 + (i % 100) / 200.0, 14.8 + (i % 70) / 150.0, 'Ort ' || i % 40,
                                    30 + i % 60, case when i % 3 = 0 then 'mån 08:00-10:00' end,
                                    date '2025-01-01' + i % 600, date '1970-01-01' + i, now(), now()
                                from generate_series(1, :people) i
                                """)
                .param("tenant", matching.town.id())
                .param("unit", matching.unit)
                .param("people", PEOPLE)
                .update());
        UUID host = matching.hosts.organisation("Stora Värden");
        matching.town.inTenant(() -> jdbc.sql("""
                                insert into hosts.offer (tenant_id, id, organisation_id, title, state, seats, occupations, skills,
                                    min_swedish, place, lat, lon, hours, search, created_at, updated_at)
                                select :tenant, gen_random_uuid(), :host, 'Plats ' || i, 'open', 1 + i % 5,
                                    array[(array['5120 kock', '5223 butikssäljare', '4322 lagerarbetare', '9111 städare'])[1 + i % 4]],
                                    array['truckkort'], (array['A0', 'A1', 'A2', 'B1'])[1 + i % 4], 'Ort ' || i % 40,
                                    60.5 + (i % 90) / 180.0, 14.8 + (i % 60) / 130.0, 'mån-fre 08:00-12:00', 'plats', now(), now()
                                from generate_series(1, :offers) i
                                """)
                .param("tenant", matching.town.id())
                .param("host", host)
                .param("offers", OFFERS)
                .update());
        UUID offer = matching.town.inTenant(
                () -> jdbc.sql("select id from hosts.offer where tenant_id = ? order by title limit 1")
                        .param(matching.town.id())
                        .query(UUID.class)
                        .single());
        UUID person = matching.town.inTenant(() -> jdbc.sql("select id from people.person where tenant_id = ? limit 1")
                .param(matching.town.id())
                .query(UUID.class)
                .single());
        TestTown.Browser browser = matching.town.browser(matching.coordinator);
        long peopleForOffer = median(browser, "/matching/offers/" + offer);
        long offersForPerson = median(browser, "/matching/people/" + person);
        long pair = median(browser, "/matching/people/" + person + "/offers/" + offer);
        long start = System.nanoTime();
        UUID round = matching.round(matching.coordinator);
        long made = (System.nanoTime() - start) / 1_000_000;
        long shown = median(browser, "/matching/rounds/" + round);
        Round.Result result = matching.town
                .as(matching.coordinator, () -> matching.bean(Rounds.class).find(round))
                .result();
        System.out.printf(
                Locale.ROOT,
                "%d people × %d offers: people for an offer %d ms, offers for a person %d ms, one pair %d ms (medians over"
                        + " HTTP); a round %d ms in all, its page %d ms; %s%n",
                PEOPLE,
                OFFERS,
                peopleForOffer,
                offersForPerson,
                pair,
                made,
                shown,
                result);
        assertThat(result).isNotNull();
        assertThat(result.placed()).isPositive();
        assertThat(peopleForOffer).isLessThan(2_000);
        assertThat(offersForPerson).isLessThan(2_000);
    }

    private static long median(TestTown.Browser browser, String path) {
        long[] took = new long[9];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            assertThat(browser.get(path).statusCode()).isEqualTo(200);
            took[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(took);
        return took[took.length / 2];
    }
}
