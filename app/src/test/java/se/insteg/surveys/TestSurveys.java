package se.insteg.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.context.ApplicationContext;
import se.insteg.access.SurveyDoor;
import se.insteg.kernel.Form;
import se.insteg.testing.TestTown;

/** Makes surveys as a coordinator would, and answers them as whoever has a slip. */
public final class TestSurveys {
    private final TestTown town;
    private final UUID staff;
    private final Surveys surveys;
    private final SurveyDoor door;

    public TestSurveys(ApplicationContext app, TestTown town, UUID staff) {
        this.town = town;
        this.staff = staff;
        this.surveys = app.getBean(Surveys.class);
        this.door = app.getBean(SurveyDoor.class);
    }

    /** @param codes of its slips */
    public record Open(UUID id, String address, List<String> codes) {
        /** Where its slips lead. */
        public String path(TestTown town) {
            return "/survey/" + town.code() + "/" + address;
        }
    }

    public UUID draft(Template template, String name) {
        return town.as(staff, () -> surveys.make(surveys.next(), new Survey.Details(template, name, null, null, null))
                .id());
    }

    public Open open(Template template, String name, int invited) {
        return opened(draft(template, name), invited);
    }

    public Open after(UUID before, String name, int invited) {
        return opened(
                town.as(staff, () -> surveys.make(
                                surveys.next(), new Survey.Details(Template.OWN, name, null, before, null))
                        .id()),
                invited);
    }

    private Open opened(UUID id, int invited) {
        List<String> codes = town.as(staff, () -> surveys.open(id, invited));
        return new Open(id, town.as(staff, () -> surveys.find(id)).address(), codes);
    }

    /** So many answer, each with its own slip. @param answers of the nth, by question */
    public void answer(Open open, int people, IntFunction<Map<String, String>> answers) {
        town.inTenant(() -> {
            for (int i = 0; i < people; i++) {
                door.answer(open.address(), form(open.codes().get(i), answers.apply(i)), "sv");
            }
            return true;
        });
    }

    private static Form form(String slip, Map<String, String> answers) {
        Form form = Form.empty().with("slip", slip);
        answers.forEach((question, choice) -> form.with("q-" + question, choice));
        return form;
    }

    /** As a browser sends it. */
    public static Map<String, String> sent(String slip, Map<String, String> answers) {
        Map<String, String> fields = new HashMap<>(Map.of("slip", slip));
        answers.forEach((question, choice) -> fields.put("q-" + question, choice));
        return fields;
    }

    public void close(Open open) {
        town.as(staff, () -> surveys.close(open.id()));
    }

    /** What somebody wholly content says in the exit survey. */
    public static Map<String, String> content() {
        return Map.of("satisfied", "5", "knowledge", "5", "understood", "yes", "friend", "yes");
    }

    /** As {@link #content}, but for these. */
    public static Map<String, String> content(String satisfied, String knowledge) {
        Map<String, String> all = new HashMap<>(content());
        all.put("satisfied", satisfied);
        all.put("knowledge", knowledge);
        return all;
    }
}
