package se.insteg.people.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.people.Participant;
import se.insteg.people.register.PersonTable;
import se.insteg.taxonomy.typed.PhoneText;

/**
 * Finds one person of whom enough is known already: their reference, their telephone number, or their whole name with the
 * date of birth. Reaches everybody who is not protected, so it is only for breaking the glass, which counts and logs it.
 */
@Component
public class ExactPerson {
    private final PersonTable table;

    ExactPerson(PersonTable table) {
        this.table = table;
    }

    /** Nobody protected; none when what is given tells of nobody, several when it does not tell them apart. */
    public List<Participant> find(String referenceOrPhone, String name, @Nullable LocalDate born) {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        List<String> ways = new ArrayList<>();
        if (!referenceOrPhone.isEmpty()) {
            parameters
                    .addValue("reference", referenceOrPhone)
                    .addValue("upper", referenceOrPhone.toUpperCase(Locale.ROOT));
            ways.add("p.reference in (:reference, :upper)");
            String phone = PhoneText.key(referenceOrPhone);
            if (referenceOrPhone.matches("[+0-9 ()/.–-]+") && phone.length() >= 7) {
                parameters.addValue("phone", phone);
                ways.add("p.phone_key = :phone");
            }
        }
        String key = NameWords.key(name);
        if (!key.isEmpty() && born != null) {
            parameters.addValue("name", key).addValue("born", born);
            ways.add("p.name_key = :name collate \"C\" and p.born = :born");
        }
        return ways.isEmpty()
                ? List.of()
                : table.read("not p.hidden and ((" + String.join(") or (", ways) + "))", parameters);
    }
}
