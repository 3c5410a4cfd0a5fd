package org.trucewire.app.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Hands what is new to every open page, and what was to a page that opens. */
final class Broadcast {

  /** One server-sent event: its name and its data. */
  record Message(String name, String data) {}

  private static final int KEPT = 500;
  private static final int QUEUED = 4 * KEPT;

  private final Map<String, Message> events = newest();
  private final Map<String, Message> ceasefires = newest();
  private final Set<BlockingQueue<Message>> pages = ConcurrentHashMap.newKeySet();
  private Message stages =
      new Message("stages", "{\"stages\":[],\"sources\":[],\"dead_letters\":0}");

  private static Map<String, Message> newest() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Message> eldest) {
        return size() > KEPT;
      }
    };
  }

  synchronized void event(String id, String json) {
    keep(events, id, new Message("event", json));
  }

  synchronized void ceasefire(String id, String json) {
    keep(ceasefires, id, new Message("ceasefire", json));
  }

  /** What a revision of its article took back. */
  synchronized void eventGone(String id) {
    drop(events, id, "event-gone");
  }

  synchronized void ceasefireGone(String id) {
    drop(ceasefires, id, "ceasefire-gone");
  }

  private void drop(Map<String, Message> kept, String id, String name) {
    kept.remove(id);
    send(new Message(name, JsonNodeFactory.instance.textNode(id).toString()));
  }

  synchronized void stages(String json) {
    stages = new Message("stages", json);
    send(stages);
  }

  private void keep(Map<String, Message> kept, String id, Message message) {
    kept.remove(id);
    kept.put(id, message);
    send(message);
  }

  /** A page that does not keep up is closed; its browser opens it again and gets the newest. */
  private void send(Message message) {
    pages.removeIf(page -> !page.offer(message));
  }

  /** What a new page starts with, and from where it gets the rest. */
  synchronized BlockingQueue<Message> open() {
    BlockingQueue<Message> page = new ArrayBlockingQueue<>(QUEUED);
    Stream.of(ceasefires.values(), events.values(), List.of(stages))
        .flatMap(Collection::stream)
        .forEach(page::add);
    pages.add(page);
    return page;
  }

  boolean isOpen(BlockingQueue<Message> page) {
    return pages.contains(page);
  }

  void close(BlockingQueue<Message> page) {
    pages.remove(page);
  }

  synchronized String stages() {
    return stages.data();
  }

  synchronized List<String> events() {
    return events.values().stream().map(Message::data).toList();
  }

  synchronized List<String> ceasefires() {
    return ceasefires.values().stream().map(Message::data).toList();
  }
}
