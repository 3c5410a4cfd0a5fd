# Two images: `extract`, the streams application and command line; `connect`, a Kafka Connect worker with our plug-ins.
# What has been built outside (`./trucewire --version` does it) is taken as it is; otherwise it is built here.
FROM debian:bookworm-slim AS build
WORKDIR /src
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends unzip \
 && rm -rf /var/lib/apt/lists/*
COPY . .
RUN if [ ! -f app/target/trucewire.jar ]; then \
      apt-get update \
   && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
   && mvn -B -ntp -q -Dquick -DskipTests -pl app -am package; \
    fi
RUN mkdir /plugins \
 && unzip -q ingest/target/trucewire-ingest-*-plugin.zip -d /plugins \
 && unzip -q sink/target/trucewire-sink-*-plugin.zip -d /plugins

FROM eclipse-temurin:17-jre AS extract
RUN useradd --system --create-home --home-dir /var/lib/trucewire trucewire
COPY --from=build /src/app/target/lib /opt/trucewire/lib
COPY --from=build /src/app/target/trucewire.jar /opt/trucewire/trucewire.jar
COPY LICENSE NOTICE /opt/trucewire/
USER trucewire
WORKDIR /var/lib/trucewire
EXPOSE 9404
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-Djava.awt.headless=true", "-jar", "/opt/trucewire/trucewire.jar"]
CMD ["run"]

FROM apache/kafka:4.3.1 AS connect
COPY --from=build /plugins /opt/kafka/plugins
COPY --from=build /src/app/target/agent/jmx_prometheus_javaagent.jar /opt/trucewire/jmx_prometheus_javaagent.jar
COPY LICENSE NOTICE /opt/trucewire/
COPY deploy/connect/worker.properties deploy/connect/metrics.yml /opt/trucewire/
ENV KAFKA_OPTS=-javaagent:/opt/trucewire/jmx_prometheus_javaagent.jar=9405:/opt/trucewire/metrics.yml
EXPOSE 8083 9405
CMD ["/opt/kafka/bin/connect-distributed.sh", "/opt/trucewire/worker.properties"]
