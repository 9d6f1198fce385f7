package org.gangmu.plugins.solr;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.apache.solr.update.processor.UpdateRequestProcessorFactory;
import org.gangmu.plugins.PluginOptions;
import org.gangmu.plugins.TextClassifier;

/**
 * Puts what the service finds in a document's text into fields of the document, before it is indexed. Stands in a chain of update processors, before the one that distributes.
 *
 * <pre>{@code
 * <processor class="org.gangmu.plugins.solr.GangmuUpdateProcessorFactory">
 *   <str name="service">http://127.0.0.1:8686</str>
 *   <str name="tokenFile">/var/solr/gangmu-token</str>
 * </processor>
 * }</pre>
 */
public final class GangmuUpdateProcessorFactory extends UpdateRequestProcessorFactory {

    private TextClassifier classifier;
    private LabelledFields fields;
    private boolean rejecting;

    /** Settings: service, tokenFile, timeoutSeconds, patienceSeconds, atOnce; source (several), name, prefix; failure: mark or reject. */
    @Override
    public void init(NamedList<?> settings) {
        NamedList<?> rest = settings.clone();
        try {
            PluginOptions options = PluginOptions.usual();
            options = with(options, rest, "service", options::withService);
            options = with(options, rest, "tokenFile", options::withTokenFile);
            options = with(options, rest, "timeoutSeconds", options::withTimeoutSeconds);
            options = with(options, rest, "patienceSeconds", options::withPatienceSeconds);
            options = with(options, rest, "atOnce", options::withAtOnce);
            Collection<String> sources = rest.removeConfigArgs("source");
            fields = new LabelledFields(sources.isEmpty() ? List.of("content") : List.copyOf(sources), one(rest, "name", ""), one(rest, "prefix", "gangmu_"));
            rejecting = rejecting(one(rest, "failure", "mark"));
            if (rest.size() > 0) {
                throw new IllegalArgumentException("nothing is called \"" + rest.getName(0) + "\" here; there is service, tokenFile, timeoutSeconds, patienceSeconds, atOnce, source, name, prefix, failure");
            }
            classifier = new TextClassifier(options);
        } catch (IllegalArgumentException e) {
            throw new SolrException(SolrException.ErrorCode.SERVER_ERROR, "GangmuUpdateProcessorFactory: " + e.getMessage(), e);
        }
    }

    private static PluginOptions with(PluginOptions options, NamedList<?> settings, String name, Function<String, PluginOptions> change) {
        String value = one(settings, name, "");
        return value.isEmpty() ? options : change.apply(value);
    }

    /** Takes it out, so that what is left in the end is what nobody knows. */
    private static String one(NamedList<?> settings, String name, String otherwise) {
        Collection<String> values = settings.removeConfigArgs(name);
        if (values.size() > 1) {
            throw new IllegalArgumentException(name + ": it stands there " + values.size() + " times");
        }
        return values.isEmpty() ? otherwise : values.iterator().next().strip();
    }

    private static boolean rejecting(String failure) {
        return switch (failure) {
            case "mark" -> false;
            case "reject" -> true;
            default -> throw new IllegalArgumentException("failure: it should be mark (documents are indexed all the same, and say so) or reject, not \"" + failure + "\"");
        };
    }

    @Override
    public UpdateRequestProcessor getInstance(SolrQueryRequest request, SolrQueryResponse response, UpdateRequestProcessor next) {
        return new GangmuUpdateProcessor(classifier, fields, rejecting, next);
    }
}
