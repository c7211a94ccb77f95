package se.insteg.placements;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More people and offers in one municipality than any has, spread over a county; written straight to the tables. */
final class LargeTown {
    private LargeTown() {}

    static void fill(TestMatching matching, JdbcClient jdbc, int people, int offers, int travel) {
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
                                    4 + i % :travel, case when i % 3 = 0 then 'mån 08:00-10:00' end,
                                    date '2025-01-01' + i % 600, date '1970-01-01' + i, now(), now()
                                from generate_series(1, :people) i
                                """)
                .param("tenant", matching.town.id())
                .param("unit", matching.unit)
                .param("people", people)
                .param("travel", travel)
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
                .param("offers", offers)
                .update());
    }
}
