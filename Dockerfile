# syntax=docker/dockerfile:1
# One static binary, a CA bundle, and nothing else.
FROM golang:1.26.8-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ARG VERSION=dev
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    VERSION=$VERSION ./deploy/build.sh /out/sluice && \
    install -d -m 0700 -o 65532 -g 65532 /out/data

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /out/sluice /usr/local/bin/sluice
COPY --from=build --chown=65532:65532 /out/data /var/lib/sluice
# No name, no shell, no home: 65532 is nobody in particular.
USER 65532:65532
WORKDIR /var/lib/sluice
VOLUME /var/lib/sluice
# Peers; HTTP, gRPC and metrics stay on loopback unless the config opens them.
EXPOSE 4001/tcp 4001/udp
# Alive, not ready: a chain or a Redis that is gone is no reason to restart.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["/usr/local/bin/sluice", "health", "--url", "http://127.0.0.1:9100/livez"]
# Time for transactions and peers to be told; states are on disk already.
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/sluice"]
CMD ["run", "--config", "/etc/sluice/sluice.yaml", "--data-dir", "/var/lib/sluice"]
