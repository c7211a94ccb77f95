package se.insteg.planner.model;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the language meant by a code (ISO 639-1, 639-2 or 639-3, with or without a region) or by a Swedish or English
 * name. The names are those of Unicode's locale data, plus what the languages are called in everyday Sweden.
 */
public final class LanguageNames {
    private static final Pattern WITH_EXPLANATION = Pattern.compile("([^()]+)\\(([^()]+)\\)?");
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}([-_][a-z0-9]{2,8})*");

    /** Everyday names the locale data lacks, and codes it would merge with a neighbour. */
    private static final Map<String, List<String>> EVERYDAY = Map.ofEntries(
            Map.entry("prs", List.of("prs", "dari", "darispråk", "afghansk persiska")),
            Map.entry("fa", List.of("farsi", "persiska", "iranska")),
            Map.entry("ps", List.of("pashto", "pashtu", "pushto", "pashtun", "afghanska")),
            Map.entry("ti", List.of("tigrinska", "tigrinja", "tigrinya")),
            Map.entry("ckb", List.of("ckb", "sorani", "kurdiska sorani", "sorani kurdiska", "centralkurdiska")),
            Map.entry(
                    "kmr",
                    List.of(
                            "kmr",
                            "kurmanji",
                            "kurmandji",
                            "kurmanci",
                            "kurmancî",
                            "badini",
                            "bahdini",
                            "nordkurdiska",
                            "kurdiska kurmanji",
                            "northern kurdish")),
            Map.entry("sdh", List.of("sdh", "feyli", "feili", "sydkurdiska", "southern kurdish")),
            Map.entry("haz", List.of("haz", "hazaragi", "hazara")),
            Map.entry("am", List.of("amhariska", "amarinja", "amharinja")),
            Map.entry("om", List.of("oromo", "oromiffa", "oromifa", "galla")),
            Map.entry("aii", List.of("aii", "assyriska", "assyrian", "östsyriska")),
            Map.entry("tru", List.of("tru", "turoyo", "suryoyo", "syrianska", "västsyriska")),
            Map.entry("rom", List.of("romani chib", "romanes", "romska")),
            Map.entry("sh", List.of("sh", "hbs", "bks", "bosniska kroatiska serbiska", "serbokroatiska")),
            Map.entry("zh", List.of("mandarin", "cmn")),
            Map.entry("swl", List.of("swl", "svenskt teckenspråk", "teckenspråk", "swedish sign language")),
            Map.entry("rhg", List.of("rhg", "rohingya", "rohingja")),
            Map.entry("fil", List.of("filipino")),
            Map.entry("apc", List.of("apc", "nordlevantinska")));

    /** Looked through first, because asking for the names of all languages takes a quarter of a second. */
    private static final List<String> COMMON = List.of(
            "sv", "en", "ar", "fa", "ps", "ti", "so", "ku", "uk", "ru", "am", "om", "tr", "fr", "es", "pt", "sw", "sq",
            "bs", "hr", "sr", "pl", "ro", "bg", "ka", "hy", "az", "uz", "ur", "bn", "hi", "pa", "ta", "zh", "vi", "th",
            "de", "it", "fi", "da", "no", "nb", "et", "lv", "lt", "hu", "el", "rw", "rn", "ln", "wo", "ha", "yo", "ig",
            "my", "ug", "kk", "ky", "tg", "tk", "ce", "mn", "id", "tl", "rom", "arc", "syr");

    private final Map<String, String> codes = new HashMap<>();

    private LanguageNames(Iterable<String> languages) {
        var display = List.of(ULocale.forLocale(Locale.of("sv")), ULocale.ENGLISH);
        for (var code : languages) {
            var canonical = ULocale.createCanonical(code).getLanguage();
            for (var locale : display) {
                codes.putIfAbsent(PlainText.key(ULocale.getDisplayLanguage(code, locale)), canonical);
            }
        }
        EVERYDAY.forEach((code, names) -> names.forEach(name -> codes.put(PlainText.key(name), code)));
    }

    private static final class Common {
        static final LanguageNames INSTANCE = new LanguageNames(COMMON);
    }

    private static final class All {
        static final LanguageNames INSTANCE = new LanguageNames(List.of(ULocale.getISOLanguages()));
    }

    /** The language, or an unknown language of that name; never fails. Thread-safe. */
    public static Language find(String text) {
        var name = text.strip();
        var common = Common.INSTANCE.codes.get(PlainText.key(name));
        var found = common != null ? common : All.INSTANCE.code(name);
        return found == null ? Language.unknown(name) : Language.known(found);
    }

    private @Nullable String code(String text) {
        var own = codes.get(PlainText.key(text));
        if (own != null) {
            return own;
        }
        var byCode = byCode(text.toLowerCase(Locale.ROOT));
        if (byCode != null) {
            return byCode;
        }
        // "kurdiska (sorani)" is sorani, "arabiska (Syrien)" is Arabic.
        var explained = WITH_EXPLANATION.matcher(text);
        if (explained.matches()) {
            var inside = codes.get(PlainText.key(explained.group(2)));
            return inside != null ? inside : code(explained.group(1).strip());
        }
        return null;
    }

    private @Nullable String byCode(String text) {
        if (!CODE.matcher(text).matches()) {
            return null;
        }
        if (text.replace('_', '-').startsWith("fa-af")) {
            return "prs";
        }
        var language = text.split("[-_]")[0];
        if (language.length() < text.length() && codes.containsKey(language)) {
            return codes.get(language);
        }
        var canonical = ULocale.createCanonical(language).getLanguage();
        boolean known = !ULocale.getDisplayLanguage(canonical, ULocale.ENGLISH).equals(canonical);
        return known ? canonical : null;
    }
}
