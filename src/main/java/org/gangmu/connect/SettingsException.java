package org.gangmu.connect;

/** A configuration cannot be right. The message names the file, the entry and the way out. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
