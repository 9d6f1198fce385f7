package org.gangmu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.edit.RulebookCopy;

/** The shipped rulebooks with one rule taken out, to judge an archive again by. */
public final class ChangedRules {

    private ChangedRules() {
    }

    /** @return the folder of the rulebooks: the Chinese one lacks the first rule on results, the English one is as it was */
    public static Path write(Path folder) throws IOException {
        RulebookCopy.copy(Path.of("rules/zh"), folder.resolve("zh"));
        RulebookCopy.copy(Path.of("rules/en"), folder.resolve("en"));
        Path table = folder.resolve("zh/achievement/result.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(table, StandardCharsets.UTF_8));
        lines.remove(1);
        Files.write(table, lines, StandardCharsets.UTF_8);
        return folder;
    }
}
