package se.insteg.planner.criteria;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.wording.Message;

/**
 * The person has reached the offer's minimum age on its first day, or today when it has none. An unknown date of birth
 * fails a minimum age; where no minimum is stated age is not asked about.
 */
final class OldEnough implements MustHave {
    private final LocalDate today;

    OldEnough(LocalDate today) {
        this.today = today;
    }

    @Override
    public String key() {
        return "age";
    }

    @Override
    public Verdict judge(Person person, Offer offer) {
        var minimum = offer.minAge();
        if (minimum == null) {
            return Verdict.MET;
        }
        var born = person.born();
        return Verdict.of(born != null && age(born, offer) >= minimum);
    }

    private static int age(LocalDate born, LocalDate on) {
        return Period.between(born, on).getYears();
    }

    private int age(LocalDate born, Offer offer) {
        return age(born, day(offer));
    }

    private LocalDate day(Offer offer) {
        return Objects.requireNonNullElse(offer.start(), today);
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        var verdict = judge(person, offer);
        var minimum = offer.minAge();
        if (minimum == null) {
            return Reason.must(key(), verdict, Message.of("age.noMinimum"));
        }
        var born = person.born();
        if (born == null) {
            return Reason.must(key(), verdict, Message.of("age.unknown", minimum));
        }
        var key = verdict == Verdict.MET ? "age.enough" : "age.tooYoung";
        return Reason.must(key(), verdict, Message.of(key, age(born, offer), day(offer), minimum));
    }
}
