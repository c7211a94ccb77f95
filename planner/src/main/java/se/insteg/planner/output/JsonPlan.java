package se.insteg.planner.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.Plan;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.wording.Wording;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the plan as JSON. The field names are a contract; planner/README.md describes them. */
final class JsonPlan {
    private final JsonGenerator json;
    private final Wording wording;

    private JsonPlan(JsonGenerator json, Wording wording) {
        this.json = json;
        this.wording = wording;
    }

    static void write(Report report, Wording wording, OutputStream out) throws IOException {
        var context = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (var json = new JsonFactory().createGenerator(context, out, JsonEncoding.UTF8)) {
            new JsonPlan(json, wording).report(report);
        }
    }

    private void report(Report report) {
        var plan = report.plan();
        json.writeStartObject();
        json.writeNumberProperty("people", plan.people().size());
        json.writeNumberProperty("offers", plan.offers().size());
        json.writeNumberProperty("seats", plan.seats());
        json.writeNumberProperty("placed", plan.placed());
        json.writeNumberProperty("placedUpperBound", plan.placedUpperBound());
        json.writeNumberProperty("points", plan.points());
        json.writeNumberProperty("upperBound", plan.upperBound());
        json.writeNumberProperty("gap", plan.gap());
        json.writeBooleanProperty("proven", plan.proven());
        json.writeNumberProperty("seconds", Math.round(plan.seconds() * 1000) / 1000.0);
        json.writeStringProperty("today", report.today().toString());
        json.writeArrayPropertyStart("placements");
        plan.placements().forEach(this::placement);
        json.writeEndArray();
        json.writeArrayPropertyStart("unplaced");
        plan.unplaced().forEach(this::unplaced);
        json.writeEndArray();
        rejected(report);
        json.writeArrayPropertyStart("notes");
        report.notes().forEach(note -> json.writeString(wording.say(note)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void placement(Plan.Placement placement) {
        json.writeStartObject();
        json.writeStringProperty("person", placement.person().id());
        json.writeStringProperty("offer", placement.offer().id());
        json.writeNumberProperty("points", placement.points());
        reasons("reasons", placement.reasons());
        json.writeEndObject();
    }

    private void reasons(String name, List<Reason> reasons) {
        json.writeArrayPropertyStart(name);
        for (var reason : reasons) {
            json.writeStartObject();
            json.writeStringProperty("criterion", reason.criterion());
            json.writeStringProperty("kind", reason.kind() == Reason.Kind.MUST ? "must" : "points");
            met(reason.met());
            json.writeNumberProperty("points", reason.points());
            json.writeStringProperty("evidence", wording.say(reason.evidence()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void met(@Nullable Boolean met) {
        if (met == null) {
            json.writeNullProperty("met");
        } else {
            json.writeBooleanProperty("met", met);
        }
    }

    private void unplaced(Plan.Unplaced unplaced) {
        json.writeStartObject();
        json.writeStringProperty("person", unplaced.person().id());
        json.writeStringProperty("because", wording.say(unplaced.because()));
        json.writeArrayPropertyStart("nearest");
        for (var near : unplaced.nearest()) {
            json.writeStartObject();
            json.writeStringProperty("offer", near.offer().id());
            json.writeArrayPropertyStart("blockers");
            for (var blocker : near.blockers()) {
                json.writeStartObject();
                json.writeStringProperty("criterion", blocker.criterion());
                json.writeStringProperty("evidence", wording.say(blocker.evidence()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rejected(Report report) {
        json.writeArrayPropertyStart("rejectedRows");
        for (var row : report.rejected()) {
            json.writeStartObject();
            json.writeStringProperty("file", row.file());
            json.writeNumberProperty("row", row.row());
            json.writeStringProperty("column", row.column());
            json.writeStringProperty("value", row.value());
            json.writeStringProperty("problem", wording.say(row.problem()));
            json.writeStringProperty("remedy", wording.say(row.remedy()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
