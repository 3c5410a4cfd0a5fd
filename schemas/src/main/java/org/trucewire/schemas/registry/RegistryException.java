package org.trucewire.schemas.registry;

/** What the registry refuses, with the codes of Confluent's REST API. */
final class RegistryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int errorCode;

  RegistryException(int status, int errorCode, String message) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
  }

  int status() {
    return status;
  }

  int errorCode() {
    return errorCode;
  }

  static RegistryException subjectNotFound(String subject) {
    return new RegistryException(404, 40401, "Subject '" + subject + "' not found.");
  }

  static RegistryException versionNotFound(String version) {
    return new RegistryException(404, 40402, "Version " + version + " not found.");
  }

  static RegistryException schemaNotFound(Object id) {
    return new RegistryException(404, 40403, "Schema " + id + " not found");
  }

  static RegistryException unprocessable(int errorCode, String message) {
    return new RegistryException(422, errorCode, message);
  }
}
