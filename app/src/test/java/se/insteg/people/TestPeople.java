package se.insteg.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.kernel.Form;
import se.insteg.people.typed.PersonChoices;
import se.insteg.people.typed.PersonInput;
import se.insteg.testing.TestTown;

/** Registers people as a member of staff would, from fields as they are typed. */
public final class TestPeople {
    private final ApplicationContext app;
    private final TestTown town;

    public TestPeople(ApplicationContext app, TestTown town) {
        this.app = app;
        this.town = town;
    }

    /** Registers as this member of staff. @param fields name, value, name, value … of what differs from "nothing noted" */
    public UUID register(UUID staff, String name, String... fields) {
        return town.as(staff, () -> app.getBean(People.class)
                .register(details(app, name, fields))
                .orElseThrow(() -> new AssertionError("The reference is taken")));
    }

    /** Registers as this caseworker somebody of this unit, in the caseworker's own case. */
    public UUID registerCase(UUID caseworker, UUID unit, String name, String... fields) {
        List<String> all = new ArrayList<>(List.of("unit", unit.toString(), "caseworker", caseworker.toString()));
        all.addAll(List.of(fields));
        return register(caseworker, name, all.toArray(String[]::new));
    }

    /** Protects somebody registered already, as this member of staff. */
    public void protect(UUID staff, UUID person, Protection.Kind kind, UUID... handlers) {
        town.as(staff, () -> {
            People people = app.getBean(People.class);
            people.protect(person, people.find(person).version(), new Protection(kind, Set.of(handlers)), "prov");
        });
    }

    /** Within a transaction of the municipality. */
    public static PersonDetails details(ApplicationContext app, String name, String... fields) {
        Form form = Form.of(typed(name, fields));
        PersonDetails details = app.getBean(PersonInput.class)
                .read(form, app.getBean(PersonChoices.class).forSomebodyNew());
        if (details == null) {
            throw new AssertionError(form.problems().toString());
        }
        return details;
    }

    private static Map<String, String[]> typed(String name, String... fields) {
        Map<String, String[]> typed = new HashMap<>();
        typed.put("name", new String[] {name});
        typed.put("protection", new String[] {"none"});
        for (int i = 0; i < fields.length; i += 2) {
            String value = fields[i + 1];
            String[] earlier =
                    fields[i].equals("protection") ? new String[0] : typed.getOrDefault(fields[i], new String[0]);
            String[] all = Arrays.copyOf(earlier, earlier.length + 1);
            all[earlier.length] = value;
            typed.put(fields[i], all);
        }
        return typed;
    }
}
