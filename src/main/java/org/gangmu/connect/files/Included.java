package org.gangmu.connect.files;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;
import org.gangmu.connect.SettingsException;
import org.gangmu.connect.Sidecar;

/** Tells documents from what else lies in folders: hidden and half-written files, sidecars, and what the configuration leaves out. */
final class Included {

    static final Setting SETTING = Setting.optional("include", "patterns of the documents that get labels, with commas between: *.pdf, reports/**.docx (default: all but hidden and temporary files)");

    /** Locks of office programs, and what programs write before they rename it. */
    private static final Pattern TEMPORARY = Pattern.compile("~.*|.*~|#.*#|.*\\.(tmp|temp|part|partial|crdownload|filepart|swp|swx|lock|lck)", Pattern.CASE_INSENSITIVE);

    private final List<PathMatcher> patterns;

    private Included(List<PathMatcher> patterns) {
        this.patterns = patterns;
    }

    /** @throws SettingsException if a pattern is none */
    static Included of(Settings settings) {
        List<PathMatcher> patterns = new ArrayList<>();
        for (String pattern : settings.text(SETTING.name(), "").split(",")) {
            if (!pattern.isBlank()) {
                String glob = pattern.strip().toLowerCase(Locale.ROOT);
                try {
                    patterns.add(FileSystems.getDefault().getPathMatcher("glob:" + (glob.contains("/") ? glob : "{**/,}" + glob)));
                } catch (PatternSyntaxException e) {
                    throw settings.wrong(SETTING.name(), "\"" + pattern.strip() + "\" is no pattern (" + e.getDescription() + "); one looks like *.pdf or reports/**.docx");
                }
            }
        }
        return new Included(patterns);
    }

    /** Whether there may be documents in a folder of this name. */
    static boolean isFolder(String name) {
        return !name.startsWith(".");
    }

    /** Whether a file gets labels. @param path from the root, with slashes */
    boolean isDocument(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.isEmpty() || name.startsWith(".") || Sidecar.isName(name) || TEMPORARY.matcher(name).matches()) {
            return false;
        }
        try {
            Path lower = Path.of(path.toLowerCase(Locale.ROOT));
            return patterns.isEmpty() || patterns.stream().anyMatch(p -> p.matches(lower));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
