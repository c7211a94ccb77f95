package se.insteg.people.status.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import se.insteg.kernel.Form;
import se.insteg.people.status.Counties;
import se.insteg.people.status.Settlement;
import se.insteg.people.status.StatusSource;
import se.insteg.rules.Housing;
import se.insteg.rules.PermitGround;
import se.insteg.taxonomy.MunicipalityCodes;

/** What can be chosen in a form about somebody's status. */
public record StatusOptions(
        List<Form.Option> grounds,
        List<Form.Option> housings,
        List<Form.Option> settlements,
        List<Form.Option> sources,
        List<Form.Option> valid,
        List<Form.Option> municipalities,
        List<Form.Option> counties) {
    static StatusOptions of(MunicipalityCodes municipalities) {
        return new StatusOptions(
                keys("people.legal.ground.", PermitGround.values(), PermitGround::code),
                keys("people.legal.housing.", Housing.values(), Housing::code),
                keys("people.legal.settlement.", Settlement.values(), Settlement::code),
                keys("people.legal.source.", StatusSource.values(), StatusSource::code),
                List.of(
                        Form.Option.key("yes", "people.legal.valid.yes"),
                        Form.Option.key("no", "people.legal.valid.no")),
                municipalities.all().entrySet().stream()
                        .map(one -> Form.Option.text(one.getKey(), one.getValue()))
                        .toList(),
                Counties.all().entrySet().stream()
                        .map(one -> Form.Option.text(one.getKey(), one.getValue()))
                        .toList());
    }

    private static <E> List<Form.Option> keys(String prefix, E[] values, Function<E, String> code) {
        return Arrays.stream(values)
                .map(value -> Form.Option.key(code.apply(value), prefix + code.apply(value)))
                .toList();
    }
}
