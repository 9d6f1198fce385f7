package org.gangmu.connect.files;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostProvider;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;

/** Opens folders of WebDAV servers, such as Nextcloud: {@code host = webdav}. */
public final class WebDavProvider implements HostProvider {

    private static final int PAGE = 200;
    private static final String URL = "url";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String TOKEN = "url.token";
    private static final String LABELS = "labels";

    @Override
    public String kind() {
        return "webdav";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required(URL, "address of the folder whose documents get labels, such as https://cloud.example.org/remote.php/dav/files/gangmu/reports"),
                Setting.optional(USER, "who asks (default: nobody)"), Setting.optional(PASSWORD, "of that user; ${NAME} takes it from the environment"),
                Setting.optional(TOKEN, "sent as a bearer token, instead of user and password"),
                Setting.optional(LABELS, "properties, sidecar (files beside the documents), or auto: properties where the server keeps some (default: auto)"), Included.SETTING, HostCalls.TIMEOUT);
    }

    @Override
    public Host open(Settings settings) {
        URI root = HostCalls.plainAddress(settings, URL);
        if (!DavPath.isRoot(root)) {
            throw settings.wrong(URL, "its path should hold no empty names, \".\" or \"..\"");
        }
        HostCalls calls = new HostCalls(authorization(settings), settings.seconds(HostCalls.TIMEOUT.name(), Duration.ofMinutes(2)));
        return new WebDavHost(new DavServer(root, calls, DavProperties.ASKED), place(settings), Included.of(settings), PAGE);
    }

    private static Optional<String> authorization(Settings settings) {
        Optional<String> user = settings.text(USER);
        Optional<String> token = settings.text(TOKEN);
        if (user.isPresent() && token.isPresent()) {
            throw settings.wrong(TOKEN, "a user is named too: keep one of the two");
        }
        return token.map(t -> "Bearer " + t).or(() -> user.map(u -> HostCalls.basic(u, settings.needed(PASSWORD))));
    }

    private static WebDavHost.Place place(Settings settings) {
        String text = settings.text(LABELS, "auto");
        for (WebDavHost.Place place : WebDavHost.Place.values()) {
            if (place.name().toLowerCase(Locale.ROOT).equals(text)) {
                return place;
            }
        }
        throw settings.wrong(LABELS, "it should be auto, properties or sidecar, not \"" + text + "\"");
    }
}
