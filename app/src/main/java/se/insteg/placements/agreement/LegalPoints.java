package se.insteg.placements.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;
import se.insteg.people.Situations;
import se.insteg.people.status.Counties;
import se.insteg.placements.agreement.Missing.Known;
import se.insteg.planner.model.PlainText;
import se.insteg.rules.Eligibility;
import se.insteg.rules.Entitlement;
import se.insteg.rules.Fact;
import se.insteg.rules.Reason;
import se.insteg.rules.Rule;
import se.insteg.rules.Rules;
import se.insteg.rules.Situation;
import se.insteg.rules.Standing;
import se.insteg.taxonomy.MunicipalityCodes;

/**
 * What the law of the first day says about a placement. Only a rule that somebody has seen in its source keeps a placement
 * from starting; the others warn (decision 0710).
 */
@Component
class LegalPoints {
    private final Rules rules;
    private final Eligibility eligibility;
    private final Situations situations;
    private final MunicipalityCodes municipalities;

    LegalPoints(Rules rules, Eligibility eligibility, Situations situations, MunicipalityCodes municipalities) {
        this.rules = rules;
        this.eligibility = eligibility;
        this.situations = situations;
        this.municipalities = municipalities;
    }

    List<Point> of(Known known) {
        LocalDate first = known.terms().starts();
        Situation situation = situations.of(known.person().id(), first);
        List<Point> points = new ArrayList<>();
        age(known, situation, points);
        length(known, situation, points);
        if (situation.standing() == Standing.REFUSED
                || situation.standing() == Standing.LEFT
                || situation.standing() == Standing.MOVED) {
            points.add(Point.warning(
                    Words.of("placements.missing.standing." + situation.standing()),
                    "/people/" + known.person().id() + "/status",
                    "status"));
        }
        if (situation.standing() == Standing.ASYLUM_SEEKER) {
            duties(known, points);
        }
        note(situation, "measures.placement-exemption", points);
        note(situation, "measures.early-placement", points);
        return points;
    }

    /** Cites the rule of the day; the point as it is when no such rule was in force. */
    Point cited(String key, LocalDate day, Point point) {
        return rules.find(key, day)
                .map(rule -> point.by(rule.source(), rule.open()))
                .orElse(point);
    }

    /** Somebody too young, or of whom the day of birth is not known. */
    private void age(Known known, Situation situation, List<Point> points) {
        String path = "/people/" + known.person().id() + "/edit#f-born";
        if (situation.date(Fact.BORN) == null) {
            points.add(Point.warning(Words.of("placements.missing.born"), path, "born"));
            return;
        }
        eligibility
                .of(situation, "measures.placement-age")
                .filter(answer -> answer.reasons().stream()
                        .anyMatch(reason -> reason.fact() == Fact.BORN && reason.truth() == Reason.Truth.NO))
                .map(Entitlement::rule)
                .ifPresent(rule -> points.add((rule.verified()
                                ? Point.must(rule.meaning(), path, "born")
                                : Point.warning(rule.meaning(), path, "born"))
                        .by(rule.source(), rule.open())));
    }

    /** Until 2016 an asylum seeker was at one workplace for so many months at most; that was verified, and binds. */
    private void length(Known known, Situation situation, List<Point> points) {
        eligibility
                .of(situation, "measures.agreement")
                .filter(Entitlement::applies)
                .map(Entitlement::rule)
                .ifPresent(rule -> {
                    Integer months = rule.parameters().get("months");
                    if (months != null
                            && known.terms()
                                    .ends()
                                    .isAfter(known.terms()
                                            .starts()
                                            .plusMonths(months)
                                            .minusDays(1))) {
                        points.add(binding(rule, Words.of("placements.missing.months", months), known));
                    } else {
                        points.add(Point.note(rule.meaning()).by(rule.source(), rule.open()));
                    }
                });
    }

    private static Point binding(Rule rule, Words words, Known known) {
        String path = known.path() + "/edit#f-ends";
        Point point = rule.verified() ? Point.must(words, path, "edit") : Point.warning(words, path, "edit");
        return point.by(rule.source(), rule.open());
    }

    /** The area somebody has to stay within, and when they have to report. */
    private void duties(Known known, List<Point> points) {
        Terms terms = known.terms();
        Situations.Duties duties = situations.duties(known.person(), terms.starts(), terms.ends());
        String path = "/people/" + known.person().id() + "/status";
        if (!duties.counties().isEmpty() && during("reception.area", terms)) {
            String county = county(terms.who().place());
            if (county == null) {
                points.add(cited(
                        "reception.area",
                        terms.ends(),
                        Point.warning(Words.of("placements.missing.countyUnknown", names(duties)), path, "status")));
            } else if (!duties.counties().contains(county)) {
                points.add(cited(
                        "reception.area",
                        terms.ends(),
                        Point.warning(
                                Words.of(
                                        "placements.missing.county",
                                        String.valueOf(Counties.name(county)),
                                        names(duties)),
                                path,
                                "status")));
            }
        }
        if (duties.hours().clashesWith(terms.hours()) && during("reception.attendance", terms)) {
            points.add(cited(
                    "reception.attendance",
                    terms.ends(),
                    Point.warning(Words.of("placements.missing.attendance"), known.path() + "/edit#f-hours", "edit")));
        }
    }

    /** Whether the rule is in force some day of the placement; one that begins meanwhile counts too. */
    private boolean during(String key, Terms terms) {
        return rules.find(key, terms.starts()).isPresent()
                || rules.find(key, terms.ends()).isPresent();
    }

    private static String names(Situations.Duties duties) {
        return String.join(
                ", ",
                duties.counties().stream()
                        .sorted()
                        .map(code -> String.valueOf(Counties.name(code)))
                        .toList());
    }

    /** The county of a place that is called as a municipality is; null for any other place. */
    private @Nullable String county(String place) {
        String last = place.substring(place.lastIndexOf(',') + 1).strip();
        String key = PlainText.key(last);
        return municipalities.all().entrySet().stream()
                .filter(one -> PlainText.key(one.getValue()).equals(key))
                .map(one -> one.getKey().substring(0, 2))
                .findFirst()
                .orElse(null);
    }

    private void note(Situation situation, String key, List<Point> points) {
        eligibility
                .of(situation, key)
                .filter(Entitlement::applies)
                .map(Entitlement::rule)
                .ifPresent(rule -> points.add(Point.note(rule.meaning()).by(rule.source(), rule.open())));
    }
}
