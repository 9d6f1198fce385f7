package org.gangmu.plugins.solr;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.solr.common.SolrDocumentBase;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.gangmu.plugins.Classified;

/**
 * Which fields of a document hold its text, and which take its labels.
 *
 * @param sources that together are the text
 * @param name    that holds the document's name; "": none does
 * @param prefix  of the fields for labels
 */
record LabelledFields(List<String> sources, String name, String prefix) {

    /** The one operation of an update after which the text is known without the index. */
    private static final String SET = "set";

    /** Whether it says what is to be done to a document of the index, as Solr tells such requests from whole documents. */
    static boolean isUpdate(SolrInputDocument document) {
        return document.values().stream().map(SolrInputField::getValue).anyMatch(value -> value instanceof Map<?, ?> && !(value instanceof SolrDocumentBase<?, ?>));
    }

    /** Whether a document brings text, or changes it. */
    boolean concern(SolrInputDocument document) {
        return sources.stream().anyMatch(document::containsKey);
    }

    /** Whether an update tells the whole text: every source is set as a whole. A plain value in an update sets the field, too. */
    boolean determine(SolrInputDocument document) {
        return sources.stream().allMatch(source -> document.containsKey(source)
                && (!(document.getFieldValue(source) instanceof Map<?, ?> operations) || operations.keySet().equals(Collections.singleton(SET))));
    }

    /** Empty if there is none. */
    Optional<String> text(SolrInputDocument document) {
        String text = sources.stream().map(source -> joined(document, source)).filter(t -> !t.isBlank()).collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Optional<String> name(SolrInputDocument document) {
        return name.isEmpty() ? Optional.empty() : Optional.of(joined(document, name)).filter(n -> !n.isBlank());
    }

    private static String joined(SolrInputDocument document, String field) {
        Object value = document.getFieldValues(field);
        if (document.getFieldValue(field) instanceof Map<?, ?> operations) {
            value = operations.get(SET);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().filter(v -> v != null).map(Object::toString).collect(Collectors.joining("\n"));
        }
        return value == null ? "" : value.toString();
    }

    /** Fields of these names that the caller sent are gone afterwards: they may be those of an older text. */
    void replace(SolrInputDocument document, Classified classified) {
        document.keySet().stream().filter(field -> field.startsWith(prefix)).toList().forEach(document::removeField);
        classified.values().forEach((key, texts) -> {
            if (!texts.isEmpty()) {
                document.setField(prefix + key, value(texts));
            }
        });
    }

    /** The same for a document of which the index holds the rest. */
    void update(SolrInputDocument document, Classified classified) {
        document.keySet().stream().filter(field -> field.startsWith(prefix)).toList().forEach(document::removeField);
        classified.values().forEach((key, texts) -> document.setField(prefix + key, Collections.singletonMap(SET, texts.isEmpty() ? null : value(texts))));
    }

    private static Object value(List<String> texts) {
        return texts.size() == 1 ? texts.get(0) : texts;
    }
}
