package se.insteg.people.documents;

/** How large a picture may unfold: a small file that becomes a huge picture is a way to fell the reader's computer. */
final class Pixels {
    /** Four times what a large phone camera takes. */
    private static final long MOST = 200_000_000;

    private Pixels() {}

    static void check(long width, long height) throws BrokenFile {
        if (width < 1 || height < 1) {
            throw BrokenFile.picture();
        }
        if (width * height > MOST) {
            throw new BrokenFile("people.document.file.pixels");
        }
    }
}
