package org.trucewire.schemas.serde;

import org.apache.avro.util.ClassSecurityValidator;
import org.trucewire.schemas.Article;

/**
 * Lets Avro load the generated classes: since 1.12.1 it refuses any class that is not named as
 * trusted, so that a schema cannot make it load whatever is on the class path.
 */
public final class TrustedRecords {

  private static final String PACKAGE = Article.class.getPackageName();

  static {
    ClassSecurityValidator.ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
    ClassSecurityValidator.setGlobal(
        type -> type.getPackageName().equals(PACKAGE) || others.isTrusted(type));
  }

  private TrustedRecords() {}

  /** Makes the generated classes of this package's contract loadable, once for the process. */
  public static void trust() {
    // The static initializer has done it.
  }
}
