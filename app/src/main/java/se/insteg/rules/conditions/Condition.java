package se.insteg.rules.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.insteg.kernel.Words;
import se.insteg.rules.Fact;
import se.insteg.rules.Housing;
import se.insteg.rules.PermitGround;
import se.insteg.rules.Reason.Truth;
import se.insteg.rules.Situation;
import se.insteg.rules.Standing;

/** What a rule asks of a situation. */
public sealed interface Condition
        permits Condition.All,
                Condition.Either,
                Condition.StandingIn,
                Condition.GroundIn,
                Condition.HousingIs,
                Condition.Exempt,
                Condition.Known,
                Times.Age,
                Times.HalfYear,
                Times.Elapsed,
                Times.Within {
    Verdict judge(Situation situation);

    /** Everything of this holds. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Verdict judge(Situation situation) {
            return Verdict.all(
                    conditions.stream().map(one -> one.judge(situation)).toList());
        }
    }

    /** One of these is enough: the first that holds, else one that cannot be told, else the first that does not. */
    record Either(List<Condition> conditions) implements Condition {
        public Either {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Verdict judge(Situation situation) {
            List<Verdict> verdicts =
                    conditions.stream().map(one -> one.judge(situation)).toList();
            for (Truth truth : List.of(Truth.YES, Truth.UNKNOWN, Truth.NO)) {
                for (Verdict verdict : verdicts) {
                    if (verdict.truth() == truth) {
                        return verdict;
                    }
                }
            }
            throw new IllegalStateException("Either of nothing");
        }
    }

    /** The standing is one of these. */
    record StandingIn(Set<Standing> standings) implements Condition {
        public StandingIn {
            standings = Set.copyOf(standings);
        }

        @Override
        public Verdict judge(Situation situation) {
            Standing standing = situation.standing();
            if (standing == Standing.UNKNOWN) {
                return Verdict.missing(Fact.STANDING);
            }
            Words words = Words.of("rules.reason.standing." + standing);
            return standings.contains(standing)
                    ? Verdict.yes(Fact.STANDING, situation.date(Fact.STANDING), situation.standingUntil(), words)
                    : Verdict.no(Fact.STANDING, null, words);
        }
    }

    /** The permit has one of these grounds. */
    record GroundIn(Set<PermitGround> grounds) implements Condition {
        public GroundIn {
            grounds = Set.copyOf(grounds);
        }

        @Override
        public Verdict judge(Situation situation) {
            PermitGround ground = situation.ground();
            if (ground == null) {
                return Verdict.missing(Fact.GROUND);
            }
            Words words = Words.of("rules.reason.ground." + ground);
            return grounds.contains(ground)
                    ? Verdict.yes(Fact.GROUND, LocalDate.MIN, null, words)
                    : Verdict.no(Fact.GROUND, null, words);
        }
    }

    /** Lives so. */
    record HousingIs(Housing housing) implements Condition {
        @Override
        public Verdict judge(Situation situation) {
            Housing told = situation.housing();
            if (told == null) {
                return Verdict.missing(Fact.HOUSING);
            }
            Words words = Words.of("rules.reason.housing." + told);
            return told == housing
                    ? Verdict.yes(Fact.HOUSING, situation.date(Fact.HOUSING), null, words)
                    : Verdict.no(Fact.HOUSING, null, words);
        }
    }

    /** AT-UND was in force when it was last checked. */
    record Exempt() implements Condition {
        @Override
        public Verdict judge(Situation situation) {
            Boolean exempt = situation.exempt();
            LocalDate checked = situation.date(Fact.EXEMPTION);
            if (exempt == null || checked == null) {
                return Verdict.missing(Fact.EXEMPTION);
            }
            Words words = Words.of("rules.reason.exempt." + (exempt ? "yes" : "no"), checked);
            return exempt ? Verdict.yes(Fact.EXEMPTION, checked, null, words) : Verdict.no(Fact.EXEMPTION, null, words);
        }
    }

    /** These facts are noted, whatever they say. */
    record Known(Set<Fact> facts) implements Condition {
        public Known {
            facts = Set.copyOf(facts);
        }

        @Override
        public Verdict judge(Situation situation) {
            return Verdict.all(facts.stream()
                    .sorted()
                    .map(fact -> {
                        LocalDate date = situation.date(fact);
                        return date == null
                                ? Verdict.missing(fact)
                                : Verdict.yes(fact, date, null, Words.of("rules.reason.known." + fact, date));
                    })
                    .toList());
        }
    }
}
