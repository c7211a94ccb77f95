package se.insteg.matching.cli;

import java.io.IOException;
import java.nio.file.Path;
import se.insteg.matching.Instance;

/** Reads instances from the files {@code ./insteg solve} reads. */
public final class InstanceFiles {
    private InstanceFiles() {}

    /** @throws IOException also when the file is not what it should be, with its name and line */
    public static Instance orLibraryAssignment(Path file) throws IOException {
        try {
            return OrLibraryFormat.read(file).instance();
        } catch (BadInputException bad) {
            throw new IOException(bad.getMessage(), bad);
        }
    }

    /** @throws IOException also when the folder is not what it should be, with file and line */
    public static Instance hias(Path folder, boolean actualCapacity) throws IOException {
        try {
            return HiasFolder.read(folder, actualCapacity).instance();
        } catch (BadInputException bad) {
            throw new IOException(bad.getMessage(), bad);
        }
    }
}
