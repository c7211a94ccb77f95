package se.insteg.matching.cli;

import java.nio.file.Path;

/** A file or an option cannot be used; the message says where and why in one sentence. */
final class BadInputException extends Exception {
    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }

    BadInputException(Path file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
