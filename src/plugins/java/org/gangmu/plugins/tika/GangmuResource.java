package org.gangmu.plugins.tika;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.metadata.filter.CompositeMetadataFilter;
import org.apache.tika.metadata.filter.MetadataFilter;
import org.apache.tika.server.core.resource.TikaResource;
import org.apache.tika.server.core.resource.TikaServerResource;
import org.gangmu.client.ServiceException;

/**
 * Summary of a document: {@code PUT /gangmu}, its bytes as the body. The service reads it, not Tika. Which service that is, is told by the metadata filter of the server's configuration.
 */
@Path("/gangmu")
public final class GangmuResource implements TikaServerResource {

    private static final int MOST = 100_000_000;
    private static final Map<String, String> MEDIA_TYPES = Map.of("json", "application/json", "html", "text/html;charset=UTF-8", "md", "text/markdown;charset=UTF-8", "text",
            "text/plain;charset=UTF-8", "csv", "text/csv;charset=UTF-8", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** @param format as the service names it: json, html, md, text, csv, xlsx */
    @PUT
    public Response summarize(InputStream body, @Context HttpHeaders headers, @QueryParam("format") @DefaultValue("json") String format) {
        try {
            Optional<GangmuMetadataFilter> filter = configured(TikaResource.getConfig().getMetadataFilter());
            if (filter.isEmpty()) {
                return problem(503, "not-configured", "no GangmuMetadataFilter stands in the configuration of this server: it says where the service is");
            }
            if (!MEDIA_TYPES.containsKey(format)) {
                return problem(406, "no-such-format", "there is no format \"" + format + "\": ask for json, html, md, text, csv or xlsx");
            }
            byte[] document = body.readNBytes(MOST + 1);
            if (document.length > MOST) {
                return problem(413, "too-large", "documents of more than " + MOST / 1_000_000 + " MB are not read here");
            }
            String name = Optional.ofNullable(TikaResource.detectFilename(headers.getRequestHeaders())).filter(n -> !n.isBlank()).orElse("document");
            return Response.ok(filter.get().client().render(name, document, format)).header("Content-Type", MEDIA_TYPES.get(format)).build();
        } catch (ServiceException e) {
            return problem(e.status() == 0 ? 502 : e.status(), e.kind(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(503, "interrupted", "the server is ending");
        } catch (IOException e) {
            return problem(400, "malformed", "the document did not come in whole (" + e + ")");
        } catch (RuntimeException | Error e) {
            return problem(500, "plugin-fault", e.toString());
        }
    }

    private static Optional<GangmuMetadataFilter> configured(MetadataFilter filter) {
        if (filter instanceof CompositeMetadataFilter several) {
            return several.getFilters().stream().flatMap(f -> configured(f).stream()).findFirst();
        }
        return filter instanceof GangmuMetadataFilter ours ? Optional.of(ours) : Optional.empty();
    }

    private static Response problem(int status, String kind, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:gangmu:problem:" + kind);
        problem.put("status", status);
        problem.put("detail", detail);
        try {
            return Response.status(status).header("Content-Type", "application/problem+json").entity(new ObjectMapper().writeValueAsBytes(problem)).build();
        } catch (IOException e) {
            return Response.status(status).build();
        }
    }
}
