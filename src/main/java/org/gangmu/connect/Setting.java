package org.gangmu.connect;

/**
 * One entry of a configuration.
 *
 * @param name        of the entry
 * @param required    whether there is no default
 * @param description for help: what it says, and the default
 */
public record Setting(String name, boolean required, String description) {

    public static Setting required(String name, String description) {
        return new Setting(name, true, description);
    }

    public static Setting optional(String name, String description) {
        return new Setting(name, false, description);
    }
}
