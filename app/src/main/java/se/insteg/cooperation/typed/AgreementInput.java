package se.insteg.cooperation.typed;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.cooperation.Field;
import se.insteg.cooperation.Price;
import se.insteg.cooperation.Side;
import se.insteg.cooperation.Terms;
import se.insteg.cooperation.invoice.Ore;
import se.insteg.kernel.Form;
import se.insteg.taxonomy.typed.Fields;

/** Understands what two municipalities are to agree. */
public final class AgreementInput {
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS_AHEAD = 20;

    private AgreementInput() {}

    /** With whom, and which of the two we are. */
    public record Parties(UUID neighbour, Side mine) {}

    /** Null when the form is rejected; then it says why. */
    public static @Nullable Parties parties(Form form, Set<UUID> neighbours) {
        Fields fields = new Fields(form);
        UUID neighbour = fields.id("neighbour", neighbours);
        if (neighbour == null && !fields.rejected("neighbour")) {
            fields.reject("neighbour", "cooperation.neighbour.missing");
        }
        Side mine = fields.constant("mine", Side.values(), Side::code);
        if (mine == null && !fields.rejected("mine")) {
            fields.reject("mine", "cooperation.mine.missing");
        }
        return neighbour == null || mine == null ? null : new Parties(neighbour, mine);
    }

    /** Null when the form is rejected; then it says why. */
    public static Terms.@Nullable Said read(Form form, LocalDate today) {
        Fields fields = new Fields(form);
        String purpose = fields.required("purpose", Terms.LONGEST_PURPOSE, "cooperation.purpose.missing");
        String basis = fields.required("basis", Terms.LONGEST_PURPOSE, "cooperation.basis.missing");
        String programmes = fields.required("programmes", Terms.LONGEST_PROGRAMMES, "cooperation.programmes.missing");
        Price price = price(fields, form);
        Set<Field> told = told(form);
        if (price != null && price.per() == Price.Per.HOUR && !told.contains(Field.ATTENDANCE)) {
            fields.reject("fields", "cooperation.fields.attendance.needed");
        }
        LocalDate from = date(fields, "from", today);
        LocalDate to = date(fields, "to", today);
        if (from != null && to != null && to.isBefore(from)) {
            fields.reject("to", "cooperation.to.before");
        }
        String controller = fields.required("controller", Terms.LONGEST_CONTROLLER, "cooperation.controller.missing");
        return form.rejected() || price == null || from == null || to == null
                ? null
                : new Terms.Said(purpose, basis, programmes, price, told, from, to, controller);
    }

    private static @Nullable Price price(Fields fields, Form form) {
        OptionalLong ore = Ore.read(form.text("price"));
        if (ore.isEmpty() || ore.getAsLong() > Price.MOST) {
            fields.reject("price", "cooperation.price.unclear");
        }
        Price.Per per = fields.constant("per", Price.Per.values(), Price.Per::code);
        if (per == null && !fields.rejected("per")) {
            fields.reject("per", "cooperation.per.missing");
        }
        return ore.isEmpty() || per == null ? null : new Price(ore.getAsLong(), per);
    }

    private static Set<Field> told(Form form) {
        Set<Field> told = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (form.has("fields", field.code())) {
                told.add(field);
            }
        }
        return told;
    }

    private static @Nullable LocalDate date(Fields fields, String name, LocalDate today) {
        LocalDate day = fields.date(name, FIRST_YEAR, today.plusYears(YEARS_AHEAD));
        if (day == null && !fields.rejected(name)) {
            fields.reject(name, "cooperation.day.missing");
        }
        return day;
    }

    /** The form with what was said. */
    public static Form form(Terms terms) {
        Terms.Said said = terms.said();
        return Form.empty()
                .with("version", String.valueOf(terms.version()))
                .with("purpose", said.purpose())
                .with("basis", said.basis())
                .with("programmes", said.programmes())
                .with("price", Ore.plain(said.price().ore()))
                .with("per", said.price().per().code())
                .with("fields", said.fields().stream().map(Field::code).toList())
                .with("from", said.from().toString())
                .with("to", said.to().toString())
                .with("controller", said.controller());
    }

    /** A form to begin with: the least that lets a seat be used. */
    public static Form empty(UUID id) {
        return Form.empty()
                .with("id", id.toString())
                .with("per", Price.Per.HOUR.code())
                .with("fields", List.of(Field.LANGUAGE.code(), Field.ADAPTATION.code(), Field.ATTENDANCE.code()));
    }
}
