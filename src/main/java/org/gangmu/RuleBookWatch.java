package org.gangmu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.text.Problem;

/**
 * Keeps the rulebooks in force up with their files: changed ones take over at once and as a whole, broken ones are reported and the last good ones stay.
 *
 * <p>Looks at the files when a document comes in, at most every half second; while one thread reads changed rulebooks the others go on with the old.
 */
final class RuleBookWatch implements Supplier<Pipelines> {

    private static final long BETWEEN_LOOKS = 500;
    /** Files younger than this may be half written. */
    private static final long SETTLED = 200;

    private final List<Path> watched;
    private final Supplier<Pipelines> reader;
    private final Consumer<List<Problem>> broken;
    private final LongSupplier clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Pipelines inForce;
    private volatile long lastLook;
    private Map<String, Stamp> inForceStamps;
    private Map<String, Stamp> lastSeen;

    /** What tells that a file changed, without reading it. */
    private record Stamp(long size, long modified, Object key) {
    }

    /**
     * Reads the rulebooks for the first time.
     *
     * @param watched folders and files whose change calls for reading again
     * @param reader  reads the rulebooks as they are now
     * @param broken  takes the problems of rulebooks that are not taken over, once for each state of the files
     * @param clock   milliseconds since 1970
     * @throws RuleBookException if they are broken from the start
     */
    RuleBookWatch(List<Path> watched, Supplier<Pipelines> reader, Consumer<List<Problem>> broken, LongSupplier clock) {
        this.watched = List.copyOf(watched);
        this.reader = reader;
        this.broken = broken;
        this.clock = clock;
        this.inForceStamps = stamps();
        this.lastSeen = inForceStamps;
        this.inForce = reader.get().ready();
        this.lastLook = clock.getAsLong();
    }

    @Override
    public Pipelines get() {
        if (Math.abs(clock.getAsLong() - lastLook) >= BETWEEN_LOOKS && looking.tryLock()) {
            try {
                look();
            } finally {
                lastLook = clock.getAsLong();
                looking.unlock();
            }
        }
        return inForce;
    }

    private void look() {
        Map<String, Stamp> now = stamps();
        boolean same = now.equals(lastSeen);
        lastSeen = now;
        if (now.equals(inForceStamps)) {
            return;
        }
        long newest = now.values().stream().mapToLong(Stamp::modified).max().orElse(0);
        // A clock that is ahead elsewhere must not keep a change out for ever: a state seen twice is settled too.
        if (!same && newest > clock.getAsLong() - SETTLED) {
            return;
        }
        // Broken or not, this state has been dealt with.
        inForceStamps = now;
        try {
            inForce = reader.get().ready();
        } catch (RuleBookException e) {
            broken.accept(e.problems());
        } catch (RuntimeException e) {
            broken.accept(List.of(Problem.error(watched.get(0).toString(), "the changed rulebooks cannot be read: " + e)));
        }
    }

    private Map<String, Stamp> stamps() {
        Map<String, Stamp> out = new TreeMap<>();
        for (Path root : watched) {
            try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
                    if (a.isRegularFile()) {
                        out.put(file.toString(), new Stamp(a.size(), a.lastModifiedTime().toMillis(), String.valueOf(a.fileKey())));
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                // A folder that is being replaced; what is missing shows when it is read.
                out.put(root.toString(), new Stamp(-1, 0, "missing"));
            }
        }
        return out;
    }
}
