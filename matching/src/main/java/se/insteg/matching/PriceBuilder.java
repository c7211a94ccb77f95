package se.insteg.matching;

import java.util.HashMap;
import java.util.Map;
import se.insteg.matching.search.Found;
import se.insteg.matching.search.Model;

/** Translates the search's prices to the instance's numbers and works out every unit's utility. */
final class PriceBuilder {
    private PriceBuilder() {}

    /** The prices of seats alone, where no class has a price. */
    static Prices ofSeats(Instance instance, long perPerson, long[] place) {
        long[] utility = new long[instance.unitCount()];
        for (int u = 0; u < utility.length; u++) {
            for (int k = instance.firstPair(u);
                    k < instance.endPair(u) && !instance.unit(u).locked();
                    k++) {
                long gain = perPerson + instance.pointsOfPair(k) - place[instance.placeOfPair(k)];
                utility[u] = Math.max(utility[u], gain);
            }
        }
        return new Prices(perPerson, place, utility, Map.of(), instance.classCount());
    }

    static Prices prices(Instance instance, ModelBuilder builder, Model model, Found found) {
        long[] place = new long[instance.placeCount()];
        for (int p = 0; p < model.places(); p++) {
            place[builder.place(p)] = found.placePrice()[p];
        }
        Map<Long, Long> classAtPlace = new HashMap<>();
        for (int l = 0; l < model.limits(); l++) {
            if (found.limitPrice()[l] != 0) {
                int at = builder.place(model.limitPlace()[l]);
                classAtPlace.put(Prices.key(at, builder.classOfLimit(l), instance.classCount()), found.limitPrice()[l]);
            }
        }
        long[] utility = new long[instance.unitCount()];
        Prices prices = new Prices(model.perPerson(), place, utility, classAtPlace, instance.classCount());
        for (int u = 0; u < model.units(); u++) {
            int unit = builder.unit(u);
            for (int k = model.start()[u]; k < model.start()[u + 1]; k++) {
                int at = builder.place(model.place()[k]);
                long gain = model.worth(u, k) - model.size()[u] * prices.paidPerPerson(instance, unit, at);
                utility[unit] = Math.max(utility[unit], gain);
            }
        }
        return prices;
    }
}
