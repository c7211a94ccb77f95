package se.insteg.outcomes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.kernel.Form;
import se.insteg.outcomes.Outcome;
import se.insteg.outcomes.What;
import se.insteg.outcomes.What.Led;
import se.insteg.outcomes.typed.OutcomeInput;

/** What can be chosen in the form of what became of somebody. */
@Component
public class OutcomeChoices {
    /** So many hosts are suggested as employers; whoever is not among them is typed. */
    private static final int MOST_HOSTS = 100;

    private final Hosts hosts;
    private final Rights rights;

    OutcomeChoices(Hosts hosts, Rights rights) {
        this.hosts = hosts;
        this.rights = rights;
    }

    /**
     * @param employers names of hosts, to choose among or not
     * @param led what may have led to work; the last says something else
     */
    public record Choices(
            List<Form.Option> forms,
            List<Form.Option> studies,
            List<Form.Option> ends,
            List<Form.Option> sources,
            List<String> employers,
            List<Form.Option> led) {}

    Choices of(What.Kind kind, List<Led> leading) {
        return new Choices(
                Arrays.stream(What.WorkForm.values())
                        .map(one -> Form.Option.key(one.code(), "outcomes.form." + one.code()))
                        .toList(),
                Arrays.stream(What.StudyKind.values())
                        .map(one -> Form.Option.key(one.code(), "outcomes.study." + one.code()))
                        .toList(),
                Arrays.stream(What.EndCause.values())
                        .map(one -> Form.Option.key(one.code(), "outcomes.end." + one.code()))
                        .toList(),
                Arrays.stream(Outcome.Source.values())
                        .map(one -> Form.Option.key(one.code(), "outcomes.source." + one.code()))
                        .toList(),
                kind == What.Kind.EMPLOYMENT ? employers() : List.of(),
                led(leading));
    }

    private List<String> employers() {
        if (!rights.may(Action.SEE_HOSTS, Subject.MUNICIPALITY)) {
            return List.of();
        }
        return hosts.organisations(OrganisationQuery.ALL, MOST_HOSTS).lines().stream()
                .map(line -> line.organisation().details().name())
                .toList();
    }

    private static List<Form.Option> led(List<Led> leading) {
        List<Form.Option> options = new ArrayList<>();
        leading.forEach(one -> options.add(Form.Option.text(OutcomeInput.value(one), one.name())));
        options.add(Form.Option.key("other", "outcomes.led.other"));
        return options;
    }
}
