package org.gangmu.connect.events;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostProvider;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;

/** Opens hosts that are known by their events alone. */
public final class WebhookProvider implements HostProvider {

    private static final String CALLBACK = "callback";
    private static final String SECRET = "callback.secret";
    private static final String DOCUMENTS = "documents";
    private static final String TOKEN = "documents.token";
    private static final String INBOX = "inbox";

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required(CALLBACK, "findings are sent to this address"),
                Setting.optional(SECRET, "they are signed with this (Standard Webhooks)"),
                Setting.optional(DOCUMENTS, "documents may be fetched from below these addresses, separated by blanks (default: none, texts come with the events)"),
                Setting.optional(TOKEN, "is shown there (Authorization: Bearer …)"),
                Setting.optional(INBOX, "file that keeps what events told (default: the configuration's name with .inbox)"), HostCalls.TIMEOUT);
    }

    @Override
    public Host open(Settings settings) throws IOException {
        if (settings.text("listen").isEmpty()) {
            throw settings.wrong("listen", "it is missing: events come in there, at 127.0.0.1:8787 for instance");
        }
        URI address = settings.address(CALLBACK);
        Optional<Signature> signature;
        try {
            signature = settings.text(SECRET).map(Signature::new);
        } catch (IllegalArgumentException e) {
            throw settings.wrong(SECRET, "behind whsec_ stands base64; any other text is taken as it is");
        }
        List<URI> allowed = Arrays.stream(settings.text(DOCUMENTS, "").split("\\s+")).filter(s -> !s.isEmpty()).map(s -> allowed(settings, s)).toList();
        Path beside = settings.file().toAbsolutePath();
        Path inbox = settings.text(INBOX).map(beside::resolveSibling).orElse(beside.resolveSibling(beside.getFileName() + ".inbox"));
        Duration timeout = settings.seconds(HostCalls.TIMEOUT.name(), Duration.ofMinutes(2));
        return new WebhookHost("webhook to " + address, new InboxStore(inbox), new DocumentAddress(allowed, settings.text(TOKEN), timeout),
                new Callback(address, signature, timeout));
    }

    private static URI allowed(Settings settings, String address) {
        try {
            URI uri = URI.create(address).normalize();
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null && !uri.getRawPath().isEmpty()) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw settings.wrong(DOCUMENTS, "\"" + address + "\" is no address of a folder, such as https://files.example/reports/");
    }
}
