package org.gangmu.connect;

import java.io.IOException;
import java.util.List;

/** Opens hosts of one kind. Found by {@link java.util.ServiceLoader}, so that a jar of somebody else can bring another kind. */
public interface HostProvider {

    /** The kind as configurations name it: {@code host = cmis}. */
    String kind();

    /** What a configuration of this kind may hold, for help and for the check of slips. */
    List<Setting> settings();

    /**
     * Opens a host; asks it nothing yet, or as little as it can.
     *
     * @throws SettingsException if the configuration cannot be right
     */
    Host open(Settings settings) throws IOException;
}
