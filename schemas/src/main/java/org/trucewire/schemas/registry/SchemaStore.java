package org.trucewire.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** What is registered, and the rules by which more is. Every change is durable before it shows. */
final class SchemaStore {

  /** Stands for the configuration that holds where a subject has none of its own. */
  private static final String ALL_SUBJECTS = "";

  private final SchemaLog log;
  private final Compatibility defaultLevel;
  private final Map<String, TreeMap<Integer, RegisteredSchema>> subjects = new TreeMap<>();
  private final Map<Integer, String> schemasById = new TreeMap<>();
  private final Map<String, Integer> idsBySchema = new HashMap<>();
  private final Map<String, Compatibility> levels = new HashMap<>();

  SchemaStore(SchemaLog log, Compatibility defaultLevel) {
    this.log = log;
    this.defaultLevel = defaultLevel;
  }

  synchronized void load() {
    log.replay(this::apply);
  }

  private void apply(JsonNode key, JsonNode value) {
    String subject = key.path("subject").asText(ALL_SUBJECTS);
    switch (key.path("keytype").asText()) {
      case "SCHEMA" -> {
        if (!value.isNull() && !value.path("deleted").asBoolean()) {
          add(
              new RegisteredSchema(
                  subject,
                  value.path("version").asInt(),
                  value.path("id").asInt(),
                  value.path("schema").asText()));
        } else {
          subjects.getOrDefault(subject, new TreeMap<>()).remove(key.path("version").asInt());
        }
      }
      case "CONFIG" -> {
        if (value.isNull()) {
          levels.remove(subject);
        } else {
          levels.put(subject, Compatibility.parse(value.path("compatibilityLevel").asText()));
        }
      }
      default -> {
        // NOOP, MODE and the like carry nothing that this registry serves.
      }
    }
  }

  private void add(RegisteredSchema schema) {
    subjects.computeIfAbsent(schema.subject(), s -> new TreeMap<>()).put(schema.version(), schema);
    schemasById.put(schema.id(), schema.schema());
    idsBySchema.put(schema.schema(), schema.id());
  }

  /** Registers a schema; one that the subject has already keeps its version and id. */
  synchronized RegisteredSchema register(String subject, String text) {
    Schema schema = parse(text);
    Optional<RegisteredSchema> same = find(subject, text);
    if (same.isPresent()) {
      return same.get();
    }
    List<String> breaches = breaches(subject, schema);
    if (!breaches.isEmpty()) {
      throw new RegistryException(
          409,
          409,
          "Schema being registered is incompatible with an earlier schema for subject \""
              + subject
              + "\" under compatibility "
              + level(subject)
              + ", details: "
              + breaches);
    }
    String canonical = schema.toString();
    int nextId = schemasById.keySet().stream().max(Integer::compare).orElse(0) + 1;
    TreeMap<Integer, RegisteredSchema> versions = subjects.getOrDefault(subject, new TreeMap<>());
    RegisteredSchema registered =
        new RegisteredSchema(
            subject,
            versions.isEmpty() ? 1 : versions.lastKey() + 1,
            idsBySchema.getOrDefault(canonical, nextId),
            canonical);
    log.append(schemaKey(registered), schemaValue(registered));
    add(registered);
    return registered;
  }

  /** Why a schema could not be the subject's next version; empty if it could. */
  synchronized List<String> breaches(String subject, String text) {
    return breaches(subject, parse(text));
  }

  private List<String> breaches(String subject, Schema schema) {
    List<Schema> earlier =
        subjects.getOrDefault(subject, new TreeMap<>()).values().stream()
            .map(RegisteredSchema::parsed)
            .toList();
    return level(subject).breaches(schema, earlier);
  }

  synchronized Optional<RegisteredSchema> find(String subject, String text) {
    String canonical = parse(text).toString();
    return subjects.getOrDefault(subject, new TreeMap<>()).values().stream()
        .filter(s -> s.schema().equals(canonical))
        .findFirst();
  }

  synchronized List<String> subjects() {
    return subjects.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The subject's versions, oldest first. */
  synchronized List<RegisteredSchema> versions(String subject) {
    TreeMap<Integer, RegisteredSchema> versions = subjects.get(subject);
    if (versions == null || versions.isEmpty()) {
      throw RegistryException.subjectNotFound(subject);
    }
    return new ArrayList<>(versions.values());
  }

  /** One version of a subject, by its number or {@code latest}. */
  RegisteredSchema version(String subject, String version) {
    List<RegisteredSchema> versions = versions(subject);
    if (version.equals("latest") || version.equals("-1")) {
      return versions.get(versions.size() - 1);
    }
    return versions.stream()
        .filter(v -> Integer.toString(v.version()).equals(version))
        .findFirst()
        .orElseThrow(() -> RegistryException.versionNotFound(version));
  }

  synchronized String schema(int id) {
    String schema = schemasById.get(id);
    if (schema == null) {
      throw RegistryException.schemaNotFound(id);
    }
    return schema;
  }

  synchronized List<RegisteredSchema> usesOf(int id) {
    schema(id);
    return subjects.values().stream()
        .flatMap(versions -> versions.values().stream())
        .filter(v -> v.id() == id)
        .toList();
  }

  synchronized Compatibility level(String subject) {
    return levels.getOrDefault(subject, levels.getOrDefault(ALL_SUBJECTS, defaultLevel));
  }

  Compatibility level() {
    return level(ALL_SUBJECTS);
  }

  synchronized void setLevel(String subject, Compatibility level) {
    ObjectNode key = log.object().put("keytype", "CONFIG").put("subject", subject).put("magic", 0);
    log.append(key, log.object().put("compatibilityLevel", level.name()));
    levels.put(subject == null ? ALL_SUBJECTS : subject, level);
  }

  private ObjectNode schemaKey(RegisteredSchema schema) {
    return log.object()
        .put("keytype", "SCHEMA")
        .put("subject", schema.subject())
        .put("version", schema.version())
        .put("magic", 1);
  }

  private ObjectNode schemaValue(RegisteredSchema schema) {
    return log.object()
        .put("subject", schema.subject())
        .put("version", schema.version())
        .put("id", schema.id())
        .put("schema", schema.schema())
        .put("deleted", false);
  }

  private static Schema parse(String text) {
    try {
      return new Schema.Parser().parse(text);
    } catch (SchemaParseException e) {
      throw RegistryException.unprocessable(
          42201, "Invalid Avro schema, details: " + e.getMessage());
    }
  }
}
