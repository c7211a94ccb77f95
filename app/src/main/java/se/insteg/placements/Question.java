package se.insteg.placements;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import se.insteg.planner.Alteration;
import se.insteg.planner.LivePlan;
import se.insteg.planner.Outcome;
import se.insteg.planner.WaysIn;
import se.insteg.planner.WaysInForMany;
import se.insteg.planner.WaysInForOne;

/** What can be asked of a plan that is kept. The same question of the same plan is answered once. */
public sealed interface Question<T> {
    /** How long several changes may be tried, where each has to be searched. */
    Duration AT_MOST = Duration.ofSeconds(20);

    /**
     * @param done is told how many of a hundred parts are done, if that can be told
     * @throws IllegalArgumentException when it is about somebody or something that is not in the plan
     */
    T answer(LivePlan plan, IntConsumer done);

    /** What would it come to? Empty when no plan can have it so. */
    record WhatIf(List<Alteration> alterations) implements Question<Optional<Outcome>> {
        public WhatIf {
            alterations = List.copyOf(alterations);
        }

        @Override
        public Optional<Outcome> answer(LivePlan plan, IntConsumer done) {
            return plan.whatIf(alterations);
        }
    }

    /** Where is this person in the plan, and if nowhere: what would have to change? */
    record WhatForOne(UUID personId) implements Question<ForOne> {
        @Override
        public ForOne answer(LivePlan plan, IntConsumer done) {
            String id = personId.toString();
            return new ForOne(plan.placeOf(id).map(UUID::fromString), WaysInForOne.find(plan, id, AT_MOST));
        }
    }

    /** @param place the offer they have in the plan @param ways nothing for somebody who has one */
    record ForOne(Optional<UUID> place, WaysIn ways) {}

    /** Which changes would place the most people? */
    record WhatForMany() implements Question<WaysIn> {
        @Override
        public WaysIn answer(LivePlan plan, IntConsumer done) {
            return WaysInForMany.find(plan, AT_MOST, done);
        }
    }

    /** What would it cost others that the person had this offer? Empty when no plan has them there. */
    record WhatItCosts(UUID personId, UUID offerId) implements Question<Optional<LivePlan.Taking>> {
        @Override
        public Optional<LivePlan.Taking> answer(LivePlan plan, IntConsumer done) {
            return plan.taking(personId.toString(), offerId.toString());
        }
    }

    /** What are the seats of this offer worth? */
    record WhatSeatsAreWorth(UUID offerId) implements Question<SeatsWorth> {
        @Override
        public SeatsWorth answer(LivePlan plan, IntConsumer done) {
            String id = offerId.toString();
            int seats = plan.offer(id)
                    .orElseThrow(() -> new IllegalArgumentException("no offer in the plan is '" + id + "'"))
                    .seats();
            long given = plan.people().stream()
                    .filter(person -> plan.placeOf(person.id()).equals(Optional.of(id)))
                    .count();
            return new SeatsWorth(
                    (int) given,
                    plan.oneMoreSeat(id),
                    seats == 0 ? Optional.empty() : plan.whatIf(List.of(new Alteration.Seats(id, seats - 1))));
        }
    }

    /** @param given how many the plan places there @param fewer empty when others have every seat already */
    record SeatsWorth(int given, Outcome more, Optional<Outcome> fewer) {}
}
