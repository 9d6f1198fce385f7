package org.gangmu.connect.paperless;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostProvider;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;

/** Opens a paperless-ngx: {@code host = paperless}. */
public final class PaperlessProvider implements HostProvider {

    private static final int PAGE = 100;
    private static final String URL = "url";
    private static final String TOKEN = "url.token";

    @Override
    public String kind() {
        return "paperless";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required(URL, "address of paperless-ngx, such as http://127.0.0.1:8000"),
                Setting.required(TOKEN, "of the user for the API (My Profile in paperless); ${NAME} takes it from the environment"), HostCalls.TIMEOUT);
    }

    @Override
    public Host open(Settings settings) {
        URI root = HostCalls.plainAddress(settings, URL);
        return new PaperlessHost(root, new HostCalls(Optional.of("Token " + settings.needed(TOKEN)), settings.seconds(HostCalls.TIMEOUT.name(), Duration.ofMinutes(2))), PAGE);
    }
}
