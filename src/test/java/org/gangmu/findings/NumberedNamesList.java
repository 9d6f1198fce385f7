package org.gangmu.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.rulebook.Vocabulary;

/** Makes a list of numbered names out of the shipped rulebooks: for a new version, beside those that are there. Argument: the file to write. */
public final class NumberedNamesList {

    private NumberedNamesList() {
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), String.join("\n\n", sections()) + "\n");
    }

    private static List<String> sections() {
        Set<String> cues = new LinkedHashSet<>(new TreeSet<>(Vocabulary.BUILT_IN));
        Set<String> rules = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>(List.of("none", "kind"));
        words.addAll(new TreeSet<>(Vocabulary.SHAPES));
        List<RuleBook> books = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            books.add(RuleBookReader.read(Path.of("rules", language)));
        }
        for (RuleBook book : books) {
            book.labels().forEach(l -> words.add(l.name()));
            words.add(book.settings().defaultKind());
            book.kinds().forEach(k -> words.add(k.kind()));
            book.frames().forEach(f -> words.addAll(List.of(f.frame(), f.id())));
            book.lexicon().forEach(w -> cues.add(w.cue()));
            book.rules().forEach(r -> rules.add(r.id()));
        }
        return List.of(cues, rules, words).stream().map(NumberedNamesList::lines).toList();
    }

    private static String lines(Collection<String> names) {
        return names.stream().filter(n -> !n.isEmpty()).collect(Collectors.joining("\n"));
    }
}
