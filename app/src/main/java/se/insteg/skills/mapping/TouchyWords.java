package se.insteg.skills.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mapping must not ask. The grounds of an asylum case are the Migration Agency's to examine and may endanger whoever
 * tells them; religion and political opinion are personal data of special categories (GDPR Art. 9), which nobody needs to
 * know to see what a person can. Words are looked for, so this helps whoever builds a template and replaces nobody's judgement.
 */
public final class TouchyWords {
    private TouchyWords() {}

    /** What a word is about. */
    public enum Subject {
        ASYLUM,
        RELIGION,
        POLITICS
    }

    /**
     * Something found.
     *
     * @param word as it stands in the text
     * @param refused it asks for that and nothing else; otherwise it may be harmless, and whoever writes it says so
     */
    public record Found(Subject subject, String word, boolean refused) {}

    private record Rule(Subject subject, boolean refused, Pattern pattern) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    Subject.ASYLUM,
                    true,
                    "asylskäl|skyddsskäl|flyktskäl|asylberättelse|varför (?:du )?(?:flydde|lämnade|sökte asyl|kom)",
                    "varför (?:har|måste|behövde) du (?:fly|flytt|lämna)|flydde du|förföljd|förföljelse|torter",
                    "asylum (?:grounds|claim|story)|grounds for asylum|why (?:did )?you (?:flee|fled|leave|left)|persecut|tortur",
                    "أسباب اللجوء|طلب اللجوء|لماذا (?:هربت|غادرت|لجأت)|اضطهاد|تعذيب",
                    "دلیل پناهندگی|چرا (?:فرار|ترک)|شکنجه"),
            rule(
                    Subject.RELIGION,
                    true,
                    "religion|religiös|trosuppfattning|trostillhörighet|tror du på gud|vilken tro|muslim|kristen|jude\\b",
                    "hindu|yezid|shia|sunni|religious|faith|believe in god|christian|jewish",
                    "دينك|ديانة|الدين|معتقد|مسلم|مسيحي|شيعي|سني",
                    "دین شما|مذهب|مسلمان|شیعه"),
            rule(
                    Subject.POLITICS,
                    true,
                    "politisk åsikt|partitillhörighet|vilket parti|röstade|röstar du|politiskt aktiv|regimen",
                    "political (?:opinion|view|party|activ)|which party|did you vote",
                    "رأيك السياسي|حزب سياسي|أي حزب|انتماء سياسي|النظام الحاكم",
                    "حزب سیاسی|نظر سیاسی"),
            rule(
                    Subject.ASYLUM,
                    false,
                    "flykt|asyl|krig|fängelse|hot\\b|war\\b|prison|escape",
                    "حرب|سجن|لجوء",
                    "جنگ|زندان"),
            rule(
                    Subject.RELIGION,
                    false,
                    "kyrk|moské|tempel|präst|imam|bön|församling|church|mosque|prayer",
                    "كنيسة|مسجد|صلاة",
                    "مسجد|نماز"),
            rule(
                    Subject.POLITICS,
                    false,
                    "politi|parti\\b|fackförening|demonstr|party\\b|trade union",
                    "سياس|نقابة",
                    "سیاس"));

    private static Rule rule(Subject subject, boolean refused, String... words) {
        String any = String.join("|", words);
        return new Rule(subject, refused, Pattern.compile("(?<!\\p{L})(?:ال|و|ب|ل)?(?:" + any + ")\\p{L}*"));
    }

    /** The gravest thing in the text; empty when there is none. */
    public static Optional<Found> in(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            Matcher word = rule.pattern().matcher(plain);
            if (word.find()) {
                return Optional.of(new Found(rule.subject(), word.group(), rule.refused()));
            }
        }
        return Optional.empty();
    }

    /** The gravest thing in any word of a question, in any language. */
    public static Optional<Found> in(Question question) {
        StringBuilder all = new StringBuilder();
        add(all, question.text());
        add(all, question.help());
        question.choices().forEach(choice -> {
            add(all, choice.text());
            all.append(choice.term()).append('\n');
        });
        return in(all.append(question.term()).toString());
    }

    private static void add(StringBuilder all, Said said) {
        said.words().values().forEach(text -> all.append(text).append('\n'));
    }
}
