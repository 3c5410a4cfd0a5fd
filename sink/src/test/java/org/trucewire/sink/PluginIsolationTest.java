package org.trucewire.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connect gives each plug-in a class loader of its own, beside the worker's. Migrations and drivers
 * must be found there, whatever the thread's context class loader is.
 */
class PluginIsolationTest {

  /** What the worker brings; everything else is the plug-in's. */
  private static final Predicate<String> WORKERS =
      Pattern.compile("(connect-api|kafka-clients|slf4j-api)-[^/\\\\]*\\.jar$").asPredicate();

  @TempDir Path folder;

  @Test
  void migratesWithinAPluginsClassLoader() throws Exception {
    // Given
    try (URLClassLoader worker =
            new URLClassLoader(classPath(WORKERS), ClassLoader.getPlatformClassLoader());
        URLClassLoader plugin = new URLClassLoader(classPath(WORKERS.negate()), worker)) {
      SqliteFile file = new SqliteFile(folder.resolve("sink.db"));
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(worker);
      try {
        // When
        Class<?> config = plugin.loadClass(SinkConfig.class.getName());
        Class<?> database = plugin.loadClass(SinkDatabase.class.getName());
        assertThat(database).isNotEqualTo(SinkDatabase.class);
        try (AutoCloseable opened =
            (AutoCloseable)
                accessible(database.getDeclaredConstructor(config))
                    .newInstance(
                        accessible(config.getDeclaredConstructor(Map.class))
                            .newInstance(file.sinkConfig()))) {
          Method statements = database.getDeclaredMethod("statements");
          statements.setAccessible(true);
          statements.invoke(opened);
        }
      } finally {
        thread.setContextClassLoader(before);
      }
      // Then
      assertThat(file.rows("SELECT version, success FROM sink_schema_history ORDER BY 1"))
          .isEqualTo("1|1\n2|1\n3|1\n4|1\n5|1\n6|1");
    }
  }

  private static <T> Constructor<T> accessible(Constructor<T> constructor) {
    constructor.setAccessible(true);
    return constructor;
  }

  private static URL[] classPath(Predicate<String> which) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> entries = Arrays.asList(path.split(Pattern.quote(File.pathSeparator)));
    return entries.stream().filter(which).map(PluginIsolationTest::url).toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
