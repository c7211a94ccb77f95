package se.insteg.planner.criteria;

import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.wording.Message;

/**
 * The offer's hours do not overlap the person's busy times. Without hours it is unknown. The evidence says when the
 * person is busy and never why.
 */
final class NoScheduleClash implements MustHave {
    @Override
    public String key() {
        return "schedule";
    }

    @Override
    public Verdict judge(Person person, Offer offer) {
        var hours = offer.hours();
        return hours == null ? Verdict.UNKNOWN : Verdict.of(!hours.clashesWith(person.busy()));
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        var hours = offer.hours();
        if (hours == null) {
            return Reason.must(key(), judge(person, offer), Message.of("schedule.unknown"));
        }
        var clash = hours.overlap(person.busy());
        Message evidence = !clash.isEmpty()
                ? Message.of("schedule.clash", hours, clash)
                : person.busy().isEmpty()
                        ? Message.of("schedule.nothingStated", hours)
                        : Message.of("schedule.free", hours, person.busy());
        return Reason.must(key(), judge(person, offer), evidence);
    }
}
