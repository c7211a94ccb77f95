package se.insteg.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.insteg.rules.Fact;
import se.insteg.rules.Housing;
import se.insteg.rules.PermitGround;
import se.insteg.rules.Standing;
import se.insteg.rules.conditions.Condition;
import se.insteg.rules.conditions.Times;

/** Reads what a rule asks for ({@code when}). Numbers may be names of the version's parameters. */
final class Conditions {
    private Conditions() {}

    static Condition read(Part when, Map<String, Integer> parameters) {
        List<Condition> all = new ArrayList<>();
        for (String name : when.names()) {
            all.add(one(when, name, parameters));
        }
        if (all.isEmpty()) {
            throw when.wrong("asks for nothing");
        }
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    private static Condition one(Part when, String name, Map<String, Integer> parameters) {
        return switch (name) {
            case "standing" -> new Condition.StandingIn(when.constants(Standing.class, name));
            case "ground" -> new Condition.GroundIn(when.constants(PermitGround.class, name));
            case "housing" -> new Condition.HousingIs(when.constant(Housing.class, name));
            case "known" -> new Condition.Known(when.constants(Fact.class, name));
            case "exempt" -> {
                if (!when.yes(name)) {
                    throw when.wrong("'exempt' can only be true");
                }
                yield new Condition.Exempt();
            }
            case "either" ->
                new Condition.Either(when.parts(name).stream()
                        .map(part -> read(part, parameters))
                        .toList());
            case "age" -> age(when.part(name).only(Set.of("from", "below", "sure-below")), parameters);
            case "half-year-turning" -> new Times.HalfYear(when.whole(name, parameters));
            case "elapsed" -> elapsed(when.part(name).only(Set.of("since", "months")), parameters);
            case "within" ->
                within(when.part(name).only(Set.of("since", "months", "earliest", "holds-without")), parameters);
            default -> throw when.wrong("'" + name + "' is not known here");
        };
    }

    private static Condition age(Part age, Map<String, Integer> parameters) {
        return new Times.Age(
                age.has("from") ? age.whole("from", parameters) : 0,
                age.has("below") ? age.whole("below", parameters) : null,
                age.has("sure-below") ? age.whole("sure-below", parameters) : null);
    }

    private static Condition elapsed(Part elapsed, Map<String, Integer> parameters) {
        return new Times.Elapsed(elapsed.constant(Fact.class, "since"), elapsed.whole("months", parameters));
    }

    private static Condition within(Part within, Map<String, Integer> parameters) {
        return new Times.Within(
                within.constant(Fact.class, "since"),
                within.whole("months", parameters),
                within.has("earliest") ? within.date("earliest") : null,
                within.yes("holds-without"));
    }
}
