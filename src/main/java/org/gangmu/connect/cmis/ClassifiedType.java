package org.gangmu.connect.cmis;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.apache.chemistry.opencmis.commons.data.RepositoryCapabilities;
import org.apache.chemistry.opencmis.commons.definitions.PropertyDefinition;
import org.apache.chemistry.opencmis.commons.definitions.PropertyStringDefinition;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinition;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.Cardinality;
import org.apache.chemistry.opencmis.commons.enums.PropertyType;
import org.apache.chemistry.opencmis.commons.enums.Updatability;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyStringDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.SecondaryTypeDefinitionImpl;
import org.gangmu.client.Stamp;
import org.gangmu.connect.HostException;
import org.gangmu.client.Values;

/** The secondary type whose properties hold the labels, as the repository has it. */
final class ClassifiedType {

    static final String ID = "gangmu:classified";
    /** Lines of the sections of a taxonomy of one's own that the type has no property for: "risks: …". */
    static final String SECTIONS = "sections";
    static final String PREFIX = "gangmu:";
    private static final String ALFRESCO = "P:";
    private static final String MADE = "Labels that Gangmu found. Made by its connector.";
    private static final int STAMP_LENGTH = new Stamp("0".repeat(64), "0".repeat(16)).toString().length();

    private final TypeDefinition definition;

    private ClassifiedType(TypeDefinition definition) {
        this.definition = definition;
    }

    /** The type, if the repository has it. @param wanted its id, if it is no usual one */
    static Optional<ClassifiedType> find(Repository repository, Optional<String> wanted) throws IOException {
        for (String id : wanted.map(List::of).orElse(List.of(ID, ALFRESCO + ID))) {
            Optional<TypeDefinition> definition = repository.type(id);
            if (definition.isPresent()) {
                return definition.map(ClassifiedType::new);
            }
        }
        return Optional.empty();
    }

    /** Why the repository takes no new type; empty if it may. */
    static Optional<String> obstacle(Repository repository) throws IOException {
        RepositoryCapabilities can = repository.info().getCapabilities();
        if (can == null || can.getNewTypeSettableAttributes() == null || !Boolean.TRUE.equals(can.getNewTypeSettableAttributes().canSetId())) {
            return Optional.of("the repository takes no new types");
        }
        if (can.getCreatablePropertyTypes() == null || can.getCreatablePropertyTypes().canCreate() == null || !can.getCreatablePropertyTypes().canCreate().contains(PropertyType.STRING)) {
            return Optional.of("the repository takes no new types with texts");
        }
        Optional<TypeDefinition> parent = repository.type(BaseTypeId.CMIS_SECONDARY.value());
        if (parent.isEmpty()) {
            return Optional.of("the repository has no secondary types");
        }
        boolean may = parent.get().getTypeMutability() == null || !Boolean.FALSE.equals(parent.get().getTypeMutability().canCreate());
        return may ? Optional.empty() : Optional.of("the repository takes no new secondary types");
    }

    static ClassifiedType make(Repository repository, Optional<String> wanted) throws IOException {
        String id = wanted.orElse(ID);
        SecondaryTypeDefinitionImpl type = new SecondaryTypeDefinitionImpl();
        type.setId(id);
        type.setLocalName(id);
        type.setQueryName(id);
        type.setLocalNamespace("gangmu");
        type.setDisplayName("Gangmu");
        type.setDescription(MADE);
        type.setBaseTypeId(BaseTypeId.CMIS_SECONDARY);
        type.setParentTypeId(BaseTypeId.CMIS_SECONDARY.value());
        type.setIsCreatable(false);
        type.setIsFileable(false);
        type.setIsQueryable(true);
        type.setIsFulltextIndexed(true);
        type.setIsIncludedInSupertypeQuery(true);
        type.setIsControllableAcl(false);
        type.setIsControllablePolicy(false);
        names().forEach((name, cardinality) -> type.addPropertyDefinition(property(PREFIX + name, cardinality)));
        repository.createType(type);
        return find(repository, wanted).orElseThrow(() -> new HostException(HostException.Kind.SETTINGS,
                "the repository took the type " + id + " and does not have it: make it by hand, or set labels = sidecar"));
    }

    private static PropertyStringDefinitionImpl property(String id, Cardinality cardinality) {
        PropertyStringDefinitionImpl property = new PropertyStringDefinitionImpl();
        property.setId(id);
        property.setLocalName(id);
        property.setQueryName(id);
        property.setDisplayName(id);
        property.setPropertyType(PropertyType.STRING);
        property.setCardinality(cardinality);
        property.setUpdatability(Updatability.READWRITE);
        property.setIsRequired(false);
        property.setIsQueryable(true);
        property.setIsOrderable(cardinality == Cardinality.SINGLE);
        property.setIsInherited(false);
        property.setIsOpenChoice(true);
        return property;
    }

    /** Names of all properties, without the prefix. */
    static Map<String, Cardinality> names() {
        Map<String, Cardinality> names = new LinkedHashMap<>();
        List.of(Values.STAMP, Values.TAG, Values.STATE, Values.PROBLEM).forEach(n -> names.put(n, Cardinality.SINGLE));
        Values.TEXTS.forEach(n -> names.put(n, Cardinality.SINGLE));
        Values.LISTS.forEach(n -> names.put(n, Cardinality.MULTI));
        names.put(SECTIONS, Cardinality.MULTI);
        return names;
    }

    String id() {
        return definition.getId();
    }

    private Optional<PropertyDefinition<?>> property(String name) {
        return Optional.ofNullable(definition.getPropertyDefinitions()).map(d -> d.get(PREFIX + name));
    }

    /** @throws HostException SETTINGS if it cannot even hold the stamp */
    void check() throws HostException {
        PropertyDefinition<?> stamp = property(Values.STAMP).orElse(null);
        if (stamp == null || longest(stamp) < STAMP_LENGTH) {
            throw new HostException(HostException.Kind.SETTINGS, "the type " + id() + " should have a property " + PREFIX + Values.STAMP + " of " + STAMP_LENGTH + " characters or more: mend it, or set labels = sidecar");
        }
    }

    /** Properties that it lacks; their values are not stored. */
    List<String> missing() {
        return names().keySet().stream().filter(n -> property(n).isEmpty()).map(PREFIX::concat).toList();
    }

    /** Whether it was made by a connector, and not by people for some reason of theirs. */
    boolean isOurs() {
        return MADE.equals(definition.getDescription());
    }

    /** Whether a document has it. */
    boolean isOn(Document document) {
        return document.secondaryTypes().contains(id());
    }

    Optional<Stamp> stamp(Document document) {
        return isOn(document) ? document.text(PREFIX + Values.STAMP).flatMap(Stamp::parse) : Optional.empty();
    }

    Optional<String> tag(Document document) {
        return document.text(PREFIX + Values.TAG);
    }

    /** What an update of this document has to say, so that it has exactly these values. */
    List<PropertyData<?>> put(Document document, Map<String, List<String>> values, Repository repository) {
        List<PropertyData<?>> out = new ArrayList<>();
        if (!isOn(document)) {
            List<String> types = new ArrayList<>(document.secondaryTypes());
            types.add(id());
            // Only now: the list takes away what somebody else added since it was read.
            out.add(repository.values().createPropertyIdData(PropertyIds.SECONDARY_OBJECT_TYPE_IDS, types));
        }
        Map<String, List<String>> all = fitted(values);
        definition.getPropertyDefinitions().forEach((id, property) -> {
            if (id.startsWith(PREFIX)) {
                List<String> texts = texts(property, all.getOrDefault(id.substring(PREFIX.length()), List.of()));
                out.add(repository.values().createPropertyStringData(id, texts));
            }
        });
        return out;
    }

    /** What an update has to say, so that the document does not have the type. The repository takes the values away with it. */
    List<PropertyData<?>> remove(Document document, Repository repository) {
        return List.of(repository.values().createPropertyIdData(PropertyIds.SECONDARY_OBJECT_TYPE_IDS, document.secondaryTypes().stream().filter(t -> !t.equals(id())).toList()));
    }

    /** Sections that have no property of their own go into one together. */
    private Map<String, List<String>> fitted(Map<String, List<String>> values) {
        Map<String, List<String>> out = new LinkedHashMap<>(values);
        Predicate<String> has = name -> !name.equals(SECTIONS) && (names().containsKey(name) || property(name).isPresent());
        out.keySet().removeIf(has.negate());
        out.put(SECTIONS, Values.others(values, has));
        return out;
    }

    private List<String> texts(PropertyDefinition<?> property, List<String> texts) {
        long longest = longest(property);
        if (property.getId().equals(PREFIX + Values.TAG) && texts.stream().anyMatch(t -> t.length() > longest)) {
            // Cut off it would never match; without it the bytes are compared.
            return List.of();
        }
        if (property.getCardinality() == Cardinality.SINGLE && texts.size() > 1) {
            return List.of(cut(String.join("\n", texts), longest));
        }
        return texts.stream().map(t -> cut(t, longest)).toList();
    }

    private static long longest(PropertyDefinition<?> property) {
        BigInteger most = property instanceof PropertyStringDefinition text ? text.getMaxLength() : null;
        return most == null || most.signum() <= 0 ? Long.MAX_VALUE : most.min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue();
    }

    private static String cut(String text, long longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = (int) Math.max(0, longest - 1);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
