package se.insteg.demonstration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.pairing.Judgement;

/** What somebody types who proposes a participant: what speaks most for it among the reasons that are shown, in own words. */
final class WhyProposed {
    private static final Map<String, List<String>> WORDS = Map.of(
            "wishes",
            List.of(
                    "Vill helst just det här",
                    "Har önskat det sedan kartläggningen",
                    "Det är vad deltagaren siktar på"),
            "occupation",
            List.of(
                    "Har arbetat med det förut",
                    "Kan yrket sedan tidigare",
                    "Yrkesvanan kommer till nytta från början"),
            "skills",
            List.of("Kan det som arbetsplatsen frågar efter", "Har kunskaperna som behövs", "Klarar uppgifterna redan"),
            "languagePractice",
            List.of("Får tala svenska hela dagarna", "Här blir det mycket svenska", "Bra plats för att öva svenska"),
            "travelTime",
            List.of("Resan är kort", "Kan ta sig dit utan bil", "Ligger nära hemmet"),
            "waiting",
            List.of("Har väntat länge", "Står på tur efter lång väntan", "Har väntat längre än de flesta"));
    private static final String NOTHING_SPECIAL = "Tiderna passar och svenskan räcker";

    private WhyProposed() {}

    /** @param n chooses between ways to say the same */
    static String of(Judgement judgement, int n) {
        List<String> two = judgement.reasons().stream()
                .filter(reason -> reason.points() > 0 && WORDS.containsKey(reason.criterion()))
                .sorted(Comparator.comparingInt(Reason::points).reversed())
                .limit(2)
                .map(reason -> said(reason.criterion(), n))
                .toList();
        if (two.isEmpty()) {
            return NOTHING_SPECIAL + ".";
        }
        return two.stream()
                .skip(1)
                .map(second -> ", och " + second.substring(0, 1).toLowerCase(Locale.ROOT) + second.substring(1))
                .collect(Collectors.joining("", two.getFirst(), "."));
    }

    private static String said(String criterion, int n) {
        List<String> ways = WORDS.getOrDefault(criterion, List.of(NOTHING_SPECIAL));
        return ways.get(n % ways.size());
    }
}
