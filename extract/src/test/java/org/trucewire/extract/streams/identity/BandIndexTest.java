package org.trucewire.extract.streams.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BandIndexTest {

  @Test
  void theLatestAreFoundByOneBandAndOthersAreForgotten() {
    // Given an index of 3,000 that got 10,000 signatures, the i-th and the next sharing a band
    BandIndex index = new BandIndex(3000);
    Random random = new Random(3);
    byte[][] signatures = new byte[10_001][Signatures.SIZE];
    for (int i = 0; i < signatures.length; i++) {
      random.nextBytes(signatures[i]);
      if (i > 0) {
        int at = i % 32 * BandIndex.ROWS;
        System.arraycopy(signatures[i - 1], at, signatures[i], at, BandIndex.ROWS);
      }
    }
    for (int i = 0; i < 10_000; i++) {
      if (index.isFull()) {
        index.forgetOldest();
      }
      index.add(new BandIndex.Signed(index.nextNumber(), "a" + i, 0, 0, signatures[i]));
    }

    // When each is looked for, then those that are left are found, with their neighbours
    for (int i = 0; i < 10_000; i++) {
      long[] expected =
          LongStream.rangeClosed(i - 1, i + 1).filter(n -> n >= 7000 && n < 10_000).toArray();
      assertThat(found(index, signatures[i])).containsExactlyInAnyOrder(box(expected));
    }
  }

  private static Long[] box(long[] numbers) {
    return LongStream.of(numbers).boxed().toArray(Long[]::new);
  }

  private static List<Long> found(BandIndex index, byte[] signature) {
    List<Long> found = new ArrayList<>();
    index.candidates(signature, s -> found.add(s.number()));
    return found;
  }
}
