# Two images: `extract`, the streams application and command line; `connect`, a Kafka Connect worker with our plug-ins.
FROM debian:bookworm-slim AS build
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -Dquick -DskipTests package \
 && mkdir /plugins && cd /plugins \
 && for zip in /src/ingest/target/*-plugin.zip /src/sink/target/*-plugin.zip; do jar xf "$zip"; done

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
