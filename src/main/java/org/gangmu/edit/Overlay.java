package org.gangmu.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts an overlay: a rulebook folder that holds only what its owner adds or changes, and names the rulebook it is based on. */
public final class Overlay {

    private Overlay() {
    }

    /**
     * Makes an empty overlay.
     *
     * @param folder  to make
     * @param origin  the rulebook it is based on
     * @param shipped whether that is the one that Gangmu brings along, wherever Gangmu is installed
     */
    public static void start(Path folder, Path origin, boolean shipped) throws IOException {
        Files.createDirectories(folder.resolve("lexicon"));
        String on = shipped ? "shipped " + origin.getFileName() : origin.toAbsolutePath().normalize().toString();
        Files.writeString(folder.resolve("rulebook.csv"), "key,value,note\nbased on,\"" + on.replace("\"", "\"\"")
                + "\",rows here replace rows of the same name there; new rows are added; status \"off\" switches a row off\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("lexicon/own.csv"), "cue,word,except,pos,note\n", StandardCharsets.UTF_8);
    }
}
