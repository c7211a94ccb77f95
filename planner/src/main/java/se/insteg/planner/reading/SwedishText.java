package se.insteg.planner.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.insteg.planner.model.SwedishLevel;

/**
 * Reads a level of Swedish: A0–C2 of the European framework, or the last passed course of SFI (A and B count as A1, C as
 * A2, D as B1). A letter A–D without a digit is always an SFI course; with a digit always the framework.
 */
final class SwedishText {
    private static final Pattern FRAMEWORK = Pattern.compile("(?:CEFR|GERS)?([ABC])([0-2])");
    private static final Pattern SFI = Pattern.compile("(?:SFI)?(?:KURS|COURSE|NIVÅ|LEVEL)?([ABCD])(?:KURS)?(?:SFI)?");
    private static final Map<String, SwedishLevel> COURSES = Map.of(
            "A", SwedishLevel.A1,
            "B", SwedishLevel.A1,
            "C", SwedishLevel.A2,
            "D", SwedishLevel.B1);
    private static final Set<String> NONE = Set.of("0", "INGEN", "INGA", "INGENSVENSKA", "NONE", "NO");

    private SwedishText() {}

    static SwedishLevel read(String text) throws BadCell {
        var plain = Digits.latin(text).toUpperCase(Locale.ROOT).replaceAll("[\\s\\-_.:()/]", "");
        if (NONE.contains(plain)) {
            return SwedishLevel.A0;
        }
        var framework = FRAMEWORK.matcher(plain);
        if (framework.matches()) {
            var level = framework.group(1) + framework.group(2);
            if (!level.equals("B0") && !level.equals("C0")) {
                return SwedishLevel.valueOf(level);
            }
        }
        var sfi = SFI.matcher(plain);
        if (sfi.matches()) {
            var level = COURSES.get(sfi.group(1));
            if (level != null) {
                return level;
            }
        }
        throw BadCell.of("notSwedishLevel");
    }
}
