package se.insteg.planner.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.insteg.planner.criteria.Criteria;
import se.insteg.planner.criteria.Points;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.criteria.SeatLimits;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Substitutes;
import se.insteg.planner.model.TravelTable;

/** Judges one person at one offer by every criterion there is. Thread-safe. */
public final class Judge {
    private final Criteria criteria;
    private final TravelTable travel;

    /** With the substitutes Insteg comes with. */
    public Judge(Points points, TravelTable travel, LocalDate today) {
        this(points, Substitutes.starter(), travel, today);
    }

    /** @param today the day from which waiting is counted, and age where an offer has no start */
    public Judge(Points points, Substitutes substitutes, TravelTable travel, LocalDate today) {
        this.criteria = new Criteria(points, substitutes, travel, today);
        this.travel = travel;
    }

    /** @param taken what is taken at the offer by others */
    public Judgement judge(Person person, Offer offer, Taken taken) {
        List<Reason> reasons = new ArrayList<>(12);
        reasons.add(SeatLimits.seatLeft(offer, taken));
        reasons.add(SeatLimits.languageRoom(offer, person, taken));
        reasons.addAll(criteria.explain(person, offer));
        return new Judgement(person, offer, reasons);
    }

    TravelTable travel() {
        return travel;
    }
}
