package se.insteg.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Forgetting;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/**
 * The database's own walls between municipalities, asked by statements that name no municipality (decision 3501): each pair
 * meets what is between them, nobody else does, and each side's own link is its own.
 */
@InstegTest
class SharingWallTest {
    private static final List<String> BETWEEN = List.of(
            "agreement", "terms", "signature", "seat_offer", "share_card", "reported", "invoice", "invoice_row");

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestCooperation both;
    private UUID card;
    private UUID person;
    private UUID agreement;

    @BeforeEach
    void oneCard() {
        both = TestCooperation.in(app);
        agreement = both.agreed(TestCooperation.TERMS);
        UUID offer = both.offered(agreement, both.group("Grupp A", 5), 2);
        person = both.person("Amal Haddad");
        card = both.proposed(person, offer, "Linden");
        both.accepted(card, LocalDate.now(clock));
    }

    private int count(TestTown town, String table) {
        return town.inTenant(() -> jdbc.sql("select count(*) from cooperation." + table)
                .query(Integer.class)
                .single());
    }

    @Test
    void a_third_municipality_meets_no_row_between_two_others() {
        TestTown third = TestTown.in(app);
        for (String table : BETWEEN) {
            assertThat(count(third, table)).as(table).isZero();
        }
        assertThat(count(both.host, "share_card")).isEqualTo(1);
        assertThat(count(both.home, "share_card")).isEqualTo(1);
    }

    @Test
    void whom_a_card_is_about_is_the_home_municipalitys_alone_and_which_seat_is_the_hosts() {
        assertThat(count(both.home, "share")).isEqualTo(1);
        assertThat(count(both.host, "share")).isZero();
        assertThat(count(both.host, "held_seat")).isEqualTo(2);
        assertThat(count(both.home, "held_seat")).isZero();
        String row = both.host.inTenant(() -> jdbc.sql("select to_jsonb(c)::text from cooperation.share_card c")
                .query(String.class)
                .single());
        assertThat(row)
                .as("a card points at nothing in the other's record")
                .contains("Linden")
                .doesNotContain(person.toString(), "Amal", "Haddad", "3 oktober");
    }

    @Test
    void neither_signs_or_says_for_the_other_and_only_the_host_gives_a_seat() {
        assertRefused(both.home, """
                insert into cooperation.signature (host_tenant, home_tenant, agreement_id, version, side, name, at)
                select host_tenant, home_tenant, id, 1, 'host', 'Någon annan', now() from cooperation.agreement
                """);
        assertRefused(both.home, """
                insert into cooperation.reported (host_tenant, home_tenant, id, card_id, thing, day, held, minutes, at)
                select host_tenant, home_tenant, gen_random_uuid(), id, gen_random_uuid(), current_date, 60, 60, now()
                from cooperation.share_card
                """);
        UUID waiting = both.proposed(both.person("Yonas Tesfay"), offer(), "Eken");
        assertRefused(
                both.home,
                "update cooperation.share_card set state = 'accepted', from_day = current_date where id = '" + waiting
                        + "'");
    }

    private UUID offer() {
        return both.host.inTenant(() -> jdbc.sql("select id from cooperation.seat_offer")
                .query(UUID.class)
                .single());
    }

    @Test
    void a_card_tells_nothing_new_and_one_that_has_ended_does_not_come_back() {
        assertRefused(
                both.host, "update cooperation.share_card set shown_as = 'Någon annan' where id = '" + card + "'");
        both.home.as(both.homeStaff, () -> app.getBean(Sharing.class).revoke(person, card, "Prov"));
        assertRefused(both.host, "update cooperation.share_card set state = 'accepted' where id = '" + card + "'");
        assertRefused(both.home, "update cooperation.share_card set shown_as = 'Linden' where id = '" + card + "'");
    }

    @Test
    void what_was_said_between_them_is_neither_changed_nor_taken_away() {
        assertRefused(both.host, "update cooperation.terms set price_ore = 1");
        assertRefused(both.host, "delete from cooperation.signature");
        assertRefused(both.host, "delete from cooperation.share_card");
        assertRefused(both.home, "update cooperation.invoice set total_ore = 1");
    }

    @Test
    void an_agreement_that_ended_ten_years_ago_goes_with_all_that_hung_on_it_and_a_later_one_stays() {
        Terms.Said now = TestCooperation.TERMS;
        UUID old = both.drafted(new Terms.Said(
                now.purpose(),
                now.basis(),
                now.programmes(),
                now.price(),
                now.fields(),
                LocalDate.of(2014, 1, 1),
                LocalDate.of(2015, 1, 1),
                now.controller()));
        Forgetting rule = app.getBeansOfType(Forgetting.class).values().stream()
                .filter(one -> one.name().equals("cooperation.agreements"))
                .findFirst()
                .orElseThrow();
        assertThat(both.home.inTenant(rule::forget)).isEqualTo(1);
        assertThat(both.host.inTenant(() -> jdbc.sql("select id from cooperation.agreement")
                        .query(UUID.class)
                        .list()))
                .containsExactly(agreement)
                .doesNotContain(old);
    }

    private void assertRefused(TestTown town, String statement) {
        assertThatThrownBy(() -> town.inTenant(() -> jdbc.sql(statement).update()))
                .as(statement)
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_came_by_a_link_of_a_hosts_meets_nothing_of_it() {
        int seen = both.host.inTenant(() -> {
            jdbc.sql("select set_config('app.host', ?, true)")
                    .param(UUID.randomUUID().toString())
                    .query(row -> {});
            return BETWEEN.stream()
                    .mapToInt(table -> jdbc.sql("select count(*) from cooperation." + table)
                            .query(Integer.class)
                            .single())
                    .sum();
        });
        assertThat(seen).isZero();
    }
}
