package org.trucewire.bench.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** What came of all the texts so far; safe for use by several threads. */
final class Tally {

  private static final int SLOWEST = 5;

  private final Map<Shape, ShapeTally> shapes = new EnumMap<>(Shape.class);
  private final PriorityQueue<Trial.Result> slowest =
      new PriorityQueue<>(Comparator.comparingDouble(Trial.Result::millisPerKib));
  private final List<Trial.Result> faulty = new ArrayList<>();
  private int texts;

  /** Of one shape: texts, those that were read, their events, and the slowest. */
  static final class ShapeTally {
    int texts;
    int read;
    int mentions;
    double millisPerKib;
  }

  synchronized int add(Trial.Result result) {
    ShapeTally shape = shapes.computeIfAbsent(result.text().shape(), s -> new ShapeTally());
    shape.texts++;
    if (result.outcome() != null && !result.outcome().name().startsWith("FILTERED")) {
      shape.read++;
    }
    shape.mentions += result.mentions();
    shape.millisPerKib = Math.max(shape.millisPerKib, result.millisPerKib());
    slowest.add(result);
    if (slowest.size() > SLOWEST) {
      slowest.remove();
    }
    if (!result.faults().isEmpty()) {
      faulty.add(result);
    }
    return ++texts;
  }

  Map<Shape, ShapeTally> shapes() {
    return shapes;
  }

  /** The slowest texts by their length, the slowest first. */
  List<Trial.Result> slowest() {
    return slowest.stream()
        .sorted(Comparator.comparingDouble(Trial.Result::millisPerKib).reversed())
        .toList();
  }

  /** The texts that showed a fault, by number. */
  List<Trial.Result> faulty() {
    return faulty.stream().sorted(Comparator.comparingInt(r -> r.text().number())).toList();
  }
}
