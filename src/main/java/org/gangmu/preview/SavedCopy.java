package org.gangmu.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gangmu.Gangmu;

/**
 * The state of a rulebook that its owner last called good: a copy in {@code .gangmu/saved} beside the rulebook, under the same name, against which edits
 * in place are compared.
 */
public final class SavedCopy {

    private final Path rulebook;
    private final Path copy;

    private SavedCopy(Path rulebook) {
        this.rulebook = rulebook;
        Path place = rulebook.toAbsolutePath().normalize();
        this.copy = place.resolveSibling(".gangmu").resolve("saved").resolve(place.getFileName().toString());
    }

    /** @param rulebook a folder or a workbook */
    public static SavedCopy of(Path rulebook) {
        return new SavedCopy(rulebook);
    }

    public Path place() {
        return copy;
    }

    public boolean exists() {
        return Files.exists(copy);
    }

    /** What the rulebook is compared with: its saved copy, else the shipped rulebook of its name; nothing if there is neither. */
    public Optional<Path> orShipped() {
        if (exists()) {
            return Optional.of(copy);
        }
        String name = copy.getFileName().toString().replaceFirst("\\.xlsx$", "");
        return Gangmu.rulebookFolders(Gangmu.shippedRulebooks()).stream().filter(shipped -> name(shipped).equals(name)).findFirst();
    }

    private static String name(Path rulebook) {
        return rulebook.getFileName().toString().replace("/", "");
    }

    /** Puts the rulebook as it is now in the place of the saved copy; the old one stays until the new one is whole. */
    public void save() throws IOException {
        Path fresh = copy.resolveSibling(copy.getFileName() + ".new");
        Path old = copy.resolveSibling(copy.getFileName() + ".old");
        delete(fresh);
        delete(old);
        Files.createDirectories(copy.getParent());
        copy(rulebook, fresh);
        if (exists()) {
            Files.move(copy, old);
        }
        Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all.filter(f -> !from.relativize(f).toString().startsWith("."))::iterator) {
                Path target = file.equals(from) ? to : to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            List<Path> all;
            try (Stream<Path> inside = Files.walk(place)) {
                all = inside.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
