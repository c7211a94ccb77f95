package se.insteg.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.insteg.planner.output.FormulaSafe;

/** A list for a spreadsheet program of Sweden: UTF-8 with its mark, semicolons, and nothing it could take for a formula. */
final class RejectedList {
    private RejectedList() {}

    static byte[] csv(List<String> head, List<List<String>> lines) {
        StringBuilder csv = new StringBuilder("\uFEFF").append(line(head));
        lines.forEach(line -> csv.append(line(line)));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + FormulaSafe.text(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }
}
