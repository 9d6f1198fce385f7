package org.gangmu.connect.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostProvider;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;

/** Opens folders of this machine: {@code host = folder}. */
public final class FolderProvider implements HostProvider {

    private static final int PAGE = 500;
    private static final String FOLDER = "folder";

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required(FOLDER, "folder whose documents get labels, with those below it"), Included.SETTING);
    }

    @Override
    public Host open(Settings settings) {
        try {
            Path folder = settings.file().toAbsolutePath().resolveSibling(Path.of(settings.needed(FOLDER)));
            return new FolderHost(folder, Included.of(settings), PAGE);
        } catch (InvalidPathException e) {
            throw settings.wrong(FOLDER, "it is no path (" + e.getReason() + ")");
        }
    }
}
