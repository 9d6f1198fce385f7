package org.gangmu.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gangmu.Gangmu;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Rules;
import org.gangmu.edit.RulebookCopy;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.KeptRulebook;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.text.TemporaryFolder;

/**
 * The rulebooks of an edition as a catalogue keeps them, at hand as files for processes that read documents. All work on an archive goes by them, whatever
 * becomes of the folder that they came from.
 */
public final class KeptRules implements AutoCloseable {

    private final Path folder;
    private final List<Path> files;
    private final List<RuleBook> books;

    private KeptRules(Path folder, List<Path> files, List<RuleBook> books) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.books = List.copyOf(books);
    }

    /**
     * Rulebooks as a catalogue keeps them, beside what they say.
     *
     * @param rules in the order of their files
     * @param books the same rulebooks
     */
    public record Packed(List<Rules> rules, List<RuleBook> books) {
        public Packed {
            rules = List.copyOf(rules);
            books = List.copyOf(books);
        }
    }

    /** As {@link #packed}, without what they say. */
    public static List<Rules> pack(Path rulebooks) {
        return packed(rulebooks).rules();
    }

    /**
     * Packs the rulebooks of a folder for a catalogue.
     *
     * @throws RuleBookException if one has problems
     */
    public static Packed packed(Path rulebooks) {
        List<Rules> rules = new ArrayList<>();
        List<RuleBook> books = new ArrayList<>();
        for (Path place : Gangmu.rulebookFolders(rulebooks)) {
            try {
                byte[] files = KeptRulebook.pack(place);
                RuleBook book = read(files, place);
                rules.add(new Rules(book.version(), book.language(), files));
                books.add(book);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Packed(rules, books);
    }

    /** Reads what was packed, whatever became of the folder meanwhile; problems are told at the folder's files. */
    private static RuleBook read(byte[] files, Path place) throws IOException {
        try {
            return KeptRulebook.read(files);
        } catch (RuleBookException packed) {
            RuleBookReader.read(place);
            throw packed;
        }
    }

    /** As {@link #of(Catalogue, Edition, List)}, all read from the catalogue. */
    public static KeptRules of(Catalogue catalogue, Edition edition) {
        return of(catalogue, edition, List.of());
    }

    /**
     * Lays the rulebooks of an edition out.
     *
     * @param read rulebooks that were read already and need not be read again
     * @throws CatalogueException if one is not kept, or reads to another version here: then Gangmu itself is not the one that kept it
     */
    public static KeptRules of(Catalogue catalogue, Edition edition, List<RuleBook> read) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory(TemporaryFolder.path(), "rules");
            List<Path> files = new ArrayList<>();
            List<RuleBook> books = new ArrayList<>();
            for (String version : new TreeSet<>(edition.rulebooks())) {
                Rules rules = catalogue.rules(version).orElseThrow(() -> new CatalogueException("rulebook " + version + " is not kept in this catalogue"));
                Optional<RuleBook> known = read.stream().filter(b -> b.version().equals(version)).findFirst();
                RuleBook book = known.isPresent() ? known.get() : KeptRulebook.read(rules.files());
                if (!book.version().equals(version)) {
                    throw new CatalogueException("rulebook " + version + " reads as " + book.version() + " here: use the Gangmu that kept it, or judge anew with \"gangmu archive rerun\"");
                }
                books.add(book);
                files.add(Files.write(folder.resolve(version + KeptRulebook.ENDING), rules.files()));
            }
            return new KeptRules(folder, files, books);
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e instanceof RuntimeException known ? known : new CatalogueException("the kept rulebooks cannot be laid out: " + e.getMessage(), e);
        }
    }

    /** One file for each rulebook. */
    public List<Path> files() {
        return files;
    }

    public List<RuleBook> books() {
        return books;
    }

    public Gangmu gangmu(ExtractLimits limits) {
        return Gangmu.of(books, limits);
    }

    private static void delete(Path folder) {
        try {
            if (folder != null) {
                RulebookCopy.delete(folder);
            }
        } catch (IOException left) {
            // A few kilobytes stay in the folder of temporary files.
        }
    }

    @Override
    public void close() {
        delete(folder);
    }
}
