package se.insteg.programmes.packages;

import se.insteg.programmes.Curriculum;
import se.insteg.programmes.ProgrammeKind;

/**
 * A programme as one municipality gives it to another: everything it teaches, nobody who takes part.
 *
 * @param from whose model it is
 * @param source where the model is described; may be empty
 */
public record ProgrammePackage(ProgrammeKind kind, String name, String from, String source, Curriculum curriculum) {
    /** The version of the file's form, which the file says first. A later form gets a number of its own. */
    public static final int FORM = 1;

    public static final int LONGEST_SOURCE = 300;

    /** In bytes; a year's curriculum is a tenth of it. */
    public static final int LARGEST_FILE = 200_000;
}
