package org.gangmu.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** The page that shows the service's OpenAPI document and tries it out: Swagger UI, served from the service itself, as it may stand where no net is. */
final class Pages {

    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/";

    private Pages() {
    }

    /** @param api the OpenAPI document */
    static List<Route> all(byte[] api) {
        String swagger = WEBJAR + version() + "/";
        return List.of(
                page("/", "text/html; charset=utf-8", Pages.class, "index.html"),
                page("/assets/page.js", "text/javascript; charset=utf-8", Pages.class, "page.js"),
                page("/assets/page.css", "text/css; charset=utf-8", Pages.class, "page.css"),
                page("/assets/swagger-ui.css", "text/css; charset=utf-8", Pages.class, swagger + "swagger-ui.css"),
                page("/assets/swagger-ui-bundle.js", "text/javascript; charset=utf-8", Pages.class, swagger + "swagger-ui-bundle.js"),
                Route.asset("/v1/openapi.json", context -> send(context, "application/json", api)));
    }

    private static String version() {
        try (InputStream in = Pages.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route page(String path, String mediaType, Class<?> home, String resource) {
        return Route.asset(path, context -> {
            try (InputStream in = home.getResourceAsStream(resource)) {
                send(context, mediaType, in.readAllBytes());
            }
        });
    }

    private static void send(Context context, String mediaType, byte[] bytes) {
        context.contentType(mediaType).header("Cache-Control", "no-cache").result(bytes);
        context.header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'");
    }
}
