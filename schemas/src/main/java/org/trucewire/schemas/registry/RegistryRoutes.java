package org.trucewire.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Maps requests of Confluent's REST API to the store. */
final class RegistryRoutes {

  private final SchemaStore store;
  private final ObjectMapper json;

  RegistryRoutes(SchemaStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  /**
   * Answers one request.
   *
   * @param path the decoded segments of the path
   * @param body empty where there is none
   * @throws RegistryException for every refusal
   */
  JsonNode answer(String method, List<String> path, String query, byte[] body) {
    return switch (path.isEmpty() ? "" : path.get(0)) {
      case "" -> json.createObjectNode();
      case "subjects" -> method.equals("POST") ? post(path, body) : subjects(method, path);
      case "schemas" -> schemas(method, path);
      case "config" -> config(method, path, body);
      case "compatibility" -> compatibility(method, path, query, body);
      case "mode" -> json.createObjectNode().put("mode", "READWRITE");
      default -> throw notFound(path);
    };
  }

  private JsonNode subjects(String method, List<String> path) {
    requireGet(method, path);
    return switch (path.size()) {
      case 1 -> json.valueToTree(store.subjects());
      case 3 ->
          json.valueToTree(
              store.versions(path.get(1)).stream().map(RegisteredSchema::version).toList());
      case 4 -> describe(store.version(path.get(1), path.get(3)));
      case 5 -> parse(store.version(path.get(1), path.get(3)).schema());
      default -> throw notFound(path);
    };
  }

  private JsonNode post(List<String> path, byte[] body) {
    String schema = schemaOf(body);
    if (path.size() == 2) {
      store.versions(path.get(1));
      return describe(
          store
              .find(path.get(1), schema)
              .orElseThrow(() -> RegistryException.schemaNotFound("in " + path.get(1))));
    }
    if (path.size() == 3 && path.get(2).equals("versions")) {
      RegisteredSchema registered = store.register(path.get(1), schema);
      return json.createObjectNode().put("id", registered.id());
    }
    throw notFound(path);
  }

  private JsonNode schemas(String method, List<String> path) {
    requireGet(method, path);
    if (path.size() == 2 && path.get(1).equals("types")) {
      return json.createArrayNode().add("AVRO");
    }
    if (path.size() < 3 || !path.get(1).equals("ids")) {
      throw notFound(path);
    }
    int id = id(path.get(2));
    return switch (path.size() == 3 ? "" : path.get(3)) {
      case "" -> json.createObjectNode().put("schema", store.schema(id));
      case "schema" -> parse(store.schema(id));
      case "subjects" ->
          json.valueToTree(store.usesOf(id).stream().map(RegisteredSchema::subject).toList());
      case "versions" ->
          json.valueToTree(
              store.usesOf(id).stream()
                  .map(
                      u ->
                          json.createObjectNode()
                              .put("subject", u.subject())
                              .put("version", u.version()))
                  .toList());
      default -> throw notFound(path);
    };
  }

  private JsonNode config(String method, List<String> path, byte[] body) {
    String subject = path.size() > 1 ? path.get(1) : null;
    if (method.equals("PUT")) {
      Compatibility level = Compatibility.parse(parse(body).path("compatibility").asText());
      store.setLevel(subject, level);
      return json.createObjectNode().put("compatibility", level.name());
    }
    Compatibility level = subject == null ? store.level() : store.level(subject);
    return json.createObjectNode().put("compatibilityLevel", level.name());
  }

  private JsonNode compatibility(String method, List<String> path, String query, byte[] body) {
    if (!method.equals("POST") || path.size() < 4 || !path.get(1).equals("subjects")) {
      throw notFound(path);
    }
    List<String> breaches = store.breaches(path.get(2), schemaOf(body));
    ObjectNode answer = json.createObjectNode().put("is_compatible", breaches.isEmpty());
    if (query != null && query.contains("verbose=true")) {
      answer.set("messages", json.valueToTree(breaches));
    }
    return answer;
  }

  private String schemaOf(byte[] body) {
    JsonNode request = parse(body);
    String type = request.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw RegistryException.unprocessable(
          42201, "This registry holds Avro schemas only, not " + type);
    }
    if (!request.path("references").isEmpty()) {
      throw RegistryException.unprocessable(
          42201, "This registry takes no references: put the referenced types into the schema");
    }
    if (!request.path("schema").isTextual()) {
      throw RegistryException.unprocessable(42201, "Empty schema: the body has no \"schema\" text");
    }
    return request.path("schema").asText();
  }

  private ObjectNode describe(RegisteredSchema schema) {
    return json.createObjectNode()
        .put("subject", schema.subject())
        .put("version", schema.version())
        .put("id", schema.id())
        .put("schema", schema.schema());
  }

  private JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw RegistryException.unprocessable(42201, "Not JSON: " + e.getOriginalMessage());
    }
  }

  private JsonNode parse(byte[] body) {
    return parse(new String(body, java.nio.charset.StandardCharsets.UTF_8));
  }

  private static int id(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw RegistryException.schemaNotFound(text);
    }
  }

  private static void requireGet(String method, List<String> path) {
    if (!method.equals("GET")) {
      throw new RegistryException(
          405, 405, "This registry does not take " + method + " /" + String.join("/", path));
    }
  }

  private static RegistryException notFound(List<String> path) {
    return new RegistryException(404, 404, "HTTP 404 Not Found: /" + String.join("/", path));
  }
}
