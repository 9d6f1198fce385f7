package org.gangmu.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * Packs the rulebooks of a folder for a catalogue.
     *
     * @throws RuleBookException if one has problems
     */
    public static List<Rules> pack(Path rulebooks) {
        List<Rules> out = new ArrayList<>();
        for (Path place : Gangmu.rulebookFolders(rulebooks)) {
            RuleBook book = RuleBookReader.read(place);
            try {
                out.add(new Rules(book.version(), book.language(), KeptRulebook.pack(place)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return out;
    }

    /**
     * Lays the rulebooks of an edition out.
     *
     * @throws CatalogueException if one is not kept, or reads to another version here: then Gangmu itself is not the one that kept it
     */
    public static KeptRules of(Catalogue catalogue, Edition edition) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory(TemporaryFolder.path(), "rules");
            List<Path> files = new ArrayList<>();
            List<RuleBook> books = new ArrayList<>();
            for (String version : new TreeSet<>(edition.rulebooks())) {
                Rules rules = catalogue.rules(version).orElseThrow(() -> new CatalogueException("rulebook " + version + " is not kept in this catalogue"));
                RuleBook book = KeptRulebook.read(rules.files());
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
