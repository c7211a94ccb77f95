package se.insteg.planner.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import se.insteg.planner.Plan;

/** Writes every admissible pair as {@code person,offer,points}, so that anybody can verify the optimum. */
final class PairsCsv {
    private PairsCsv() {}

    static void write(Plan plan, OutputStream out) throws IOException {
        var pairs = plan.pairs();
        var offers = plan.offers().stream().map(offer -> cell(offer.id())).toArray(String[]::new);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write("person,offer,points\n");
        for (int p = 0; p < plan.people().size(); p++) {
            var person = cell(plan.people().get(p).id());
            for (int pair = pairs.firstPair(p); pair < pairs.endPair(p); pair++) {
                writer.write(person);
                writer.write(',');
                writer.write(offers[pairs.placeOfPair(pair)]);
                writer.write(',');
                writer.write(Integer.toString(pairs.pointsOfPair(pair)));
                writer.write('\n');
            }
        }
        writer.flush();
    }

    private static String cell(String id) {
        var safe = FormulaSafe.text(id);
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
