package se.insteg.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personnummer.Options;
import dev.personnummer.Personnummer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without Spring; the numbers are made up, or those that Skatteverket has published for tests. */
class TypedNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static String told(String typed) {
        return told(typed, null);
    }

    private static String told(String typed, @Nullable NumberKind kind) {
        return switch (TypedNumber.read(typed, kind, TODAY)) {
            case TypedNumber.Number number -> number.kind().code() + " " + number.value();
            case TypedNumber.Slip slip -> slip.messageKey().replace("people.number.", "! ");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "19900101-2385, personal 19900101-2385",
        "199001012385, personal 19900101-2385",
        "900101-2385, personal 19900101-2385",
        "9001012385, personal 19900101-2385",
        "٩٠٠١٠١-٢٣٨٥, personal 19900101-2385",
        "۱۹۹۰۰۱۰۱-۲۳۸۵, personal 19900101-2385",
        "900101–2385, personal 19900101-2385",
        "090527+1474, personal 19090527-1474",
        "730288-9931, coordination 19730288-9931",
        "202107919967, coordination 20210791-9967",
        "000101-T220, interim 20000101-T220",
        "000101-t220, interim 20000101-T220",
        "20050505TF01, interim 20050505-TF01",
        "12-345678, dossier 12-345678",
        "12345678, dossier 12-345678",
        "12-345678/1, dossier 12-345678/1",
        "12-345678/01, dossier 12-345678/1",
        "1234567, dossier 1234567",
        "٥١-٢٣٤٥٦٧, dossier 51-234567",
    })
    void a_number_is_recognised_however_it_is_written(String typed, String meaning) {
        assertThat(told(typed)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "900101-2386, ! check",
        "900230-2385, ! date",
        "901301-2385, ! date",
        "900101 2385, ! space",
        "90010-2385, ! digitMissing",
        "900101-Q220, ! letter",
        "212000-2213, ! organisation",
        "20300101-2385, ! future",
        "18500101-2385, ! century",
        "20000101+2384, ! plus",
        "900192-2385, ! date",
        "selam, ! unclear",
        "1E+11, ! unclear",
        "123, ! unclear",
    })
    void a_slip_is_told_by_what_is_wrong(String typed, String problem) {
        assertThat(told(typed)).isEqualTo(problem);
    }

    @Test
    void nothing_and_too_much_are_told_too() {
        assertThat(told("  ")).isEqualTo("! missing");
        assertThat(told("1".repeat(51))).isEqualTo("! tooLong");
        assertThat(told("–", NumberKind.OTHER)).isEqualTo("! missing");
    }

    @Test
    void a_number_said_to_be_of_another_kind_than_it_is_is_refused_and_any_text_can_be_another_number() {
        assertThat(told("19900101-2385", NumberKind.COORDINATION)).isEqualTo("! not.coordination");
        assertThat(told("19730288-9931", NumberKind.PERSONAL)).isEqualTo("! not.personal");
        assertThat(told("X 123 456", NumberKind.OTHER)).isEqualTo("other X 123 456");
    }

    @Test
    void two_digits_of_a_year_mean_the_latest_that_has_been() {
        assertThat(told("261122-2387")).isEqualTo("personal 20261122-2387");
        assertThat(told("261123-2386")).isEqualTo("personal 19261123-2386");
    }

    @Test
    void a_dossier_is_found_whatever_card_it_is_read_from_and_never_as_a_number_of_another_kind() {
        assertThat(TypedNumber.sought("12-345678/2", TODAY)).contains("dossier 12345678");
        assertThat(TypedNumber.sought("1234567", TODAY)).contains("dossier 01234567");
        assertThat(TypedNumber.sought("900101-2385", TODAY)).contains("dated 199001012385");
        assertThat(TypedNumber.sought("Selam", TODAY)).isEmpty();
    }

    /** Ours says what is wrong and reads no clock; the other library is asked whether it agrees on what is right. */
    @Test
    void what_counts_as_right_is_what_another_library_says() {
        Random chance = new Random(20_261_122);
        int right = 0;
        for (int i = 0; i < 20_000; i++) {
            String typed = String.format(
                    Locale.ROOT,
                    "%04d%02d%02d%s%s%02d%d",
                    1900 + chance.nextInt(125),
                    1 + chance.nextInt(13),
                    1 + chance.nextInt(32) + (chance.nextInt(3) == 0 ? 60 : 0),
                    chance.nextBoolean() ? "-" : "",
                    chance.nextInt(4) == 0 ? "TRSUWXJKLMNEQ".charAt(chance.nextInt(13)) : chance.nextInt(10),
                    chance.nextInt(100),
                    chance.nextInt(10));
            boolean ours = TypedNumber.read(typed, null, TODAY) instanceof TypedNumber.Number;
            assertThat(ours).as(typed).isEqualTo(Personnummer.valid(typed, new Options(true, true)));
            right += ours ? 1 : 0;
        }
        assertThat(right).isGreaterThan(1_000);
    }
}
