package org.gangmu.plugins.solr;

import java.io.IOException;
import java.util.Optional;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.gangmu.plugins.Classified;
import org.gangmu.plugins.TextClassifier;

/** Labels the documents of one request, in their order. */
final class GangmuUpdateProcessor extends UpdateRequestProcessor {

    private final TextClassifier classifier;
    private final LabelledFields fields;
    private final boolean rejecting;

    /** @param rejecting whether documents are refused while the service cannot be asked */
    GangmuUpdateProcessor(TextClassifier classifier, LabelledFields fields, boolean rejecting, UpdateRequestProcessor next) {
        super(next);
        this.classifier = classifier;
        this.fields = fields;
        this.rejecting = rejecting;
    }

    @Override
    public void processAdd(AddUpdateCommand command) throws IOException {
        SolrInputDocument document = command.getSolrInputDocument();
        if (document != null) {
            boolean update = LabelledFields.isUpdate(document);
            if (update && fields.concern(document)) {
                update(command, document);
            } else if (!update) {
                fields.text(document).ifPresent(text -> fields.replace(document, labels(command, document, text)));
            }
        }
        super.processAdd(command);
    }

    /** Of a document that is in the index already the request brings some fields only, each with what is to be done to it. */
    private void update(AddUpdateCommand command, SolrInputDocument document) {
        if (!fields.determine(document)) {
            fields.update(document, checked(command, classifier.failed("partial-text", "this update holds a part of the text only: set every source field as a whole to have it classified")));
            return;
        }
        Optional<String> text = fields.text(document);
        fields.update(document, text.isPresent() ? labels(command, document, text.get()) : classifier.gone());
    }

    private Classified labels(AddUpdateCommand command, SolrInputDocument document, String text) {
        return checked(command, classifier.classify(fields.name(document).orElseGet(command::getPrintableId), text, Optional.empty()));
    }

    private Classified checked(AddUpdateCommand command, Classified classified) {
        if (rejecting && classified.isFailed()) {
            throw new SolrException(SolrException.ErrorCode.SERVICE_UNAVAILABLE, "document " + command.getPrintableId() + " was not indexed, because it could not be classified: " + classified.problem());
        }
        return classified;
    }
}
