package se.insteg.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one installation keeps everything: database, keys and log. Readable by its owner only.
 *
 * <p>While a copy of Insteg uses the embedded database it holds a lock here, and the file {@code running} tells others
 * who it is and where it answers.
 */
public final class DataFolder implements AutoCloseable {
    private static final long LEAST_SPACE_BYTES = 200_000_000;
    private static final int STOP_SECONDS = 60;
    private static final String RESTORING = "restoring";
    private final Path path;
    private @Nullable FileChannel lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder if it is missing.
     *
     * @throws CannotStart if it cannot be made or written to
     */
    public static DataFolder at(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            OwnerOnly.createFolders(folder);
            Path probe = Files.createTempFile(folder, "writable", null);
            Files.delete(probe);
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE_BYTES) {
                throw new CannotStart("The disk with the data folder " + folder + " is full (less than "
                        + LEAST_SPACE_BYTES / 1_000_000
                        + " MB left): make room, or choose another folder with --data.");
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + folder + " cannot be written to (" + why(e)
                            + "): give its owner the right to write, or choose another folder with --data.",
                    e);
        }
        return new DataFolder(folder);
    }

    private static String why(IOException refused) {
        return switch (refused) {
            case AccessDeniedException _ -> "this user may not write there";
            case FileAlreadyExistsException _ -> "a file is in the way";
            case NoSuchFileException _ -> "there is no such place";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }

    /**
     * Takes the folder for this process until {@link #close()}.
     *
     * @throws CannotStart if another copy of Insteg has it
     */
    public DataFolder claim() throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                throw alreadyRunning();
            }
        } catch (OverlappingFileLockException sameProcess) {
            throw alreadyRunning();
        }
        lock = channel;
        OwnerOnly.restrict(path.resolve("lock"));
        noteRunning(null);
        return this;
    }

    private CannotStart alreadyRunning() {
        Properties other = running();
        String address = other.getProperty("address");
        return new CannotStart("Insteg is already running with the data in " + path
                + (address == null ? "" : ", at " + address)
                + " (process " + other.getProperty("pid", "unknown")
                + "): stop it first, or choose another folder with --data.");
    }

    /**
     * Asked before anything is begun.
     *
     * @throws CannotStart if a copy of Insteg has the folder
     */
    public void refuseIfClaimed() throws IOException {
        if (isClaimed()) {
            throw alreadyRunning();
        }
    }

    /**
     * Asks the copy of Insteg that has the folder to stop, as Ctrl-C would, and waits until it has.
     *
     * @throws CannotStart if it does not stop within a minute
     */
    void stopOther() throws IOException, InterruptedException {
        Optional<ProcessHandle> other = Optional.ofNullable(running().getProperty("pid"))
                .map(Long::valueOf)
                .filter(pid -> pid != ProcessHandle.current().pid())
                .flatMap(ProcessHandle::of);
        other.ifPresent(ProcessHandle::destroy);
        for (int waited = 0; other.isPresent() && isClaimed() && waited < STOP_SECONDS * 10; waited++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        refuseIfClaimed();
    }

    /**
     * A restore that was cut short leaves a folder with half of the old and half of the new in it.
     *
     * @throws CannotStart if that is so
     */
    public void refuseIfHalfRestored() {
        if (Files.exists(restoring())) {
            throw new CannotStart("A restore into " + path
                    + " was cut short: run ./insteg restore FILE --replace once more before starting.");
        }
    }

    /** Where a restore unpacks before it moves things into place. */
    Path restoring() {
        return path.resolve(RESTORING);
    }

    /** Whether an embedded database has been made here. */
    public boolean hasDatabase() {
        return Files.exists(postgres().resolve("data").resolve("PG_VERSION"));
    }

    /** Tells other copies where this one answers. */
    public void noteRunning(@Nullable String address) throws IOException {
        Properties mine = new Properties();
        mine.setProperty("pid", String.valueOf(ProcessHandle.current().pid()));
        if (address != null) {
            mine.setProperty("address", address);
        }
        try (var out = OwnerOnly.write(path.resolve("running"))) {
            mine.store(out, null);
        }
    }

    /** What the copy that runs (or the last one, if it was killed) wrote: {@code pid}, {@code address}. */
    public Properties running() {
        Properties other = new Properties();
        try (var in = Files.newInputStream(path.resolve("running"))) {
            other.load(in);
        } catch (IOException nobody) {
            return other;
        }
        return other;
    }

    /** Whether some process holds the folder now. Must not be asked by the process that holds it. */
    public boolean isClaimed() throws IOException {
        if (!Files.exists(path.resolve("lock"))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException sameProcess) {
            return true;
        }
    }

    public Path path() {
        return path;
    }

    /** Passwords and keys, one file each. */
    public Secrets secrets() {
        return new Secrets(path.resolve("secrets"));
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            Files.deleteIfExists(path.resolve("running"));
            lock.close();
            lock = null;
        }
    }
}
