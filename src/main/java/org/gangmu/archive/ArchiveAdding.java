package org.gangmu.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Ledger;
import org.gangmu.source.Located;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;

/** Puts found documents into a catalogue, a batch at a time. */
public final class ArchiveAdding {

    private static final int BATCH = 1_000;
    private static final String LIST = "-";

    private final Catalogue catalogue;
    private final long source;
    private final Consumer<Problem> named;
    private final List<Located> batch = new ArrayList<>(BATCH);
    /** Names of the catalogue's own files. */
    private final Set<String> own;
    /** How names begin of what stands in the source; null where it is no single place. */
    private final String beginning;
    private long found;
    private int fresh;
    private int changed;
    private int unchanged;

    /**
     * What came of it.
     *
     * @param vanished documents in the same folder or container that the catalogue has from before, and the search did not find
     */
    public record End(Ledger.Added added, long vanished) {
    }

    private ArchiveAdding(Catalogue catalogue, long source, String beginning, Consumer<Problem> named) {
        this.beginning = beginning;
        this.catalogue = catalogue;
        this.source = source;
        this.named = named;
        this.own = catalogue.files().stream().map(Path::getFileName).map(Path::toString).collect(Collectors.toSet());
    }

    /**
     * Adds what a search finds; what was found when it breaks off stays added.
     *
     * @param source as typed; "-" for a list
     * @param search   finds documents and hands them on
     * @param problems takes why what was named is not added
     */
    public static End add(Catalogue catalogue, String source, Consumer<Consumer<Located>> search, Consumer<Problem> problems) {
        boolean byName = source.equals(LIST) || Files.isRegularFile(Path.of(absolute(source)));
        ArchiveAdding adding = new ArchiveAdding(catalogue, catalogue.source(source.equals(LIST) ? source : absolute(source)), beginning(source), byName ? problems : inFolder -> { });
        search.accept(adding::take);
        adding.flush();
        return new End(new Ledger.Added(adding.fresh, adding.changed, adding.unchanged), adding.vanished());
    }

    private static String beginning(String source) {
        if (source.equals(LIST)) {
            return null;
        }
        Path place = Path.of(absolute(source));
        return Files.isDirectory(place) ? place.resolve("x").toString().replaceFirst("x$", "") : Files.isRegularFile(place) ? place + Located.INSIDE : null;
    }

    /** By their number alone: a search that finds nothing may as well stand before a disk that is not mounted. */
    private long vanished() {
        return beginning == null ? 0 : Math.max(0, catalogue.documents(beginning) - found);
    }

    private void take(Located document) {
        String name = absolute(document.name());
        if (isOwn(name)) {
            named.accept(Problem.error(document.name(), Messages.of(ArchiveAdding.class, Language.ofUser()).get("adding.own")));
            return;
        }
        found += beginning != null && name.startsWith(beginning) ? 1 : 0;
        batch.add(new Located(name, document.address(), document.bytes(), document.modified()));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** A catalogue that lies in the folder that is added, by whatever way it is reached, is no document. */
    private boolean isOwn(String name) {
        if (!own.contains(name.substring(name.lastIndexOf(File.separatorChar) + 1))) {
            return false;
        }
        for (Path file : catalogue.files()) {
            try {
                if (Files.isSameFile(file, Path.of(name))) {
                    return true;
                }
            } catch (IOException | InvalidPathException otherOrNotThere) {
                // Not that one.
            }
        }
        return false;
    }

    /** A catalogue is used from other folders, too. */
    private static String absolute(String name) {
        int inside = name.indexOf(Located.INSIDE);
        String file = inside < 0 ? name : name.substring(0, inside);
        return Path.of(file).toAbsolutePath().normalize() + (inside < 0 ? "" : name.substring(inside));
    }

    private void flush() {
        if (!batch.isEmpty()) {
            Ledger.Added added = catalogue.add(source, batch);
            fresh += added.fresh();
            changed += added.changed();
            unchanged += added.unchanged();
            batch.clear();
        }
    }
}
