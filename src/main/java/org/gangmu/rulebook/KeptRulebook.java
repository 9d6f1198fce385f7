package org.gangmu.rulebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gangmu.table.TableSet;
import org.gangmu.text.Language;
import org.gangmu.text.TemporaryFolder;

/**
 * A rulebook put aside for years: one zip with the tables of everything it is made of, which reads to the very same version wherever it is, and whose rows
 * are named from the rulebook's own name on ({@code zh/goal/target.csv:7}). A list in it tells the layers from the bottom up.
 */
public final class KeptRulebook {

    /** Of files that hold one. */
    public static final String ENDING = ".rulebook";

    private static final String LAYERS = "layers.txt";
    private static final String FACTS = "shipped-facts";
    private static final String TABLES = ".*\\.(?:csv|xlsx|drl)";

    private KeptRulebook() {
    }

    /** Packs a rulebook; the same tables give the same bytes. */
    public static byte[] pack(Path rulebook) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (Path layer : RuleBookReader.places(rulebook)) {
            String name = name(layer);
            // Layers may bear one name.
            String unique = names.contains(name) || name.equals(FACTS) ? names.size() + "~" + name : name;
            names.add(unique);
            gather(layer, unique, files);
        }
        Language language = RuleBookReader.language(rulebook);
        gather(ShippedRules.folder().resolve(language.code()).resolve(FactTablesReader.FOLDER), FACTS + "/" + FactTablesReader.FOLDER.replace("/", ""), files);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, LAYERS);
            zip.write(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (Map.Entry<String, Path> file : files.entrySet()) {
                entry(zip, file.getKey());
                Files.copy(file.getValue(), zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A workbook bears the name of the rulebook that it was made from, as everywhere, whatever its file is called. */
    private static String name(Path layer) {
        return TableSet.isWorkbook(layer) ? TableSet.read(layer, broken -> { }).name() + ".xlsx" : layer.getFileName().toString().replace("/", "");
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
    }

    private static void gather(Path place, String inside, Map<String, Path> files) throws IOException {
        if (!Files.isDirectory(place)) {
            if (Files.exists(place)) {
                files.put(inside, place);
            }
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Path relative = place.relativize(file);
                if (Files.isRegularFile(file) && !TableSet.isHidden(relative) && relative.toString().matches(TABLES)) {
                    files.put(inside + "/" + relative.toString().replace('\\', '/'), file);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Reads what {@link #pack} packed.
     *
     * @throws IOException       if it is no such zip, or there is no room for a temporary copy
     * @throws RuleBookException if its tables have problems
     */
    public static RuleBook read(byte[] packed) throws IOException {
        return unpacked(packed, (layers, zip) -> RuleBookReader.read(layers, zip.getPath(FACTS)));
    }

    /**
     * The names of labels, frames and kinds alone, a hundred times quicker than the whole: frames and kinds only so far as tables give them other names.
     *
     * @throws IOException as {@link #read}
     */
    public static Names names(byte[] packed) throws IOException {
        return unpacked(packed, (layers, zip) -> RuleBookReader.names(layers));
    }

    private static <T> T unpacked(byte[] packed, BiFunction<List<Path>, FileSystem, T> reading) throws IOException {
        Path copy = Files.createTempFile(TemporaryFolder.path(), "rulebook", ".zip");
        try {
            Files.write(copy, packed);
            try (FileSystem zip = FileSystems.newFileSystem(copy, Map.of())) {
                return reading.apply(Files.readAllLines(zip.getPath(LAYERS), StandardCharsets.UTF_8).stream().map(zip::getPath).toList(), zip);
            }
        } catch (ProviderNotFoundException e) {
            throw new IOException("is no kept rulebook", e);
        } finally {
            Files.delete(copy);
        }
    }
}
