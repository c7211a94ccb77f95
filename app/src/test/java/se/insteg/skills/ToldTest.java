package se.insteg.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.insteg.skills.Claim.Basis;
import se.insteg.skills.Claim.Confirmed;
import se.insteg.skills.Claim.Withdrawn;

/** What is said later about the same thing is what holds; what was said before is its history. */
class ToldTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 12);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 23);

    private static Claim claim(NewClaim said, Origin origin) {
        UUID staff = new UUID(0, 7);
        Confirmed confirmed = origin.source().confirms() ? new Confirmed(origin.on(), staff, Basis.CONVERSATION) : null;
        return new Claim(
                UUID.randomUUID(),
                new UUID(0, 1),
                said,
                origin,
                confirmed == null ? null : staff,
                Instant.parse("2026-05-12T08:00:00Z"),
                confirmed,
                null,
                null);
    }

    private static Claim english(String level, ClaimSource source, LocalDate on) {
        return claim(NewClaim.of(ClaimKind.LANGUAGE, "engelska").level(level), new Origin(source, on));
    }

    @Test
    void a_level_confirmed_later_holds_and_the_one_before_is_its_history() {
        Claim then = english("A2", ClaimSource.STAFF, MAY);
        Claim now = english("B1", ClaimSource.TEST, NOVEMBER);
        assertThat(Told.all(List.of(now, then))).singleElement().satisfies(told -> {
            assertThat(told.confirmed()).containsExactly(now);
            assertThat(told.own()).isEmpty();
            assertThat(told.earlier()).containsExactly(then);
        });
        assertThat(Told.holding(List.of(then, now))).containsExactly(now);
    }

    @Test
    void a_persons_own_word_since_takes_nothing_back_from_what_is_confirmed_and_one_from_before_is_history() {
        Claim before = english("B2", ClaimSource.SELF, MAY.minusDays(1));
        Claim confirmed = english("A2", ClaimSource.STAFF, MAY);
        Claim since = english("B1", ClaimSource.SELF, NOVEMBER);
        assertThat(Told.all(List.of(since, confirmed, before))).singleElement().satisfies(told -> {
            assertThat(told.confirmed()).containsExactly(confirmed);
            assertThat(told.own()).containsExactly(since);
            assertThat(told.earlier()).containsExactly(before);
        });
    }

    @Test
    void what_is_withdrawn_leaves_what_was_said_before_holding_again() {
        Claim then = english("A2", ClaimSource.STAFF, MAY);
        Claim now = english("B1", ClaimSource.TEST, NOVEMBER);
        Claim gone = new Claim(
                now.id(),
                now.personId(),
                now.said(),
                now.origin(),
                now.saidBy(),
                now.recordedAt(),
                now.confirmed(),
                new Withdrawn(NOVEMBER, null, "Fel prov"),
                null);
        assertThat(Told.holding(List.of(then, gone))).containsExactly(then);
    }

    @Test
    void two_things_said_in_one_breath_both_hold_and_one_without_a_level_takes_no_level_back() {
        Origin interview = new Origin(ClaimSource.STAFF, NOVEMBER, new UUID(0, 9));
        Claim elsewhere = claim(NewClaim.of(ClaimKind.DRIVING_LICENCE, "B").level("ELSEWHERE"), interview);
        Claim learning = claim(NewClaim.of(ClaimKind.DRIVING_LICENCE, "B").level("LEARNING"), interview);
        assertThat(Told.holding(List.of(elsewhere, learning))).containsExactlyInAnyOrder(elsewhere, learning);
        Claim sews = claim(NewClaim.of(ClaimKind.SKILL, "Sy").level("TEACHES"), new Origin(ClaimSource.STAFF, MAY));
        Claim again = claim(NewClaim.of(ClaimKind.SKILL, "sy"), new Origin(ClaimSource.STAFF, NOVEMBER));
        assertThat(Told.holding(List.of(sews, again))).containsExactly(sews);
    }

    @Test
    void two_jobs_in_the_same_occupation_are_two_and_the_same_job_told_again_is_one() {
        NewClaim aleppo = NewClaim.of(ClaimKind.WORK, "Kock").during(2012, null).at("Aleppo", "SY");
        Claim first = claim(aleppo, new Origin(ClaimSource.STAFF, MAY));
        Claim ended = claim(aleppo.during(2012, 2016), new Origin(ClaimSource.STAFF, NOVEMBER));
        Claim falun = claim(
                NewClaim.of(ClaimKind.WORK, "Kock").during(2024, null).at("Falun", "SE"),
                new Origin(ClaimSource.STAFF, MAY));
        assertThat(Told.holding(List.of(first, ended, falun))).containsExactlyInAnyOrder(ended, falun);
        assertThat(aleppo.covers(
                        NewClaim.of(ClaimKind.WORK, "kock").during(2012, null).at("Aleppo", "")))
                .as("says no more")
                .isTrue();
        assertThat(aleppo.covers(aleppo.during(2012, 2016))).isFalse();
    }
}
