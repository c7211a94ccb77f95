package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.TestClaims;
import se.insteg.testing.InstegTest;

/** What is confirmed about a person changes the next matching; their own word alone does not (LEK-05, VAN-14). */
@InstegTest
class ProfileFeedsMatchingTest {
    @Autowired
    ApplicationContext app;

    @Test
    void a_confirmed_trade_gives_points_at_once_and_an_unconfirmed_one_none() {
        TestMatching matching = new TestMatching(app);
        TestClaims claims = new TestClaims(app, matching.town);
        UUID person = matching.person("Selam Tesfay");
        UUID offer = matching.offer("Köket på Noret", 1, "occupations", "5120");
        int before = points(matching, person, offer);
        UUID claim = claims.say(matching.caseworker, person, ClaimSource.SELF, ClaimKind.OCCUPATION, "Kock");
        assertThat(points(matching, person, offer)).isEqualTo(before);
        matching.town.as(
                matching.caseworker, () -> claims.profile().confirm(person, List.of(claim), Claim.Basis.CONVERSATION));
        assertThat(points(matching, person, offer)).isGreaterThan(before);
        matching.town.as(matching.caseworker, () -> claims.profile().withdraw(person, claim, "Var en annan"));
        assertThat(points(matching, person, offer)).isEqualTo(before);
    }

    private static int points(TestMatching matching, UUID person, UUID offer) {
        return matching.pair(matching.caseworker, person, offer).shown().points();
    }
}
