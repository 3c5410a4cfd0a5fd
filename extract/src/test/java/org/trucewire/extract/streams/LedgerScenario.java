package org.trucewire.extract.streams;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A test over an empty pipeline of its own. */
abstract class LedgerScenario {

  /** Part of a count's key: the hour that begins with {@link LedgerPipeline#START}. */
  static final String HOUR = "|2026-11-12T09:00:00Z|";

  LedgerPipeline pipeline;

  @BeforeEach
  void start(@TempDir Path state, TestInfo test) {
    String registry = getClass().getSimpleName() + test.getDisplayName().replaceAll("\\W", "");
    pipeline = new LedgerPipeline(state, registry);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }
}
