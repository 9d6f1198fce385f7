package org.gangmu.connect.cmis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.PropertyData;

/** A document as the repository tells of it. */
record Document(Map<String, PropertyData<?>> properties) {

    static Document of(ObjectData data) {
        return new Document(data.getProperties() == null ? Map.of() : data.getProperties().getProperties());
    }

    List<String> texts(String property) {
        PropertyData<?> data = properties.get(property);
        return data == null || data.getValues() == null ? List.of() : data.getValues().stream().filter(v -> v != null).map(Object::toString).toList();
    }

    Optional<String> text(String property) {
        return texts(property).stream().findFirst().filter(t -> !t.isEmpty());
    }

    private boolean is(String property, boolean otherwise) {
        return text(property).map(Boolean::valueOf).orElse(otherwise);
    }

    /** Of this version, where each version has an id of its own. */
    String objectId() {
        return text(PropertyIds.OBJECT_ID).orElse("");
    }

    /** Without the version, where it is told apart: Alfresco writes "UUID;1.2", and its events "UUID". */
    String id() {
        String id = objectId();
        return text(PropertyIds.VERSION_SERIES_ID).filter(series -> id.startsWith(series + ";")).orElse(id);
    }

    String name() {
        return text(PropertyIds.NAME).orElse(id());
    }

    long size() {
        return text(PropertyIds.CONTENT_STREAM_LENGTH).filter(t -> t.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(-1L);
    }

    boolean isDocument() {
        return text(PropertyIds.BASE_TYPE_ID).map("cmis:document"::equals).orElse(true);
    }

    boolean isLatest() {
        return is(PropertyIds.IS_LATEST_VERSION, true);
    }

    /** Whether this is the copy that somebody works on until it is checked in. */
    boolean isWorkingCopy() {
        return is(PropertyIds.IS_PRIVATE_WORKING_COPY, false)
                || isCheckedOut() && text(PropertyIds.VERSION_SERIES_CHECKED_OUT_ID).map(objectId()::equals).orElse(false);
    }

    boolean isCheckedOut() {
        return is(PropertyIds.IS_VERSION_SERIES_CHECKED_OUT, false);
    }

    String checkedOutBy() {
        return text(PropertyIds.VERSION_SERIES_CHECKED_OUT_BY).orElse("somebody");
    }

    Optional<String> changeToken() {
        return text(PropertyIds.CHANGE_TOKEN);
    }

    Optional<Instant> modified() {
        PropertyData<?> data = properties.get(PropertyIds.LAST_MODIFICATION_DATE);
        return data == null || !(data.getFirstValue() instanceof GregorianCalendar date) ? Optional.empty() : Optional.of(date.toInstant());
    }

    List<String> secondaryTypes() {
        return texts(PropertyIds.SECONDARY_OBJECT_TYPE_IDS);
    }

    /**
     * Changes with the bytes and with nothing else.
     *
     * @param streamsAreWrittenOnce whether the repository gives each new content a new id, as Alfresco does; others may keep the id for ever
     */
    Optional<String> contentTag(boolean streamsAreWrittenOnce) {
        List<String> hashes = texts(PropertyIds.CONTENT_STREAM_HASH).stream().filter(h -> !h.isEmpty()).sorted().toList();
        if (!hashes.isEmpty()) {
            return Optional.of(String.join(" ", hashes));
        }
        return streamsAreWrittenOnce ? text(PropertyIds.CONTENT_STREAM_ID) : Optional.empty();
    }

    /** What is compared before anything is written: which version, and its change token; without tokens, its last change and its content. */
    String version(boolean streamsAreWrittenOnce) {
        return URLEncoder.encode(objectId(), StandardCharsets.UTF_8) + " " + changeToken().map(t -> "token " + t)
                .orElseGet(() -> "date " + modified().map(Instant::toString).orElse("") + " " + size() + " " + contentTag(streamsAreWrittenOnce).orElse(""));
    }
}
