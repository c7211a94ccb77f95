package se.insteg.cooperation.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TRE-09: what is put in the books is read back by a second reader, öre for öre and letter for letter. */
class SieFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final AccountPlan.CostObject PROJECT =
            new AccountPlan.CostObject(6, "Projekt", "SO 26", "Samhällsorientering");

    private static SieReader file(SieFile.Line... lines) {
        return new SieReader(SieFile.of(
                "Insteg",
                "0.1",
                "Leksands kommun",
                DAY.plusDays(3),
                List.of(new SieFile.Voucher("A", DAY, "Platser Rättviks kommun 2026-10", List.of(lines)))));
    }

    @Test
    void every_amount_and_text_is_read_back_as_it_was_written() {
        SieReader read = file(
                new SieFile.Line("1511", null, 1_234_567, "Fordran"),
                new SieFile.Line("3511", PROJECT, -1_234_500, "Grupp Å, Ä och Ö: \"morgon\""),
                new SieFile.Line("3511", PROJECT, -67, "Café {kväll}"));
        assertThat(read.one("#FORMAT")).isEqualTo("PC8");
        assertThat(read.one("#SIETYP")).isEqualTo("4");
        assertThat(read.one("#FLAGGA")).isEqualTo("0");
        assertThat(read.one("#FNAMN")).isEqualTo("Leksands kommun");
        assertThat(read.one("#GEN")).isEqualTo("20261103");
        assertThat(read.records.getFirst()).containsExactly("#FLAGGA", "0");
        assertThat(read.vouchers).singleElement().satisfies(voucher -> {
            assertThat(voucher.text()).isEqualTo("Platser Rättviks kommun 2026-10");
            assertThat(voucher.day()).isEqualTo("20261031");
            assertThat(voucher.sum()).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(voucher.transactions())
                    .extracting(SieReader.Transaction::amount)
                    .containsExactly(new BigDecimal("12345.67"), new BigDecimal("-12345.00"), new BigDecimal("-0.67"));
            assertThat(voucher.transactions())
                    .extracting(SieReader.Transaction::text)
                    .containsExactly("Fordran", "Grupp Å, Ä och Ö: \"morgon\"", "Café {kväll}");
            assertThat(voucher.transactions().get(1).objects()).containsExactly("6", "SO 26");
            assertThat(voucher.transactions().getFirst().objects()).isEmpty();
        });
        assertThat(read.records)
                .contains(List.of("#DIM", "6", "Projekt"), List.of("#OBJEKT", "6", "SO 26", "Samhällsorientering"));
    }

    @Test
    void what_the_code_page_lacks_becomes_a_question_mark_and_a_line_break_ends_no_record() {
        SieReader read = file(
                new SieFile.Line("1511", null, 100, "Grupp أمل\r\n#TRANS 9999 {} 1.00"),
                new SieFile.Line("3511", null, -100, "Bakstreck \\ och slut\""));
        assertThat(read.vouchers.getFirst().transactions()).hasSize(2);
        assertThat(read.vouchers.getFirst().transactions().getFirst().text())
                .isEqualTo("Grupp ???  #TRANS 9999 {} 1.00");
        assertThat(read.vouchers.getFirst().transactions().get(1).text()).isEqualTo("Bakstreck / och slut\"");
    }

    @Test
    void a_voucher_that_does_not_balance_is_never_written() {
        assertThatThrownBy(() -> file(new SieFile.Line("1511", null, 100, "Fordran")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kronor_are_read_as_they_are_typed_and_written_as_they_are_read() {
        assertThat(Ore.read("1 250").orElseThrow()).isEqualTo(125_000);
        assertThat(Ore.read("185,5").orElseThrow()).isEqualTo(18_550);
        assertThat(Ore.read("185.05 kr").orElseThrow()).isEqualTo(18_505);
        assertThat(Ore.read("٢٠٠").orElseThrow()).isEqualTo(20_000);
        for (String unclear : List.of("", "-1", "1,255", "1e5", "gratis", "1.2.3")) {
            assertThat(Ore.read(unclear)).as(unclear).isEmpty();
        }
        assertThat(Ore.spaced(-1_234_567)).isEqualTo("\u221212\u00A0345,67");
        assertThat(Ore.plain(5)).isEqualTo("0,05");
    }
}
