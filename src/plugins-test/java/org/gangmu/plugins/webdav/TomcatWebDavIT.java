package org.gangmu.plugins.webdav;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gangmu.plugins.HostProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The connector on the WebDAV servlet of Tomcat, whose tags are all weak. */
class TomcatWebDavIT extends WebDavContract {

    @TempDir
    static Path work;

    private static HostProcess server;
    private static URI address;

    @BeforeAll
    static void start() throws Exception {
        Path documents = Files.createDirectories(work.resolve("documents"));
        Files.writeString(documents.resolve("ready"), "");
        int port = HostProcess.freePort();
        address = URI.create("http://127.0.0.1:" + port + "/");
        server = HostProcess.start(work.resolve("log"), address, List.of("-cp", "target/hosts/webdav/*", "src/plugins-test/hosts/webdav/WebDavMain.java",
                documents.toString(), Integer.toString(port), Files.createDirectories(work.resolve("own")).toString())).awaited("dav/ready");
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    URI root() {
        return address.resolve("dav/");
    }

    @Override
    Map<String, String> credentials() {
        return Map.of();
    }
}
