package org.trucewire.schemas.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Brings a cluster's topics in line with the contract. */
public final class TopicSetup {

  private TopicSetup() {}

  /**
   * Creates the topics that are missing and checks those that are there.
   *
   * @param replicationFactor replicas of each partition; -1 for the cluster's default
   * @return the names of the topics that were created
   * @throws ConfigException if a topic that is there has another cleanup policy than the contract
   * @throws KafkaException if the cluster does not answer
   */
  public static List<String> createOrCheck(
      Admin admin, Collection<TopicSpec> topics, short replicationFactor) {
    List<String> created = new ArrayList<>();
    for (TopicSpec topic : topics) {
      if (describe(admin, topic.name()) == null && create(admin, topic, replicationFactor)) {
        created.add(topic.name());
      } else {
        check(admin, topic);
      }
    }
    return created;
  }

  private static boolean create(Admin admin, TopicSpec topic, short replicationFactor) {
    try {
      get(admin.createTopics(List.of(topic.newTopic(replicationFactor))).all());
      return true;
    } catch (TopicExistsException e) {
      return false;
    }
  }

  private static TopicDescription describe(Admin admin, String name) {
    try {
      return get(admin.describeTopics(List.of(name)).allTopicNames()).get(name);
    } catch (UnknownTopicOrPartitionException e) {
      return null;
    }
  }

  private static void check(Admin admin, TopicSpec topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    Map<ConfigResource, Config> configs = get(admin.describeConfigs(List.of(resource)).all());
    String policy = configs.get(resource).get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    if (!policies(policy).equals(policies(topic.cleanupPolicy()))) {
      throw new ConfigException(
          "Topic "
              + topic.name()
              + " has cleanup.policy="
              + policy
              + ", the contract wants "
              + topic.cleanupPolicy()
              + ": set it with kafka-configs --alter --topic "
              + topic.name()
              + " --add-config cleanup.policy="
              + topic.cleanupPolicy()
              + ", or choose another topic.prefix.");
    }
  }

  private static List<String> policies(String joined) {
    return List.of(joined.split(",")).stream().map(String::strip).sorted().toList();
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while setting up topics", e);
    }
  }
}
