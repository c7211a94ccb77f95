package se.insteg.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.kernel.Form;
import se.insteg.people.LegalSex;
import se.insteg.people.LegalStatus;
import se.insteg.people.PersonDetails;
import se.insteg.people.Protection;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.MunicipalityCodes;

/** What can be chosen in the form of a person. */
@Component
public class FormOptions {
    private final Colleagues colleagues;
    private final MunicipalityCodes municipalities;

    FormOptions(Colleagues colleagues, MunicipalityCodes municipalities) {
        this.colleagues = colleagues;
        this.municipalities = municipalities;
    }

    /** Choices with their words. */
    public record Options(
            List<Form.Option> statuses,
            List<Form.Option> sexes,
            List<Form.Option> protections,
            List<Form.Option> handlers,
            List<Form.Option> units,
            List<Form.Option> caseworkers,
            List<Form.Option> municipalities,
            List<Form.Option> levels) {}

    /** @param stored what may stay chosen although it can no longer be chosen anew; null for somebody new */
    public Options of(@Nullable PersonDetails stored) {
        return new Options(
                keys("people.status.", Arrays.stream(LegalStatus.values()).map(LegalStatus::code)),
                keys("people.legalSex.", Arrays.stream(LegalSex.values()).map(LegalSex::code)),
                keys(
                        "people.protection.",
                        Arrays.stream(Protection.Kind.values()).map(Protection.Kind::code)),
                people(
                        colleagues.holding(Role.PROTECTED_IDENTITY_HANDLER),
                        stored == null ? Set.of() : stored.protection().handlers()),
                people(
                        colleagues.units(),
                        stored == null ? Set.of() : set(stored.care().unitId())),
                people(
                        colleagues.holding(Role.CASEWORKER),
                        stored == null ? Set.of() : set(stored.care().caseworkerId())),
                municipalities.all().entrySet().stream()
                        .map(one -> Form.Option.text(one.getKey(), one.getKey() + " " + one.getValue()))
                        .toList(),
                Arrays.stream(SwedishLevel.values())
                        .map(level -> Form.Option.key(level.name(), "taxonomy.swedish." + level))
                        .toList());
    }

    private static List<Form.Option> keys(String prefix, Stream<String> codes) {
        return codes.map(code -> Form.Option.key(code, prefix + code)).toList();
    }

    private List<Form.Option> people(List<Colleagues.Named> named, Set<UUID> stored) {
        List<Form.Option> all = new ArrayList<>();
        named.forEach(one -> all.add(Form.Option.text(one.id().toString(), one.name())));
        colleagues.names(stored).forEach((id, name) -> {
            if (named.stream().noneMatch(one -> one.id().equals(id))) {
                all.add(Form.Option.text(id.toString(), name));
            }
        });
        return all;
    }

    private static Set<UUID> set(@Nullable UUID id) {
        return id == null ? Set.of() : Set.of(id);
    }
}
