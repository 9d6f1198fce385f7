package org.gangmu.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of file names, matched folder by folder: {@code *}, {@code ?}, {@code [a-z]}, {@code {pdf,docx}} within a name, {@code **} for any number of
 * folders, none too.
 *
 * <p>How far a path has come in the pattern is a set of its parts, the next of which it may meet; a walk carries that set from folder to folder and so meets
 * every file once.
 */
final class FilePattern {

    /** Everything below a folder. */
    static final FilePattern ALL = new FilePattern(Path.of(""), List.of("**"));

    private static final Pattern SPECIAL = Pattern.compile("[*?\\[{]");

    private final Path folder;
    private final List<String> parts;
    private final List<PathMatcher> matchers = new ArrayList<>();

    private FilePattern(Path folder, List<String> parts) {
        this.folder = folder;
        this.parts = parts;
        for (String part : parts) {
            matchers.add(part.equals("**") ? null : FileSystems.getDefault().getPathMatcher("glob:" + part));
        }
    }

    /**
     * The pattern in what was typed.
     *
     * @return null if it is none
     * @throws PatternSyntaxException if it cannot be understood
     */
    static FilePattern of(String typed) {
        if (!SPECIAL.matcher(typed).find()) {
            return null;
        }
        StringBuilder folder = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (String part : typed.split("(?<=/)")) {
            boolean special = !parts.isEmpty() || SPECIAL.matcher(part).find();
            String name = part.endsWith("/") ? part.substring(0, part.length() - 1) : part;
            if (!special) {
                folder.append(part);
            } else if (!name.isEmpty() && !(name.equals("**") && !parts.isEmpty() && parts.get(parts.size() - 1).equals("**"))) {
                parts.add(name);
            }
        }
        return new FilePattern(FileNames.path(folder.toString()), List.copyOf(parts));
    }

    /** The folder in which the pattern begins. */
    Path folder() {
        return folder;
    }

    BitSet start() {
        BitSet start = new BitSet();
        add(start, 0);
        return start;
    }

    /** How far a file or folder of that name brings it. */
    BitSet next(BitSet at, Path name) {
        BitSet next = new BitSet();
        boolean hidden = name.toString().startsWith(".");
        for (int i = at.nextSetBit(0); i >= 0 && i < parts.size(); i = at.nextSetBit(i + 1)) {
            if (matchers.get(i) == null) {
                if (!hidden) {
                    add(next, i);
                }
            } else if (matchers.get(i).matches(name) && (!hidden || parts.get(i).startsWith("."))) {
                add(next, i + 1);
            }
        }
        return next;
    }

    /** Whether what has come so far matches the whole pattern. */
    boolean isWhole(BitSet at) {
        return at.get(parts.size());
    }

    private void add(BitSet set, int part) {
        set.set(part);
        // Any number of folders may be none.
        if (part < parts.size() && matchers.get(part) == null) {
            add(set, part + 1);
        }
    }
}
