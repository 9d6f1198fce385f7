package org.gangmu.connect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.gangmu.rulebook.Nearest;

/** The kinds of hosts that there are: those of Gangmu, and those of jars beside it. */
public final class HostProviders {

    /** Names the kind of host in a configuration. */
    public static final String HOST = "host";

    private HostProviders() {
    }

    /**
     * All kinds, by name.
     *
     * @throws SettingsException if a jar beside Gangmu names one that cannot be made
     */
    public static List<HostProvider> all() {
        try {
            return ServiceLoader.load(HostProvider.class).stream().map(ServiceLoader.Provider::get).sorted(Comparator.comparing(HostProvider::kind)).toList();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new SettingsException("a jar names a kind of host that cannot be used: " + e.getMessage() + "; mend the jar in target/lib-connect, or take it away");
        }
    }

    /**
     * The kind that a configuration asks for.
     *
     * @throws SettingsException if it asks for none, or for one that there is not
     */
    public static HostProvider of(Settings settings) {
        String kind = settings.text(HOST).orElse("");
        List<HostProvider> all = all();
        List<String> kinds = all.stream().map(HostProvider::kind).toList();
        String near = Nearest.to(kind, kinds).map(k -> " (did you mean \"" + k + "\"?)").orElse("");
        return all.stream().filter(p -> p.kind().equals(kind)).findFirst()
                .orElseThrow(() -> settings.wrong(HOST, (kind.isEmpty() ? "it is missing" : "no host is of the kind \"" + kind + "\"" + near) + "; there is " + String.join(", ", kinds)));
    }

    /**
     * Opens the host of a configuration.
     *
     * @param others entries that are no business of the host
     * @throws SettingsException if the configuration cannot be right
     */
    public static Host open(Settings settings, List<Setting> others) throws IOException {
        HostProvider provider = of(settings);
        List<Setting> known = new ArrayList<>(List.of(Setting.required(HOST, "kind of the host")));
        known.addAll(provider.settings());
        known.addAll(others);
        settings.check(known);
        return provider.open(settings);
    }
}
