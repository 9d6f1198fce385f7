package org.gangmu.preview;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.gangmu.Gangmu;
import org.gangmu.edit.RulebookCopy;
import org.gangmu.table.TableSet;

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
        String name = TableSet.nameOf(copy);
        return Gangmu.rulebookFolders(Gangmu.shippedRulebooks()).stream().filter(shipped -> TableSet.nameOf(shipped).equals(name)).findFirst();
    }

    /** Puts the rulebook as it is now in the place of the saved copy; the old one stays until the new one is whole. */
    public void save() throws IOException {
        if (rulebook.getFileSystem() != FileSystems.getDefault()) {
            throw new IOException("this rulebook lies in the program: make one of your own with \"gangmu rules new\"");
        }
        Path fresh = copy.resolveSibling(copy.getFileName() + ".new");
        Path old = copy.resolveSibling(copy.getFileName() + ".old");
        RulebookCopy.delete(fresh);
        RulebookCopy.delete(old);
        Files.createDirectories(copy.getParent());
        RulebookCopy.copy(rulebook, fresh);
        if (exists()) {
            Files.move(copy, old);
        }
        Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
        RulebookCopy.delete(old);
    }
}
