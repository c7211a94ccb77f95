package se.insteg.imports;

import java.util.List;

/**
 * What a row would do now.
 *
 * @param number of the row
 * @param basis which record in which version was compared with, such as "id:version"; empty when there is none. When it
 *     is another at confirmation, somebody was there in between
 * @param hidden whether it makes or keeps somebody protected
 * @param problems of a rejected row
 */
public record Judgement(int number, Outcome outcome, String basis, boolean hidden, List<RowProblem> problems) {
    public Judgement {
        problems = List.copyOf(problems);
    }
}
