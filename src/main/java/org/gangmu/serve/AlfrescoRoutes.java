package org.gangmu.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;
import org.gangmu.client.Values;
import org.gangmu.text.SourceText;
import org.gangmu.write.Format;
import org.gangmu.write.WriteOptions;

/**
 * Speaks as a transform engine of Alfresco that extracts metadata: labels become properties of the model {@code gangmu:model}. A repository sends no token, so that it stands in the address that it is
 * given: {@code localTransform.gangmu.url=http://…:8686/alfresco/TOKEN/}.
 */
final class AlfrescoRoutes {

    static final String EXTRACT = "alfresco-metadata-extract";
    static final String NAMESPACE = "{urn:gangmu:model:1}";
    private static final String MODEL = "alfresco-model.xml";
    private static final String KEY = "key";
    /** Lines of the sections of a taxonomy of one's own: "risks: …". */
    private static final String SECTIONS = "sections";
    /** Before the engine that comes with the repository, of which it asks one a media type. */
    private static final int PRIORITY = 45;
    private static final List<String> MEDIA_TYPES = List.of("text/plain", "text/html", "application/xhtml+xml", "text/markdown", "text/x-markdown", "application/pdf", "application/rtf",
            "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.oasis.opendocument.text",
            "application/vnd.ms-powerpoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "message/rfc822");
    /** What the repository may send with a document; it passes over engines that do not know an option. */
    private static final List<String> OPTIONS = List.of("extractMapping", "timeout", "sourceEncoding");
    /** Of these the document's properties tell; all else is no news of the document. */
    private static final Set<Fault.Kind> OF_DOCUMENT = EnumSet.of(Fault.Kind.NO_DOCUMENT, Fault.Kind.UNREADABLE, Fault.Kind.READER_LOST, Fault.Kind.TOO_LARGE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rules rules;
    private final Judge judge;
    private final DocumentRoutes documents;
    private final Access access;
    private final ServeOptions options;

    AlfrescoRoutes(Rules rules, Judge judge, DocumentRoutes documents, Access access, ServeOptions options) {
        this.rules = rules;
        this.judge = judge;
        this.documents = documents;
        this.access = access;
        this.options = options;
    }

    List<Route> all() {
        return List.of(config("/alfresco/transform/config", false), transform("/alfresco/transform", false),
                config("/alfresco/{key}/transform/config", true), transform("/alfresco/{key}/transform", true), Route.asset("/alfresco/model.xml", AlfrescoRoutes::model));
    }

    /** The protocol is Alfresco's, so that the document of the service does not tell of it. @param keyed whether the token stands in the address, not in a header */
    private Route route(HandlerType method, String path, boolean keyed, Handler handler) {
        return new Route(method, path, "", "", keyed, List.of(), method == HandlerType.POST, List.of(), Set.of(), context -> {
            if (keyed) {
                access.checkKey(context.pathParam(KEY));
            }
            handler.handle(context);
        });
    }

    private Route config(String path, boolean keyed) {
        return route(HandlerType.GET, path, keyed, context -> context.contentType("application/json").result(JSON.writeValueAsBytes(config())));
    }

    private Route transform(String path, boolean keyed) {
        return route(HandlerType.POST, path, keyed, this::transform);
    }

    private ObjectNode config() {
        ObjectNode config = JSON.createObjectNode();
        var known = config.putObject("transformOptions").putArray("gangmuOptions");
        OPTIONS.forEach(name -> known.addObject().putObject("value").put("name", name));
        ObjectNode engine = config.putArray("transformers").addObject().put("transformerName", "Gangmu");
        var supported = engine.putArray("supportedSourceAndTargetList");
        MEDIA_TYPES.forEach(type -> supported.addObject().put("sourceMediaType", type).put("maxSourceSizeBytes", options.limits().maxBytes()).put("priority", PRIORITY)
                .put("targetMediaType", EXTRACT));
        engine.putArray("transformOptions").add("gangmuOptions");
        return config;
    }

    private void transform(Context context) throws IOException {
        Rules.State state = rules.now();
        Findings findings;
        try (Upload upload = documents.read(context, null)) {
            try {
                Judge.Made made = judge.judge(state, upload, Deadline.in(options.time()),
                        (gangmu, source, out) -> Format.JSON.writer(WriteOptions.defaults()).write(List.of(gangmu.summarize(source)), out));
                findings = Findings.of(made.bytes(), new Stamp(made.source().sha256(), state.edition()));
            } catch (Fault fault) {
                if (!OF_DOCUMENT.contains(fault.kind())) {
                    throw fault;
                }
                String sha256 = upload.bytes() == null ? SourceText.plain(upload.name(), upload.text()).sha256() : upload.bytes().sha256();
                findings = Findings.refused(new Stamp(sha256, state.edition()), new Findings.Problem(fault.kind().code(), fault.getMessage()));
            }
        }
        byte[] properties = JSON.writeValueAsBytes(properties(findings));
        context.contentType("application/json").header(DocumentRoutes.EDITION, state.edition()).result(properties);
    }

    /** Values of the properties that the model has. What is not there any more must go: null says so. */
    private static ObjectNode properties(Findings findings) {
        ObjectNode properties = JSON.createObjectNode();
        // Labels are wholly ours: old ones are replaced, not kept beside new ones.
        properties.put("sys:overwritePolicy", "EAGER");
        Map<String, List<String>> values = Values.of(findings, "");
        Values.LISTS.forEach(name -> list(properties, name, values.getOrDefault(name, List.of())));
        list(properties, SECTIONS, Values.others(values, name -> Values.LISTS.contains(name) || Values.SINGLE.contains(name)));
        for (String name : Values.SINGLE) {
            List<String> value = values.getOrDefault(name, List.of());
            properties.put(NAMESPACE + name, value.isEmpty() ? null : value.get(0));
        }
        return properties;
    }

    private static void list(ObjectNode properties, String name, List<String> lines) {
        if (lines.isEmpty()) {
            properties.putNull(NAMESPACE + name);
        } else {
            lines.forEach(properties.putArray(NAMESPACE + name)::add);
        }
    }

    private static void model(Context context) throws IOException {
        try (InputStream in = AlfrescoRoutes.class.getResourceAsStream(MODEL)) {
            context.contentType("application/xml").result(in.readAllBytes());
        }
    }
}
